package jp.tejuncho.drafting.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.ErratumId;
import jp.tejuncho.edition.Item;
import jp.tejuncho.edition.Phrase;

/**
 * 条項の本文.
 *
 * A flat list: what is numbered ① ② … follows from items standing side by side, so
 * adding, moving, splitting and joining never touch a number.
 *
 * @param title the heading as {@link Markup} writes it; {@code null} follows the example
 * @param lines in order; each of its own key
 */
public record ClauseText(@Nullable String title, List<TextLine> lines) {

	/** 一つの条項の行数の上限. */
	public static final int MAX_LINES = 200;

	private static final String TITLE = "t";

	public ClauseText {
		lines = List.copyOf(lines);
		Set<String> keys = new HashSet<>();
		for (TextLine line : lines) {
			if (!keys.add(line.key())) {
				throw new IllegalArgumentException("The line " + line.key() + " stands twice");
			}
		}
	}

	/**
	 * The example, line by line.
	 * @param clause the clause
	 * @param reverted errata that stay as the guideline prints them
	 * @return lines that all follow it
	 */
	public static ClauseText following(Clause clause, Set<ErratumId> reverted) {
		List<TextLine> lines = new ArrayList<>();
		for (Element element : clause.body()) {
			switch (element) {
				case Element.TextParagraph paragraph ->
					lines.add(TextLine.following(TextLine.Kind.PARAGRAPH, paragraph.key()));
				case Element.ItemList list -> {
					add(lines, TextLine.Kind.ITEM, list.listed(reverted));
					add(lines, TextLine.Kind.PARAGRAPH, list.following(reverted));
				}
				case Element.BulletLines bullets -> add(lines, TextLine.Kind.BULLET, bullets.lines());
				case Element.GrowingList _, Element.TableTemplate _, Element.FormTemplate _, Element.FigureTemplate _ ->
					lines.add(TextLine.following(TextLine.Kind.WHOLE, element.key()));
				case Element.DraftingNote _, Element.Example _ -> {
				}
			}
		}
		return new ClauseText(null, lines);
	}

	/**
	 * What each line of the example says.
	 * @param clause the clause
	 * @return phrases by the key of the line
	 */
	public static Map<String, Phrase> phrases(Clause clause) {
		Map<String, Phrase> phrases = new HashMap<>();
		for (Element element : clause.body()) {
			switch (element) {
				case Element.TextParagraph paragraph -> phrases.put(paragraph.key(), paragraph.text());
				case Element.ItemList list -> list.items().forEach((item) -> phrases.put(item.key(), item.text()));
				case Element.BulletLines bullets ->
					bullets.lines().forEach((item) -> phrases.put(item.key(), item.text()));
				case Element.GrowingList _, Element.TableTemplate _, Element.FormTemplate _ -> {
				}
				case Element.FigureTemplate _, Element.DraftingNote _, Element.Example _ -> {
				}
			}
		}
		return phrases;
	}

	/**
	 * Reads what {@link #written()} wrote.
	 * @param content one line of letters a line of text
	 * @return the text; nothing if this is none
	 */
	public static Optional<ClauseText> read(String content) {
		@Nullable String title = null;
		List<TextLine> lines = new ArrayList<>();
		try {
			for (String row : content.split("\n", -1)) {
				String[] cells = row.split("\t", -1);
				if (cells[0].equals(TITLE) && cells.length == 2 && title == null && lines.isEmpty()) {
					title = cells[1];
				}
				else if (!row.isEmpty()) {
					lines.add(line(cells));
				}
			}
			return Optional.of(new ClauseText(title, lines));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static TextLine line(String[] cells) {
		if (cells.length < 2 || cells.length > 3) {
			throw new IllegalArgumentException("Not a line of text");
		}
		TextLine.Kind kind = TextLine.Kind.ofCode(cells[0])
			.orElseThrow(() -> new IllegalArgumentException("Unknown kind of line"));
		return new TextLine(kind, cells[1], (cells.length == 3) ? cells[2] : null);
	}

	/**
	 * One line of letters a line of text: kind, key and, if it has its own, the words.
	 * @return what {@link #read(String)} reads
	 */
	public String written() {
		List<String> rows = new ArrayList<>();
		if (this.title != null) {
			rows.add(TITLE + "\t" + this.title);
		}
		for (TextLine line : this.lines) {
			String row = line.kind().code() + "\t" + line.key();
			rows.add((line.markup() != null) ? row + "\t" + line.markup() : row);
		}
		return String.join("\n", rows);
	}

	/**
	 * The line of a key.
	 * @param key an element, an item or an own line
	 * @return the line, if there is one
	 */
	public Optional<TextLine> line(String key) {
		return this.lines.stream().filter((line) -> line.key().equals(key)).findFirst();
	}

	/**
	 * This text over an example: lines of the example that this text doesn't know stand
	 * where the example has them, lines whose example is gone are left behind.
	 * @param example what {@link #following(Clause, Set)} gives
	 * @return the text as it is composed
	 */
	public ClauseText over(ClauseText example) {
		List<TextLine> merged = new ArrayList<>();
		for (TextLine line : this.lines) {
			if (line.isOwn() || line.markup() != null || example.line(line.key()).isPresent()) {
				merged.add(line);
			}
		}
		for (int i = 0; i < example.lines.size(); i++) {
			TextLine line = example.lines.get(i);
			if (line(line.key()).isEmpty()) {
				merged.add(after(merged, (i > 0) ? example.lines.get(i - 1).key() : ""), line);
			}
		}
		return new ClauseText(this.title, merged);
	}

	private static int after(List<TextLine> lines, String key) {
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).key().equals(key)) {
				return i + 1;
			}
		}
		return 0;
	}

	private static void add(List<TextLine> lines, TextLine.Kind kind, List<Item> items) {
		items.forEach((item) -> lines.add(TextLine.following(kind, item.key())));
	}

}
