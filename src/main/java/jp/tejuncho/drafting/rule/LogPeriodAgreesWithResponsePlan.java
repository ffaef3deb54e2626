package jp.tejuncho.drafting.rule;

import java.util.Set;
import java.util.stream.Stream;

import jp.tejuncho.edition.ClauseId;
import jp.tejuncho.edition.DocumentKind;

/**
 * ログを残す期間が緊急時対応計画と同じである.
 */
final class LogPeriodAgreesWithResponsePlan implements Rule {

	static final String ID = "log-period-agrees-with-response-plan";

	/** 緊急時対応計画の、ログの保管の期間を定める条項. */
	static final ClauseId CLAUSE = new ClauseId("evidence.logs");

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "ログを残す期間の食い違い";
	}

	@Override
	public String source() {
		return "同じシステムの緊急時対応計画「証拠の記録及び保管に関する事項」";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		if (examination.manuscript().draft().kind() != DocumentKind.PROCEDURE) {
			return Stream.empty();
		}
		return examination.lines()
			.stream()
			.filter(ExaminedLine::byPerson)
			.filter((line) -> !LogPeriods.in(line.text()).isEmpty())
			.flatMap((line) -> compare(examination, line));
	}

	private Stream<Finding> compare(Examination examination, ExaminedLine line) {
		String plan = examination.sources().planLogs().get();
		Set<String> theirs = LogPeriods.in(plan);
		Set<String> ours = LogPeriods.in(line.text());
		if (theirs.isEmpty() || theirs.containsAll(ours)) {
			return Stream.empty();
		}
		return Stream.of(examination.found(this, Severity.WARNING, line.place())
			.says("ログを残す期間が「" + String.join("」「", ours) + "」ですが、緊急時対応計画では「" + String.join("」「", theirs) + "」です。")
			.remedy("どちらかに合わせるか、違ってよい理由を書いてください。")
			.about(ours + " " + theirs)
			.finding());
	}

}
