package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.DocumentWords;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.ClauseId;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.Place;

/**
 * 残っていることの洗い出し.
 *
 * Only what is printed counts: a blank in a clause that was left out is none.
 */
public final class OpenPoints {

	private final Manuscript manuscript;

	private final Map<String, Proposal> proposals;

	private final List<OpenPoint> points = new ArrayList<>();

	private OpenPoints(Manuscript manuscript, Map<String, Proposal> proposals) {
		this.manuscript = manuscript;
		this.proposals = proposals;
	}

	/**
	 * Lists what is still to be done.
	 * @param manuscript what the document is composed from
	 * @param document the document composed from it
	 * @param proposals what the profile suggests now
	 * @return in reading order of each kind; empty when nothing is left
	 */
	public static List<OpenPoint> of(Manuscript manuscript, Document document, Map<String, Proposal> proposals) {
		OpenPoints open = new OpenPoints(manuscript, proposals);
		open.decisions();
		open.blanks(document);
		open.references(document);
		open.slots();
		return List.copyOf(open.points);
	}

	/**
	 * Where a place is edited.
	 * @param manuscript what the document is composed from
	 * @param place a clause id, or clause id / part
	 * @return an address from the application's root; nothing for what isn't in a clause
	 */
	public static Optional<String> href(Manuscript manuscript, String place) {
		@Nullable ClauseId clause = manuscript.edition().findPlace(place.split("/", 2)[0]).map(Place::clause).orElse(null);
		return (clause != null) ? Optional.of(href(manuscript, clause)) : Optional.empty();
	}

	/**
	 * The element id of a place on the working page.
	 * @param place a clause id, or clause id / part
	 * @return an id without # and without characters a selector would trip over
	 */
	public static String anchor(String place) {
		return "p-" + place.replace('.', '_').replace('/', '-');
	}

	private void decisions() {
		for (Place place : this.manuscript.edition().places()) {
			@Nullable ClauseDecision decision = this.manuscript.decisions().get(place.id());
			@Nullable Proposal proposal = this.proposals.get(place.id());
			if (decision == null || proposal == null || place.clause() == null || isInOmittedClause(place)) {
				continue;
			}
			switch (decision.choice()) {
				case UNDECIDED -> add(OpenPoint.Kind.UNDECIDED, place, "採用するかどうかを決めてください。" + decision.reason() + "。");
				case OMITTED -> omitted(place, decision, proposal);
				case ADOPTED -> compare(place, decision, proposal);
			}
		}
	}

	private void omitted(Place place, ClauseDecision decision, Proposal proposal) {
		if (proposal.isMandatory()) {
			add(OpenPoint.Kind.MANDATORY_OMITTED, place, proposal.mandatory() + "の条項です。同旨の内容をほかに定めたことを確かめてください。");
		}
		else if (decision.reason().isBlank()) {
			add(OpenPoint.Kind.OMITTED_WITHOUT_REASON, place, "採用しない理由を書いてください。");
		}
		else {
			compare(place, decision, proposal);
		}
	}

	private void compare(Place place, ClauseDecision decision, Proposal proposal) {
		boolean judgedByPerson = decision.origin() == ClauseDecision.Origin.PERSON;
		if (!judgedByPerson && proposal.choice() != decision.choice()) {
			add(OpenPoint.Kind.PROPOSAL_CHANGED, place,
					"対象システムの設定が変わりました。今の設定からの提案は「" + proposal.choice().label() + "」（" + proposal.reason() + "）です。");
		}
	}

	private void blanks(Document document) {
		Set<String> seen = new HashSet<>();
		collectBlanks(null, document.head().systemName(), seen);
		collectBlanks(null, document.head().dateLine(), seen);
		collectBlanks(null, document.head().owner(), seen);
		DocumentWords.forEach(document, (place, words) -> collectBlanks(place, words, seen));
	}

	private void collectBlanks(@Nullable NodeId place, Words words, Set<String> seen) {
		for (Inline inline : words.inlines()) {
			if (inline instanceof Inline.Empty empty && seen.add(empty.variable())) {
				String what = "「" + empty.label() + "」を記入してください。";
				if (place == null) {
					this.points.add(new OpenPoint(OpenPoint.Kind.EMPTY_BLANK, "表紙", what,
							"/drafts/" + this.manuscript.draft().id() + "/chapters/cover"));
				}
				else {
					add(OpenPoint.Kind.EMPTY_BLANK, clauseOf(place.value()), what);
				}
			}
		}
	}

	private void references(Document document) {
		for (Numbering.MissingTarget missing : Numbering.of(document).missing()) {
			String target = this.manuscript.edition()
				.findPlace(missing.target().value())
				.map(Place::heading)
				.orElse("");
			add(OpenPoint.Kind.MISSING_TARGET, clauseOf(missing.from().value()),
					"文中で参照している「" + target + "」は採用されていません。採否か文章を見直してください。");
		}
	}

	private void slots() {
		for (Clause clause : this.manuscript.edition().clauses()) {
			if (this.manuscript.choice(clause.id().value()) == Choice.ADOPTED) {
				clause.body().forEach((element) -> {
					String slot = slot(element);
					this.points.addAll(this.manuscript.slots().openPoints().getOrDefault(slot, List.of()));
				});
			}
		}
	}

	private static String slot(Element element) {
		@Nullable String slot = switch (element) {
			case Element.TableTemplate table -> table.slot();
			case Element.FigureTemplate figure -> figure.slot();
			case Element.TextParagraph _, Element.ItemList _, Element.GrowingList _, Element.DraftingNote _ -> null;
			case Element.Example _, Element.BulletLines _, Element.FormTemplate _ -> null;
		};
		return (slot != null) ? slot : "";
	}

	private boolean isInOmittedClause(Place place) {
		ClauseId clause = place.clause();
		return clause != null && !place.id().equals(clause.value())
				&& this.manuscript.choice(clause.value()) != Choice.ADOPTED;
	}

	private Place clauseOf(String place) {
		int slash = place.indexOf('/');
		return this.manuscript.edition().place((slash >= 0) ? place.substring(0, slash) : place);
	}

	private void add(OpenPoint.Kind kind, Place place, String what) {
		ClauseId clause = place.clause();
		if (clause != null) {
			Chapter chapter = this.manuscript.edition().chapterOf(clause);
			this.points
				.add(new OpenPoint(kind, chapter.title() + "　" + place.heading(), what, href(this.manuscript, clause)));
		}
	}

	private static String href(Manuscript manuscript, ClauseId clause) {
		return "/drafts/" + manuscript.draft().id() + "/chapters/" + manuscript.edition().chapterOf(clause).id() + "#"
				+ anchor(clause.value());
	}

}
