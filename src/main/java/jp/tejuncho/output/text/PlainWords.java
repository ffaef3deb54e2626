package jp.tejuncho.output.text;

import java.util.stream.Collectors;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;

/**
 * 文を文字だけにしたもの.
 */
public final class PlainWords {

	private PlainWords() {
	}

	/**
	 * The words as they are printed, without anything but their letters.
	 * @param numbering the document's numbers
	 * @param place where the words stand
	 * @param words the words
	 * @return the letters, an empty blank by its mark
	 */
	public static String of(Numbering numbering, NodeId place, Words words) {
		return words.inlines().stream().map((inline) -> of(numbering, place, inline)).collect(Collectors.joining());
	}

	/**
	 * A part of a sentence as it is printed.
	 * @param numbering the document's numbers
	 * @param place where the part stands
	 * @param inline the part
	 * @return its letters, none for what is no letter
	 */
	public static String of(Numbering numbering, NodeId place, Inline inline) {
		return switch (inline) {
			case Inline.Plain plain -> plain.text();
			case Inline.Filled filled -> filled.value();
			case Inline.Empty empty -> empty.mark();
			case Inline.Reference reference -> numbering.label(reference, place);
			case Inline.Definition definition -> definition.term();
			case Inline.Marked marked -> "〔" + switch (marked.change()) {
				case ADDED -> "加：";
				case REMOVED -> "削：";
				case REVISED -> "";
			} + marked.text() + "〕";
			case Inline.Break _ -> "　";
			case Inline.Hang _ -> "";
		};
	}

}
