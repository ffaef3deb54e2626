package jp.tejuncho.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.drafting.Composer;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.FindingsReport;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.organization.ApprovalAct;
import jp.tejuncho.organization.Organizations;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.UnprintableCharacter;
import jp.tejuncho.platform.AuditTrail;

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

	private final AuditTrail audit;

	private final Clock clock;

	private final JsonMapper json;

	Reviewing(CaseFiles files, DocumentCases cases, Rounds rounds, Releases releases, Archive archive,
			Drafting drafting, Inspection inspection, Organizations organizations, DocumentOutput output, Turns turns,
			AuditTrail audit, Clock clock, JsonMapper json) {
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
		this.audit = audit;
		this.clock = clock;
		this.json = json;
	}

	/**
	 * Sends a document to its reviewers. From now on nobody writes in it.
	 * @param id the draft
	 * @param message what the reviewers should know
	 * @param staff who sends it
	 */
	public void send(DraftId id, String message, SignedInStaff staff) {
		this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.SEND, staff);
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
			this.rounds.saveAndFlush(new Round(document, this.rounds.lastRound(id.value()) + 1,
					new Round.Sending(manuscript.today(), message, tree, route), staff, this.clock.instant()));
			record("照会に出した", file, message);
			return id;
		});
	}

	/**
	 * Takes a document back from its reviewers.
	 * @param id the draft
	 * @param staff who takes it back
	 */
	public void withdraw(DraftId id, SignedInStaff staff) {
		end(id, Act.WITHDRAW, Round.Ending.WITHDRAWN, "", staff, (document, _) -> document.reopen());
	}

	/**
	 * Sends a document back to its authors.
	 * @param id the draft
	 * @param note what has to be done
	 * @param staff who sends it back
	 */
	public void giveBack(DraftId id, String note, SignedInStaff staff) {
		end(id, Act.RETURN, Round.Ending.RETURNED, note, staff, (document, round) -> {
			document.become(Stage.RETURNED);
			round.current().ifPresent((step) -> round.take(step, staff, this.clock.instant(), note));
		});
	}

	private void end(DraftId id, Act act, Round.Ending ending, String note, SignedInStaff staff,
			BiConsumer<DocumentCase, Round> change) {
		this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, act, staff);
			Round round = file.lastRound();
			change.accept(file.document(), round);
			round.end(ending, this.clock.instant());
			this.rounds.saveAndFlush(round);
			this.cases.saveAndFlush(file.document());
			record(ending.label(), file, note);
			return id;
		});
	}

	/**
	 * Takes a step before the approval.
	 * @param id the draft
	 * @param seen the round the person has read
	 * @param note what the person says
	 * @param staff who checked it
	 */
	public void check(DraftId id, int seen, String note, SignedInStaff staff) {
		this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.CHECK, staff);
			Round round = seen(file, seen);
			requireUnchanged(file, round);
			round.take(round.current().orElseThrow(), staff, this.clock.instant(), note);
			this.rounds.saveAndFlush(round);
			record("確認", file, note);
			return id;
		});
	}

	/**
	 * Approves what was read, and keeps it for ever.
	 * @param id the draft
	 * @param seen the round the person has read
	 * @param note what the person says
	 * @param staff who approves
	 * @throws ActRefused while errors stand, if the document has changed since it was
	 * sent, or if it can't be printed
	 */
	public void approve(DraftId id, int seen, String note, SignedInStaff staff) {
		this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.APPROVE, staff);
			Round round = seen(file, seen);
			Manuscript read = requireUnchanged(file, round);
			Findings findings = requireNoErrors(read);
			Instant now = this.clock.instant();
			round.take(round.current().orElseThrow(), staff, now, note);
			if (round.current().isPresent()) {
				this.rounds.saveAndFlush(round);
				record("承認（途中の段）", file, told(note, file.exemption(staff)));
				return id;
			}
			round.end(Round.Ending.APPROVED, now);
			this.rounds.saveAndFlush(round);
			file.document().become(Stage.APPROVED);
			this.cases.saveAndFlush(file.document());
			this.releases
				.saveAndFlush(new Release(file.releases().size() + 1, file.document(), round, read.edition().id(),
						freeze(file, round, read, findings), new Release.Approval(staff, now, file.exemption(staff))));
			record("承認", file, told(note, file.exemption(staff)));
			return id;
		});
	}

	private static String told(String note, String exemption) {
		return exemption.isEmpty() ? note : (exemption + "　" + note).strip();
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
	 * @throws ActRefused if a letter can't be printed
	 */
	static byte[] printed(DocumentOutput output, Document document, PageStyle style) {
		var pdf = output.pdf(document, style);
		if (!pdf.unprintable().isEmpty()) {
			throw new ActRefused("印刷できない文字があるため、承認できません。",
					pdf.unprintable().stream().map(UnprintableCharacter::label).toList());
		}
		return pdf.bytes();
	}

	/**
	 * Takes note of an approved plan (基準第98条第2項).
	 * @param id the draft
	 * @param note what the person says
	 * @param staff to whom it was reported
	 */
	public void report(DraftId id, String note, SignedInStaff staff) {
		this.drafting.writing(id, () -> {
			CaseFile file = this.files.allowed(id, Act.REPORT, staff);
			Round round = file.lastRound();
			round.take(round.report().orElseThrow(), staff, this.clock.instant(), note);
			if (round.report().isEmpty()) {
				file.document().become(Stage.REPORTED);
			}
			this.rounds.saveAndFlush(round);
			this.cases.saveAndFlush(file.document());
			record("報告を受けた", file, note);
			return id;
		});
	}

	private static Round seen(CaseFile file, int seen) {
		Round round = file.lastRound();
		if (round.round() != seen) {
			throw new ActRefused("画面を開いた後に、文書が出し直されました。新しい文書を読んでから、もう一度してください。");
		}
		return round;
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

	private void record(String act, CaseFile file, String note) {
		this.turns.announce(file);
		this.audit.record(file.manuscript().draft().kind().label() + "を" + act, file.subject(),
				DocumentCase.versionName(file.document().number()) + (note.isBlank() ? "" : "　" + note));
	}

}
