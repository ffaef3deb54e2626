package jp.tejuncho.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.archive.Archive;
import jp.tejuncho.archive.DocumentJson;
import jp.tejuncho.audit.AuditRecording;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.FindingsReport;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.organization.ApprovalAct;
import jp.tejuncho.organization.Organizations;
import jp.tejuncho.output.DocumentOutput;

/**
 * 照会と承認.
 *
 * Every act holds the draft while it runs: what is approved is what was read. Approving
 * composes, renders and keeps everything in one transaction, so that there is either an
 * approved file or no approval.
 */
@Service
public class Reviewing {

	private final CaseFiles files;

	private final DocumentCases cases;

	private final Rounds rounds;

	private final Releases releases;

	private final Archive archive;

	private final Drafting drafting;

	private final Inspection inspection;

	private final Organizations organizations;

	private final DocumentOutput output;

	private final Turns turns;

	private final Chronicle chronicle;

	private final ReleaseProofs proofs;

	private final RoundProofs roundProofs;

	private final AuditRecording audit;

	private final Clock clock;

	private final JsonMapper json;

	Reviewing(CaseFiles files, DocumentCases cases, Rounds rounds, Releases releases, Archive archive,
			Drafting drafting, Inspection inspection, Organizations organizations, DocumentOutput output, Turns turns,
			Chronicle chronicle, ReleaseProofs proofs, RoundProofs roundProofs, AuditRecording audit, Clock clock,
			JsonMapper json) {
		this.files = files;
		this.cases = cases;
		this.rounds = rounds;
		this.releases = releases;
		this.archive = archive;
		this.drafting = drafting;
		this.inspection = inspection;
		this.organizations = organizations;
		this.output = output;
		this.turns = turns;
		this.chronicle = chronicle;
		this.proofs = proofs;
		this.roundProofs = roundProofs;
		this.audit = audit;
		this.clock = clock;
		this.json = json;
	}

	/**
	 * Sends a document to its reviewers. From now on nobody writes in it.
	 * @param id the draft
	 * @param seen what the person has seen
	 * @param message what the reviewers should know
	 * @param staff who sends it
	 * @return whose turn it is
	 */
	public Turn send(DraftId id, Seen seen, String message, SignedInStaff staff) {
		return this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.SEND, seen, staff);
			Manuscript manuscript = file.manuscript();
			List<RoundStep> route = this.organizations.current()
				.approvalRoute(manuscript.draft().kind())
				.stream()
				.filter((step) -> step.act() != ApprovalAct.DRAFT)
				.map((step) -> RoundStep.open(step.act(), step.post()))
				.toList();
			if (route.stream().noneMatch((step) -> step.act() == ApprovalAct.APPROVE)) {
				throw new ActRefused("承認の経路に「承認」がありません。運用管理者に、組織の設定で承認の経路を直してもらってください。");
			}
			DocumentCase document = file.document();
			document.become(Stage.IN_REVIEW);
			this.cases.saveAndFlush(document);
			String tree = this.archive.keep(DocumentJson.write(Composer.compose(manuscript)));
			Round round = this.rounds.saveAndFlush(new Round(document, this.rounds.lastRound(id.value()) + 1,
					this.files.sending(manuscript, message, tree, route), staff, this.clock.instant()));
			return done(file, round, fact(Outcome.Kind.SENT, Act.SEND, file, message, staff), staff);
		});
	}

	/**
	 * Takes a document back from its reviewers.
	 * @param id the draft
	 * @param seen what the person has seen
	 * @param why why, or empty
	 * @param staff who takes it back
	 * @return what was done
	 */
	public Turn withdraw(DraftId id, Seen seen, String why, SignedInStaff staff) {
		return this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.WITHDRAW, seen, staff);
			Outcome.Fact fact = fact(Outcome.Kind.WITHDRAWN, Act.WITHDRAW, file, why, staff);
			file.document().reopen();
			return end(file, Round.Ending.WITHDRAWN, fact, staff);
		});
	}

	/**
	 * Sends a document back to its authors. The step that waits stays open: nobody has
	 * taken it.
	 * @param id the draft
	 * @param seen what the person has seen
	 * @param why what has to be done
	 * @param staff who sends it back
	 * @return what was done
	 */
	public Turn giveBack(DraftId id, Seen seen, String why, SignedInStaff staff) {
		return this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.RETURN, seen, staff);
			Act.RETURN.words().require(why);
			Outcome.Fact fact = fact(Outcome.Kind.RETURNED, Act.RETURN, file, why, staff);
			file.document().become(Stage.RETURNED);
			return end(file, Round.Ending.RETURNED, fact, staff);
		});
	}

	private Turn end(CaseFile file, Round.Ending ending, Outcome.Fact fact, SignedInStaff staff) {
		Round round = file.lastRound();
		round.end(ending, this.clock.instant());
		this.rounds.saveAndFlush(round);
		this.cases.saveAndFlush(file.document());
		return done(file, round, fact, staff);
	}

	/**
	 * Takes a step before the approval.
	 * @param id the draft
	 * @param seen what the person has seen
	 * @param note what the person says
	 * @param staff who checked it
	 * @return whose turn it is
	 */
	public Turn check(DraftId id, Seen seen, String note, SignedInStaff staff) {
		return this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.CHECK, seen, staff);
			Round round = file.lastRound();
			requireUnchanged(file, round);
			Outcome.Fact fact = fact(Outcome.Kind.CHECKED, Act.CHECK, file, note, staff);
			round.take(round.current().orElseThrow(), staff, this.clock.instant(), note);
			this.rounds.saveAndFlush(round);
			return done(file, round, fact, staff);
		});
	}

	/**
	 * Approves what was read, and keeps it for ever.
	 * @param id the draft
	 * @param seen what the person has seen
	 * @param note what the person says
	 * @param staff who approves
	 * @return whose turn it is
	 * @throws ActRefused while errors stand, or if the document has changed since it was
	 * sent
	 */
	public Turn approve(DraftId id, Seen seen, String note, SignedInStaff staff) {
		return this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.APPROVE, seen, staff);
			Round round = file.lastRound();
			Manuscript read = requireUnchanged(file, round);
			Findings findings = requireNoErrors(read);
			Outcome.Fact fact = fact(Outcome.Kind.APPROVED, Act.APPROVE, file, note, staff).by(file.exemption(staff));
			Instant now = this.clock.instant();
			round.take(round.current().orElseThrow(), staff, now, note);
			if (round.current().isPresent()) {
				this.rounds.saveAndFlush(round);
				return done(file, round, fact, staff);
			}
			round.end(Round.Ending.APPROVED, now);
			this.rounds.saveAndFlush(round);
			file.document().become(Stage.APPROVED);
			this.cases.saveAndFlush(file.document());
			Release release = this.releases
				.saveAndFlush(new Release(file.releases().size() + 1, file.document(), round, read.edition().id(),
						freeze(file, round, read, findings), new Release.Approval(staff, now, file.exemption(staff))));
			return done(file, round, fact.about(release), staff, List.of(release));
		});
	}

	private Release.Frozen freeze(CaseFile file, Round round, Manuscript read, Findings findings) {
		Document document = ReleasedDocument.approved(file.tree(round), LocalDate.now(this.clock), file.history(),
				DocumentCase.versionName(file.document().number()), file.document().occasion());
		return new Release.Frozen(this.archive.keep(DocumentJson.write(document)),
				this.archive.keep(printed(this.output, document, read.house().page())),
				this.archive.keep(this.json.writeValueAsBytes(FindingsReport.of(read, findings))));
	}

	/**
	 * The file of a document.
	 * @param output what prints it
	 * @param document the document
	 * @param style what the house lays down for paper
	 * @return its bytes
	 */
	static byte[] printed(DocumentOutput output, Document document, PageStyle style) {
		return output.pdf(document, style).bytes();
	}

	/**
	 * Takes note of an approved plan (基準第98条第2項).
	 * @param id the draft
	 * @param seen what the person has seen
	 * @param note what the person says
	 * @param staff to whom it was reported
	 * @return whose turn it is
	 */
	public Turn report(DraftId id, Seen seen, String note, SignedInStaff staff) {
		return this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.REPORT, seen, staff);
			Outcome.Fact fact = fact(Outcome.Kind.REPORTED, Act.REPORT, file, note, staff);
			Round round = file.lastRound();
			round.take(round.report().orElseThrow(), staff, this.clock.instant(), note);
			if (round.report().isEmpty()) {
				file.document().become(Stage.REPORTED);
			}
			this.rounds.saveAndFlush(round);
			this.cases.saveAndFlush(file.document());
			return done(file, round, fact, staff);
		});
	}

	private static Manuscript requireUnchanged(CaseFile file, Round round) {
		file.changes(round).ifPresent((changed) -> {
			throw new ActRefused(
					"照会に出した後で、空欄の値、連絡先、組織の設定などが変わり、文書が変わっています。" + Stage.WITHDRAWERS + "に、引き戻して、出し直してもらってください。",
					changed);
		});
		return file.manuscript().on(round.composedOn());
	}

	private Findings requireNoErrors(Manuscript read) {
		Findings findings = this.inspection.inspect(read);
		if (findings.blocking()) {
			throw new ActRefused("直さなければならない誤りがあるため、承認できません。差し戻してください。",
					findings.errors().stream().map(Reviewing::hindrance).toList());
		}
		return findings;
	}

	private static String hindrance(Finding finding) {
		return Optional.of(finding.where()).filter((where) -> !where.isBlank()).map((where) -> where + "：").orElse("")
				+ finding.message();
	}

	private static Outcome.Fact fact(Outcome.Kind kind, Act act, CaseFile file, String words, SignedInStaff staff) {
		return Outcome.Fact.of(kind, file.permissions().post(act, staff), words);
	}

	private Turn done(CaseFile file, Round round, Outcome.Fact fact, SignedInStaff staff) {
		return done(file, round, fact, staff, List.of());
	}

	private Turn done(CaseFile file, Round round, Outcome.Fact fact, SignedInStaff staff, List<Release> made) {
		Outcome outcome = this.chronicle.keep(file, fact.in(round), staff);
		this.turns.announce(file);
		String said = (outcome.exemption() + "　" + outcome.words()).strip();
		this.audit.record(file.manuscript().draft().kind().label() + trail(outcome, round), file.subject(),
				DocumentCase.versionName(file.document().number()) + (said.isEmpty() ? "" : "　" + said),
				Stream
					.concat(Stream.of(this.roundProofs.of(round.draft(), round.round())),
							made.stream().map(this.proofs::of))
					.toList());
		return new Turn(outcome, round.waiting());
	}

	// these words were written into the audit trail from the beginning, a report with を
	// twice
	private static String trail(Outcome outcome, Round round) {
		return switch (outcome.kind()) {
			case SENT -> "を照会に出した";
			case CHECKED -> "を確認";
			case APPROVED -> (round.ending() == Round.Ending.APPROVED) ? "を承認" : "を承認（途中の段）";
			case REPORTED -> "の報告を受けた";
			case RETURNED -> "を" + Round.Ending.RETURNED.label();
			case WITHDRAWN -> "を" + Round.Ending.WITHDRAWN.label();
			case RETRACTED, REPLACED, ENFORCED, REVISION_BEGUN, REVISION_DROPPED, ABOLISHED, ABOLITION_CALLED_OFF ->
				"を" + outcome.kind().label();
		};
	}

}
