package jp.tejuncho.proof;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.organization.SectionId;

/**
 * Who comes. What each may do with the documents of the section (次条の課) is written here by
 * hand, from what the guide promises, and computed by nothing.
 */
enum Visitor {

	/** 誰とも分からない人. */
	ANONYMOUS(EnumSet.noneOf(Right.class)),

	/** サインインの後で利用を止められた人. */
	ENDED(EnumSet.noneOf(Right.class)),

	/** 仮パスワードの人. */
	TEMPORARY(EnumSet.noneOf(Right.class)),

	/** 役割のない人. */
	WITHOUT_ROLE(EnumSet.of(Right.SIGNED_IN)),

	/** 課の担当者. */
	DRAFTER(EnumSet.of(Right.SIGNED_IN, Right.READ, Right.WRITE, Right.REGISTER), Role.DRAFTER, true),

	/** ほかの課の担当者. */
	DRAFTER_ELSEWHERE(EnumSet.of(Right.SIGNED_IN, Right.REGISTER), Role.DRAFTER, false),

	/** 課の情報システム管理者. */
	SYSTEM_MANAGER(EnumSet.of(Right.SIGNED_IN, Right.READ, Right.WRITE, Right.MANAGE, Right.REVIEW, Right.REGISTER),
			Role.SYSTEM_MANAGER, true),

	/** ほかの課の情報システム管理者. */
	SYSTEM_MANAGER_ELSEWHERE(EnumSet.of(Right.SIGNED_IN, Right.REGISTER), Role.SYSTEM_MANAGER, false),

	/** 課の情報セキュリティ管理者. */
	SECURITY_MANAGER(EnumSet.of(Right.SIGNED_IN, Right.READ, Right.APPROVE, Right.REVIEW), Role.SECURITY_MANAGER, true),

	/** ほかの課の情報セキュリティ管理者. */
	SECURITY_MANAGER_ELSEWHERE(EnumSet.of(Right.SIGNED_IN), Role.SECURITY_MANAGER, false),

	/** 課の監査. */
	AUDITOR(EnumSet.of(Right.SIGNED_IN, Right.READ), Role.AUDITOR, true),

	/** ほかの課の監査. */
	AUDITOR_ELSEWHERE(EnumSet.of(Right.SIGNED_IN), Role.AUDITOR, false),

	/** 全庁の監査. */
	AUDITOR_OF_ALL(EnumSet.of(Right.SIGNED_IN, Right.READ, Right.TRAIL, Right.ACKNOWLEDGE),
			(house) -> Set.of(Assignment.everywhere(Role.AUDITOR))),

	/** 統括. */
	CHIEF(EnumSet.of(Right.SIGNED_IN, Right.READ, Right.REPORT), (house) -> Set.of(Assignment.everywhere(Role.CHIEF))),

	/** 運用管理者. */
	OPERATOR(EnumSet.of(Right.SIGNED_IN, Right.OPERATE, Right.TRAIL),
			(house) -> Set.of(Assignment.everywhere(Role.OPERATOR))),

	/** ほかの課では書き、この課では監査だけをする人. */
	READS_HERE_WRITES_ELSEWHERE(EnumSet.of(Right.SIGNED_IN, Right.READ, Right.REGISTER),
			(sections) -> Set.of(new Assignment(Role.AUDITOR, sections.getFirst()),
					new Assignment(Role.DRAFTER, sections.getLast()))),

	/** 運用管理者を兼ねる担当者. */
	OPERATOR_WHO_DRAFTS(
			EnumSet.of(Right.SIGNED_IN, Right.READ, Right.WRITE, Right.REGISTER, Right.OPERATE, Right.TRAIL),
			(sections) -> Set.of(Assignment.everywhere(Role.OPERATOR),
					new Assignment(Role.DRAFTER, sections.getFirst())));

	@SuppressWarnings("ImmutableEnumChecker") // written nowhere
	private final Set<Right> rights;

	@SuppressWarnings("ImmutableEnumChecker") // it keeps nothing
	private final Function<List<SectionId>, Set<Assignment>> assignments;

	Visitor(Set<Right> rights) {
		this(rights, (_) -> Set.of());
	}

	Visitor(Set<Right> rights, Role role, boolean here) {
		this(rights, (sections) -> Set.of(new Assignment(role, here ? sections.getFirst() : sections.getLast())));
	}

	Visitor(Set<Right> rights, Function<List<SectionId>, Set<Assignment>> assignments) {
		this.rights = rights;
		this.assignments = assignments;
	}

	boolean may(Right right) {
		return right == Right.EVERYBODY || this.rights.contains(right);
	}

	/**
	 * The roles the person gets.
	 * @param sections the section of the documents, and another one
	 * @return roles
	 */
	Set<Assignment> assignments(List<SectionId> sections) {
		return this.assignments.apply(sections);
	}

	/**
	 * What somebody may do.
	 */
	enum Right {

		/** 誰でも. */
		EVERYBODY,

		/** サインインした人. */
		SIGNED_IN,

		/** 課の文書を読む人. */
		READ,

		/** 課の文書を書く人. */
		WRITE,

		/** 課の情報システム管理者としてする人. */
		MANAGE,

		/** 課の文書を承認する人. */
		APPROVE,

		/** 課の文書を確認又は承認し、差し戻す人. */
		REVIEW,

		/** 報告を受ける人. */
		REPORT,

		/** どこかの課のシステムを登録する人. */
		REGISTER,

		/** 運用する人. */
		OPERATE,

		/** 操作の記録を読む人. */
		TRAIL,

		/** 記録の異状を承知する人. */
		ACKNOWLEDGE

	}

}
