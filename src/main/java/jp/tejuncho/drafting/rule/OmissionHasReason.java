package jp.tejuncho.drafting.rule;

import java.util.Comparator;
import java.util.stream.Stream;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.Manuscript;

/**
 * 採用しない理由が書いてある.
 */
final class OmissionHasReason implements Rule {

	static final String ID = "omission-has-reason";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "不採用の理由がない";
	}

	@Override
	public String source() {
		return "ガイドライン 趣旨（規定の要否の検討）";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		Manuscript manuscript = examination.manuscript();
		return Stream
			.concat(Decided.places(examination)
				.filter((decided) -> !decided.proposal().isMandatory())
				.map(Decided::decision),
					manuscript.decisions()
						.values()
						.stream()
						.filter((decision) -> examination.proposal(decision.place()) == null)
						.filter((decision) -> examination.clause(decision.place().clause()).isPresent())
						.sorted(Comparator.comparing(ClauseDecision::place)))
			.filter((decision) -> decision.choice() == Choice.OMITTED && decision.reason().isBlank())
			.map((decision) -> examination.error(this, Certain.OMISSION_UNREASONED, decision.place())
				.says("採用しない理由が書いてありません。")
				.remedy("採用しない理由を書いてください。")
				.finding());
	}

}
