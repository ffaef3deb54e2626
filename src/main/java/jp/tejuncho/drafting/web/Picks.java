package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.edition.Wording;
import jp.tejuncho.text.Excerpt;

/**
 * What a person can put into a sentence.
 */
final class Picks {

	private static final int SHOWN = 30;

	private final Manuscript manuscript;

	private final Numbering numbering;

	private final NodeId from;

	private final List<Pick> picks = new ArrayList<>();

	private Picks(Manuscript manuscript, Document document, String from) {
		this.manuscript = manuscript;
		this.numbering = Numbering.of(document);
		this.from = new NodeId(from.isBlank() ? "document" : from);
	}

	/**
	 * Every place of the document that a reference can lead to.
	 * @param manuscript the manuscript
	 * @param from the clause the reference will stand in
	 * @return in reading order
	 */
	static List<Pick> places(Manuscript manuscript, String from) {
		Document document = Composer.compose(manuscript);
		Picks picks = new Picks(manuscript, document, from);
		picks.collect(document.blocks());
		return picks.picks;
	}

	/**
	 * Every blank of the edition.
	 * @param manuscript the manuscript
	 * @return by the names people know
	 */
	static List<Pick> blanks(Manuscript manuscript) {
		return manuscript.edition()
			.variables()
			.stream()
			.filter((variable) -> variable.kind() != Variable.Kind.LIST)
			.map((variable) -> {
				Fragment fragment = (variable.kind() == Variable.Kind.CHOICE) ? new Fragment.Choice(variable.id(), "○○")
						: new Fragment.Blank(variable.id(), "○○");
				String value = manuscript.values().of(variable).orElse("");
				return new Pick(Markup.of(new Wording(List.of(fragment))), variable.label(),
						value.isBlank() ? "○○（" + variable.label() + "）" : value, "");
			})
			.toList();
	}

	private void collect(List<Block> blocks) {
		for (Block block : blocks) {
			switch (block) {
				case Block.Division division -> {
					if (division.title() != null) {
						add(division.id(), this.numbering.mark(division.id()) + "　" + shown(division.title()), "");
					}
					else if (division.level().isClause() && !division.blocks().isEmpty()) {
						add(division.id(), first(division), "");
					}
					collect(division.blocks());
				}
				case Block.Enumeration enumeration -> enumeration.items()
					.forEach((item) -> add(item.id(), this.numbering.mark(item.id()) + "　" + shown(item.words()),
							"pick-item"));
				case Block.Paragraph _, Block.Bullets _, Block.Table _, Block.Form _, Block.Figure _ -> {
				}
			}
		}
	}

	private String first(Block.Division division) {
		return this.manuscript.edition()
			.findPlace(PlaceId.of(division.id()))
			.map((place) -> "（" + place.heading() + "）")
			.orElseGet(() -> (division.blocks().getFirst() instanceof Block.Paragraph paragraph)
					? shown(paragraph.words()) : "（見出しのない条項）");
	}

	private void add(NodeId id, String text, String style) {
		String label = this.numbering.label(new Inline.Reference(List.of(id), null), this.from);
		if (!label.isBlank()) {
			this.picks.add(new Pick(id.value(), text, label, style));
		}
	}

	private String shown(Words words) {
		return Excerpt.beginning(this.numbering.text(words, this.from), SHOWN);
	}

	/**
	 * 選べるもの.
	 *
	 * @param value what is stored
	 * @param text what the list says
	 * @param label what the sentence will say
	 * @param style the class that tells an item from what it stands in, or empty
	 */
	public record Pick(String value, String text, String label, String style) {
	}

}
