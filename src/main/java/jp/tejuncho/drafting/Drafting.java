package jp.tejuncho.drafting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.NotPossible;
import jp.tejuncho.platform.Retries;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;

/**
 * 案の作成.
 */
@Service
public class Drafting {

	private static final int REMEMBERED = 500;

	private final Drafts drafts;

	private final ClauseDecisions decisions;

	private final Amendments amendments;

	private final BlankValues blanks;

	private final Steps steps;

	private final Manuscripts manuscripts;

	private final Systems systems;

	private final Editions editions;

	private final AuditTrail audit;

	private final Clock clock;

	private final Retries retries;

	Drafting(Drafts drafts, ClauseDecisions decisions, Amendments amendments, BlankValues blanks, Steps steps,
			Manuscripts manuscripts, Systems systems, Editions editions, AuditTrail audit, Clock clock,
			Retries retries) {
		this.drafts = drafts;
		this.decisions = decisions;
		this.amendments = amendments;
		this.blanks = blanks;
		this.steps = steps;
		this.manuscripts = manuscripts;
		this.systems = systems;
		this.editions = editions;
		this.audit = audit;
		this.clock = clock;
		this.retries = retries;
	}

	/**
	 * Starts a draft with a proposed decision for every clause. If the system has one of
	 * this kind already, that one is returned: two people who press the button at once
	 * get the same.
	 * @param system the system
	 * @param kind the kind of document
	 * @param staff who starts it
	 * @return the draft
	 * @throws jp.tejuncho.platform.NotFound if the person may not write for the system
	 */
	public DraftId start(SystemId system, DocumentKind kind, SignedInStaff staff) {
		return this.retries.of(() -> {
			InformationSystem writable = this.systems.writable(system, staff);
			return find(system, kind).orElseGet(() -> begin(inUse(writable), kind, staff.displayName()));
		});
	}

	/**
	 * Nothing new begins for a system that ends.
	 * @param system the system
	 * @return the same
	 * @throws NotPossible if its end is recorded
	 */
	public static InformationSystem inUse(InformationSystem system) {
		system.end().ifPresent((end) -> {
			throw new NotPossible(DraftStages.State.ending(end));
		});
		return system;
	}

	/**
	 * The draft of a kind of document of a system.
	 * @param system the system
	 * @param kind the kind of document
	 * @return its draft, if one was started
	 */
	public Optional<DraftId> find(SystemId system, DocumentKind kind) {
		return this.drafts.findBySystemIdAndKind(system.value(), kind).map(Draft::id);
	}

	/**
	 * The drafts of the sample systems, those too that were deleted.
	 * @return of every kind
	 */
	public List<DraftId> ofSamples() {
		List<UUID> systems = this.systems.everySample();
		return systems.isEmpty() ? List.of() : this.drafts.everyOf(systems).stream().map(DraftId::new).toList();
	}

	/**
	 * The drafts of a system, for the rooms that remove what they keep for them.
	 * @param system the system, deleted or not
	 * @return those too that were deleted
	 */
	public List<DraftId> everyOf(SystemId system) {
		return this.drafts.everyOf(List.of(system.value())).stream().map(DraftId::new).toList();
	}

	/**
	 * Stores what a person changed. What can be stored is; a change that meets another
	 * person's, or that can't be accepted, is handed back and nothing is overwritten.
	 * @param id the draft
	 * @param changes what the person changed
	 * @param staff who changes it
	 * @return what became of the changes
	 * @throws jp.tejuncho.platform.NotFound if the person may not write for the system
	 */
	public SaveOutcome save(DraftId id, List<DraftChange> changes, SignedInStaff staff) {
		return writing(id, () -> write(id, changes, staff));
	}

	/**
	 * Stores what was typed into a clause, read beside what is stored then.
	 * @param id the draft
	 * @param input what was typed
	 * @param staff who changes it
	 * @return what became of it
	 * @throws jp.tejuncho.platform.NotFound if the person may not write for the system
	 * @throws jp.tejuncho.platform.Conflict if somebody has removed the clause
	 */
	public ClauseSaved save(DraftId id, ClauseInput input, SignedInStaff staff) {
		return writing(id, () -> {
			Manuscript manuscript = this.manuscripts.read(id, staff);
			ClauseEditing.TypedChanges typed = ClauseEditing.edit(input, manuscript);
			return typed.saved(store(manuscript, typed.changes(), staff, Intent.WRITE));
		});
	}

	/**
	 * Makes items of a list that was pasted and stored: a change of its own, that can be
	 * taken back.
	 * @param id the draft
	 * @param clause the clause
	 * @param saved what was stored
	 * @param staff who pasted it
	 * @return whether there was one, and nobody has changed the text meanwhile
	 */
	public boolean makeItems(DraftId id, PlaceId clause, ClauseSaved saved, SignedInStaff staff) {
		return !saved.items().isEmpty() && writing(id, () -> {
			Manuscript manuscript = this.manuscripts.read(id, staff);
			return store(manuscript, ClauseEditing.items(clause, saved, manuscript), staff, Intent.WRITE);
		}).saved() > 0;
	}

	/**
	 * Stores what a button beside a finding offered. Its words are the product's: who
	 * confirmed what they replace need not confirm it again.
	 * @param id the draft
	 * @param changes what the button changes
	 * @param staff who pressed it
	 * @return what became of the changes
	 * @throws jp.tejuncho.platform.NotFound if the person may not write for the system
	 */
	public SaveOutcome putRight(DraftId id, List<DraftChange> changes, SignedInStaff staff) {
		return writing(id, () -> store(this.manuscripts.read(id, staff), changes, staff, Intent.FIX));
	}

	/**
	 * Takes back what this person wrote last in this draft.
	 * @param id the draft
	 * @param staff who takes back
	 * @return what became of it: a conflict where another person wrote over it meanwhile;
	 * nothing if there is nothing to take back
	 */
	public Optional<Reversal> undo(DraftId id, SignedInStaff staff) {
		return reverse(id, UndoStack::allUndoable, Reversing::undo, staff);
	}

	/**
	 * Takes back one act of this person, whatever the person did since.
	 * @param id the draft
	 * @param batch what {@link SaveOutcome#batch()} says
	 * @param staff who takes back
	 * @return what became of it; nothing if it isn't this person's, or was taken back
	 */
	public Optional<Reversal> undo(DraftId id, UUID batch, SignedInStaff staff) {
		return reverse(id, (stack) -> stack.undoable(batch).stream().toList(), Reversing::undo, staff);
	}

	/**
	 * Does again what this person took back last.
	 * @param id the draft
	 * @param staff who does it again
	 * @return what became of it; nothing if there is nothing to do again
	 */
	public Optional<Reversal> redo(DraftId id, SignedInStaff staff) {
		return reverse(id, UndoStack::allRedoable, Reversing::redo, staff);
	}

	/**
	 * Does one act of this person again.
	 * @param id the draft
	 * @param batch what was taken back
	 * @param staff who does it again
	 * @return what became of it; nothing if it isn't this person's, or wasn't taken back
	 */
	public Optional<Reversal> redo(DraftId id, UUID batch, SignedInStaff staff) {
		return reverse(id, (stack) -> stack.redoable(batch).stream().toList(), Reversing::redo, staff);
	}

	// what would change nothing, because everything is as it was already, hides nothing
	// that was done before it
	private Optional<Reversal> reverse(DraftId id, Function<UndoStack, List<UUID>> which, Way way,
			SignedInStaff staff) {
		return writing(id, () -> {
			Manuscript manuscript = this.manuscripts.read(id, staff);
			this.systems.writable(manuscript.system().id(), staff);
			UndoStack stack = UndoStack
				.of(this.steps.newestOf(id.value(), staff.staffId().value(), Limit.of(REMEMBERED)));
			@Nullable Reversal first = null;
			for (UUID batch : which.apply(stack)) {
				Reversal reversal = reversal(manuscript, batch, way.of(this.steps, id, batch, stack), staff);
				if (!reversal.changesNothing()) {
					return Optional.of(reversal);
				}
				first = (first != null) ? first : reversal;
			}
			return Optional.ofNullable(first);
		});
	}

	private Reversal reversal(Manuscript manuscript, UUID batch, Reversing reversing, SignedInStaff staff) {
		SaveOutcome outcome = store(manuscript, reversing.changes(), staff, reversing.intent());
		@Nullable UUID stored = outcome.batch();
		List<Step.Content> written = (stored != null)
				? this.steps.ofBatch(manuscript.draft().id().value(), stored).stream().map(Step::content).toList()
				: List.of();
		return new Reversal(batch, reversing.contents(), written, outcome);
	}

	/**
	 * Writes a place as it was after an earlier change, over whatever it is now.
	 * @param id the draft
	 * @param step the earlier change
	 * @param staff who restores it
	 * @return what became of it
	 */
	public SaveOutcome restore(DraftId id, Step step, SignedInStaff staff) {
		return writing(id, () -> {
			Manuscript manuscript = this.manuscripts.read(id, staff);
			return store(manuscript, List.of(step.content().again(now(manuscript, step.content()))), staff,
					Intent.WRITE);
		});
	}

	private static String now(Manuscript manuscript, Step.Content content) {
		return switch (content.subject()) {
			case Step.Entered.DECISION -> Optional.ofNullable(manuscript.decisions().get(content.place()))
				.map((decision) -> Step.Content.of(decision.choice(), decision.reason()))
				.orElse(Step.Content.of(Choice.ADOPTED, ""));
			case Step.Entered.BLANK ->
				Optional.ofNullable(manuscript.blanks().get(content.variable())).map(BlankValue::content).orElse("");
			case Amendment.Kind kind -> manuscript.tailoring().content(kind, content.place());
		};
	}

	/**
	 * Writes within a transaction that is under way.
	 * @param id the draft
	 * @param changes what a person wants changed
	 * @param staff the person
	 * @return what became of each change
	 */
	public SaveOutcome write(DraftId id, List<DraftChange> changes, SignedInStaff staff) {
		return store(this.manuscripts.read(id, staff), changes, staff, Intent.WRITE);
	}

	SaveOutcome bringBack(DraftId id, List<DraftChange> changes, Map<PlaceId, String> against, SignedInStaff staff) {
		return store(this.manuscripts.read(id, staff), changes, staff, Intent.back(against));
	}

	private SaveOutcome store(Manuscript manuscript, List<DraftChange> changes, SignedInStaff staff, Intent intent) {
		DraftId id = manuscript.draft().id();
		this.systems.writable(manuscript.system().id(), staff);
		if (manuscript.stage().writing() instanceof Writing.Closed(String reason)) {
			return SaveOutcome.refused(changes, reason);
		}
		Instant now = this.clock.instant();
		SaveComparison saving = new SaveComparison(manuscript, this.editions.questions(), intent, staff.displayName(),
				now);
		changes.forEach(saving::apply);
		this.decisions.saveAllAndFlush(saving.decisions());
		this.amendments.saveAllAndFlush(saving.amendments());
		this.blanks.saveAllAndFlush(saving.blanks());
		if (!saving.accepted().isEmpty()) {
			Step.Batch batch = new Step.Batch(UUID.randomUUID(), intent.act(), intent.reversed(), staff.staffId(),
					staff.displayName(), now);
			this.steps.saveAllAndFlush(saving.accepted()
				.stream()
				.map((content) -> new Step(id, batch, content,
						(content.subject() == Step.Entered.DECISION)
								? saving.against().getOrDefault(content.place(), "") : ""))
				.toList());
			this.audit.record(DraftingActs.saved(manuscript.draft().kind()), manuscript.system().subject(),
					Step.Content.described(saving.accepted()));
			return saving.outcome().in(batch.id());
		}
		return saving.outcome();
	}

	/**
	 * Begins a draft, with what the answers propose, within a transaction that is under
	 * way.
	 * @param system its system
	 * @param kind the kind of document; the system has no draft of it
	 * @param by who began it, by name
	 * @return the draft
	 */
	public DraftId begin(InformationSystem system, DocumentKind kind, String by) {
		Edition edition = this.editions.current(kind);
		Draft draft = this.drafts.saveAndFlush(new Draft(system.id(), kind, edition.id(), by, this.clock.instant()));
		Map<PlaceId, Proposal> proposals = Proposals.of(edition, this.editions.questions(),
				this.editions.questions().effective(system.profile()));
		List<ClauseDecision> proposed = new ArrayList<>();
		for (Proposal proposal : proposals.values()) {
			proposed.add(new ClauseDecision(draft.id(), proposal, by, this.clock.instant()));
		}
		this.decisions.saveAllAndFlush(proposed);
		this.audit.record(DraftingActs.started(kind), system.subject(), edition.name() + " " + edition.id());
		return draft.id();
	}

	/**
	 * Does something while nobody else writes in a draft, in one transaction: whether a
	 * section is empty or a clause still stands is true all the time. Blanks belong to
	 * the system, so their own versions decide.
	 * @param id the draft
	 * @param work what to do; done again if somebody else was faster
	 * @param <T> what comes out
	 * @return what the work returns
	 */
	public <T> T writing(DraftId id, Supplier<T> work) {
		return this.retries.of(() -> {
			this.drafts.lock(id);
			return work.get();
		});
	}

	/**
	 * Taking back or doing again.
	 */
	private interface Way {

		Reversing of(Steps steps, DraftId id, UUID batch, UndoStack stack);

	}

}
