package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.CollectionUtils;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.EarlyDraft;
import jp.tejuncho.drafting.Followed;
import jp.tejuncho.drafting.Following;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.Outdated;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

@AllRooms
class AnswersPagesTests {

	private static final String CHAPTER = "/chapters/measures.physical";

	// one that has no condition, one that must be there for 特定個人情報, one that needs a
	// network
	private static final String MANAGED = "managed-area.entry";

	private static final String MANDATORY = "usage-records.specific-personal-information";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private Systems systems;

	@Autowired
	private Drafting drafting;

	@Autowired
	private Following following;

	@Autowired
	private Manuscripts manuscripts;

	@Autowired
	private Editions editions;

	@Autowired
	private EntityManager entities;

	private EarlyDraft early;

	private SignedInStaff drafter;

	private SignedInStaff auditor;

	private SystemId system;

	private DraftId draft;

	@BeforeEach
	void begin() {
		this.early = new EarlyDraft(this.sections, this.systems, this.drafting, this.editions);
		this.drafter = this.early.drafter();
		this.auditor = SignedInStaff.of("kansa", "監査の人", Assignment.everywhere(Role.AUDITOR));
		this.system = this.early.system();
		this.draft = this.early.draft();
	}

	@Test
	void 回答を登録した人に何が起きたかが知らされる() {
		List<String> form = new ArrayList<>(
				List.of("name", "課税システム", "owner", this.drafter.writableSections().iterator().next().toString(),
						"managerPost", "税務課長", "version", Long.toString(now().version())));
		this.editions.questions()
			.list()
			.forEach((question) -> form.addAll(List.of("answers[" + question.id() + "]", "YES")));
		MvcTestResult saved = send("/systems/" + this.system + "/edit", form.toArray(String[]::new));
		assertThat(saved).hasStatus3xxRedirection();
		assertThat(flash(saved)).contains("登録内容を変更しました。", "だれも判断していなかった", "新しい回答に合わせました。");
		assertThat(manuscript().decisions().values()).noneMatch((decision) -> decision.choice() == Choice.UNDECIDED);
	}

	@Test
	void 案の人には一度だけ変わった条項が知らされ確かめれば出ない() {
		assertThat(body(get(CHAPTER))).doesNotContain("概要の回答が変わったため");
		answer(Answer.YES);
		Followed followed = this.following.all(this.draft).getFirst();
		assertThat(body(get(CHAPTER))).contains("概要の回答が変わったため", "担当が回答を変更", "未判断から採用へ", "この変更をまとめて元に戻す");
		assertThat(post("/answers/told", "number", Long.toString(followed.number()), "at", "measures.physical"))
			.hasRedirectedUrl("/drafts/" + this.draft + CHAPTER);
		assertThat(body(get(CHAPTER))).doesNotContain("概要の回答が変わったため");
		assertThat(body(get("/answers"))).contains("概要の回答が変わったため", "未判断から採用へ");
		assertThat(body(get(CHAPTER, this.auditor))).doesNotContain("概要の回答が変わったため");
	}

	@Test
	void 知らせのボタンでまとめて元に戻る() {
		answer(Answer.YES);
		MvcTestResult back = post("/answers/back", "batch",
				this.following.all(this.draft).getFirst().batch().toString(), "at", "measures.physical");
		assertThat(back).hasRedirectedUrl("/drafts/" + this.draft + CHAPTER);
		assertThat(flash(back)).contains("採否を、元に戻しました");
		assertThat(decision(MANAGED).choice()).isEqualTo(Choice.UNDECIDED);
		assertThat(body(get(CHAPTER))).contains("回答と合わない採否").doesNotContain("この変更をまとめて元に戻す", "だれも判断していなかった");
		assertThat(flash(back)).contains("やめるときは、「元に戻す」");
		assertThat(body(get("/answers"))).contains("件は、元に戻しました。「回答と合わない採否」で「提案に合わせる」を押した条項は、また回答に合わせて変わります。");
		this.drafting.undo(this.draft, this.drafter);
		assertThat(decision(MANAGED).choice()).isEqualTo(Choice.ADOPTED);
	}

	@Test
	void 元に戻したものが今の回答と合えばまた回答に従うと知らされる() {
		answer(Answer.YES);
		assertThat(body(get("/answers"))).doesNotContain("元に戻しました");
		post("/answers/back", "batch", this.following.all(this.draft).getFirst().batch().toString(), "at", "");
		answer(Answer.UNKNOWN);
		assertThat(body(get("/answers"))).contains("件は、元に戻しました。今の回答と合っているので、次に回答が変わったときは、また回答に合わせて変わります。");
	}

	@Test
	void 人の判断は並びまとめて提案に合わせられ一回で戻せる() {
		omit(MANAGED, MANDATORY);
		answer(Answer.YES);
		assertThat(body(get("/answers"))).contains("人が判断した条項", "使わないため", "外せない条項になりました", "提案に合わせる", "このままにする");
		MvcTestResult done = judge("follow", "", MANAGED, MANDATORY);
		assertThat(flash(done)).startsWith("2件を提案に合わせました。");
		assertThat(decision(MANAGED).choice()).isEqualTo(Choice.ADOPTED);
		assertThat(this.following.outdated(manuscript())).isEmpty();
		this.drafting.undo(this.draft, this.drafter);
		assertThat(decision(MANAGED).reason()).isEqualTo("使わないため");
		assertThat(this.following.outdated(manuscript())).extracting((one) -> one.place().value())
			.containsExactlyInAnyOrder(MANAGED, MANDATORY);
	}

	@Test
	void 理由を書けばこのままにできまた提案が変われば並ぶ() {
		omit(MANAGED);
		answer(Answer.YES);
		assertThat(judge("keep", " ", MANAGED)).hasStatus(422).bodyText().contains("このままでよい理由を書いてください");
		assertThat(flash(judge("keep", "区画がないため", MANAGED))).startsWith("1件をこのままにしました。");
		assertThat(decision(MANAGED).reason()).isEqualTo("使わないため");
		assertThat(this.following.outdated(manuscript())).isEmpty();
		assertThat(body(get("/remaining"))).contains("区画がないため");
		this.drafting.undo(this.draft, this.drafter);
		assertThat(this.following.outdated(manuscript())).hasSize(1);
	}

	@Test
	void 外せない条項は理由だけではこのままにできずほかは保存される() {
		omit(MANAGED, MANDATORY);
		answer(Answer.YES);
		assertThat(judge("keep", "要らないため", MANAGED, MANDATORY)).hasStatus(409)
			.bodyText()
			.contains("このままにできません", "要らないため", "ほかに印を付けた1件は、保存しました。");
		assertThat(this.following.outdated(manuscript())).extracting((one) -> one.place().value())
			.containsExactly(MANDATORY);
	}

	@Test
	void 開いた後に変わった条項は上書きせずに知らせる() {
		omit(MANAGED);
		answer(Answer.YES);
		List<String> form = form("follow", "", MANAGED);
		ClauseDecision seen = decision(MANAGED);
		this.drafting.save(this.draft, List
			.of(new DraftChange.Decide(new PlaceId(MANAGED), seen.choice(), seen.reason(), Choice.OMITTED, "後の理由")),
				this.drafter);
		assertThat(post("/answers", form.toArray(String[]::new))).hasStatus(409).bodyText().contains("開いた後に");
		assertThat(decision(MANAGED).reason()).isEqualTo("後の理由");
	}

	@Test
	void 見出しに印を付ければ並んでいるすべてが対象になる() {
		answer(Answer.YES);
		post("/answers/back", "batch", this.following.all(this.draft).getFirst().batch().toString());
		List<Outdated> all = this.following.outdated(manuscript());
		assertThat(all).hasSizeGreaterThan(60);
		List<String> form = form("follow", "", all.stream().map((one) -> one.place().value()).toArray(String[]::new));
		List<String> grouped = new ArrayList<>();
		for (int i = 0; i < form.size(); i += 2) {
			if (!form.get(i).equals("pick")) {
				grouped.addAll(List.of(form.get(i), form.get(i + 1)));
			}
		}
		grouped.addAll(List.of("group", "untouched"));
		assertThat(post("/answers", grouped.toArray(String[]::new))).hasStatus3xxRedirection();
		assertThat(this.following.outdated(manuscript())).isEmpty();
	}

	@Test
	void 何も選ばなければ断り読むだけの人は何もできない() {
		omit(MANAGED);
		answer(Answer.YES);
		assertThat(post("/answers", "act", "follow")).hasStatus(422)
			.bodyText()
			.contains("印を付けてください")
			.doesNotContain("保存しました");
		assertThat(body(get("/answers", this.auditor))).contains("使わないため").doesNotContain("提案に合わせる</button>");
		assertThat(this.mvc.post()
			.uri("/drafts/" + this.draft + "/answers")
			.params(CollectionUtils.toMultiValueMap(fields(form("follow", "", MANAGED))))
			.with(SecurityMockMvcRequestPostProcessors.user(this.auditor))
			.with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(404);
		assertThat(decision(MANAGED).choice()).isEqualTo(Choice.OMITTED);
	}

	private void omit(String... places) {
		for (String place : places) {
			ClauseDecision seen = decision(place);
			this.drafting.save(this.draft, List
				.of(new DraftChange.Decide(new PlaceId(place), seen.choice(), seen.reason(), Choice.OMITTED, "使わないため")),
					this.drafter);
		}
	}

	private MvcTestResult judge(String act, String reason, String... places) {
		return post("/answers", form(act, reason, places).toArray(String[]::new));
	}

	private List<String> form(String act, String reason, String... places) {
		List<String> form = new ArrayList<>(List.of("act", act, "reason", reason));
		for (Outdated one : this.following.outdated(manuscript())) {
			form.addAll(List.of("seen:" + one.place(),
					SentDecisions.seen(one.decision().choice(), one.decision().reason()), "offer:" + one.place(),
					SentDecisions.seen(one.proposal().choice(), one.proposal().reason())));
		}
		for (String place : places) {
			form.addAll(List.of("pick", place));
		}
		return form;
	}

	private static Map<String, List<String>> fields(List<String> form) {
		Map<String, List<String>> fields = new HashMap<>();
		for (int i = 0; i < form.size(); i += 2) {
			fields.computeIfAbsent(form.get(i), (_) -> new ArrayList<>()).add(form.get(i + 1));
		}
		return fields;
	}

	@Test
	void 変わった条項の一部はどの文のことかが分かる() {
		answer(Answer.YES);
		List<String> parts = this.following.all(this.draft)
			.getFirst()
			.contents()
			.stream()
			.map((content) -> content.place())
			.filter(PlaceId::isPart)
			.map((place) -> PlaceWords.heading(place, manuscript()))
			.toList();
		assertThat(parts).isNotEmpty()
			.doesNotHaveDuplicates()
			.allMatch((heading) -> heading.matches(".+（「.{4,24}」の部分）"));
		assertThat(body(get(CHAPTER))).contains("」の部分）").doesNotContain("（一部の文）");
	}

	private void answer(Answer answer) {
		this.early.answer(this.early.answers(answer), this.drafter);
		this.entities.flush();
		this.entities.clear();
	}

	private InformationSystem now() {
		return this.systems.readable(this.system, this.drafter);
	}

	private ClauseDecision decision(String place) {
		return Objects.requireNonNull(manuscript().decisions().get(new PlaceId(place)));
	}

	private Manuscript manuscript() {
		return this.manuscripts.read(this.draft, this.drafter);
	}

	private MvcTestResult get(String path) {
		return get(path, this.drafter);
	}

	private MvcTestResult get(String path, SignedInStaff staff) {
		return this.mvc.get()
			.uri("/drafts/" + this.draft + path)
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(Objects.requireNonNull(result.getMvcResult().getResponse().getContentAsByteArray()),
				StandardCharsets.UTF_8);
	}

	private static String flash(MvcTestResult result) {
		assertThat(result).hasStatus3xxRedirection();
		return String.valueOf(result.getMvcResult().getFlashMap().get("flash"));
	}

	private MvcTestResult post(String path, String... fields) {
		return send("/drafts/" + this.draft + path, fields);
	}

	private MvcTestResult send(String address, String... fields) {
		var request = this.mvc.post()
			.uri(address)
			.with(SecurityMockMvcRequestPostProcessors.user(this.drafter))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
