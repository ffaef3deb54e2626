package jp.tejuncho.drafting.web;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

@AllRooms
class DraftPagesTests {

	private static final String ROLE = "manager.role";

	private static final String MANDATORY = "encryption.specific-personal-information";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private Systems systems;

	@Autowired
	private Drafting drafting;

	@Autowired
	private Manuscripts manuscripts;

	private SignedInStaff drafter;

	private SignedInStaff stranger;

	private SystemId system;

	private DraftId draft;

	@BeforeEach
	void prepare() {
		SectionId own = section("税務課");
		this.drafter = staff("tanto", own, Role.DRAFTER);
		this.stranger = staff("yoso", section("農政課"), Role.DRAFTER);
		this.system = this.systems.register(new SystemDetails("課税システム", "", own, "税務課長",
				Map.of("specific-personal-information", Answer.YES, "outsourcing", Answer.YES)), this.drafter);
		this.draft = this.drafting.start(this.system, DocumentKind.PROCEDURE, this.drafter);
	}

	@Test
	void 章を開くと例文と理由が見える() {
		assertThat(get(chapter("general.organization"), this.drafter)).hasStatusOk()
			.bodyText()
			.contains("情報システム管理者の指定", "全てのシステムに共通する規定のため", "課税システム");
	}

	@Test
	void 他課の案はどの画面も見つからない() {
		for (String path : new String[] { chapter("general.common"), "/drafts/" + this.draft + "/preview",
				"/drafts/" + this.draft + "/remaining", "/drafts/" + this.draft + "/document.pdf",
				"/drafts/" + this.draft + "/document.txt", "/drafts/" + this.draft + "/decisions.pdf",
				"/drafts/" + this.draft + "/decisions.csv", "/systems/" + this.system + "/contacts" }) {
			assertThat(get(path, this.stranger)).as(path).hasStatus(404);
		}
		assertThat(post(chapter("general.common"), this.stranger, "value:contractor.name", "侵入",
				"seen:value:contractor.name", ""))
			.hasStatus(404);
	}

	@Test
	void 形の違う番号や知らない章や文書の種類は見つからないか誤りになる() {
		assertThat(get("/drafts/1", this.drafter)).hasStatus4xxClientError();
		assertThat(get("/drafts/" + UUID.randomUUID(), this.drafter)).hasStatus(404);
		assertThat(get(chapter("no-such-chapter"), this.drafter)).hasStatus(404);
		assertThat(post("/systems/" + this.system + "/drafts/novel", this.drafter)).hasStatus(404);
		assertThat(get("/drafts/" + this.draft + "/next?kind=NOPE", this.drafter)).hasStatus4xxClientError();
	}

	@Test
	void 書いた値は保存され仕上がりに入る() {
		assertThat(fill("contractor.name", "", "株式会社<script>見本</script>")).hasStatus3xxRedirection();
		assertThat(get("/drafts/" + this.draft + "/preview", this.drafter)).bodyText()
			.contains("株式会社&lt;script&gt;見本&lt;/script&gt;")
			.doesNotContain("<script>見本");
	}

	@Test
	void 先に書いた人の値は消えず両方が見える() {
		fill("contractor.name", "", "先の事業者");
		assertThat(fill("contractor.name", "", "後の事業者")).hasStatus(409)
			.bodyText()
			.contains("先の事業者", "後の事業者", "どちらを残すか");
		assertThat(stored("contractor.name")).isEqualTo("先の事業者");
	}

	@Test
	void 自分の別の画面で先に書いた値は相手の内容と呼ばれない() {
		fill("contractor.name", "", "先の画面の事業者");
		assertThat(fill("contractor.name", "", "後の画面の事業者")).hasStatus(409)
			.bodyText()
			.contains("別の画面の内容（保存済み）", "別の画面の内容にする", "この画面の内容で保存する")
			.doesNotContain("相手の内容", "自分の内容");
	}

	@Test
	void 相手の内容を見た上でなら自分の内容で保存できる() {
		fill("contractor.name", "", "先の事業者");
		assertThat(post(chapter("general.organization"), this.drafter, "value:contractor.name", "後の事業者",
				"seen:value:contractor.name", "", "theirs:value:contractor.name", "先の事業者", "takeMine",
				"contractor.name"))
			.hasStatus3xxRedirection();
		assertThat(stored("contractor.name")).isEqualTo("後の事業者");
	}

	@Test
	void 長すぎる値や制御文字や片割れの文字は断られ打った文字は残る() {
		assertThat(fill("contractor.name", "", "あ".repeat(10_000))).hasStatus(422).bodyText().contains("長すぎます");
		assertThat(fill("contractor.name", "", "見本\u0007商店")).hasStatus(422).bodyText().contains("画面に出ない文字");
		assertThat(fill("contractor.name", "", "見本\uD800商店")).hasStatus(422).bodyText().contains("商店");
		assertThat(fill("contractor.work", "", "選択肢にない語")).hasStatus(422).bodyText().contains("選択肢の中から");
		assertThat(stored("contractor.name")).isEmpty();
	}

	@Test
	void 必須の条項は理由なしに外せず外せない訳が示される() {
		String proposed = "特定個人情報を扱うため必須（F-d）";
		assertThat(decide(MANDATORY, "ADOPTED", proposed, "OMITTED", proposed)).hasStatus(422)
			.bodyText()
			.contains("この条項は外せません", "特定個人情報を扱うため必須");
		assertThat(decide(MANDATORY, "ADOPTED", proposed, "OMITTED", "委託契約の特記事項に定めた")).hasStatus3xxRedirection();
		assertThat(get("/drafts/" + this.draft + "/remaining", this.drafter)).bodyText().contains("必須の条項を不採用");
	}

	@Test
	void 見ていない判断を上書きできない() {
		decide(ROLE, "ADOPTED", "全てのシステムに共通する規定のため", "OMITTED", "別の規程に定めがあるため");
		assertThat(decide(ROLE, "ADOPTED", "全てのシステムに共通する規定のため", "ADOPTED", "当課に必要なため")).hasStatus(409)
			.bodyText()
			.contains("別の規程に定めがあるため", "当課に必要なため");
	}

	@Test
	void 壊れた採否は保存されず打ち明けられる() {
		assertThat(decide(ROLE, "ADOPTED", "", "MAYBE", "")).hasStatus4xxClientError();
	}

	@Test
	void 保存して次へ進めば章の順に進み最後は残りの一覧に着く() {
		assertThat(post(chapter("cover"), this.drafter, "at", "next")).hasRedirectedUrl(chapter("general.common"));
		assertThat(post(chapter("general.common"), this.drafter, "at", "next"))
			.hasRedirectedUrl(chapter("general.organization"));
		String last = this.manuscripts.read(this.draft, this.drafter).edition().chapters().getLast().id();
		assertThat(post(chapter(last), this.drafter, "at", "next"))
			.hasRedirectedUrl("/drafts/" + this.draft + "/remaining");
	}

	@Test
	void 読むだけの人は保存できない() {
		SignedInStaff auditor = SignedInStaff.of("kansa", "監査の人", Assignment.everywhere(Role.AUDITOR));
		assertThat(get(chapter("general.common"), auditor)).hasStatusOk().bodyText().contains("読むことだけができます");
		assertThat(post(chapter("general.organization"), auditor, "value:contractor.name", "改ざん",
				"seen:value:contractor.name", ""))
			.hasStatus(404);
		assertThat(stored("contractor.name")).isEmpty();
	}

	@Test
	void 案は二度作っても一つである() {
		assertThat(post("/systems/" + this.system + "/drafts/procedure", this.drafter))
			.hasRedirectedUrl("/drafts/" + this.draft);
	}

	private String chapter(String id) {
		return "/drafts/" + this.draft + "/chapters/" + id;
	}

	private MvcTestResult fill(String variable, String seen, String content) {
		return post(chapter("general.organization"), this.drafter, "value:" + variable, content,
				"seen:value:" + variable, seen);
	}

	private MvcTestResult decide(String place, String seenChoice, String seenReason, String choice, String reason) {
		String chapter = chapter(place.equals(MANDATORY) ? "general.assets" : "general.organization");
		return post(chapter, this.drafter, "choice:" + place, choice, "reason:" + place, reason, "seen:choice:" + place,
				seenChoice, "seen:reason:" + place, seenReason);
	}

	private String stored(String variable) {
		var value = this.manuscripts.read(this.draft, this.drafter).blanks().get(variable);
		return (value != null) ? value.content() : "";
	}

	private MvcTestResult get(String path, SignedInStaff staff) {
		return this.mvc.get().uri(path).with(SecurityMockMvcRequestPostProcessors.user(staff)).exchange();
	}

	private MvcTestResult post(String path, SignedInStaff staff, String... fields) {
		var request = this.mvc.post()
			.uri(path)
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private SectionId section(String name) {
		return NewSection.named(this.sections, name);
	}

	private static SignedInStaff staff(String name, SectionId section, Role role) {
		return SignedInStaff.of(name, name, new Assignment(role, section));
	}

}
