package jp.tejuncho.drafting.rule;

import java.util.stream.Stream;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;

/**
 * 必ず定める内容を落としていない.
 */
final class MandatoryUnitIsKept implements Rule {

	static final String ID = "mandatory-unit-is-kept";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "必須の条項を不採用";
	}

	@Override
	public String source() {
		return "特定個人情報の適正な取扱いに関するガイドライン（行政機関等編）別添1";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		return Decided.places(examination)
			.filter((decided) -> decided.decision().choice() == Choice.OMITTED && decided.proposal().isMandatory())
			.filter((decided) -> examination.note(Amendment.Kind.SAME_EFFECT, decided.place()).isBlank())
			.map((decided) -> examination.error(this, Certain.MANDATORY_OMITTED, decided.place())
				.says("必ず定める内容を採用していません（" + decided.proposal().mandatory() + "）。")
				.remedy("採用するか、同じ趣旨の内容をどこに定めたかを確かめて書いてください。")
				.about(decided.decision().reason())
				.fix("採用する", Brought.atMost(examination, decided, 1) ? decided::proposed : null)
				.answer("同じ趣旨の内容を定めた場所", Amendment.Kind.SAME_EFFECT, decided.place())
				.finding());
	}

}
