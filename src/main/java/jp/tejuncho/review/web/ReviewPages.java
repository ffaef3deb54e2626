package jp.tejuncho.review.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.review.Act;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.DocumentCase;
import jp.tejuncho.review.Enforcing;
import jp.tejuncho.review.InboxItem;
import jp.tejuncho.review.Passages;
import jp.tejuncho.review.PlannedRevision;
import jp.tejuncho.review.Reading;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.Remark;
import jp.tejuncho.review.Remarking;
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

	private final Reading reading;

	private final Remarking remarking;

	private final Enforcing enforcing;

	private final Inspection inspection;

	private final Clock clock;

	ReviewPages(Reading reading, Remarking remarking, Enforcing enforcing, Inspection inspection, Clock clock) {
		this.reading = reading;
		this.remarking = remarking;
		this.enforcing = enforcing;
		this.inspection = inspection;
		this.clock = clock;
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
			.collect(Collectors.toMap(Act::name, (act) -> file.situation().refusal(act, staff).isEmpty()));
		Optional<Round> last = file.rounds().stream().findFirst();
		String hindrance = (file.document().stage() == Stage.IN_REVIEW)
				? file.situation().refusal(Act.APPROVE, staff).filter((message) -> message.startsWith("自分で")).orElse("")
				: "";
		return new Page(file.document().stage().label(), DocumentCase.versionName(file.document().number()),
				file.document().occasion(), allowed, last.map(Round::round).orElse(0),
				last.filter((_) -> !file.document().stage().isOpen() || file.document().stage() == Stage.RETURNED)
					.map((round) -> round.steps().stream().map(ReviewPages::step).toList())
					.orElse(List.of()),
				file.rounds().stream().map(ReviewPages::round).toList(),
				file.releases().stream().map(ReviewPages::release).toList(), this.remarks(file),
				this.enforcing.planned(file.manuscript().draft().id()).stream().map(ReviewPages::plan).toList(),
				this.inspection.inspect(file.manuscript()).errors().size(), hindrance,
				Boolean.TRUE.equals(allowed.get(Act.APPROVE.name())) ? file.exemption(staff) : "",
				staff.writes(file.manuscript().system().owner()),
				Arrays.stream(Reading.Basis.values())
					.filter((basis) -> this.reading.has(file, basis))
					.map((basis) -> new BasisLink(basis.name(), basis.label()))
					.toList());
	}

	List<RemarkRow> remarks(CaseFile file) {
		List<Remark> all = this.remarking.of(file.manuscript().draft().id());
		if (all.isEmpty()) {
			return List.of();
		}
		Document current = this.reading.current(file);
		Passages passages = Passages.of(current);
		return all.stream().map((remark) -> row(remark, passages)).toList();
	}

	private static RemarkRow row(Remark remark, Passages passages) {
		boolean changed = !remark.place().isEmpty()
				&& !passages.words(remark.place()).filter(remark.quoted()::equals).isPresent();
		String clause = remark.place().split("/", 2)[0];
		return new RemarkRow(remark.id().toString(), clause, remark.address(), remark.kind().label(), remark.words(),
				remark.proposal(), remark.quoted(), remark.byName() + "　" + JapanTime.dayAndTime(remark.at()),
				remark.state().name(), remark.state().label(), remark.answer(), (remark.answeredAt() != null)
						? remark.answeredBy() + "　" + JapanTime.dayAndTime(remark.answeredAt()) : "",
				changed);
	}

	List<Waiting> inbox(List<InboxItem> items) {
		return items.stream().map((item) -> {
			long days = Duration.between(item.since(), this.clock.instant()).toDays();
			return new Waiting("/drafts/" + item.draftId() + "/review", item.system(), item.kind().label(),
					item.versionName(), task(item), item.from(), JapanTime.dayAndTime(item.since()), days,
					days >= 7 && (item.post() != null || item.stage() == Stage.RETURNED));
		}).toList();
	}

	private static String task(InboxItem item) {
		if (item.post() != null) {
			return item.post().label() + "として";
		}
		return (item.stage() == Stage.RETURNED) ? "差し戻されました" : "承認されました。決裁と施行を記録します";
	}

	private static StepRow step(RoundStep step) {
		return new StepRow(step.label(), step.isDone(),
				(step.doneAt() != null) ? step.doneByName() + "　" + JapanTime.dayAndTime(step.doneAt()) : "",
				step.note());
	}

	private static RoundRow round(Round round) {
		return new RoundRow(round.round(), DocumentCase.versionName(round.number()),
				round.sentByName() + "　" + JapanTime.dayAndTime(round.sentAt()), round.message(),
				(round.ending() != null && round.endedAt() != null)
						? round.ending().label() + "　" + JapanTime.dayAndTime(round.endedAt()) : "",
				round.steps().stream().filter(RoundStep::isDone).map(ReviewPages::step).toList());
	}

	static ReleaseRow release(Release release) {
		return new ReleaseRow(release.sequence(), release.versionName(), release.state().label(), release.occasion(),
				release.approvedByName() + "　" + JapanTime.dayAndTime(release.approvedAt()), release.exemption(),
				day(release.decidedOn()), release.decisionNumber(), day(release.inForceFrom()),
				day(release.inForceUntil()), release.inForcePdf() != null, release.pdf(),
				release.endedReason().isBlank() ? "" : release.endedReason() + "（" + release.endedByName() + "）");
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
	 * @param round the last round
	 * @param steps its route
	 * @param rounds all rounds
	 * @param releases what was approved
	 * @param remarks what was remarked
	 * @param planned what is planned
	 * @param errors what would hinder an approval
	 * @param hindrance why this person may not approve although it is their turn, or
	 * empty
	 * @param exemption by what this person would approve what they wrote, or empty
	 * @param writer whether the person writes for the section
	 * @param bases what the document can be compared with
	 */
	public record Page(String stage, String version, String occasion, Map<String, Boolean> allowed, int round,
			List<StepRow> steps, List<RoundRow> rounds, List<ReleaseRow> releases, List<RemarkRow> remarks,
			List<PlanRow> planned, int errors, String hindrance, String exemption, boolean writer,
			List<BasisLink> bases) {

		public Page {
			allowed = Map.copyOf(allowed);
			steps = List.copyOf(steps);
			rounds = List.copyOf(rounds);
			releases = List.copyOf(releases);
			remarks = List.copyOf(remarks);
			planned = List.copyOf(planned);
			bases = List.copyOf(bases);
		}

		/**
		 * Whether the page has the form of an act, with its words in it.
		 * @param act the last word of its address
		 * @return false if what was typed for it has no field here
		 */
		boolean offers(String act) {
			return switch (act) {
				case "plan" -> this.writer;
				// one form for both: what was said in one capacity isn't put into the
				// mouth of another
				case "check" -> may(Act.CHECK) && !may(Act.APPROVE);
				default -> Arrays.stream(Act.values()).filter((one) -> one.name().equalsIgnoreCase(act)).anyMatch(this::may);
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
	 * @param by who and when
	 * @param note what was said
	 */
	public record StepRow(String label, boolean done, String by, String note) {
	}

	/**
	 * 照会の一回.
	 *
	 * @param round its number
	 * @param version the version
	 * @param sent who and when
	 * @param message what was said
	 * @param ended how and when
	 * @param steps what was done
	 */
	public record RoundRow(int round, String version, String sent, String message, String ended, List<StepRow> steps) {
	}

	/**
	 * 版の一行.
	 *
	 * @param sequence which release
	 * @param version its version
	 * @param state what became of it
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
	public record ReleaseRow(int sequence, String version, String state, String occasion, String approved,
			String exemption, String decidedOn, String number, String from, String until, boolean hasInForce,
			String digest, String ended) {
	}

	/**
	 * 指摘の一件.
	 *
	 * @param id the remark
	 * @param clause its clause, or empty
	 * @param address where
	 * @param kind what kind
	 * @param words what is said
	 * @param proposal the words proposed
	 * @param quoted the words it is about
	 * @param by who and when
	 * @param state its state
	 * @param stateLabel in words
	 * @param answer what was answered
	 * @param answered who and when
	 * @param changed whether the words have changed since
	 */
	public record RemarkRow(String id, String clause, String address, String kind, String words, String proposal,
			String quoted, String by, String state, String stateLabel, String answer, String answered,
			boolean changed) {
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

	/**
	 * 待っている文書.
	 *
	 * @param href where it is done
	 * @param system whose document
	 * @param kind which document
	 * @param version which version
	 * @param task as what
	 * @param from who sent it
	 * @param since since when
	 * @param days how many days ago
	 * @param late whether it waits long
	 */
	public record Waiting(String href, String system, String kind, String version, String task, String from,
			String since, long days, boolean late) {
	}

}
