package jp.tejuncho.drafting.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.comparison.TextComparison;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.EarlierWriter;

/**
 * 条項を直す画面.
 *
 * @param draft the draft
 * @param clause which clause of it
 * @param text what stands in it
 * @param notes ※ notes and examples of the guideline
 * @param remarks what the person may decide beside the text
 * @param trouble what could not be stored
 * @param writable whether the person may change anything
 */
public record ClausePage(DraftHead draft, Clause clause, Text text, List<String> notes, List<Remark> remarks,
		Trouble trouble, boolean writable) {

	public ClausePage {
		notes = List.copyOf(notes);
		remarks = List.copyOf(remarks);
	}

	/**
	 * Whether the server knows a line.
	 * @param line a line of the page
	 * @return {@code false} if it was begun on the page and can't be stored
	 */
	public boolean knows(Line line) {
		return !line.own() || !line.stored().isEmpty() || this.trouble.fault(line.key()).isEmpty();
	}

	/**
	 * A line that a person begins on the page.
	 * @return an own line without words, whose key the script replaces
	 */
	public Line fresh() {
		return new Line(TextLine.OWN + "new", "p", "", "", "", true, Difference.NONE, null, null);
	}

	/**
	 * 条項.
	 *
	 * @param id the clause
	 * @param back the chapter's page, at this clause
	 * @param where chapter and section, in words
	 * @param heading what the clause is called
	 * @param own whether it was added
	 * @param section whether it is an added section, which has only a heading
	 */
	public record Clause(String id, String back, String where, String heading, boolean own, boolean section) {
	}

	/**
	 * 条項の文.
	 *
	 * @param title its heading as it is edited; {@code null} if the guideline prints none
	 * @param lines its lines
	 * @param seen the stored text as the person sees it
	 * @param marks what is more than letters in it
	 */
	public record Text(@Nullable Title title, List<Line> lines, String seen, List<Mark> marks) {

		public Text {
			lines = List.copyOf(lines);
			marks = List.copyOf(marks);
		}

		/**
		 * What in the text is changed elsewhere.
		 * @return the marks that lead to a place
		 */
		public List<Mark> elsewhere() {
			return this.marks.stream().filter((mark) -> !mark.href().isEmpty()).toList();
		}

	}

	/**
	 * 保存できなかったところ.
	 *
	 * @param faster who stored something else meanwhile, or empty
	 * @param collisions what others decided beside the text meanwhile
	 * @param error why the text could not be stored, or empty
	 * @param faults the lines that could not be stored, each with why not
	 */
	public record Trouble(String faster, List<Collision> collisions, String error, Map<String, String> faults) {

		static final Trouble NONE = new Trouble("", List.of(), "", Map.of());

		public Trouble {
			collisions = List.copyOf(collisions);
			faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
		}

		/**
		 * 「～が先に」.
		 * @return how the sentence goes on after {@link #faster}
		 */
		public String first() {
			return EarlierWriter.first(this.faster);
		}

		/**
		 * 「相手」, or the other page of the same person.
		 * @return whose text stands beside one's own
		 */
		public String side() {
			return EarlierWriter.side(this.faster);
		}

		/**
		 * 「自分」, or this page.
		 * @return whose text stands beside {@link #side}
		 */
		public String ownSide() {
			return EarlierWriter.ownSide(this.faster);
		}

		public boolean isMine() {
			return EarlierWriter.isMe(this.faster);
		}

		/**
		 * Whether a line can't be stored.
		 * @param key the line
		 * @return why not; empty if it can
		 */
		public String fault(String key) {
			return this.faults.getOrDefault(key, "");
		}

		/**
		 * Whether another person was faster, or the same one in another tab.
		 * @return {@code true} if nothing was overwritten and the person has to decide
		 */
		public boolean conflicting() {
			return !this.faster.isEmpty();
		}

	}

	/**
	 * 見出し.
	 *
	 * @param words as it is edited
	 * @param stored as it is stored
	 * @param clash what others made of it meanwhile, or {@code null}
	 */
	public record Title(String words, String stored, @Nullable Clash clash) {
	}

	/**
	 * A line of the text.
	 *
	 * @param key the line
	 * @param kind p, i, b or w
	 * @param mark the number printed before it
	 * @param words as it is edited; for what can't be edited its name
	 * @param stored as it is stored
	 * @param own whether it was added
	 * @param difference what it says else than the example
	 * @param omission the decision that leaves it out, or {@code null}
	 * @param clash what others made of it meanwhile, or {@code null}
	 */
	public record Line(String key, String kind, String mark, String words, String stored, boolean own,
			Difference difference, @Nullable Omission omission, @Nullable Clash clash) {

		public boolean isText() {
			return !this.kind.equals("w");
		}

	}

	/**
	 * 例文との違い.
	 *
	 * @param rewritten whether the line says something else than the example
	 * @param runs what, word by word; empty if there is no example
	 */
	public record Difference(boolean rewritten, List<TextComparison.Run> runs) {

		static final Difference NONE = new Difference(false, List.of());

		public Difference {
			runs = List.copyOf(runs);
		}

	}

	/**
	 * 使わない行.
	 *
	 * @param place the line's place
	 * @param reason why it is left out, as it is edited
	 * @param stored as it is stored
	 */
	public record Omission(PlaceId place, String reason, String stored) {
	}

	/**
	 * A line that two people changed.
	 *
	 * @param base what it said
	 * @param theirs what it says by now, or that it is gone
	 * @param mine what the person made of it, or that it is gone
	 * @param words what it says by now as it is edited; {@code null} if it is gone
	 */
	public record Clash(String base, String theirs, String mine, @Nullable String words) {
	}

	/**
	 * 文の脇での競合.
	 *
	 * @param label what it is about
	 * @param theirs what is stored now
	 * @param mine what the person wants
	 */
	public record Collision(String label, String theirs, String mine) {
	}

	/**
	 * 印.
	 *
	 * @param markup how it is stored
	 * @param kind blank, choice, house, ref, document, term or letter
	 * @param label how it is shown
	 * @param where where it is changed, a sentence
	 * @param href the address of that place; empty if there is none
	 */
	public record Mark(String markup, String kind, String label, String where, String href) {
	}

	/**
	 * A decision beside the text.
	 *
	 * @param field the name of its field: the kind of amendment and the place
	 * @param about what it is about
	 * @param answer what was decided
	 * @param toggle the button for what has only two states
	 * @param adoption the line and words the proposal replaces, or empty
	 */
	public record Remark(String field, ChapterPage.Remark about, Answer answer, Toggle toggle, String adoption) {
	}

	/**
	 * 文の脇に書く欄.
	 *
	 * @param label what the field is called, or empty if there is none
	 * @param words what was decided, as it is edited
	 * @param stored as it is stored
	 */
	public record Answer(String label, String words, String stored) {
	}

	/**
	 * 二つの状態を切り替えるボタン.
	 *
	 * @param words its words, or empty if there is none
	 * @param next what it stores
	 */
	public record Toggle(String words, String next) {

		static final Toggle NONE = new Toggle("", "");

	}

}
