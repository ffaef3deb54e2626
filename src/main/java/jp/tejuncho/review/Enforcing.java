package jp.tejuncho.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.archive.Archive;
import jp.tejuncho.archive.DocumentJson;
import jp.tejuncho.audit.AuditRecording;
import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.DraftStages;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Rewinding;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.review.ReviewActs.Course;
import jp.tejuncho.text.Wareki;

/**
 * 施行と改正.
 *
 * What follows an approval: the decision outside the house is recorded, a version comes
 * into force, is revised, retracted or abolished. The approved bytes never change.
 */
@Service
public class Enforcing {

	private final CaseFiles files;

	private final DocumentCases cases;

	private final Rounds rounds;

	private final Releases releases;

	private final RevisionPlans plans;

	private final Archive archive;

	private final Drafting drafting;

	private final Rewinding rewinding;

	private final DocumentOutput output;

	private final Chronicle chronicle;

	private final ReleaseProofs proofs;

	private final AuditRecording audit;

	private final Clock clock;

	Enforcing(CaseFiles files, DocumentCases cases, Rounds rounds, Releases releases, RevisionPlans plans,
			Archive archive, Drafting drafting, Rewinding rewinding, DocumentOutput output, Chronicle chronicle,
			ReleaseProofs proofs, AuditRecording audit, Clock clock) {
		this.files = files;
		this.cases = cases;
		this.rounds = rounds;
		this.releases = releases;
		this.plans = plans;
		this.archive = archive;
		this.drafting = drafting;
		this.rewinding = rewinding;
		this.output = output;
		this.chronicle = chronicle;
		this.proofs = proofs;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Records the decision and makes the copy that is in force.
	 * @param id the draft
	 * @param seen what the person has seen
	 * @param decision what was decided
	 * @param sure whether the person has confirmed a day of the decision before that of
	 * the approval
	 * @param staff who records it
	 * @return how the document stands then
	 */
	public DraftStages.State enforce(DraftId id, Seen seen, Release.Decision decision, boolean sure,
			SignedInStaff staff) {
		return this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.ENFORCE, seen, staff);
			Release release = file.releases().getFirst();
			Optional<Release> before = file.base();
			Map<String, String> faults = DecisionDays.faults(file, decision.decidedOn(), decision.inForceFrom(), sure);
			if (!faults.isEmpty()) {
				throw ActRefused.at(faults);
			}
			Document read = file.tree(file.round(release));
			Document document = ReleasedDocument.inForce(read, file.history(), release, decision);
			release.enforce(decision, this.archive.keep(DocumentJson.write(document)),
					this.archive.keep(Reviewing.printed(this.output, document, file.manuscript().house().page())));
			before.ifPresent((old) -> {
				old.endInForce(Release.State.SUPERSEDED, decision.inForceFrom(), release.versionName() + "の施行による",
						staff, this.clock.instant());
				this.releases.saveAndFlush(old);
			});
			this.releases.saveAndFlush(release);
			become(file, Stage.IN_FORCE);
			keep(file, fact(Outcome.Kind.ENFORCED, Act.ENFORCE, file, "", staff).about(release)
				.from(decision.inForceFrom()), staff);
			record(Course.ENFORCED, file,
					"決裁日 " + decision.decidedOn() + "　文書番号 " + decision.number() + "　施行日 " + decision.inForceFrom(),
					before.map((old) -> List.of(release, old)).orElse(List.of(release)));
			return file.state();
		});
	}

	/**
	 * What can't be recorded of the days, where one of them is none: whoever puts it
	 * right learns of the other at once.
	 * @param id the draft
	 * @param decidedOn the day of the decision, {@code null} if what was typed is none
	 * @param inForceFrom the first day on which it holds, {@code null} if it is none
	 * @param sure whether an early day of the decision was confirmed
	 * @param staff who records it
	 * @return sentences by the names of the fields; none for who may not record it
	 */
	public Map<String, String> faults(DraftId id, @Nullable LocalDate decidedOn, @Nullable LocalDate inForceFrom,
			boolean sure, SignedInStaff staff) {
		CaseFile file = this.files.open(id, staff);
		return file.refusal(Act.ENFORCE, staff).isPresent() ? Map.of()
				: DecisionDays.faults(file, decidedOn, inForceFrom, sure);
	}

	/**
	 * Takes an approval back before it comes into force. The approved file stays to be
	 * seen; the text may be written in again.
	 * @param id the draft
	 * @param seen what the person has seen
	 * @param replaced whether another file takes its place (差替え) or none does (取下げ)
	 * @param reason why
	 * @param staff who takes it back
	 */
	public void retract(DraftId id, Seen seen, boolean replaced, String reason, SignedInStaff staff) {
		Act.RETRACT.words().require(reason);
		this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.RETRACT, seen, staff);
			Release release = file.releases().getFirst();
			release.retract(replaced ? Release.State.REPLACED : Release.State.RETRACTED, reason, staff,
					this.clock.instant());
			this.releases.saveAndFlush(release);
			Round round = file.lastRound();
			round.stopWaiting();
			this.rounds.saveAndFlush(round);
			file.document().reopen();
			this.cases.saveAndFlush(file.document());
			keep(file, fact(replaced ? Outcome.Kind.REPLACED : Outcome.Kind.RETRACTED, Act.RETRACT, file, reason, staff)
				.about(release), staff);
			record(replaced ? Course.REPLACED : Course.RETRACTED, file, reason, List.of(release));
			return id;
		});
	}

	/**
	 * Begins a revision: the text of the version in force may be written in again.
	 * @param id the draft
	 * @param seen what the person has seen
	 * @param occasion why
	 * @param plan the planned revision that begins now, or {@code null}
	 * @param staff who begins it
	 */
	public void revise(DraftId id, Seen seen, String occasion, @Nullable UUID plan, SignedInStaff staff) {
		Act.REVISE.words().require(occasion);
		this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.REVISE, seen, staff);
			if (plan != null) {
				this.plans.begin(id, plan);
			}
			file.document().revise(occasion, this.rewinding.now(id));
			this.cases.saveAndFlush(file.document());
			keep(file, fact(Outcome.Kind.REVISION_BEGUN, Act.REVISE, file, occasion, staff), staff);
			record(Course.BEGUN, file, occasion);
			return id;
		});
	}

	/**
	 * Gives a revision up: the text goes back to what is in force. What was written stays
	 * in the history.
	 * @param id the draft
	 * @param seen what the person has seen
	 * @param reason why
	 * @param staff who gives it up
	 * @return blanks that were filled elsewhere meanwhile and stay as they are, in words
	 */
	public List<String> drop(DraftId id, Seen seen, String reason, SignedInStaff staff) {
		Act.DROP.words().require(reason);
		return this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.DROP, seen, staff);
			DocumentCase document = file.document();
			Release release = file.base().orElseThrow();
			if (document.revisedAfter() == null) {
				throw new ActRefused("この改正は、始めたときの文が記録されていないため、まとめて戻せません。条項の履歴から、一つずつ戻してください。");
			}
			SaveOutcome outcome = this.rewinding.back(id, document.revisedAfter(), staff);
			if (!outcome.refusals().isEmpty()) {
				throw new ActRefused("戻せないところがあるため、取りやめていません。",
						outcome.refusals().stream().map(SaveOutcome.Refusal::message).distinct().toList());
			}
			record(Course.DROPPED, file, reason);
			keep(file, fact(Outcome.Kind.REVISION_DROPPED, Act.DROP, file, reason, staff), staff);
			document.drop(release.occasion());
			this.cases.saveAndFlush(document);
			Manuscript manuscript = file.manuscript();
			return outcome.conflicts()
				.stream()
				.map((conflict) -> manuscript.variable(conflict.change().key()).label())
				.toList();
		});
	}

	/**
	 * Ends a document.
	 * @param id the draft
	 * @param seen what the person has seen
	 * @param from the first day on which it holds no more
	 * @param reason why
	 * @param staff who ends it
	 * @return how the document stands then
	 */
	public DraftStages.State abolish(DraftId id, Seen seen, LocalDate from, String reason, SignedInStaff staff) {
		Act.ABOLISH.words().require(reason);
		return this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.ABOLISH, seen, staff);
			end(file, from, reason, staff);
			return file.state();
		});
	}

	/**
	 * Ends a document within the transaction that holds its draft.
	 * @param id the draft
	 * @param from the first day on which it holds no more
	 * @param reason why
	 * @param staff who ends it
	 */
	void end(DraftId id, LocalDate from, String reason, SignedInStaff staff) {
		CaseFile file = this.files.open(id, staff);
		file.require(Act.ABOLISH, staff);
		end(file, from, reason, staff);
	}

	private void end(CaseFile file, LocalDate from, String reason, SignedInStaff staff) {
		LocalDate system = file.manuscript().system().abolishedFrom();
		if (system != null && from.isAfter(system)) {
			throw ActRefused.at("from", "廃止の日が、情報システムの廃止の日（" + Wareki.of(system) + "）より後になっています。その日か、それより前の日にしてください。");
		}
		Outcome.Fact fact = fact(Outcome.Kind.ABOLISHED, Act.ABOLISH, file, reason, staff).from(from);
		Optional<Release> base = file.base();
		Outcome.Fact known = base.map(fact::about).orElse(fact);
		base.ifPresent((release) -> {
			if (release.inForceFrom() != null && from.isBefore(release.inForceFrom())) {
				throw ActRefused.at("from", tooEarly(release, release.inForceFrom(), file.calendar()));
			}
			release.endInForce(Release.State.ABOLISHED, from, reason, staff, this.clock.instant());
			this.releases.saveAndFlush(release);
		});
		become(file, Stage.ABOLISHED);
		keep(file, known, staff);
		record(Course.ABOLISHED, file, from + "　" + reason, base.stream().toList());
	}

	// what was recorded as coming into force ends on that day at the earliest: then it
	// never holds, and what holds until then is not touched
	private static String tooEarly(Release release, LocalDate from, VersionCalendar calendar) {
		String version = release.versionName();
		String day = Wareki.of(from);
		String refused = "廃止の日が、" + version + "の施行日（" + day + "）より前になっています。廃止の日を、" + day + "か、それより後の日にしてください。";
		if (!calendar.today().isBefore(from)) {
			return refused;
		}
		return refused + day + "にすると、" + version + "は効力を持たないまま終わります。"
				+ calendar.inForce().map((now) -> "その前の日までは、" + now.versionName() + "に効力があります。").orElse("");
	}

	/**
	 * Takes the end of a document back before its day has come.
	 * @param id the draft
	 * @param seen what the person has seen
	 * @param reason why
	 * @param staff who takes it back
	 * @return how the document stands then
	 */
	public DraftStages.State callOff(DraftId id, Seen seen, String reason, SignedInStaff staff) {
		Act.CALL_OFF.words().require(reason);
		return this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.CALL_OFF, seen, staff);
			takeEndBack(file, reason, staff);
			return file.state();
		});
	}

	/**
	 * Takes the end of a document back within the transaction that holds its draft: it
	 * goes on, or the revision that was being made does.
	 * @param id the draft
	 * @param reason why
	 * @param staff who takes it back
	 */
	void takeEndBack(DraftId id, String reason, SignedInStaff staff) {
		takeEndBack(this.files.open(id, staff), reason, staff);
	}

	private void takeEndBack(CaseFile file, String reason, SignedInStaff staff) {
		file.abolished().ifPresent((release) -> {
			Outcome.Fact fact = fact(Outcome.Kind.ABOLITION_CALLED_OFF, Act.CALL_OFF, file, reason, staff)
				.about(release);
			release.goOn();
			this.releases.saveAndFlush(release);
			file.document().goOn(release.number());
			this.cases.saveAndFlush(file.document());
			keep(file, fact, staff);
			record(Course.CALLED_OFF, file, reason, List.of(release));
		});
	}

	private static Outcome.Fact fact(Outcome.Kind kind, Act act, CaseFile file, String words, SignedInStaff staff) {
		return Outcome.Fact.of(kind, file.permissions().post(act, staff), words);
	}

	private void keep(CaseFile file, Outcome.Fact fact, SignedInStaff staff) {
		this.chronicle.keep(file, fact, staff);
	}

	private void become(CaseFile file, Stage next) {
		file.document().become(next);
		this.cases.saveAndFlush(file.document());
	}

	private void record(Course act, CaseFile file, String detail) {
		record(act, file, detail, List.of());
	}

	private void record(Course act, CaseFile file, String detail, List<Release> changed) {
		this.audit.record(ReviewActs.of(file.manuscript().draft().kind(), act), file.subject(),
				DocumentCase.versionName(file.document().number()) + "　" + detail,
				changed.stream().map(this.proofs::of).toList());
	}

}
