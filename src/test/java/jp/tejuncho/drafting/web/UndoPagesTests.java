package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftBeforeAnswers;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.EarlyDraft;
import jp.tejuncho.drafting.Followed;
import jp.tejuncho.drafting.Outdated;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person finds again who takes something back.
 */
@AllRooms
class UndoPagesTests extends DraftBeforeAnswers {

	@Autowired
	private MockMvcTester mvc;

	private List<String> judged = List.of();

	@BeforeEach
	void judge() {
		this.judged = manuscript().decisions()
			.values()
			.stream()
			.filter((decision) -> decision.choice() == Choice.UNDECIDED && !decision.place().isPart())
			.map((decision) -> decision.place().value())
			.sorted()
			.limit(3)
			.toList();
	}

	@Test
	void 取り残された採否をまとめて提案に合わせても元に戻せばそれぞれの前の採否と理由に戻る() {
		answer(Answer.YES);
		this.following.takeBack(this.draft, this.following.all(this.draft).getFirst().batch(), this.drafter);
		Map<String, String> before = state();
		int outdated = outdated().size();
		assertThat(outdated).isGreaterThan(60);
		followAll();
		Map<String, String> after = state();
		assertThat(after).isNotEqualTo(before);
		assertThat(press("undo")).endsWith("ほか" + (outdated - 1) + "件を元に戻しました。");
		assertThat(state()).isEqualTo(before);
		assertThat(outdated()).hasSize(outdated);
		assertThat(press("redo")).endsWith("ほか" + (outdated - 1) + "件をやり直しました。");
		assertThat(state()).isEqualTo(after);
	}

	@Test
	void その後に回答が変わっても元に戻せば合わせる前の採否に戻る() {
		answer(Answer.YES);
		this.following.takeBack(this.draft, this.following.all(this.draft).getFirst().batch(), this.drafter);
		Outdated one = outdated().getFirst();
		String before = state().get(one.place().value());
		assertThat(this.drafting.save(this.draft, List.of(one.proposed()), this.drafter).saved()).isOne();
		answer(Answer.NO);
		press("undo");
		assertThat(state()).containsEntry(one.place().value(), before);
	}

	@Test
	void 同僚が一つを変えていればほかを戻して残したものと人の名を言う() {
		this.judged.forEach((place) -> decide(place, Choice.OMITTED, place + "の理由", this.drafter));
		answer(Answer.YES);
		followAll();
		decide(this.judged.get(1), Choice.OMITTED, "同僚の理由", this.manager);
		String said = press("undo");
		assertThat(said).contains("ほか1件を元に戻しました。", PlaceWords.heading(new PlaceId(this.judged.get(1)), manuscript())
				+ "」の採否は、その後に" + this.manager.displayName() + "が変えているため、元に戻していません。");
		assertThat(decision(this.judged.get(0)).reason()).isEqualTo(this.judged.get(0) + "の理由");
		assertThat(decision(this.judged.get(1)).reason()).isEqualTo("同僚の理由");
		assertThat(decision(this.judged.get(2)).reason()).isEqualTo(this.judged.get(2) + "の理由");
		assertThat(press("undo")).as("the act before it").contains(heading(this.judged.get(2)), "元に戻しました。");
		assertThat(decision(this.judged.get(0)).reason()).isEqualTo(this.judged.get(0) + "の理由");
		press("redo");
		assertThat(press("redo")).contains("ほか1件をやり直しました。", "が変えているため、やり直していません。");
		assertThat(decision(this.judged.get(1)).reason()).isEqualTo("同僚の理由");
	}

	@Test
	void すでに元の内容になっている操作は飛ばし何もなければ変わっていないと言う() {
		DraftChange first = new DraftChange.Amend(Amendment.Kind.REASON, new PlaceId(this.judged.getFirst()), "", "");
		assertThat(this.drafting.save(this.draft, List.of(first), this.drafter).saved()).isZero();
		decide(this.judged.get(0), Choice.OMITTED, "一つ目", this.drafter);
		decide(this.judged.get(2), Choice.OMITTED, "二つ目", this.drafter);
		decide(this.judged.get(2), proposed(this.judged.get(2)).choice(), proposed(this.judged.get(2)).reason(),
				this.manager);
		assertThat(press("undo")).isEqualTo("「" + heading(this.judged.get(0)) + "」の採否を元に戻しました。");
		assertThat(press("undo")).isEqualTo("すでに、元の内容と同じです。変わったものはありません。");
	}

	@Test
	void 改正理由も誤記の扱いも元に戻せばその条項に着く() {
		String clause = WorkAddress.of(manuscript(), new PlaceId("scope.persons"));
		assertThat(clause).contains("/chapters/");
		assertThat(undone(Amendment.Kind.REVISION, "2/scope.persons", "人が替わったため。")).isEqualTo(clause);
		assertThat(undone(Amendment.Kind.CORRECTION, "scope.persons#1", "VERBATIM")).isEqualTo(clause);
	}

	@Test
	void 元に戻せるものもやり直せるものもなければ作業画面がそう言う() {
		for (String act : List.of("undo", "redo")) {
			MvcTestResult sent = post("/" + act);
			assertThat(sent).hasRedirectedUrl("/drafts/" + this.draft);
			String said = flash(sent);
			assertThat(said).endsWith("操作はありません。");
			MvcTestResult opened = this.mvc.get()
				.uri("/drafts/" + this.draft)
				.flashAttr("flash", said)
				.with(SecurityMockMvcRequestPostProcessors.user(this.drafter))
				.exchange();
			assertThat(opened).hasStatus3xxRedirection();
			assertThat(flash(opened)).isEqualTo(said);
		}
	}

	@Test
	void 外した条項の一部は数えず変わった件数と改めて判断する件数は同じ() {
		String part = manuscript().decisions()
			.values()
			.stream()
			.filter((decision) -> decision.choice() == Choice.UNDECIDED && decision.place().isPart())
			.filter((decision) -> decision(clause(decision)).choice() == Choice.ADOPTED)
			.map((decision) -> decision.place().value())
			.sorted()
			.findFirst()
			.orElseThrow();
		decide(new PlaceId(part).clause().value(), Choice.OMITTED, "使わないため", this.drafter);
		answer(Answer.YES);
		Followed last = this.following.all(this.draft).getFirst();
		assertThat(last.contents()).extracting((content) -> content.place().value()).contains(part);
		int told = last.read(manuscript()).size();
		assertThat(told).isLessThan(last.contents().size());
		assertThat(body("/answers")).contains("だれも判断していなかった" + told + "件の採否が変わりました", "変わった条項（<span>" + told);
		assertThat(flash(post("/answers/back", "batch", last.batch().toString()))).contains("変わった" + told + "件の採否を");
		List<Outdated> left = outdated().stream().filter((one) -> !one.byPerson()).toList();
		assertThat(left).hasSize(told);
	}

	private static String clause(ClauseDecision decision) {
		return decision.place().clause().value();
	}

	private String body(String path) {
		return new String(this.mvc.get()
			.uri("/drafts/" + this.draft + path)
			.with(SecurityMockMvcRequestPostProcessors.user(this.drafter))
			.exchange()
			.getMvcResult()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private void followAll() {
		List<DraftChange> changes = outdated().stream().map(Outdated::proposed).toList();
		assertThat(this.drafting.save(this.draft, changes, this.drafter).saved()).isEqualTo(changes.size());
	}

	private List<Outdated> outdated() {
		return this.following.outdated(manuscript());
	}

	private ClauseDecision proposed(String place) {
		DraftId other = new EarlyDraft(this.sections, this.systems, this.drafting, this.editions).draft();
		return Objects.requireNonNull(this.manuscripts
			.read(other,
					SignedInStaff.of("kansa", "監査",
							jp.tejuncho.account.Assignment.everywhere(jp.tejuncho.account.Role.AUDITOR)))
			.decisions()
			.get(new PlaceId(place)));
	}

	private String heading(String place) {
		return PlaceWords.heading(new PlaceId(place), manuscript());
	}

	private String press(String act) {
		return flash(post("/" + act));
	}

	private MvcTestResult post(String path) {
		return post(path, "at", "");
	}

	private MvcTestResult post(String path, String name, String value) {
		return this.mvc.post()
			.uri("/drafts/" + this.draft + path)
			.param(name, value)
			.with(SecurityMockMvcRequestPostProcessors.user(this.drafter))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

	private @Nullable String undone(Amendment.Kind kind, String place, String content) {
		DraftChange change = new DraftChange.Amend(kind, new PlaceId(place), "", content);
		assertThat(this.drafting.save(this.draft, List.of(change), this.drafter).saved()).isOne();
		return post("/undo").getResponse().getRedirectedUrl();
	}

	private static String flash(MvcTestResult result) {
		return Objects.toString(result.getMvcResult().getFlashMap().get("flash"), "");
	}

}
