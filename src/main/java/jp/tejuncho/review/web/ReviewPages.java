package jp.tejuncho.review.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import jp.tejuncho.review.VersionCalendar;
import jp.tejuncho.review.web.RemarkRows.RemarkRow;
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

	Page make(CaseFile file, SignedInStaff staff) {
		Map<String, Boolean> allowed = Arrays.stream(Act.values())
			.collect(Collectors.toMap(Act::name, (act) -> file.refusal(act, staff).isEmpty()));
		Stage stage = file.document().stage();
		Optional<Round> last = file.rounds().stream().findFirst();
		String hindrance = (stage == Stage.IN_REVIEW) ? file.permissions()
			.refusal(Act.APPROVE, staff)
			.filter(Refusal.OwnWork.class::isInstance)
			.map(Refusal::sentence)
			.orElse("") : "";
		Findings findings = this.inspection.inspect(file.manuscript());
		List<RemarkRow> remarks = this.remarks.of(file, staff);
		return new Page(file.manuscript().stage().label(), file.manuscript().stage().version(), occasion(file), allowed,
				this.reading.seen(file).written(),
				last.filter((_) -> !stage.isOpen() || stage == Stage.RETURNED)
					.map(ReviewPages::steps)
					.orElse(List.of()),
				last.flatMap(Round::waiting).map(Told::words).orElse(""), news(file), HistoryRow.newestFirst(file),
				file.releases().stream().map((release) -> release(file, release)).toList(),
				remarks.stream().filter((remark) -> !remark.past()).toList(),
				remarks.stream().filter(RemarkRow::past).toList(), closing(stage),
				this.plans.of(file.manuscript().draft().id()).stream().map(ReviewPages::plan).toList(),
				findings.errors().size(), letters(findings), hindrance,
				Boolean.TRUE.equals(allowed.get(Act.APPROVE.name())) ? file.exemption(staff) : "",
				file.planning(staff).isEmpty(),
				Arrays.stream(CaseReading.Basis.values())
					.filter((basis) -> this.reading.has(file, basis))
					.map((basis) -> new BasisLink(basis.name(), basis.label()))
					.toList());
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

	private static List<StepRow> steps(Round round) {
		Optional<RoundStep> waiting = round.waiting();
		boolean ended = round.ending() == Round.Ending.RETURNED || round.ending() == Round.Ending.WITHDRAWN;
		return round.steps()
			.stream()
			.map((step) -> new StepRow(step.label(), step.isDone(), state(step, waiting, ended),
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

	static ReleaseRow release(CaseFile file, Release release) {
		VersionCalendar calendar = file.calendar();
		// it was recorded already which version takes its place, but it holds until then
		VersionCalendar.Validity now = calendar.validity(release);
		boolean waits = release.state() == Release.State.SUPERSEDED
				&& (now == VersionCalendar.Validity.IN_FORCE || now == VersionCalendar.Validity.COMING);
		boolean ended = !release.endedReason().isBlank() && !waits;
		return new ReleaseRow(release.sequence(), release.versionName(), calendar.label(release),
				calendar.named(release), release.occasion(),
				release.approvedByName() + "　" + JapanTime.dayAndTime(release.approvedAt()), release.exemption(),
				day(release.decidedOn()), release.decisionNumber(), day(release.inForceFrom()),
				day(release.inForceUntil()), release.inForcePdf() != null, release.pdf(),
				ended ? release.endedReason() + "（" + release.endedByName() + "）" : "");
	}

	private static PlanRow plan(PlannedRevision planned) {
		return new PlanRow(planned.id().toString(), planned.title(), day(planned.plannedOn()), planned.note(),
				planned.byName() + "　" + JapanTime.dayAndTime(planned.at()));
	}

	private static String day(@Nullable LocalDate day) {
		return (day != null) ? Wareki.of(day) : "";
	}

	/**
	 * 照会の画面.
	 *
	 * @param stage how far the document has come
	 * @param version which version
	 * @param occasion why it is made
	 * @param allowed what the person may do
	 * @param seen what whoever acts from this page has seen
	 * @param steps the route of the last round
	 * @param turn the step that waits, in words; empty if none does
	 * @param news what stands on top: what the sender says, or that the document came
	 * back
	 * @param history what was done, the newest first
	 * @param releases what was approved
	 * @param remarks what was remarked on the version that is being made, or was decided
	 * last
	 * @param past what was remarked on earlier versions
	 * @param closing why the remarks are closed; empty until the version is approved
	 * @param planned what is planned
	 * @param errors what would hinder an approval
	 * @param letters the letters no font has
	 * @param hindrance why this person may not approve although it is their turn, or
	 * empty
	 * @param exemption by what this person would approve what they wrote, or empty
	 * @param writer whether the person may plan a revision
	 * @param bases what the document can be compared with
	 */
	public record Page(String stage, String version, String occasion, Map<String, Boolean> allowed, String seen,
			List<StepRow> steps, String turn, @Nullable HistoryRow news, List<HistoryRow> history,
			List<ReleaseRow> releases, List<RemarkRow> remarks, List<RemarkRow> past, String closing,
			List<PlanRow> planned, int errors, List<String> letters, String hindrance, String exemption, boolean writer,
			List<BasisLink> bases) {

		public Page {
			allowed = Map.copyOf(allowed);
			letters = List.copyOf(letters);
			steps = List.copyOf(steps);
			history = List.copyOf(history);
			releases = List.copyOf(releases);
			remarks = List.copyOf(remarks);
			past = List.copyOf(past);
			planned = List.copyOf(planned);
			bases = List.copyOf(bases);
		}

		/**
		 * Whether the page has the form of an act, with its words in it.
		 * @param form what was sent for it
		 * @return false if what was typed for it has no field here
		 */
		boolean offers(ReviewForm form) {
			return switch (form) {
				case ReviewForm.Plan _ -> this.writer;
				case ReviewForm.Doing doing -> may(doing.act());
			};
		}

		private boolean may(Act act) {
			return Boolean.TRUE.equals(this.allowed.get(act.name()));
		}

	}

	/**
	 * 経路の一段.
	 *
	 * @param label the step
	 * @param done whether it was taken
	 * @param state how it stands, in words
	 * @param by who and when
	 * @param note what was said
	 */
	public record StepRow(String label, boolean done, String state, String by, String note) {
	}

	/**
	 * 版の一行.
	 *
	 * @param sequence which release
	 * @param version its version
	 * @param state what it is today
	 * @param named its version with that, in short
	 * @param occasion why it was made
	 * @param approved who and when
	 * @param exemption why somebody approved their own
	 * @param decidedOn 決裁日
	 * @param number 文書番号
	 * @param from 施行日
	 * @param until the first day on which it held no more
	 * @param hasInForce whether there is a copy with its day
	 * @param digest SHA-256 of the approved file
	 * @param ended why it ended
	 */
	public record ReleaseRow(int sequence, String version, String state, String named, String occasion, String approved,
			String exemption, String decidedOn, String number, String from, String until, boolean hasInForce,
			String digest, String ended) {
	}

	/**
	 * 予定の一件.
	 *
	 * @param id the plan
	 * @param title what it is about
	 * @param on when
	 * @param note what to think of
	 * @param by who noted it
	 */
	public record PlanRow(String id, String title, String on, String note, String by) {
	}

	/**
	 * 比べる相手への道.
	 *
	 * @param name which
	 * @param label in words
	 */
	public record BasisLink(String name, String label) {
	}

}
