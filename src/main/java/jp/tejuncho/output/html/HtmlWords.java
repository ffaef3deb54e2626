package jp.tejuncho.output.html;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.text.LineBreaking;
import jp.tejuncho.text.WordBreaking;

/**
 * 画面用の文.
 */
final class HtmlWords {

	private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー]{2,}");

	/** So many letters find room in most columns. */
	private static final int LONG = 10;

	private final HtmlMarkup markup;

	private final Numbering numbering;

	private final PreviewLinks links;

	HtmlWords(HtmlMarkup markup, Numbering numbering, PreviewLinks links) {
		this.markup = markup;
		this.numbering = numbering;
		this.links = links;
	}

	void write(NodeId place, Words words) {
		write(place, words, Width.FULL);
	}

	private void write(NodeId place, Words words, Width width) {
		String printed = printed(place, words);
		new Sentence(ties(printed, width), new BitSet()).write(place, words);
	}

	/**
	 * Writes what stands in a cell: a name or a label breaks between words only, as on
	 * paper.
	 * @param place where it stands
	 * @param words the name, or sentences, which break anywhere
	 */
	void writeLabel(NodeId place, Words words) {
		writeLabel(place, words, Width.FULL);
	}

	private void writeLabel(NodeId place, Words words, Width width) {
		List<Words> lines = words.lines();
		for (int number = 0; number < lines.size(); number++) {
			if (number > 0) {
				this.markup.empty("br");
			}
			String text = printed(place, lines.get(number));
			BitSet ends = WordBreaking.isLabel(text) ? WordBreaking.opportunities(text) : new BitSet();
			if (ends.isEmpty()) {
				write(place, lines.get(number), width);
			}
			else {
				this.markup.open("span", "class", "doc-label");
				new Sentence(LineBreaking.ties(text), ends).write(place, lines.get(number));
				this.markup.close("span");
			}
		}
	}

	/**
	 * Writes what stands in the cell of a table.
	 * @param place where it stands
	 * @param words a line each, if one of them has a mark to hang from
	 */
	void writeCell(NodeId place, Words words) {
		if (!words.inlines().contains(new Inline.Hang())) {
			writeLabel(place, words, Width.NARROW);
			return;
		}
		for (Words line : words.lines()) {
			Words.Hung hung = line.hung();
			if (hung.mark().isEmpty()) {
				this.markup.open("p");
				write(place, line, Width.NARROW);
			}
			else {
				this.markup.open("p", "class", "doc-hanging").open("span", "class", "doc-lead");
				write(place, hung.mark(), Width.NARROW);
				this.markup.close("span").open("span", "class", "doc-words");
				write(place, hung.text(), Width.NARROW);
				this.markup.close("span");
			}
			this.markup.close("p");
		}
	}

	/**
	 * Writes the number of a place.
	 * @param mark the number
	 * @param change whether it came or went with the place, or {@code null}
	 */
	void writeMark(String mark, Inline.@Nullable Change change) {
		if (change == null || mark.isEmpty()) {
			this.markup.text(mark);
			return;
		}
		new Sentence(new BitSet(), new BitSet()).marked(new Inline.Marked(mark, change));
	}

	// a number and its unit may be of different parts
	private String printed(NodeId place, Words words) {
		return words.inlines()
			.stream()
			.map((inline) -> (inline instanceof Inline.Break) ? "\n"
					: this.numbering.text(new Words(List.of(inline)), place))
			.collect(Collectors.joining());
	}

	private static BitSet ties(String printed, Width width) {
		BitSet ties = LineBreaking.ties(printed);
		if (width == Width.NARROW) {
			KATAKANA.matcher(printed).results().forEach((word) -> tie(ties, word.start(), word.group()));
		}
		return ties;
	}

	// データベース｜サーバー; a long word that nobody can divide is left to the browser
	private static void tie(BitSet ties, int start, String word) {
		BitSet parts = (word.length() > LONG) ? WordBreaking.opportunities(word) : new BitSet();
		if (word.length() <= LONG || !parts.isEmpty()) {
			for (int i = 1; i < word.length(); i++) {
				if (!parts.get(i)) {
					ties.set(start + i);
				}
			}
		}
	}

	/**
	 * How much room a line has. In a narrow column a word in katakana is not torn, if it
	 * can be helped.
	 */
	private enum Width {

		FULL, NARROW

	}

	/**
	 * 一つの文.
	 */
	private final class Sentence {

		private final HtmlMarkup markup = HtmlWords.this.markup;

		/** Before which letters no line may end. */
		private final BitSet ties;

		/** Where a line of a label may end. */
		private final BitSet ends;

		private int written;

		Sentence(BitSet ties, BitSet ends) {
			this.ties = ties;
			this.ends = ends;
		}

		void write(NodeId place, Words words) {
			for (Inline inline : words.inlines()) {
				switch (inline) {
					case Inline.Plain plain -> text(plain.text());
					case Inline.Filled filled -> element("span", "doc-filled", filled.value());
					case Inline.Empty empty -> empty(place, empty);
					case Inline.Reference reference -> reference(place, reference);
					case Inline.Definition definition -> element("dfn", "doc-definition", definition.term());
					case Inline.Marked marked -> marked(marked);
					case Inline.Break _ -> {
						this.markup.empty("br");
						this.written++;
					}
					case Inline.Hang _ -> {
					}
				}
			}
		}

		private void text(String text) {
			int begun = 0;
			for (int i = 0; i < text.length(); i++) {
				boolean tie = this.ties.get(this.written + i);
				if (tie || this.ends.get(this.written + i)) {
					this.markup.text(text.substring(begun, i));
					begun = i;
					if (tie) {
						this.markup.element("span", "doc-tie", "");
					}
					else {
						this.markup.empty("wbr");
					}
				}
			}
			this.markup.text(text.substring(begun));
			this.written += text.length();
		}

		private void element(String element, String cssClass, String text) {
			this.markup.open(element, "class", cssClass);
			text(text);
			this.markup.close(element);
		}

		void marked(Inline.Marked marked) {
			switch (marked.change()) {
				case ADDED -> element("ins", "doc-added", marked.text());
				case REMOVED -> element("del", "doc-removed", marked.text());
				// brackets nobody sees, because an underline isn't read out
				case REVISED -> {
					this.markup.open("u", "class", "doc-revised").element("span", "doc-hidden", "〔");
					text(marked.text());
					this.markup.element("span", "doc-hidden", "〕").close("u");
				}
			}
		}

		private void empty(NodeId place, Inline.Empty empty) {
			Optional<String> address = HtmlWords.this.links.ofBlank(place, empty.variable());
			String element = address.isPresent() ? "a" : "mark";
			if (address.isPresent()) {
				this.markup.open(element, "class", "doc-empty-blank", "href", address.get(), "title", empty.label());
			}
			else {
				this.markup.open(element, "class", "doc-empty-blank", "title", empty.label());
			}
			text(empty.mark());
			this.markup.element("span", "doc-hidden", "（未記入：" + empty.label() + "）").close(element);
		}

		private void reference(NodeId place, Inline.Reference reference) {
			String label = HtmlWords.this.numbering.label(reference, place);
			Optional<NodeId> destination = HtmlWords.this.numbering.destination(reference);
			if (destination.isPresent()) {
				this.markup.open("a", "class", "doc-reference", "href", "#" + Anchor.of(destination.get()));
				text(label);
				this.markup.close("a");
			}
			else {
				element("mark", "doc-missing", label);
			}
		}

	}

}
