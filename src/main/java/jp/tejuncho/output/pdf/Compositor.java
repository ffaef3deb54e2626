package jp.tejuncho.output.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.UnprintableCharacter;
import jp.tejuncho.output.table.DocumentTables;
import jp.tejuncho.output.text.PlainWords;

/**
 * 植字.
 *
 * Turns the words of one document into lines, and keeps what no typeface could print.
 */
final class Compositor {

	private static final float ENDLESS = 100_000;

	private final PdfFonts fonts;

	private final Numbering numbering;

	private final DocumentTables tables;

	private final Set<NodeId> mandatory;

	private final Paper paper;

	private final Map<String, UnprintableCharacter> unprintable = new LinkedHashMap<>();

	Compositor(PdfFonts fonts, Document document, Paper paper) {
		this.fonts = fonts;
		this.numbering = Numbering.of(document);
		this.tables = new DocumentTables(document, this.numbering);
		this.mandatory = document.mandatory();
		this.paper = paper;
	}

	Numbering numbering() {
		return this.numbering;
	}

	DocumentTables tables() {
		return this.tables;
	}

	Paper paper() {
		return this.paper;
	}

	Style style(NodeId place) {
		return this.mandatory.contains(place) ? this.paper.mandatory() : this.paper.body();
	}

	List<UnprintableCharacter> unprintable() {
		return List.copyOf(this.unprintable.values());
	}

	/**
	 * Sets a paragraph.
	 * @param place where it stands, {@code null} for the cover and the margins
	 * @param pieces its letters
	 * @param measure how it is set
	 * @return its lines
	 */
	List<Line> lines(@Nullable NodeId place, List<TextRun> pieces, Measure measure) {
		List<Line> lines = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= pieces.size(); i++) {
			if (i == pieces.size() || pieces.get(i).isLineBreak()) {
				lines.addAll(hanging(place, pieces.subList(start, i), measure));
				start = i + 1;
			}
		}
		return lines;
	}

	private List<Line> hanging(@Nullable NodeId place, List<TextRun> pieces, Measure measure) {
		int hang = 0;
		while (hang < pieces.size() && !pieces.get(hang).isHang()) {
			hang++;
		}
		if (hang == 0 || hang == pieces.size()) {
			return unbroken(place, pieces.stream().filter((piece) -> !piece.isHang()).toList(), measure);
		}
		List<TextRun> ofMark = pieces.subList(0, hang);
		String letters = ofMark.stream().map(TextRun::text).collect(Collectors.joining());
		Line mark = unbroken(place, ofMark, measure.endless()).getFirst();
		float drawnIn = mark.width() + (blanksAfter(letters) * measure.size());
		List<Line> lines = new ArrayList<>();
		for (Line line : unbroken(place, pieces.subList(hang + 1, pieces.size()), measure.narrower(drawnIn))) {
			lines.add(lines.isEmpty() ? mark.followedBy(line, drawnIn) : line.drawnIn(drawnIn));
		}
		return lines.isEmpty() ? List.of(mark) : lines;
	}

	/**
	 * The blanks at the end of a mark, which make marks of different lengths equally wide
	 * and are not set.
	 * @param mark the mark
	 * @return how many
	 */
	static int blanksAfter(String mark) {
		int blanks = 0;
		while (blanks < mark.length() && mark.charAt(mark.length() - 1 - blanks) == '　') {
			blanks++;
		}
		return blanks;
	}

	private List<Line> unbroken(@Nullable NodeId place, List<TextRun> pieces, Measure measure) {
		SetParagraph paragraph = this.fonts.set(pieces.stream().map(TextRun::run).toList(), measure);
		for (String letter : paragraph.unprintable()) {
			this.unprintable.putIfAbsent(letter, new UnprintableCharacter(letter, place));
		}
		return paragraph.lines(pieces, measure.size());
	}

	/**
	 * Sets words that stay on one line.
	 * @param place where they stand, {@code null} for the cover and the margins
	 * @param text at least one character
	 * @param style the typeface
	 * @param tag what they belong to, {@code null} for an artifact
	 * @param size the size
	 * @return the line
	 */
	Line line(@Nullable NodeId place, String text, Style style, @Nullable Tag tag, float size) {
		return line(place, TextRun.of(text, style, tag), size);
	}

	Line line(@Nullable NodeId place, TextRun piece, float size) {
		List<Line> lines = lines(place, List.of(piece), Measure.ragged(size, 0).endless());
		return lines.isEmpty() ? new Line(List.of(), size, 0) : lines.getFirst();
	}

	/**
	 * The pieces of a sentence.
	 * @param place where it stands
	 * @param words the sentence
	 * @param style its typeface
	 * @param tag its tag: where the sentence has links it gets a kid for every piece
	 * @return its pieces
	 */
	List<TextRun> pieces(NodeId place, Words words, Style style, Tag tag) {
		boolean linked = isLinked(words);
		List<TextRun> pieces = new ArrayList<>();
		for (Inline inline : words.inlines()) {
			if (inline instanceof Inline.Break) {
				pieces.add(TextRun.lineBreak(style));
				continue;
			}
			if (inline instanceof Inline.Hang) {
				pieces.add(TextRun.hang(style));
				continue;
			}
			if (inline instanceof Inline.Marked marked) {
				pieces.addAll(marked(marked, style, linked ? tag.kid("Span") : tag));
				continue;
			}
			String text = PlainWords.of(this.numbering, place, inline);
			NodeId destination = null;
			if (inline instanceof Inline.Reference reference) {
				destination = this.numbering.destination(reference).orElse(null);
			}
			Tag own = linked ? tag.kid((destination != null) ? "Link" : "Span") : tag;
			pieces.add(new TextRun(text, style, own, inline instanceof Inline.Empty, destination));
		}
		return pieces;
	}

	// brackets, because whoever copies or hears the text doesn't see that it is struck
	// out; they were never part of it, so that they aren't struck out themselves
	private static List<TextRun> marked(Inline.Marked marked, Style style, Tag tag) {
		TextRun letters = new TextRun(marked.text(), style, tag, false, null, marked.change());
		return (marked.change() == Inline.Change.REMOVED)
				? List.of(TextRun.of(Inline.Marked.BEFORE_REMOVED, style, tag), letters,
						TextRun.of(Inline.Marked.AFTER_REMOVED, style, tag))
				: List.of(letters);
	}

	/**
	 * Whether a sentence has a reference that leads somewhere.
	 * @param words the sentence
	 * @return {@code true} if so
	 */
	boolean isLinked(Words words) {
		return words.inlines()
			.stream()
			.anyMatch((inline) -> inline instanceof Inline.Reference reference
					&& this.numbering.destination(reference).isPresent());
	}

	/**
	 * 組み方.
	 *
	 * @param size the size of the letters
	 * @param width the width of the lines
	 * @param indent how far the first line is drawn in, in ems
	 * @param justified whether both ends stand flush
	 * @param byWords whether no word is torn that finds room on a line
	 */
	record Measure(float size, float width, float indent, boolean justified, boolean byWords) {

		static Measure ragged(float size, float width) {
			return new Measure(size, width, 0, false, false);
		}

		static Measure words(float size, float width) {
			return new Measure(size, width, 0, false, true);
		}

		static Measure hanging(float size, float width) {
			return new Measure(size, width, 0, true, false);
		}

		static Measure paragraph(float size, float width) {
			return new Measure(size, width, 1, true, false);
		}

		private Measure endless() {
			return new Measure(this.size, ENDLESS, 0, false, false);
		}

		private Measure narrower(float drawnIn) {
			return new Measure(this.size, this.width - drawnIn, 0, this.justified, this.byWords);
		}

	}

}
