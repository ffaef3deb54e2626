package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jp.tejuncho.drafting.OpenPoint;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.PlaceId;

/**
 * 表と図の中身が入っている.
 */
final class SlotsAreFilled implements Rule {

	static final String ID = "slots-are-filled";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "表・図の記入";
	}

	@Override
	public String source() {
		return "緊急時対応計画の様式";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		Map<String, List<OpenPoint>> open = examination.manuscript().slots().openPoints();
		return examination.clauses()
			.stream()
			.filter((clause) -> clause.example() != null)
			.flatMap((clause) -> Objects.requireNonNull(clause.example()).body().stream())
			.map(Element::filledBy)
			.flatMap((slot) -> open.getOrDefault(slot, List.of())
				.stream()
				.map((point) -> examination.error(this, Certain.SLOT_EMPTY, new PlaceId(slot))
					.says(point.where() + "に、まだ書いていないことがあります。")
					.remedy(point.what())
					.about(point.what())
					.href(point.href())
					.finding()));
	}

}
