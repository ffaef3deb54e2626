package jp.tejuncho.drafting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Markup;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.Wording;

/**
 * 文の中の印.
 *
 * What is more than letters in the lines of a clause, and what each is called on its
 * chip.
 */
final class ClauseMarks {

	private final Manuscript manuscript;

	private final String place;

	private final Numbering numbering;

	private final PieceMaker pieces;

	private final Map<String, ClausePage.Mark> marks = new LinkedHashMap<>();

	ClauseMarks(Manuscript manuscript, String place, Numbering numbering, PieceMaker pieces) {
		this.manuscript = manuscript;
		this.place = place;
		this.numbering = numbering;
		this.pieces = pieces;
	}

	List<ClausePage.Mark> list() {
		return List.copyOf(this.marks.values());
	}

	void collect(String words) {
		for (String mark : Markup.marks(words)) {
			Wording single = Markup.read(mark);
			String kind = switch (single.fragments().getFirst()) {
				case Fragment.Literal _ -> "";
				case Fragment.Blank _ -> "blank";
				case Fragment.Choice _ -> "choice";
				case Fragment.HouseWord _ -> "house";
				case Fragment.Ref _ -> "ref";
				case Fragment.DocumentLink _ -> "document";
				case Fragment.TermDefinition _ -> "term";
				case Fragment.Letter _ -> "letter";
			};
			this.marks.putIfAbsent(mark, new ClausePage.Mark(mark, kind, label(single)));
		}
	}

	private String label(Wording single) {
		return switch (single.fragments().getFirst()) {
			case Fragment.Blank blank -> blank(blank.variable());
			case Fragment.Choice choice -> blank(choice.variable());
			case Fragment.Ref ref when ref.words() == null ->
				this.numbering.label(new Inline.Reference(ref.targets().stream().map(NodeId::new).toList(), null),
						new NodeId(this.place));
			default -> this.pieces.plain(single);
		};
	}

	private String blank(String variable) {
		return this.manuscript.values()
			.of(this.manuscript.variable(variable))
			.filter((value) -> !value.isBlank())
			.orElse("○○（" + this.manuscript.variable(variable).label() + "）");
	}

	/**
	 * What a line says.
	 * @param markup the line
	 * @return its letters, as the chips show what is more than letters
	 */
	String plain(String markup) {
		StringBuilder text = new StringBuilder();
		Markup.read(markup).fragments().forEach((fragment) -> text.append(label(new Wording(List.of(fragment)))));
		return text.toString();
	}

}
