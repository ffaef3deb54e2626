package jp.tejuncho.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.edition.Place;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Questions;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.platform.EarlierWriter;
import jp.tejuncho.platform.validation.PlainCharacters;
import jp.tejuncho.text.WrittenDate;

/**
 * 一回の保存.
 *
 * Compares what a person saw with what is stored, change by change.
 */
final class SaveComparison {

	private final Manuscript manuscript;

	private final Map<PlaceId, Proposal> proposals;

	private final Intent intent;

	private final String by;

	private final Instant at;

	private AmendmentCheck check;

	private final List<ClauseDecision> decisions = new ArrayList<>();

	private final List<BlankValue> blanks = new ArrayList<>();

	private final List<Amendment> amendments = new ArrayList<>();

	private final List<Step.Content> accepted = new ArrayList<>();

	private final Map<PlaceId, String> against = new HashMap<>();

	private final List<SaveOutcome.Conflict> conflicts = new ArrayList<>();

	private final List<SaveOutcome.Refusal> refusals = new ArrayList<>();

	SaveComparison(Manuscript manuscript, Questions questions, Intent intent, String by, Instant at) {
		this.manuscript = manuscript;
		this.intent = intent;
		this.proposals = Proposals.of(manuscript.edition(), questions, manuscript.answers());
		this.check = new AmendmentCheck(manuscript, manuscript.tailoring());
		this.by = by;
		this.at = at;
	}

	void apply(DraftChange change) {
		switch (change) {
			case DraftChange.Decide decide -> decide(decide);
			case DraftChange.Fill fill -> fill(fill);
			case DraftChange.Amend amend -> amend(amend);
		}
	}

	private void decide(DraftChange.Decide wanted) {
		Optional<ClauseDecision> known = decision(wanted.place());
		if (known.isEmpty()) {
			return;
		}
		ClauseDecision stored = known.get();
		DraftChange.Decide change = followed(wanted, stored);
		boolean untouched = stored.origin() == ClauseDecision.Origin.PROPOSAL
				|| !this.intent.following().contains(change.place());
		if (untouched && holds(stored, change.choice(), change.reason())) {
			return;
		}
		if (!holds(stored, change.seenChoice(), change.seenReason())) {
			this.conflicts.add(new SaveOutcome.Conflict(change, stored.reason(), stored.choice(),
					EarlierWriter.name(stored.writer(), stored.decidedBy()), stored.decidedAt()));
			return;
		}
		Optional<String> complaint = complaint(change, stored);
		if (complaint.isPresent()) {
			this.refusals.add(new SaveOutcome.Refusal(change, complaint.get()));
			return;
		}
		String before = Step.Content.of(stored.choice(), stored.reason());
		this.against.put(change.place(), stored.against());
		decide(change, stored);
		this.decisions.add(stored);
		this.accepted.add(new Step.Content(Step.Entered.DECISION, change.place(), before,
				Step.Content.of(stored.choice(), stored.reason())));
	}

	// nobody follows a proposal that was taken back: it is the one of today
	private DraftChange.Decide followed(DraftChange.Decide change, ClauseDecision stored) {
		boolean other = this.intent.replacing().contains(change.place())
				&& stored.origin() == ClauseDecision.Origin.PROPOSAL;
		@Nullable Proposal now = (this.intent.following().contains(change.place()) && !tookOver(change, stored, other))
				? this.proposals.get(change.place()) : null;
		return new DraftChange.Decide(change.place(), other ? stored.choice() : change.seenChoice(),
				other ? stored.reason() : change.seenReason(), (now != null) ? now.choice() : change.choice(),
				(now != null) ? now.reason() : change.reason());
	}

	// whoever took today's proposal over in the place of one that was left behind
	// gets that one back: today's is what was taken back
	private boolean tookOver(DraftChange.Decide change, ClauseDecision stored, boolean other) {
		@Nullable Proposal now = this.proposals.get(change.place());
		return this.intent.act() == Step.Act.UNDO && now != null && holds(stored, now.choice(), now.reason())
				&& (other || holds(stored, change.seenChoice(), change.seenReason()));
	}

	private void decide(DraftChange.Decide change, ClauseDecision stored) {
		String known = this.intent.against().getOrDefault(change.place(), "");
		if (!known.isEmpty()) {
			stored.bringBack(change.choice(), change.reason(), known, this.by, this.at);
		}
		else {
			stored.decide(change.choice(), reason(change, stored),
					Optional.ofNullable(this.proposals.get(change.place())), this.by, this.at);
		}
	}

	private Optional<String> complaint(DraftChange.Decide change, ClauseDecision stored) {
		@Nullable Proposal proposal = this.proposals.get(change.place());
		if (proposal != null && proposal.isMandatory() && drops(change, stored)) {
			return Optional
				.of("この条項は外せません（" + proposal.mandatory() + "）。同旨の内容をほかの場所に定めるときは、「不採用」を選び、どこに定めたかを理由に書いてください。");
		}
		return PlainCharacters.complaintOf("理由", change.reason(), ClauseDecision.MAX_REASON, true);
	}

	private boolean drops(DraftChange.Decide change, ClauseDecision stored) {
		return switch (change.choice()) {
			case ADOPTED -> false;
			case OMITTED -> reason(change, stored).isBlank() && !this.intent.back();
			case UNDECIDED -> !this.intent.back();
		};
	}

	// a part without a condition of its own is decided with its clause until somebody
	// decides it apart
	private Optional<ClauseDecision> decision(PlaceId place) {
		@Nullable ClauseDecision stored = this.manuscript.decisions().get(place);
		if (stored != null) {
			return Optional.of(stored);
		}
		return this.manuscript.edition()
			.findPlace(place)
			.filter((known) -> known.kind() == Place.Kind.ELEMENT || known.kind() == Place.Kind.ITEM)
			.filter((known) -> known.clause() != null)
			.map((_) -> new ClauseDecision(this.manuscript.draft().id(), place, this.by, this.at));
	}

	private String reason(DraftChange.Decide change, ClauseDecision stored) {
		// a reason that was proposed for another choice says nothing about this one
		boolean proposed = stored.origin() == ClauseDecision.Origin.PROPOSAL;
		boolean untouched = change.reason().equals(stored.reason());
		return (proposed && untouched && change.choice() != stored.choice()) ? "" : change.reason();
	}

	private void fill(DraftChange.Fill typed) {
		Optional<Variable> variable = variable(typed.variable());
		boolean joined = variable.filter((known) -> !hasLines(known)).isPresent();
		DraftChange.Fill change = joined ? typed.joined() : typed;
		@Nullable BlankValue stored = this.manuscript.blanks().get(change.variable());
		String content = (stored != null) ? stored.content() : "";
		if (variable.isEmpty() || variable.get().source() != null || content.equals(change.content())) {
			return;
		}
		if (stored != null && !content.equals(change.seen())) {
			this.conflicts.add(new SaveOutcome.Conflict(change, content, Choice.ADOPTED,
					EarlierWriter.name(stored.writer(), stored.writtenBy()), stored.writtenAt()));
			return;
		}
		Optional<String> complaint = complaint(change, variable.get());
		if (complaint.isPresent()) {
			this.refusals.add(new SaveOutcome.Refusal(change, complaint.get()));
			return;
		}
		this.blanks.add(written(change, stored));
		this.accepted
			.add(new Step.Content(Step.Entered.BLANK, new PlaceId(change.variable()), content, change.content()));
	}

	private Optional<Variable> variable(String id) {
		boolean own = id.startsWith(Markup.OWN_BLANK)
				&& PlainCharacters.complaint(id, Markup.OWN_BLANK.length() + Markup.MAX_BLANK_NAME, false).isEmpty();
		return own ? Optional.of(this.manuscript.variable(id)) : this.manuscript.edition().findVariable(id);
	}

	private void amend(DraftChange.Amend change) {
		Optional<Amendment> stored = this.manuscript.tailoring().find(change.kind(), change.place());
		String content = stored.map(Amendment::content).orElse("");
		String wanted = this.check.normal(change, change.content());
		if (content.equals(wanted)) {
			return;
		}
		if (!content.equals(change.seen())) {
			Optional<String> merged = this.check.merged(change, content);
			if (merged.isEmpty()) {
				Amendment theirs = stored.orElseGet(() -> amendment(change));
				this.conflicts.add(new SaveOutcome.Conflict(change, content, Choice.ADOPTED,
						EarlierWriter.name(theirs.writer(), theirs.writtenBy()), theirs.writtenAt()));
				return;
			}
			wanted = this.check.normal(change, merged.get());
			if (content.equals(wanted)) {
				return;
			}
		}
		Optional<String> complaint = this.check.complaint(change.kind(), change.place(), wanted);
		if (complaint.isPresent()) {
			Optional<String> rest = this.check.rest(change, wanted, content);
			Map<String, String> lines = rest.isPresent() ? this.check.faults(wanted) : Map.of();
			this.refusals.add(new SaveOutcome.Refusal(change, complaint.get(), lines));
			wanted = rest.orElse(content);
			if (content.equals(wanted)) {
				return;
			}
		}
		Amendment amendment = stored.orElseGet(() -> amendment(change));
		amendment.write(wanted, this.by, this.at);
		this.amendments.add(amendment);
		this.accepted.add(new Step.Content(change.kind(), change.place(), content, wanted));
		if (change.kind() == Amendment.Kind.ADDITION) {
			// what follows may stand in what was just added, or refer to it
			this.check = new AmendmentCheck(this.manuscript, this.manuscript.tailoring().with(this.amendments));
		}
	}

	private Amendment amendment(DraftChange.Amend change) {
		return new Amendment(this.manuscript.draft().id(), change.kind(), change.place(), "", this.by, this.at);
	}

	private BlankValue written(DraftChange.Fill change, @Nullable BlankValue stored) {
		if (stored == null) {
			return new BlankValue(this.manuscript.system().id(), change.variable(), change.content(), this.by, this.at);
		}
		stored.write(change.content(), this.by, this.at);
		return stored;
	}

	private static Optional<String> complaint(DraftChange.Fill change, Variable variable) {
		boolean option = variable.kind() != Variable.Kind.CHOICE || change.content().isEmpty()
				|| variable.options().stream().anyMatch((known) -> known.value().equals(change.content()));
		if (!option) {
			return Optional.of("「" + variable.label() + "」は、選択肢の中から選んでください。");
		}
		Optional<String> plain = PlainCharacters.complaintOf(variable.label(), change.content(), BlankValue.MAX_CONTENT,
				hasLines(variable));
		return (plain.isPresent() || change.content().isBlank()) ? plain : calendar(change.content(), variable);
	}

	private static Optional<String> calendar(String content, Variable variable) {
		String what = "「" + variable.label() + "」";
		Optional<String> complaint = switch (variable.calendar()) {
			case NONE -> Optional.empty();
			case MONTH -> WrittenDate.of(content).complaintAsMonth(what);
			case DAY -> WrittenDate.of(content).complaintAsDay(what);
		};
		return complaint.map((sentence) -> sentence + "決まっていないときは、空のままにします。");
	}

	private static boolean hasLines(Variable variable) {
		return variable.kind() == Variable.Kind.LIST || variable.kind() == Variable.Kind.MULTILINE;
	}

	private static boolean holds(ClauseDecision stored, Choice choice, String reason) {
		return stored.choice() == choice && stored.reason().equals(reason);
	}

	List<ClauseDecision> decisions() {
		return this.decisions;
	}

	List<BlankValue> blanks() {
		return this.blanks;
	}

	List<Amendment> amendments() {
		return this.amendments;
	}

	List<Step.Content> accepted() {
		return this.accepted;
	}

	/**
	 * What was known of the decisions that were changed.
	 * @return by place
	 */
	Map<PlaceId, String> against() {
		return this.against;
	}

	SaveOutcome outcome() {
		return new SaveOutcome(this.accepted.size(), this.conflicts, this.refusals);
	}

}
