package jp.tejuncho.drafting.rule;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jp.tejuncho.document.Inline;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.text.ImpossibleDates;
import jp.tejuncho.text.Placeholders;
import jp.tejuncho.text.WrittenDate;

/**
 * 書いた年月日が暦にあり、予定の日や表紙の年月が古くなく、同じシステムの文書の表紙と同じである.
 */
final class DatesAreSound implements Rule {

	static final String ID = "dates-are-sound";

	/** A document takes a month to be read and decided. */
	private static final int MONTHS_BEFORE = 1;

	private static final int MONTHS_AHEAD = 12;

	/** 緊急時対応計画の表紙の年月. */
	private static final String PLAN_MONTH = "plan.month";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "年月日";
	}

	@Override
	public String source() {
		return "文書の中の年月日";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		Stream<Finding> impossible = examination.lines()
			.stream()
			.filter(ExaminedLine::byPerson)
			.flatMap((line) -> ImpossibleDates.in(line.letters())
				.stream()
				.map((date) -> impossible(examination, line, date)));
		Stream<Finding> over = examination.lines()
			.stream()
			.filter(ExaminedLine::byPerson)
			.flatMap((line) -> PlannedDays.over(line.letters(), examination.manuscript().today())
				.stream()
				.map((day) -> over(examination, line.place(), day.letters(), day.start() + line.letters())));
		return Stream.of(fields(examination), impossible, over, covers(examination).stream())
			.flatMap((findings) -> findings);
	}

	// a plan may be told as it was
	private Finding over(Examination examination, PlaceId place, String day, String identity) {
		return examination.found(this, Severity.WARNING, place)
			.says("予定の日として書かれた「" + day + "」は、もう過ぎています。")
			.remedy("承認を受けるときに合う日に書き直すか、このままでよい理由を書いてください。")
			.about(day + " " + identity)
			.finding();
	}

	// a plan of another year was settled then, and its cover stays
	private Optional<Finding> covers(Examination examination) {
		Manuscript manuscript = examination.manuscript();
		if (manuscript.draft().kind() != DocumentKind.PROCEDURE) {
			return Optional.empty();
		}
		YearMonth now = YearMonth.from(manuscript.today());
		return WrittenDate.of(manuscript.values().written().getOrDefault(PLAN_MONTH, ""))
			.month()
			.filter((month) -> !month.equals(now) && Math.abs(month.until(now, ChronoUnit.MONTHS)) <= MONTHS_AHEAD)
			.map((month) -> examination.found(this, Severity.ADVICE, EditingPlaces.COVER)
				.says("この文書の表紙には印刷する日の年月（今は「" + manuscript.house().written(now) + "」）が、同じシステムの緊急時対応計画の表紙には「"
						+ manuscript.house().written(month) + "」が印刷されます。")
				.remedy("表紙の年月をそろえるときは、緊急時対応計画の案の表紙で年月を空にしてください。どちらの表紙にも、照会に出す日や承認の日の年月が印刷されます。")
				.href("/systems/" + manuscript.system().id())
				.about(month + " " + now)
				.finding());
	}

	// it blocks nothing: the letters may be a name that only looks like a date
	private Finding impossible(Examination examination, ExaminedLine line, ImpossibleDates.Place date) {
		return examination.found(this, Severity.WARNING, line.place())
			.says("「" + date.letters() + "」は、年月日や時刻として正しくないようです。" + date.fault())
			.remedy("年月日や時刻を書き直してください。ほかのことをいうときは、このままでよい理由を書いてください。")
			.about(date.start() + date.letters() + line.letters())
			.finding();
	}

	private Stream<Finding> fields(Examination examination) {
		Set<String> seen = new HashSet<>();
		return examination.printed()
			.stream()
			.flatMap((printed) -> printed.words()
				.inlines()
				.stream()
				.filter(Inline.Filled.class::isInstance)
				.map(Inline.Filled.class::cast)
				.filter((filled) -> seen.add(filled.variable()))
				.flatMap((filled) -> look(examination, printed.place(), filled.variable()).stream()));
	}

	private Optional<Finding> look(Examination examination, PlaceId place, String id) {
		Manuscript manuscript = examination.manuscript();
		Variable variable = manuscript.variable(id);
		String written = manuscript.values().written().getOrDefault(id, "");
		WrittenDate date = WrittenDate.of(written);
		Optional<String> complaint = switch (variable.calendar()) {
			case NONE -> Optional.empty();
			case MONTH -> date.complaintAsMonth("「" + variable.label() + "」");
			case DAY -> date.complaintAsDay("「" + variable.label() + "」");
		};
		if (complaint.isPresent() && Placeholders.certain(written).isPresent()) {
			return Optional.empty();
		}
		if (complaint.isPresent()) {
			return Optional.of(examination.found(this, Severity.WARNING, place.clause())
				.says("「" + written + "」と書かれています。" + complaint.get())
				.remedy("年月日を書き直してください。決まっていないときは、空のままにします。")
				.about(id + " " + written)
				.finding());
		}
		if (PlannedDays.isPlanned(variable.label()) && PlannedDays.isOver(date, manuscript.today())) {
			return Optional.of(over(examination, place.clause(), written, id));
		}
		return place.equals(EditingPlaces.COVER)
				? date.month().flatMap((month) -> cover(examination, variable, written, month)) : Optional.empty();
	}

	private Optional<Finding> cover(Examination examination, Variable variable, String written, YearMonth month) {
		Manuscript manuscript = examination.manuscript();
		YearMonth now = YearMonth.from(manuscript.today());
		long late = month.until(now, ChronoUnit.MONTHS);
		if (late <= MONTHS_BEFORE && late >= -MONTHS_AHEAD) {
			return Optional.empty();
		}
		return Optional.of(examination.found(this, Severity.WARNING, EditingPlaces.COVER)
			.says("表紙の年月は「" + manuscript.house().written(month) + "」ですが、今は" + manuscript.house().written(now) + "です。")
			.remedy("年月を書き直してください。「" + variable.label() + "」を空にすると、照会に出す日や承認の日の年月が印刷されます。")
			.about(written + " " + now)
			.fix("年月を今に合わせる", () -> new DraftChange.Fill(variable.id(), written, ""))
			.finding());
	}

}
