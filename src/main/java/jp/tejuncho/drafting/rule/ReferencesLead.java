package jp.tejuncho.drafting.rule;

import java.util.Objects;
import java.util.stream.Stream;

import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.edition.Place;
import jp.tejuncho.edition.PlaceId;

/**
 * 参照先がある.
 */
final class ReferencesLead implements Rule {

	static final String ID = "references-lead";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "参照先がない";
	}

	@Override
	public String source() {
		return "文書の中の参照";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		return examination.numbering().missing().stream().map((missing) -> {
			PlaceId target = new PlaceId(missing.target().value());
			return examination.error(this, Certain.REFERENCE_LOST, new PlaceId(missing.from().value()))
				.says("文中で参照している「" + name(examination, target) + "」は、この文書にありません。")
				.remedy("参照先を採用するか、文章を直してください。")
				.about(target.value())
				.finding();
		});
	}

	private static String name(Examination examination, PlaceId target) {
		return examination.manuscript()
			.edition()
			.findPlace(target)
			.map(Place::heading)
			.or(() -> examination.manuscript()
				.tailoring()
				.text(target.clause())
				.map((text) -> Objects.requireNonNullElse(text.title(), ""))
				.map((title) -> Markup.read(title).text()))
			.filter((name) -> !name.isBlank())
			.orElse("加えた条項");
	}

}
