package jp.tejuncho.drafting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;

/**
 * 案の作成.
 */
@Service
public class Drafting {

	private static final int ATTEMPTS = 5;

	private final Drafts drafts;

	private final ClauseDecisions decisions;

	private final BlankValues blanks;

	private final Manuscripts manuscripts;

	private final Systems systems;

	private final Editions editions;

	private final AuditTrail audit;

	private final Clock clock;

	private final TransactionTemplate transactions;

	Drafting(Drafts drafts, ClauseDecisions decisions, BlankValues blanks, Manuscripts manuscripts, Systems systems,
			Editions editions, AuditTrail audit, Clock clock, PlatformTransactionManager transactionManager) {
		this.drafts = drafts;
		this.decisions = decisions;
		this.blanks = blanks;
		this.manuscripts = manuscripts;
		this.systems = systems;
		this.editions = editions;
		this.audit = audit;
		this.clock = clock;
		this.transactions = new TransactionTemplate(transactionManager);
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
		return retrying(() -> {
			InformationSystem writable = this.systems.writable(system, staff);
			return find(system, kind).orElseGet(() -> begin(writable, kind, staff.displayName()));
		});
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
	 * Stores what a person changed. What can be stored is; a change that meets another
	 * person's, or that can't be accepted, is handed back and nothing is overwritten.
	 * @param id the draft
	 * @param changes what the person changed
	 * @param staff who changes it
	 * @return what became of the changes
	 * @throws jp.tejuncho.platform.NotFound if the person may not write for the system
	 */
	public SaveOutcome save(DraftId id, List<DraftChange> changes, SignedInStaff staff) {
		return retrying(() -> {
			Manuscript manuscript = this.manuscripts.read(id, staff);
			this.systems.writable(manuscript.system().id(), staff);
			Saving saving = new Saving(manuscript, this.editions.questions(), staff.displayName(),
					this.clock.instant());
			changes.forEach(saving::apply);
			this.decisions.saveAllAndFlush(saving.decisions());
			this.blanks.saveAllAndFlush(saving.blanks());
			if (!saving.accepted().isEmpty()) {
				this.audit.record(manuscript.draft().kind().label() + "の案を保存", subject(manuscript.system()),
						described(saving.accepted()));
			}
			return saving.outcome();
		});
	}

	DraftId begin(InformationSystem system, DocumentKind kind, String by) {
		Edition edition = this.editions.current(kind);
		Draft draft = this.drafts.saveAndFlush(new Draft(system.id(), kind, edition.id(), by, this.clock.instant()));
		Map<String, Proposal> proposals = Proposals.of(edition, this.editions.questions(),
				this.editions.questions().effective(system.profile()));
		List<ClauseDecision> proposed = new ArrayList<>();
		for (Proposal proposal : proposals.values()) {
			proposed.add(new ClauseDecision(draft.id(), proposal, by, this.clock.instant()));
		}
		this.decisions.saveAllAndFlush(proposed);
		this.audit.record(kind.label() + "の案を作成", subject(system), edition.name() + " " + edition.id());
		return draft.id();
	}

	private <T> T retrying(Supplier<T> work) {
		for (int attempt = 1;; attempt++) {
			try {
				return Objects.requireNonNull(this.transactions.execute((_) -> work.get()));
			}
			catch (OptimisticLockingFailureException | DataIntegrityViolationException ex) {
				// another person was faster: what is stored now decides what becomes of
				// this write
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private static String subject(InformationSystem system) {
		return system.name() + "（" + system.id() + "）";
	}

	private static String described(List<DraftChange> changes) {
		return changes.stream().map((change) -> switch (change) {
			case DraftChange.Decide decide -> decide.place() + "：" + decide.choice().label();
			case DraftChange.Fill fill -> "空欄 " + fill.variable();
		}).collect(Collectors.joining("、"));
	}

}
