package jp.tejuncho.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.review.Act;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.Outcome;
import jp.tejuncho.review.PlannedRevision;
import jp.tejuncho.review.Refusal;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.RevisionPlans;
import jp.tejuncho.review.Round;
import jp.tejuncho.review.RoundStep;
import jp.tejuncho.review.Stage;
import jp.tejuncho.text.JapanTime;
import jp.tejuncho.text.Wareki;

/**
 * 照会の画面の組立て.
 */
@Component
class ReviewPages {

	private final CaseReading reading;

	private final RemarkRows remarks;

	private final RevisionPlans plans;

	private final Inspection inspection;

	ReviewPages(CaseReading reading, RemarkRows remarks, RevisionPlans plans, Inspection inspection) {
		this.reading = reading;
		this.remarks = remarks;
		this.plans = plans;
		this.inspection = inspection;
	}

	void frame(Model model, CaseFile file) {
		var manuscript = file.manuscript();
		model.addAttribute("draftId", manuscript.draft().id().toString());
		model.addAttribute("kind", manuscript.draft().kind().label());
		model.addAttribute("stage", manuscript.stage());
		model.addAttribute("systemId", manuscript.system().id().toString());
		model.addAttribute("systemName", manuscript.system().name());
	}

	ReviewPage make(CaseFile file, SignedInStaff staff) {
		return new ReviewPage(standing(file), acts(file, staff), flaws(this.inspection.inspect(file.manuscript())),
				remarks(file, staff), HistoryRow.newestFirst(file),
				file.releases().stream().map((release) -> ReleaseRow.of(release, file)).toList(),
				this.plans.of(file.manuscript().draft().id()).stream().map(ReviewPages::plan).toList(),
				Arrays.stream(CaseReading.Basis.values())
					.filter((basis) -> this.reading.has(file, basis))
					.map((basis) -> new ReviewPage.BasisLink(basis.name(), basis.label()))
					.toList());
	}

	private static ReviewPage.Standing standing(CaseFile file) {
		Stage stage = file.document().stage();
		Optional<Round> last = file.rounds().stream().findFirst();
		return new ReviewPage.Standing(file.manuscript().stage().label(), file.manuscript().stage().version(),
				occasion(file),
				last.filter((_) -> !stage.isOpen() || stage == Stage.RETURNED)
					.map(ReviewPages::steps)
					.orElse(List.of()),
				last.flatMap(Round::waiting).map(Told::words).orElse(""), news(file));
	}

	private ReviewPage.Acts acts(CaseFile file, SignedInStaff staff) {
		Set<Act> allowed = Arrays.stream(Act.values())
			.filter((act) -> file.refusal(act, staff).isEmpty())
			.collect(Collectors.toSet());
		String hindrance = (file.document().stage() == Stage.IN_REVIEW) ? file.refusal(Act.APPROVE, staff)
			.filter(Refusal.OwnWork.class::isInstance)
			.map(Refusal::sentence)
			.orElse("") : "";
		return new ReviewPage.Acts(allowed, this.reading.seen(file).written(), hindrance,
				allowed.contains(Act.APPROVE) ? file.exemption(staff) : "",
				file.permissions().planning(staff).isEmpty());
	}

	private static ReviewPage.Flaws flaws(Findings findings) {
		return new ReviewPage.Flaws(findings.errors().size(), letters(findings));
	}

	private ReviewPage.Remarks remarks(CaseFile file, SignedInStaff staff) {
		List<RemarkRow> all = this.remarks.of(file, staff);
		return new ReviewPage.Remarks(all.stream().filter((remark) -> !remark.place().past()).toList(),
				all.stream().filter((remark) -> remark.place().past()).toList(), closing(file.document().stage()));
	}

	private static String closing(Stage stage) {
		String closed = "この版は承認されたため、指摘への回答や確認は、もうできません。読むことはできます。";
		return switch (stage) {
			case DRAFTING, IN_REVIEW, RETURNED, REVISING -> "";
			case APPROVED, REPORTED, IN_FORCE -> closed + "次の改正は、指摘のないところから始まります。";
			case ABOLISHED -> closed;
		};
	}

	// whoever approves sees them also where the author has explained why they stay
	private static List<String> letters(Findings findings) {
		return Stream.concat(findings.ofRule(Findings.LETTERS).stream(), findings.dismissed().stream())
			.filter((finding) -> finding.rule().equals(Findings.LETTERS))
			.map((finding) -> finding.where() + "：" + finding.message())
			.toList();
	}

	// what the sender says stands on top while others read; and so does that the document
	// was taken out of their hands
	private static @Nullable HistoryRow news(CaseFile file) {
		if (file.outcomes().isEmpty()) {
			return null;
		}
		Outcome last = file.outcomes().getLast();
		boolean tells = last.kind().undoes() || last.kind() == Outcome.Kind.REVISION_DROPPED;
		Optional<Outcome> news = tells ? Optional.of(last) : file.outcomes()
			.reversed()
			.stream()
			.filter((outcome) -> file.document().stage() == Stage.IN_REVIEW && outcome.kind() == Outcome.Kind.SENT)
			.findFirst();
		return news.map((outcome) -> HistoryRow.of(outcome, file)).orElse(null);
	}

	private static List<ReviewPage.StepRow> steps(Round round) {
		Optional<RoundStep> waiting = round.waiting();
		boolean ended = round.ending() == Round.Ending.RETURNED || round.ending() == Round.Ending.WITHDRAWN;
		return round.steps()
			.stream()
			.map((step) -> new ReviewPage.StepRow(step.label(), step.isDone(), state(step, waiting, ended),
					(step.doneAt() != null) ? step.doneByName() + "　" + JapanTime.dayAndTime(step.doneAt()) : "",
					step.note()))
			.toList();
	}

	private static String state(RoundStep step, Optional<RoundStep> waiting, boolean ended) {
		if (step.isDone()) {
			return "済み";
		}
		if (ended) {
			return "していません";
		}
		return waiting.filter(step::equals).isPresent() ? "いまここ" : "これから";
	}

	// a revision that was going on when the document ended is not what ended
	private static String occasion(CaseFile file) {
		return (file.document().stage() == Stage.ABOLISHED)
				? file.calendar().decided().map(Release::occasion).orElse(file.document().occasion())
				: file.document().occasion();
	}

	private static ReviewPage.PlanRow plan(PlannedRevision planned) {
		return new ReviewPage.PlanRow(planned.id().toString(), planned.title(), Wareki.orEmpty(planned.plannedOn()),
				planned.note(), planned.byName() + "　" + JapanTime.dayAndTime(planned.at()));
	}

}
