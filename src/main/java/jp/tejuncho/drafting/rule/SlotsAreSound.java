package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jp.tejuncho.drafting.OpenPoint;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.PlaceId;

/**
 * 表と図の中身に疑わしいところがない.
 */
final class SlotsAreSound implements Rule {

	@Override
	public String id() {
		return "slots-are-sound";
	}

	@Override
	public String title() {
		return "表・図の書き方";
	}

	@Override
	public String source() {
		return "緊急時に連絡がつくこと";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		Map<String, List<OpenPoint>> doubts = examination.manuscript().slots().doubts();
		return examination.clauses()
			.stream()
			.filter((clause) -> clause.example() != null)
			.flatMap((clause) -> Objects.requireNonNull(clause.example()).body().stream())
			.map(Element::filledBy)
			.flatMap((slot) -> doubts.getOrDefault(slot, List.of())
				.stream()
				.map((point) -> examination.found(this, Severity.WARNING, new PlaceId(slot))
					.says(point.where() + "の" + point.what())
					.remedy("連絡体制の画面で、その欄を確かめてください。")
					.about(point.what())
					.href(point.href())
					.finding()));
	}

}
