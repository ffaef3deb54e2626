package jp.tejuncho.drafting.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
		Map<List<String>, Finding> lost = new LinkedHashMap<>();
		examination.numbering().missing().forEach((missing) -> {
			PlaceId target = PlaceId.of(missing.target());
			PlaceId from = PlaceId.of(missing.from());
			String name = name(examination, target);
			lost.computeIfAbsent(List.of(from.value(), name), (_) -> finding(examination, from, target, name));
		});
		return lost.values().stream();
	}

	// several items of a clause that is gone are one loss
	private Finding finding(Examination examination, PlaceId from, PlaceId target, String name) {
		boolean example = examination.manuscript().edition().findPlace(target).isPresent();
		return examination.error(this, Certain.REFERENCE_LOST, from)
			.says("文中で参照している「" + name + "」は、この文書にありません。")
			.remedy(example ? "参照先を採用するか、文章を直してください。" : "文章を直して、参照を消すか選び直してください。")
			.about(target.value())
			.finding();
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
