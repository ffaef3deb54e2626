package jp.tejuncho.drafting.rule;

import java.util.stream.Stream;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.Proposal;

/**
 * すべての条項の採否が決まっている.
 */
final class EveryClauseIsDecided implements Rule {

	static final String ID = "clauses-are-decided";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "採否が未判断";
	}

	@Override
	public String source() {
		return "ガイドライン 趣旨（例文の取捨選択）";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		return Decided.places(examination)
			.filter((decided) -> decided.decision().choice() == Choice.UNDECIDED)
			.map((decided) -> {
				Found found = examination.error(this, Certain.CLAUSE_UNDECIDED, decided.place())
					.says("採用するかどうかが決まっていません。" + decided.decision().reason() + "。")
					.remedy("採用か不採用かを選んでください。");
				Proposal proposal = decided.proposal();
				boolean helps = Brought.atMost(examination, decided, 1);
				return found.fix("提案の「" + proposal.choice().label() + "」にする", helps ? decided::proposed : null)
					.finding();
			});
	}

}
