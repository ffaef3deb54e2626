package jp.tejuncho.organization;

import java.util.List;
import java.util.stream.Collectors;

import jp.tejuncho.edition.DocumentKind;

/**
 * 承認の経路.
 *
 * Only the way of the 緊急時対応計画 is laid down (基準第98条); the guideline doesn't say who
 * approves a 実施手順, so both are the organisation's to decide.
 */
public final class ApprovalRoute {

	/** 段数の上限. */
	public static final int MAX_STEPS = 6;

	private ApprovalRoute() {
	}

	/**
	 * The way both documents go unless the organisation says otherwise.
	 * @return the steps
	 */
	static List<ApprovalStep> usual() {
		return List.of(new ApprovalStep(DocumentKind.PROCEDURE, ApprovalAct.DRAFT, Post.SYSTEM_STAFF),
				new ApprovalStep(DocumentKind.PROCEDURE, ApprovalAct.CHECK, Post.SYSTEM_MANAGER),
				new ApprovalStep(DocumentKind.PROCEDURE, ApprovalAct.APPROVE, Post.SECURITY_MANAGER),
				new ApprovalStep(DocumentKind.RESPONSE_PLAN, ApprovalAct.DRAFT, Post.SYSTEM_STAFF),
				new ApprovalStep(DocumentKind.RESPONSE_PLAN, ApprovalAct.CHECK, Post.SYSTEM_MANAGER),
				new ApprovalStep(DocumentKind.RESPONSE_PLAN, ApprovalAct.APPROVE, Post.SECURITY_MANAGER),
				new ApprovalStep(DocumentKind.RESPONSE_PLAN, ApprovalAct.REPORT, Post.CHIEF));
	}

	static String label(List<ApprovalStep> steps) {
		return steps.stream().map(ApprovalStep::label).collect(Collectors.joining(" → "));
	}

}
