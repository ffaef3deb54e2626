package jp.tejuncho.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.organization.ApprovalAct;
import jp.tejuncho.organization.Post;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.system.RegisteredEnd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Every stage, every role and every act: who may do what is written down here once more,
 * by hand.
 */
class PermissionsTests {

	private static final SectionId SECTION = SectionId.fresh();

	private static final SectionId OTHER = SectionId.fresh();

	private static final Set<Role> WRITERS = EnumSet.of(Role.DRAFTER, Role.SYSTEM_MANAGER);

	// what may be done in a stage while the route waits for the approval, and by whom
	private static final Map<Stage, Map<Act, Set<Role>>> ALLOWED = new EnumMap<>(Stage.class);

	static {
		Set<Role> readers = EnumSet.complementOf(EnumSet.of(Role.OPERATOR));
		ALLOWED.put(Stage.DRAFTING, Map.of(Act.SEND, WRITERS, Act.ANSWER, WRITERS));
		ALLOWED.put(Stage.RETURNED, Map.of(Act.SEND, WRITERS, Act.ANSWER, WRITERS));
		ALLOWED.put(Stage.REVISING,
				Map.of(Act.SEND, WRITERS, Act.ANSWER, WRITERS, Act.ABOLISH, EnumSet.of(Role.SYSTEM_MANAGER)));
		ALLOWED.put(Stage.IN_REVIEW,
				Map.of(Act.WITHDRAW, WRITERS, Act.RETURN, EnumSet.of(Role.SYSTEM_MANAGER, Role.SECURITY_MANAGER),
						Act.APPROVE, EnumSet.of(Role.SECURITY_MANAGER), Act.REMARK, readers));
		ALLOWED.put(Stage.APPROVED, Map.of(Act.REPORT, EnumSet.of(Role.CHIEF), Act.RETRACT, WRITERS));
		ALLOWED.put(Stage.REPORTED, Map.of(Act.RETRACT, WRITERS));
		ALLOWED.put(Stage.IN_FORCE, Map.of(Act.REVISE, WRITERS, Act.ABOLISH, EnumSet.of(Role.SYSTEM_MANAGER)));
		ALLOWED.put(Stage.ABOLISHED, Map.of());
	}

	static Stream<Object[]> everything() {
		return Stream.of(Stage.values())
			.flatMap((stage) -> Stream.of(Act.values())
				.flatMap((act) -> Stream.of(Role.values()).map((role) -> new Object[] { stage, act, role })));
	}

	@ParameterizedTest(name = "{0} {1} {2}")
	@MethodSource("everything")
	void 段階と役割ごとに表のとおりのことだけができる(Stage stage, Act act, Role role) {
		boolean expected = ALLOWED.getOrDefault(stage, Map.of()).getOrDefault(act, Set.of()).contains(role);
		Permissions permissions = new Permissions(stage, SECTION, waitingForApproval(), (_) -> List.of(), false, null);
		assertThat(permissions.refusal(act, person(role, SECTION)).isEmpty()).isEqualTo(expected);
		if (!role.everywhere()) {
			assertThat(permissions.refusal(act, person(role, OTHER))).as("他課の人").isPresent();
		}
	}

	@Test
	void 取りやめられるのは施行中の版の改正だけで書く人だけができる() {
		for (Stage stage : Stage.values()) {
			for (Role role : Role.values()) {
				boolean open = stage == Stage.REVISING || stage == Stage.RETURNED;
				assertThat(new Permissions(stage, SECTION, route(), (_) -> List.of(), true, null)
					.refusal(Act.DROP, person(role, SECTION))
					.isEmpty()).as("%s %s", stage, role).isEqualTo(open && WRITERS.contains(role));
			}
		}
	}

	@Test
	void 取りやめた改正の番号はもう一度使う() {
		DocumentCase document = new DocumentCase(new jp.tejuncho.drafting.DraftId(java.util.UUID.randomUUID()));
		document.become(Stage.IN_REVIEW);
		document.become(Stage.APPROVED);
		document.become(Stage.IN_FORCE);
		document.revise("法令の改正", 7);
		document.drop("制定");
		assertThat(document.stage()).isEqualTo(Stage.IN_FORCE);
		assertThat(document.number()).isOne();
		assertThat(document.occasion()).isEqualTo("制定");
	}

	@Test
	void 確認の番では確認だけができ承認は待つ() {
		Permissions permissions = new Permissions(Stage.IN_REVIEW, SECTION, route(), (_) -> List.of(), false, null);
		assertThat(permissions.refusal(Act.CHECK, person(Role.SYSTEM_MANAGER, SECTION))).isEmpty();
		assertThat(permissions.refusal(Act.CHECK, person(Role.SECURITY_MANAGER, SECTION))).isPresent();
		assertThat(permissions.refusal(Act.APPROVE, person(Role.SECURITY_MANAGER, SECTION)).orElseThrow())
			.isInstanceOf(Refusal.OthersTask.class)
			.extracting(Refusal::sentence, InstanceOfAssertFactories.STRING)
			.contains("情報システム管理者");
	}

	@Test
	void 自分で書いた文書は例外がなければ承認できない() {
		SignedInStaff person = person(Role.SECURITY_MANAGER, SECTION);
		Function<UUID, List<String>> writers = (id) -> id.equals(person.personId()) ? List.of("「対象者」の本文") : List.of();
		assertThat(new Permissions(Stage.IN_REVIEW, SECTION, waitingForApproval(), writers, false, null)
			.refusal(Act.APPROVE, person)
			.orElseThrow()).isInstanceOf(Refusal.OwnWork.class)
			.extracting(Refusal::sentence, InstanceOfAssertFactories.STRING)
			.contains("自分で書いた", "「対象者」の本文", "自分で書いた文書の承認の例外");
		SelfApproval exemption = new SelfApproval(SECTION, "一人の課のため", "運用", Instant.EPOCH);
		assertThat(new Permissions(Stage.IN_REVIEW, SECTION, waitingForApproval(), writers, false, exemption)
			.refusal(Act.APPROVE, person)).isEmpty();
	}

	@Test
	void 報告が済むまで施行を記録できない() {
		List<RoundStep> reported = new ArrayList<>(waitingForApproval());
		reported.replaceAll((step) -> step.done(person(Role.CHIEF, SECTION), Instant.EPOCH, ""));
		SignedInStaff writer = person(Role.DRAFTER, SECTION);
		assertThat(new Permissions(Stage.APPROVED, SECTION, waitingForApproval(), (_) -> List.of(), false, null)
			.refusal(Act.ENFORCE, writer)
			.orElseThrow()).isInstanceOf(Refusal.OtherStage.class)
			.extracting(Refusal::sentence, InstanceOfAssertFactories.STRING)
			.contains("報告");
		assertThat(new Permissions(Stage.REPORTED, SECTION, reported, (_) -> List.of(), false, null)
			.refusal(Act.ENFORCE, writer)).isEmpty();
	}

	@Test
	void 許されない段階へは進めない() {
		DocumentCase document = new DocumentCase(new jp.tejuncho.drafting.DraftId(java.util.UUID.randomUUID()));
		assertThatIllegalStateException().isThrownBy(() -> document.become(Stage.APPROVED));
		document.become(Stage.IN_REVIEW);
		document.become(Stage.APPROVED);
		assertThatIllegalStateException().isThrownBy(() -> document.become(Stage.IN_REVIEW));
		document.become(Stage.IN_FORCE);
		document.revise("法令の改正", 7);
		assertThat(document.number()).isEqualTo(2);
		document.become(Stage.IN_REVIEW);
		document.reopen();
		assertThat(document.stage()).isEqualTo(Stage.REVISING);
	}

	@Test
	void 何の役割でしたかは番の段か持っている役割で決まる() {
		Permissions permissions = new Permissions(Stage.IN_REVIEW, SECTION, route(), (_) -> List.of(), false, null);
		assertThat(permissions.post(Act.CHECK, person(Role.SYSTEM_MANAGER, SECTION))).isEqualTo(Post.SYSTEM_MANAGER);
		assertThat(permissions.post(Act.RETURN, person(Role.SYSTEM_MANAGER, SECTION))).isEqualTo(Post.SYSTEM_MANAGER);
		assertThat(permissions.post(Act.RETURN, person(Role.SECURITY_MANAGER, SECTION))).as("ほかの人の番に差し戻す")
			.isEqualTo(Post.SECURITY_MANAGER);
		assertThat(permissions.post(Act.SEND, person(Role.DRAFTER, SECTION))).isEqualTo(Post.SYSTEM_STAFF);
		assertThat(permissions.post(Act.WITHDRAW, person(Role.SYSTEM_MANAGER, SECTION))).isEqualTo(Post.SYSTEM_MANAGER);
		assertThat(permissions.post(Act.REPORT, person(Role.CHIEF, SECTION))).isEqualTo(Post.CHIEF);
	}

	@Test
	void だれも持っていない役割は記録しない() {
		Permissions permissions = new Permissions(Stage.IN_REVIEW, SECTION, route(), (_) -> List.of(), false, null);
		for (Act act : List.of(Act.RETURN, Act.SEND, Act.RETRACT, Act.ABOLISH)) {
			assertThatIllegalStateException().isThrownBy(() -> permissions.post(act, person(Role.AUDITOR, SECTION)));
			assertThatIllegalStateException()
				.isThrownBy(() -> permissions.post(act, person(Role.SYSTEM_MANAGER, OTHER)));
		}
	}

	@ParameterizedTest
	@EnumSource
	void 廃止が登録された情報システムの文書は段階を抜けることと終えることのほか何もできない(Stage stage) {
		Permissions permissions = ending(stage);
		for (Act act : Act.values()) {
			Optional<Refusal> refusal = permissions.refusal(act, person(Role.SYSTEM_MANAGER, SECTION));
			boolean goesOn = !Set.of(Act.WITHDRAW, Act.RETURN, Act.RETRACT, Act.ABOLISH).contains(act);
			assertThat(refusal.filter(Refusal.SystemEnds.class::isInstance).isPresent()).as("%s", act)
				.isEqualTo(goesOn);
			if (goesOn) {
				assertThat(refusal.orElseThrow().sentence()).startsWith("この情報システムは令和９年３月31日に廃止すると登録されているため、")
					.contains((act == Act.CALL_OFF) ? "文書の廃止だけを取りやめることはできません" : "文書を作ることも直すこともできません");
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void 改正を予定できるのは書く人で文書も情報システムも終わらない間だけである(Stage stage) {
		Permissions permissions = new Permissions(stage, SECTION, route(), (_) -> List.of(), false, null);
		for (Role role : Role.values()) {
			assertThat(permissions.planning(person(role, SECTION)).isEmpty()).as("%s", role)
				.isEqualTo(stage != Stage.ABOLISHED && WRITERS.contains(role));
		}
		assertThat(ending(stage).planning(person(Role.DRAFTER, SECTION)).orElseThrow())
			.isInstanceOf(Refusal.SystemEnds.class);
	}

	private static Permissions ending(Stage stage) {
		return new Permissions(stage, SECTION, waitingForApproval(), (_) -> List.of(), true, true,
				new RegisteredEnd(LocalDate.of(2027, 3, 31)), null, stage.label());
	}

	private static List<RoundStep> route() {
		return List.of(RoundStep.open(ApprovalAct.CHECK, Post.SYSTEM_MANAGER),
				RoundStep.open(ApprovalAct.APPROVE, Post.SECURITY_MANAGER),
				RoundStep.open(ApprovalAct.REPORT, Post.CHIEF));
	}

	private static List<RoundStep> waitingForApproval() {
		List<RoundStep> steps = new ArrayList<>(route());
		steps.set(0, steps.getFirst().done(person(Role.SYSTEM_MANAGER, SECTION), Instant.EPOCH, ""));
		return steps;
	}

	private static SignedInStaff person(Role role, SectionId section) {
		return SignedInStaff.of("p", "人",
				role.everywhere() ? Assignment.everywhere(role) : Assignment.of(role, section));
	}

}
