package jp.tejuncho.drafting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.TextEditing;
import jp.tejuncho.edition.PlaceId;

/**
 * 条項に入力されたこと.
 *
 * What a form says of a clause. What it changes shows only beside what is stored.
 *
 * @param place the clause
 * @param text the text in its fields
 * @param act what is to be done beside storing it
 * @param others what else was changed, with what the person saw
 * @param joined lines of the example, by key: whether they were joined to the one before
 * or taken apart again
 * @param omissions the reasons the page showed of lines left out, by place
 */
public record ClauseInput(PlaceId place, Text text, LineAct act, List<DraftChange> others, Map<String, Boolean> joined,
		Map<PlaceId, String> omissions) {

	public ClauseInput {
		others = List.copyOf(others);
		joined = Collections.unmodifiableMap(new LinkedHashMap<>(joined));
		omissions = Map.copyOf(omissions);
	}

	/**
	 * 入力された本文.
	 *
	 * @param seen what the person saw, as {@link ClauseText} writes it
	 * @param title the heading; {@code null} if it has no field
	 * @param lines the lines in the order of the page
	 */
	public record Text(String seen, @Nullable String title, List<TextEditing.TypedLine> lines) {

		/**
		 * The text as it was sent.
		 * @throws IllegalArgumentException if this is no text of a clause: a key that is
		 * none, a line that stands twice, a tab
		 */
		public Text {
			lines = List.copyOf(lines);
			requireLines(lines);
		}

		private static void requireLines(List<TextEditing.TypedLine> lines) {
			new ClauseText(null, TextEditing.split(lines));
		}

	}

}
