package jp.tejuncho.output.docx;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFldChar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.text.LetterWidths;

/**
 * Word文書の文.
 */
final class DocxWords {

	private static final Pattern MARKED = Pattern.compile("([ 　]*)([^ 　](?:.*[^ 　])?)([ 　]*)");

	private static final String BLANK = "　";

	private final Numbering numbering;

	private final Bookmarks bookmarks;

	DocxWords(Numbering numbering, Bookmarks bookmarks) {
		this.numbering = numbering;
		this.bookmarks = bookmarks;
	}

	void write(CTP paragraph, NodeId place, Words words) {
		for (Inline inline : words.inlines()) {
			switch (inline) {
				case Inline.Plain plain -> text(paragraph.addNewR(), plain.text());
				case Inline.Filled filled -> text(paragraph.addNewR(), filled.value());
				case Inline.Empty empty -> text(styled(paragraph, "EmptyBlank"), empty.mark());
				case Inline.Reference reference -> reference(paragraph, place, reference);
				case Inline.Definition definition -> text(paragraph.addNewR(), definition.term());
				case Inline.Marked marked -> marked(paragraph, marked);
				case Inline.Break _ -> paragraph.addNewR().addNewBr();
				case Inline.Hang _ -> {
				}
			}
		}
	}

	/**
	 * Writes names and labels, whose lines end between words.
	 * @param paragraph where they are written
	 * @param place where they stand
	 * @param words the names, or sentences, which break anywhere
	 * @param room for one line, in ems
	 */
	void writeLabel(CTP paragraph, NodeId place, Words words, double room) {
		write(paragraph, place, WordLines.of(words, room, (inline) -> letters(place, inline)));
	}

	private String letters(NodeId place, Inline inline) {
		String text = this.numbering.text(new Words(List.of(inline)), place);
		boolean removed = inline instanceof Inline.Marked marked && marked.change() == Inline.Change.REMOVED;
		return removed ? Inline.Marked.BEFORE_REMOVED + text + Inline.Marked.AFTER_REMOVED : text;
	}

	/**
	 * Writes a line whose mark hangs.
	 * @param paragraph where it is written
	 * @param place where it stands
	 * @param words the line
	 * @param em the size of its letters, in twips
	 */
	void writeHanging(CTP paragraph, NodeId place, Words words, int em) {
		Words.Hung hung = words.hung();
		String mark = this.numbering.text(hung.mark(), place);
		if (!mark.isEmpty()) {
			int width = (int) Math.round(LetterWidths.ems(mark) * em);
			DocxFlow.indent(paragraph, width, width);
		}
		hung.mark().inlines().forEach((inline) -> write(paragraph, place, new Words(List.of(unblanked(inline)))));
		// where blanks part it from the text: they may be of another width there
		if (mark.endsWith(BLANK)) {
			paragraph.addNewR().addNewTab();
		}
		write(paragraph, place, hung.text());
	}

	private static Inline unblanked(Inline inline) {
		return switch (inline) {
			case Inline.Plain plain when isMark(plain.text()) -> new Inline.Plain(plain.text().stripTrailing());
			case Inline.Marked marked when isMark(marked.text()) ->
				new Inline.Marked(marked.text().stripTrailing(), marked.change());
			default -> inline;
		};
	}

	private static boolean isMark(String text) {
		return !text.isBlank() && text.endsWith(BLANK);
	}

	private void reference(CTP paragraph, NodeId place, Inline.Reference reference) {
		String label = this.numbering.label(reference, place);
		Optional<String> name = this.numbering.destination(reference).map(this.bookmarks::name);
		if (name.isPresent()) {
			link(paragraph, name.get(), label);
		}
		else {
			text(paragraph.addNewR(), label);
		}
	}

	// Word draws its line under a blank, too, and through the blank half of a bracket
	private static void marked(CTP paragraph, Inline.Marked marked) {
		boolean removed = marked.change() == Inline.Change.REMOVED;
		Matcher parts = MARKED.matcher(marked.text());
		boolean lettered = parts.matches();
		plain(paragraph, (removed ? Inline.Marked.BEFORE_REMOVED : "") + (lettered ? parts.group(1) : ""));
		text(styled(paragraph, style(marked.change())), lettered ? parts.group(2) : marked.text());
		plain(paragraph, (lettered ? parts.group(3) : "") + (removed ? Inline.Marked.AFTER_REMOVED : ""));
	}

	private static void plain(CTP paragraph, String text) {
		if (!text.isEmpty()) {
			text(paragraph.addNewR(), text);
		}
	}

	static String style(Inline.Change change) {
		return switch (change) {
			case ADDED -> "Added";
			case REMOVED -> "Removed";
			case REVISED -> "Revised";
		};
	}

	static CTHyperlink link(CTP paragraph, @Nullable String bookmark, String text) {
		CTHyperlink link = paragraph.addNewHyperlink();
		link.setAnchor(bookmark);
		link.setHistory(true);
		text(link.addNewR(), text);
		return link;
	}

	static CTR styled(CTP paragraph, String style) {
		CTR run = paragraph.addNewR();
		run.addNewRPr().addNewRStyle().setVal(style);
		return run;
	}

	static void text(CTR run, String text) {
		CTText letters = run.addNewT();
		letters.setSpace(SpaceAttribute.Space.PRESERVE);
		letters.setStringValue(XmlLetters.of(text));
	}

	/**
	 * Begins a field that Word computes.
	 * @param paragraph where it begins
	 * @param instruction what is to be computed
	 * @return where it begins
	 */
	static CTFldChar beginField(CTP paragraph, String instruction) {
		CTFldChar begin = paragraph.addNewR().addNewFldChar();
		begin.setFldCharType(STFldCharType.BEGIN);
		CTText code = paragraph.addNewR().addNewInstrText();
		code.setSpace(SpaceAttribute.Space.PRESERVE);
		code.setStringValue(" " + instruction + " ");
		paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
		return begin;
	}

	static void endField(CTP paragraph) {
		paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
	}

}
