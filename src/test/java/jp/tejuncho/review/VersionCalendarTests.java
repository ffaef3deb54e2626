package jp.tejuncho.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Writing;
import jp.tejuncho.edition.EditionId;
import jp.tejuncho.review.VersionCalendar.Validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("版の暦")
class VersionCalendarTests {

	private static final SignedInStaff PERSON = SignedInStaff.of("p", "人", Assignment.everywhere(Role.CHIEF));

	private static final LocalDate FIRST = LocalDate.of(2027, 4, 1);

	private static final LocalDate SECOND = LocalDate.of(2028, 4, 1);

	private final DocumentCase document = new DocumentCase(new DraftId(UUID.randomUUID()));

	private final List<Release> releases = new ArrayList<>();

	@Test
	void 施行日の前日までは未施行で当日から施行になる() {
		Release first = decided(FIRST);
		assertThat(on(FIRST.minusDays(1)).label(first)).isEqualTo("未施行（令和９年４月１日施行）");
		assertThat(on(FIRST.minusDays(1)).inForce()).isEmpty();
		assertThat(on(FIRST).label(first)).isEqualTo("施行");
		assertThat(on(FIRST).inForce()).contains(first);
		assertThat(on(LocalDate.of(2999, 1, 1)).label(first)).isEqualTo("施行");
	}

	@Test
	void 次の版の施行日の前日までは前の版が施行で当日から旧版になる() {
		Release first = decided(FIRST);
		Release second = decided(SECOND);
		VersionCalendar eve = on(SECOND.minusDays(1));
		assertThat(List.of(eve.label(first), eve.label(second))).containsExactly("施行", "未施行（令和10年４月１日施行）");
		assertThat(eve.inForce()).contains(first);
		assertThat(eve.decided()).contains(second);
		VersionCalendar day = on(SECOND);
		assertThat(List.of(day.label(first), day.label(second))).containsExactly("旧版", "施行");
		assertThat(day.inForce()).contains(second);
	}

	@Test
	void どの版も施行されていない間は先に施行される版から順に未施行と分かる() {
		Release first = decided(FIRST);
		Release second = decided(SECOND);
		VersionCalendar before = on(FIRST.minusDays(1));
		assertThat(List.of(before.validity(first), before.validity(second))).containsExactly(Validity.COMING,
				Validity.COMING);
		assertThat(before.state(this.document).told()).isEqualTo("未施行（令和10年４月１日施行）、第１版は未施行（令和９年４月１日施行）");
	}

	@Test
	void 過ぎた日を後から記録してもその日から施行されていたことになる() {
		Release first = decided(FIRST);
		Release second = decided(SECOND);
		VersionCalendar late = on(SECOND.plusMonths(3));
		assertThat(List.of(late.validity(first), late.validity(second))).containsExactly(Validity.FORMER,
				Validity.IN_FORCE);
		assertThat(on(SECOND.minusDays(1)).inForce()).contains(first);
	}

	@Test
	void 効力の重なる記録があっても施行の版は新しい一つだけである() {
		Release first = decided(FIRST);
		Release second = decided(null, SECOND);
		assertThat(first.holdsOn(SECOND)).isTrue();
		assertThat(second.holdsOn(SECOND)).isTrue();
		assertThat(on(SECOND).inForce()).contains(second);
		assertThat(List.of(on(SECOND).validity(first), on(SECOND).validity(second))).containsExactly(Validity.FORMER,
				Validity.IN_FORCE);
		assertThat(on(SECOND.minusDays(1)).validity(first)).isEqualTo(Validity.IN_FORCE);
	}

	@Test
	void 施行を待つ版の改正中も三つの版がそれぞれ何であるかが分かる() {
		decided(FIRST);
		decided(SECOND);
		this.document.revise("法令の改正", 7);
		VersionCalendar eve = on(SECOND.minusDays(1));
		assertThat(eve.state(this.document).version()).isEqualTo("第３版");
		assertThat(eve.state(this.document).told()).isEqualTo("改正中、第１版は施行中、第２版は未施行（令和10年４月１日施行）");
		assertThat(eve.state(this.document).named("実施手順")).isEqualTo("実施手順の改正案");
		assertThat(eve.state(this.document).isClosed()).isFalse();
		assertThat(on(SECOND).state(this.document).told()).isEqualTo("改正中、第２版は施行中");
	}

	@ParameterizedTest
	@EnumSource
	void 書けるかどうかは段階だけで決まり書けないときは必ずわけを言う(Stage stage) {
		assertThat(Validity.values()).extracting((validity) -> stage.writing(validity).isOpen())
			.containsOnly(stage.isOpen());
		assertThatIllegalArgumentException().isThrownBy(() -> Writing.closed(""));
	}

	@Test
	void 廃止の日の前日までは廃止予定で効力があり当日から廃止になる() {
		Release first = decided(FIRST);
		abolish(SECOND);
		VersionCalendar eve = on(SECOND.minusDays(1));
		assertThat(eve.label(first)).isEqualTo("廃止予定（令和10年４月１日廃止）");
		assertThat(eve.inForce()).contains(first);
		assertThat(eve.state(this.document).label()).isEqualTo("廃止予定（令和10年４月１日廃止）");
		assertThat(eve.state(this.document).writing())
			.asInstanceOf(InstanceOfAssertFactories.type(Writing.Closed.class))
			.extracting(Writing.Closed::reason, InstanceOfAssertFactories.STRING)
			.contains("廃止の日が決まっている");
		assertThat(on(SECOND).label(first)).isEqualTo("廃止（令和10年４月１日）");
		assertThat(on(SECOND).inForce()).isEmpty();
		assertThat(on(SECOND).state(this.document).writing()).isEqualTo(Writing.closed("廃止した文書は直せません。"));
	}

	@Test
	void 改正中に廃止が決まれば効力のある版の廃止予定になる() {
		Release first = decided(FIRST);
		this.document.revise("法令の改正", 7);
		abolish(SECOND);
		assertThat(on(SECOND.minusDays(1)).state(this.document).version()).isEqualTo("第１版");
		assertThat(on(SECOND.minusDays(1)).shown(Stage.ABOLISHED)).contains(first);
		assertThat(on(SECOND).shown(Stage.ABOLISHED)).contains(first);
	}

	@Test
	void 廃止予定の版の後に改正した版があれば廃止の日を過ぎても新しい版が施行である() {
		Release first = decided(FIRST);
		first.endInForce(Release.State.ABOLISHED, SECOND.plusYears(1), "見直し", PERSON, Instant.EPOCH);
		Release second = decided(null, SECOND);
		assertThat(on(SECOND.minusDays(1)).validity(first)).isEqualTo(Validity.ENDING);
		assertThat(List.of(on(SECOND).validity(first), on(SECOND).validity(second))).containsExactly(Validity.FORMER,
				Validity.IN_FORCE);
		assertThat(on(SECOND.plusYears(2)).inForce()).contains(second);
		assertThat(on(SECOND.plusYears(2)).validity(first)).isEqualTo(Validity.FORMER);
	}

	@Test
	void 施行を待つ間に廃止の日も決まれば両方の日が分かる() {
		decided(FIRST);
		abolish(SECOND);
		assertThat(on(FIRST.minusDays(1)).state(this.document).label()).isEqualTo("未施行（令和９年４月１日施行、令和10年４月１日廃止予定）");
	}

	@Test
	void 施行の日に廃止する版は一度も効力を持たない() {
		Release first = decided(FIRST);
		abolish(FIRST);
		VersionCalendar eve = on(FIRST.minusDays(1));
		assertThat(eve.label(first)).isEqualTo("未施行（令和９年４月１日施行、同じ日に廃止予定）");
		assertThat(eve.named(first)).isEqualTo("第１版（未施行、廃止予定）");
		assertThat(eve.state(this.document).told()).isEqualTo("未施行（令和９年４月１日施行、同じ日に廃止予定）");
		assertThat(eve.isEnding()).isTrue();
		assertThat(on(FIRST).label(first)).isEqualTo("廃止（令和９年４月１日）");
		assertThat(on(FIRST).inForce()).isEmpty();
	}

	@Test
	void 施行を待つ版が廃止になっても読む人にはそれまで効力のある版が渡る() {
		Release first = decided(FIRST);
		Release second = decided(SECOND);
		abolish(SECOND);
		VersionCalendar eve = on(SECOND.minusDays(1));
		assertThat(List.of(eve.label(first), eve.label(second))).containsExactly("施行", "未施行（令和10年４月１日施行、同じ日に廃止予定）");
		assertThat(eve.shown(Stage.ABOLISHED)).contains(first);
		assertThat(eve.state(this.document).told()).isEqualTo("未施行（令和10年４月１日施行、同じ日に廃止予定）、第１版は施行中");
		assertThat(on(SECOND).shown(Stage.ABOLISHED)).as("what held last").contains(first);
	}

	@Test
	void 承認しただけの版に暦は関わらない() {
		this.document.become(Stage.IN_REVIEW);
		this.document.become(Stage.APPROVED);
		Release approved = release();
		assertThat(on(FIRST).label(approved)).isEqualTo("承認済み");
		assertThat(on(FIRST).state(this.document).told()).isEqualTo("承認済み");
		assertThat(on(FIRST).state(this.document).named("実施手順")).isEqualTo("実施手順");
		approved.retract(Release.State.RETRACTED, "誤り", PERSON, Instant.EPOCH);
		assertThat(on(FIRST).label(approved)).isEqualTo("取下げ");
		assertThat(on(FIRST).inForce()).isEmpty();
	}

	@Test
	void 読む人には効力のある版が渡り一つもなければ施行を待つ版が渡る() {
		Release first = decided(FIRST);
		assertThat(on(FIRST.minusDays(1)).shown(Stage.IN_FORCE)).contains(first);
		Release second = decided(SECOND);
		assertThat(on(SECOND.minusDays(1)).shown(Stage.IN_FORCE)).contains(first);
		assertThat(on(SECOND).shown(Stage.IN_FORCE)).contains(second);
		assertThat(on(SECOND).shown(Stage.REVISING)).isEmpty();
	}

	private VersionCalendar on(LocalDate day) {
		return new VersionCalendar(this.releases.reversed(), day);
	}

	private Release decided(LocalDate from) {
		return decided(this.releases.isEmpty() ? null : this.releases.getLast(), from);
	}

	// as recording a decision does, with the version whose place it takes
	private Release decided(@Nullable Release before, LocalDate from) {
		if (this.document.stage() == Stage.IN_FORCE) {
			this.document.revise("見直し", 1);
		}
		this.document.become(Stage.IN_REVIEW);
		this.document.become(Stage.APPROVED);
		this.document.become(Stage.IN_FORCE);
		Release release = release();
		release.enforce(new Release.Decision(from, "情第12号", from), "tree", "pdf");
		if (before != null) {
			before.endInForce(Release.State.SUPERSEDED, from, "次の版の施行による", PERSON, Instant.EPOCH);
		}
		return release;
	}

	private Release release() {
		Release release = new Release(this.releases.size() + 1, this.document, Mockito.mock(Round.class),
				new EditionId("procedure/2019-05-30"), new Release.Frozen("d", "p", "f"),
				new Release.Approval(PERSON, Instant.EPOCH, ""));
		this.releases.add(release);
		return release;
	}

	private void abolish(LocalDate from) {
		this.releases.getLast().endInForce(Release.State.ABOLISHED, from, "システムの廃止", PERSON, Instant.EPOCH);
		this.document.become(Stage.ABOLISHED);
	}

}
