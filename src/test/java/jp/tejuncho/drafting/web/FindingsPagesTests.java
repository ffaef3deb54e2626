package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Inspection;
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
class FindingsPagesTests {

	private static final String OWN = "own.0a1b2c3d";

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

	@Autowired
	private Inspection inspection;

	private SignedInStaff drafter;

	private DraftId draft;

	@BeforeEach
	void prepare() {
		SectionId own = NewSection.named(this.sections, "税務課");
		this.drafter = SignedInStaff.of("tanto", "担当", new Assignment(Role.DRAFTER, own));
		SystemId system = this.systems.register(new SystemDetails("課税システム", "", own, "税務課長",
				Map.of("specific-personal-information", Answer.YES, "outsourcing", Answer.YES)), this.drafter);
		this.draft = this.drafting.start(system, DocumentKind.PROCEDURE, this.drafter);
		this.drafting.save(this.draft,
				List.of(new DraftChange.Amend(Amendment.Kind.ADDITION, OWN, "",
						"CLAUSE general.common.scope scope.persons 1"),
						new DraftChange.Amend(Amendment.Kind.TEXT, OWN, "",
								"p\town-1\t○○課長が定める\ni\town-2\t一つ目\np\town-3\t係長が定める")),
				this.drafter);
	}

	@Test
	void 点検は重さと規則ごとに根拠と直し方を示す() {
		assertThat(get("/remaining")).hasStatusOk()
			.bodyText()
			.contains("<title>点検", "空欄", "採否が未判断", "○が残っている", "根拠：", "直し方：", "例文の後に変わったこと");
	}

	@Test
	void 章と重さで絞り込める() {
		assertThat(get("/remaining?severity=WARNING&chapter=general.common")).hasStatusOk()
			.bodyText()
			.contains("「。」がない")
			.doesNotContain("○が残っている</span>", "緊急時対応計画の作成年月");
		assertThat(get("/remaining?severity=NOPE")).hasStatus4xxClientError();
	}

	@Test
	void 直すボタンで文が直り指摘が消える() {
		Finding finding = finding("sentences-end");
		assertThat(post("/findings/fix", "key", finding.key()))
			.hasRedirectedUrl("/drafts/" + this.draft + "/remaining");
		assertThat(text()).contains("○○課長が定める。", "係長が定める").doesNotContain("係長が定める。");
		assertThat(post("/findings/fix", "key", finding.key())).hasStatus3xxRedirection()
			.flash()
			.hasEntrySatisfying("warning", (sentence) -> assertThat(sentence).asString().contains("もうありません"));
	}

	@Test
	void 条項の脇のボタンは画面の入力を保存してから直し条項に戻る() {
		Finding finding = finding("sentences-end");
		String chapter = "/chapters/general.common";
		assertThat(get(chapter)).bodyText().contains("name=\"fix\" value=\"" + finding.key() + "\"");
		ClauseDecision seen = Objects
			.requireNonNull(this.manuscripts.read(this.draft, this.drafter).decisions().get("purpose.statement"));
		assertThat(post(chapter, "fix", finding.key(), "choice:purpose.statement", "OMITTED",
				"seen:choice:purpose.statement", seen.choice().name(), "reason:purpose.statement", "打ったばかりの理由",
				"seen:reason:purpose.statement", seen.reason()))
			.hasRedirectedUrl("/drafts/" + this.draft + chapter + "#p-own_0a1b2c3d");
		assertThat(text()).contains("○○課長が定める。");
		assertThat(get(chapter)).bodyText().contains("打ったばかりの理由");
	}

	@Test
	void 同じ指摘は一回でまとめて直り一回で戻せる() {
		assertThat(post("/findings/fix-all", "rule", "sentences-end", "words", "。")).hasStatus3xxRedirection();
		assertThat(text()).contains("○○課長が定める。", "係長が定める。");
		assertThat(this.drafting.undo(this.draft, this.drafter)).isPresent();
		assertThat(text()).doesNotContain("定める。");
	}

	@Test
	void 注意は理由を書けば承知でき元にも戻せる() {
		String key = finding("sentences-end").key();
		assertThat(post("/findings/dismiss", "key", key, "reason", " ")).flash().containsKey("warning");
		assertThat(post("/findings/dismiss", "key", key, "reason", "箇条書きの柱書きのため", "at", OWN))
			.hasRedirectedUrl("/drafts/" + this.draft + "/chapters/general.common#p-own_0a1b2c3d");
		assertThat(get("/remaining")).bodyText().contains("理由を書いて承知した指摘", "箇条書きの柱書きのため");
		post("/findings/recall", "key", key);
		assertThat(get("/remaining")).bodyText().doesNotContain("箇条書きの柱書きのため");
	}

	@Test
	void 誤りは承知できない() {
		String key = finding("no-circles-left").key();
		assertThat(post("/findings/dismiss", "key", key, "reason", "よいと思うため")).flash()
			.hasEntrySatisfying("warning", (sentence) -> assertThat(sentence).asString().contains("直さないと消えません"));
		assertThat(manuscript().tailoring().of(Amendment.Kind.DISMISSAL)).isEmpty();
	}

	@Test
	void 検討した内容を書けば例文の後の変化の指摘は消える() {
		Finding finding = finding("overtaken-text-is-considered");
		post("/findings/confirm", "key", finding.key(), "reason", "確かめて、今の制度に合わせた");
		assertThat(this.inspection.inspect(manuscript()).find(finding.key())).isEmpty();
	}

	@Test
	void ほかの道具のために書き出せる() {
		assertThat(get("/findings.json")).hasStatusOk()
			.bodyText()
			.contains("\"system\":\"課税システム\"", "\"blocking\":true", "\"rule\":\"sentences-end\"");
	}

	@Test
	void 読むだけの人は直すことも承知することもできない() {
		SignedInStaff auditor = SignedInStaff.of("kansa", "監査の人", Assignment.everywhere(Role.AUDITOR));
		String key = finding("sentences-end").key();
		assertThat(this.mvc.get()
			.uri("/drafts/" + this.draft + "/remaining")
			.with(SecurityMockMvcRequestPostProcessors.user(auditor))
			.exchange()).hasStatusOk().bodyText().doesNotContain("承知する");
		for (String path : List.of("/findings/fix", "/findings/dismiss")) {
			assertThat(post(auditor, path, "key", key, "reason", "改ざん")).hasStatus(404);
		}
		assertThat(text()).doesNotContain("。");
	}

	private Finding finding(String rule) {
		return this.inspection.inspect(manuscript()).ofRule(rule).getFirst();
	}

	private String text() {
		return manuscript().tailoring().content(Amendment.Kind.TEXT, OWN);
	}

	private Manuscript manuscript() {
		return this.manuscripts.read(this.draft, this.drafter);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get()
			.uri("/drafts/" + this.draft + path)
			.with(SecurityMockMvcRequestPostProcessors.user(this.drafter))
			.exchange();
	}

	private MvcTestResult post(String path, String... fields) {
		return post(this.drafter, path, fields);
	}

	private MvcTestResult post(SignedInStaff staff, String path, String... fields) {
		var request = this.mvc.post()
			.uri("/drafts/" + this.draft + path)
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
