package jp.tejuncho.drafting.rule;

import java.util.stream.Stream;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.Proposal;

/**
 * 判断が今の設定に合っている.
 */
final class ProposalStillHolds implements Rule {

	static final String ID = "proposal-still-holds";

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
		return Decided.places(examination).filter(ProposalStillHolds::isOutdated).map((decided) -> {
			Proposal proposal = decided.proposal();
			return examination.found(this, Severity.WARNING, decided.place())
				.says(message(decided) + "今の設定からの提案は「" + proposal.choice().label() + "」（" + proposal.reason() + "）です。")
				.remedy("今の設定に合わせて判断し直すか、このままでよい理由を書いてください。")
				.about(decided.decision().choice() + " " + proposal.choice() + " " + proposal.reason())
				.fix("提案の「" + proposal.choice().label() + "」にする", decided::proposed)
				.finding();
		});
	}

	private static String message(Decided decided) {
		boolean judged = decided.decision().origin() == ClauseDecision.Origin.PERSON;
		return judged ? "人が判断した後に、対象システムの設定が変わりました。" : "対象システムの設定が変わりました。";
	}

	private static boolean isOutdated(Decided decided) {
		Choice choice = decided.decision().choice();
		Proposal proposal = decided.proposal();
		boolean mandatoryOmitted = choice == Choice.OMITTED && proposal.isMandatory();
		if (choice == Choice.UNDECIDED || choice == proposal.choice() || mandatoryOmitted) {
			return false;
		}
		return switch (decided.decision().origin()) {
			case PROPOSAL -> true;
			// who judged against a suggestion has to judge again when it is another one
			case PERSON -> decided.decision().proposed().filter((then) -> then != proposal.choice()).isPresent();
		};
	}

}
