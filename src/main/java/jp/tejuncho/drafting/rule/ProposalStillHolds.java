package jp.tejuncho.drafting.rule;

import java.util.stream.Stream;

import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.Outdated;
import jp.tejuncho.drafting.Proposal;

/**
 * 判断が今の設定に合っている.
 */
final class ProposalStillHolds implements Rule {

	static final String ID = Outdated.RULE;

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "対象システムの設定と判断が違う";
	}

	@Override
	public String source() {
		return "対象システムの設定";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		return Decided.places(examination)
			.filter((decided) -> Outdated.isFound(decided.decision(), decided.proposal()))
			.map((decided) -> {
				Proposal proposal = decided.proposal();
				return examination.found(this, Severity.WARNING, decided.place())
					.says(message(decided) + "今の設定からの提案は「" + proposal.choice().label() + "」（" + proposal.reason()
							+ "）です。")
					.remedy("今の設定に合わせて判断し直すか、このままでよい理由を書いてください。")
					.about(Outdated.identity(decided.decision(), proposal))
					.fix("提案の「" + proposal.choice().label() + "」にする",
							Brought.atMost(examination, decided, 0) ? decided::proposed : null)
					.finding();
			});
	}

	private static String message(Decided decided) {
		boolean judged = decided.decision().origin() == ClauseDecision.Origin.PERSON;
		return judged ? "人が判断した後に、対象システムの設定が変わりました。" : "対象システムの設定が変わりました。";
	}

}
