package jp.tejuncho.output.html;

import java.util.Optional;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.PreviewLinks;

/**
 * 画面用の文.
 */
final class HtmlWords {

	private final Markup markup;

	private final Numbering numbering;

	private final PreviewLinks links;

	HtmlWords(Markup markup, Numbering numbering, PreviewLinks links) {
		this.markup = markup;
		this.numbering = numbering;
		this.links = links;
	}

	void write(NodeId place, Words words) {
		for (Inline inline : words.inlines()) {
			switch (inline) {
				case Inline.Plain plain -> this.markup.text(plain.text());
				case Inline.Filled filled -> this.markup.element("span", "doc-filled", filled.value());
				case Inline.Empty empty -> empty(place, empty);
				case Inline.Reference reference -> reference(place, reference);
				case Inline.Definition definition -> this.markup.element("dfn", "doc-definition", definition.term());
				case Inline.Marked marked -> marked(marked);
				case Inline.Break _ -> this.markup.empty("br");
				case Inline.Hang _ -> {
				}
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
			write(place, words);
			return;
		}
		for (Words line : words.lines()) {
			Words.Hung hung = line.hung();
			if (hung.mark().isEmpty()) {
				this.markup.open("p");
				write(place, line);
			}
			else {
				this.markup.open("p", "class", "doc-hanging").open("span", "class", "doc-lead");
				write(place, hung.mark());
				this.markup.close("span").open("span", "class", "doc-words");
				write(place, hung.text());
				this.markup.close("span");
			}
			this.markup.close("p");
		}
	}

	private void marked(Inline.Marked marked) {
		switch (marked.change()) {
			case ADDED -> this.markup.element("ins", "doc-added", marked.text());
			case REMOVED -> this.markup.element("del", "doc-removed", marked.text());
			// brackets nobody sees, because an underline isn't read out
			case REVISED -> this.markup.open("u", "class", "doc-revised")
				.element("span", "doc-hidden", "〔")
				.text(marked.text())
				.element("span", "doc-hidden", "〕")
				.close("u");
		}
	}

	private void empty(NodeId place, Inline.Empty empty) {
		Optional<String> address = this.links.ofBlank(place, empty.variable());
		String element = address.isPresent() ? "a" : "mark";
		if (address.isPresent()) {
			this.markup.open(element, "class", "doc-empty-blank", "href", address.get(), "title", empty.label());
		}
		else {
			this.markup.open(element, "class", "doc-empty-blank", "title", empty.label());
		}
		this.markup.text(empty.mark()).element("span", "doc-hidden", "（未記入：" + empty.label() + "）").close(element);
	}

	private void reference(NodeId place, Inline.Reference reference) {
		String label = this.numbering.label(reference, place);
		Optional<NodeId> destination = this.numbering.destination(reference);
		if (destination.isPresent()) {
			this.markup.open("a", "class", "doc-reference", "href", "#" + Anchor.of(destination.get()))
				.text(label)
				.close("a");
		}
		else {
			this.markup.element("mark", "doc-missing", label);
		}
	}

}
