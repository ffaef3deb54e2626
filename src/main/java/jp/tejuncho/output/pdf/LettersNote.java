package jp.tejuncho.output.pdf;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Drawing;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.output.UnprintableCharacter;
import jp.tejuncho.output.text.PlainWords;
import jp.tejuncho.text.Excerpt;
import jp.tejuncho.text.Letters;
import jp.tejuncho.text.Numerals;

/**
 * 書体にない文字の注.
 *
 * A letter that no font has never keeps a document from being printed: it is printed as
 * 〓, and a table at the end says which letter was meant, and where.
 */
final class LettersNote {

	private static final NodeId ID = new NodeId("letters-without-font");

	private static final String NOTE = "（注）次の文字は、印刷に使う書体にないため、「〓」（異体字や記号の付いた文字は、元の字形）で印刷しています。";

	private static final List<Block.Column> COLUMNS = List.of(new Block.Column("印刷した字", 2),
			new Block.Column("元の文字の符号", 4), new Block.Column("箇所", 9));

	private static final int LONGEST_TITLE = 30;

	private final PrintableLetters printable;

	private final Numbering numbering;

	private final Map<String, Set<String>> found = new LinkedHashMap<>();

	private LettersNote(PrintableLetters printable, Numbering numbering) {
		this.printable = printable;
		this.numbering = numbering;
	}

	/**
	 * Adds the note a document needs.
	 * @param document the document
	 * @param printable what the fonts have
	 * @return the document with the note at its end; the same if every letter is printed
	 */
	static Document added(Document document, PrintableLetters printable) {
		LettersNote note = new LettersNote(printable, Numbering.of(document));
		note.head(document.head(), (document.format() == Document.Format.BOOK) ? "表紙" : "題名");
		note.walk(document.blocks(), "", "");
		return note.found.isEmpty() ? document
				: document.withBlocks(Stream.concat(document.blocks().stream(), note.blocks()).toList());
	}

	private Stream<Block> blocks() {
		List<List<Words>> rows = this.found.entrySet()
			.stream()
			.map((entry) -> List.of(Words.of(this.printable.printed(entry.getKey())),
					Words.of(new UnprintableCharacter(entry.getKey(), null).notation()),
					Words.of(String.join("、", entry.getValue()))))
			.toList();
		return Stream.of(new Block.Paragraph(ID, Words.of(NOTE)),
				new Block.Table(ID.child("table"), "書体にない文字", COLUMNS, rows));
	}

	private void head(Document.Head head, String where) {
		look(where, head.confidentiality() + head.title() + head.version() + head.mark());
		Stream.of(head.systemName(), head.dateLine(), head.owner())
			.forEach((words) -> look(where, PlainWords.of(this.numbering, PreviewLinks.COVER, words)));
	}

	private void look(String where, String text) {
		this.printable.missingIn(text)
			.forEach((letter) -> this.found.computeIfAbsent(letter, (_) -> new LinkedHashSet<>())
				.add(where.isEmpty() ? "本文" : where));
	}

	private void look(String where, NodeId place, Words words) {
		look(where, PlainWords.of(this.numbering, place, words));
	}

	// marks: of the divisions around, as people cite them (Ⅱ２(1)); where: the innermost
	private void walk(List<Block> blocks, String marks, String where) {
		String of = where.isEmpty() ? "" : where + "の";
		for (Block block : blocks) {
			switch (block) {
				case Block.Division division -> division(division, marks, where);
				case Block.Paragraph paragraph -> look(where, paragraph.id(), paragraph.words());
				case Block.Enumeration enumeration -> items(enumeration.items(), of);
				case Block.Bullets bullets -> bullets.items().forEach((item) -> look(where, item.id(), item.words()));
				case Block.Table table -> table(table, of);
				case Block.Form form -> form(form, of);
				case Block.Figure figure -> figure(figure, of + "図");
			}
		}
	}

	private void division(Block.Division division, String marks, String where) {
		if (division.title() == null) {
			walk(division.blocks(), marks, where);
			return;
		}
		String mark = this.numbering.mark(division.id());
		String title = PlainWords.of(this.numbering, division.id(), Objects.requireNonNull(division.title()));
		boolean titled = !division.level().isCounted();
		String own = marks + (titled ? "「" + shown(title) + "」" : mark + "　" + shown(title));
		look(own, title);
		walk(division.blocks(), titled ? marks : marks + mark, own);
	}

	// a title with such a letter must not bring it back, nor a long one fill the note
	private String shown(String title) {
		return Letters.of(Excerpt.beginning(title, LONGEST_TITLE))
			.stream()
			.map(this.printable::printed)
			.collect(Collectors.joining());
	}

	private void items(List<Block.Item> items, String of) {
		items.forEach((item) -> look(of + this.numbering.mark(item.id()), item.id(), item.words()));
	}

	private void table(Block.Table table, String of) {
		table.columns().forEach((column) -> look(of + "表の見出し", column.head()));
		for (int row = 0; row < table.rows().size(); row++) {
			String where = of + "表の" + (row + 1) + "行目";
			table.rows().get(row).forEach((cell) -> look(where, table.id(), cell));
		}
	}

	private void form(Block.Form form, String of) {
		for (int row = 0; row < form.rows().size(); row++) {
			String where = of + "様式の" + Numerals.chapter(row + 1);
			look(where, form.rows().get(row).label());
			form.rows().get(row).content().forEach((words) -> look(where, form.id(), words));
		}
	}

	private void figure(Block.Figure figure, String where) {
		look(where, figure.title());
		figure.drawing().shapes().forEach((shape) -> look(where, switch (shape) {
			case Drawing.Box box -> String.join("", box.lines());
			case Drawing.Arrow arrow -> arrow.label();
			case Drawing.Caption caption -> String.join("", caption.lines());
		}));
	}

}
