package jp.tejuncho.organization.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.User;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.document.PageStyle;
import jp.tejuncho.organization.ComparisonStyle;
import jp.tejuncho.organization.NumberingStyle;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.Organizations;
import jp.tejuncho.organization.Post;
import jp.tejuncho.testing.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PageSlice
@DisplayName("組織の画面")
class OrganizationPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Organizations organizations;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private EntityManager entityManager;

	enum Reader {

		DRAFTER, SYSTEM_MANAGER, SECURITY_MANAGER, CHIEF, AUDITOR

	}

	@ParameterizedTest
	@EnumSource
	void 運用管理者でない人は読めるが変えられない(Reader reader) {
		assertThat(get("/organization", reader.name())).hasStatusOk()
			.bodyText()
			.contains("北海道情報セキュリティ対策基準", "ガイドラインのまま")
			.doesNotContain("/organization/edit", "/organization/sections/new");
		for (String path : List.of("/organization/edit", "/organization/sections/new")) {
			assertThat(get(path, reader.name())).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(post(path, reader.name(), Map.of())).hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	@Test
	void 初めは設定の登録が次は課の追加が案内される() {
		assertThat(get("/organization", "OPERATOR")).hasStatusOk().bodyText().contains("組織の設定を登録する");
		assertThat(post("/organization/edit", "OPERATOR", filled())).hasStatus3xxRedirection();
		assertThat(get("/organization", "OPERATOR")).bodyText()
			.contains("見本市", "次に、課を追加してください")
			.doesNotContain("組織の設定を登録する");
	}

	@Test
	void することを選び忘れた段の役割は黙って消えず段をやめるときは役割を残してよい() {
		Map<String, String> typed = filled();
		typed.put("actors[PROCEDURE-3]", "CHIEF");
		assertThat(post("/organization/edit", "OPERATOR", typed)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("実施手順の4段目は、役割だけが選ばれています");
		typed.put("acts[PROCEDURE-3]", "REPORT");
		assertThat(post("/organization/edit", "OPERATOR", typed)).hasStatus3xxRedirection();
		typed.put("version", Long.toString(this.organizations.current().version()));
		typed.put("acts[PROCEDURE-3]", "");
		assertThat(post("/organization/edit", "OPERATOR", typed)).hasStatus3xxRedirection();
	}

	@Test
	void 決めた語は示され空けた語はガイドラインのままになる() {
		Map<String, String> typed = filled();
		typed.put("houseWords[standard.name]", "見本市情報セキュリティ対策基準");
		typed.put("houseWords[standard.encryption.article]", "");
		typed.put("posts[CHIEF]", "総務部長");
		assertThat(post("/organization/edit", "OPERATOR", typed)).hasStatus3xxRedirection();
		assertThat(this.organizations.current().ownWords()).containsOnlyKeys("standard.name");
		assertThat(this.organizations.current().postTitle(Post.CHIEF)).isEqualTo("総務部長");
		assertThat(get("/organization", "DRAFTER")).bodyText().contains("見本市情報セキュリティ対策基準", "総務部長");
		assertThat(get("/organization/edit", "OPERATOR")).bodyText()
			.contains("value=\"見本市情報セキュリティ対策基準\"", "placeholder=\"24\"");
	}

	@Test
	void 欠番を残す番号の付け方を選べる() {
		assertThat(get("/organization/edit", "OPERATOR")).bodyText().contains("value=\"CLOSE_UP\"", "value=\"KEEP\"");
		Map<String, String> typed = filled();
		typed.put("numberingStyle", "KEEP");
		assertThat(post("/organization/edit", "OPERATOR", typed)).hasStatus3xxRedirection();
		assertThat(this.organizations.current().numberingStyle()).isEqualTo(NumberingStyle.KEEP);
		assertThat(get("/organization", "DRAFTER")).bodyText().contains("欠番を残す");
	}

	@Test
	void 新旧対照表の体裁を決められ行き違いでは項目ごとに選べる() {
		Map<String, String> theirs = filled();
		theirs.put("comparisonSide", "NEW_RIGHT");
		theirs.put("comparisonAfter", "新");
		theirs.put("comparisonParts", "FOLDING");
		assertThat(post("/organization/edit", "OPERATOR", theirs)).hasStatus3xxRedirection();
		assertThat(this.organizations.current().comparison())
			.isEqualTo(new ComparisonStyle(false, "新", "", Set.of(ComparisonStyle.Part.FOLDING)));
		assertThat(get("/organization", "DRAFTER")).bodyText().contains("左に元の文、右に新しい文", "新しい文：新");
		Map<String, String> mine = filled();
		mine.put("comparisonAfter", "改正後の文");
		mine.put("comparisonParts", "REMARKS");
		assertThat(post("/organization/edit", "OPERATOR", mine)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("choice.comparisonSide", "choice.comparisonAfter", "choice.comparisonParts", "改正後の文");
		mine.put("version", "1");
		mine.put("choice.comparisonSide", "theirs");
		mine.put("choice.comparisonParts", "theirs");
		assertThat(post("/organization/edit", "OPERATOR", mine)).hasStatus3xxRedirection();
		assertThat(this.organizations.current().comparison())
			.isEqualTo(new ComparisonStyle(false, "改正後の文", "", Set.of(ComparisonStyle.Part.FOLDING)));
	}

	@Test
	void 用紙と文字を決められ何を変えたかが記録に残る() {
		assertThat(get("/organization/edit", "OPERATOR")).bodyText()
			.contains("一行の字数（字）", "10.5ポイント", "ＵＤゴシック", "この寸法では、右の余白は24.8mm、行の間隔は19.0ポイント");
		Map<String, String> typed = filled();
		typed.put("page[letters]", "３５");
		typed.put("page[lines]", " 30 ");
		typed.put("page[halfPoints]", "24");
		typed.put("page[face]", "UD_GOTHIC");
		typed.put("pageOptions", "DUPLEX");
		assertThat(post("/organization/edit", "OPERATOR", typed)).hasStatus3xxRedirection();
		assertThat(this.organizations.current().page())
			.isEqualTo(new PageStyle(35, 30, 24, 30, 28, 28, PageStyle.Face.UD_GOTHIC, false, true));
		assertThat(get("/organization", "DRAFTER")).bodyText()
			.contains("一行35字、一頁30行", "12ポイント、ＵＤゴシック", "外側の余白は31.8mm", "両面印刷のため");
		assertThat(this.entityManager.createQuery("select entry.detail from AuditEntry entry", String.class)
			.getResultList())
			.anyMatch((detail) -> detail.contains("一行の字数：40字 → 35字") && detail.contains("文字の大きさ：11ポイント → 12ポイント")
					&& detail.contains("本文の書体：ＵＤ明朝 → ＵＤゴシック") && detail.contains("印刷のしかた：なし → 両面印刷"));
	}

	@Test
	void 印刷できない寸法には直し方が欄の横に示される() {
		Map<String, String> typed = filled();
		typed.put("page[letters]", "44");
		typed.put("page[lines]", "50");
		assertThat(post("/organization/edit", "OPERATOR", typed)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("href=\"#field-page-letters\"", "id=\"field-page-letters\"", "id=\"error-page-letters\"",
					"15mmより狭く", "上下の行がくっつきます", "value=\"44\"", "value=\"50\"")
			.doesNotContain("この寸法では");
		assertThat(this.organizations.current().page()).isEqualTo(PageStyle.STANDARD);
	}

	@Test
	void 用紙と文字の行き違いでは項目ごとに選べる() {
		Map<String, String> theirs = filled();
		theirs.put("page[lines]", "34");
		theirs.put("pageOptions", "GOTHIC_FOR_MANDATORY");
		assertThat(post("/organization/edit", "OPERATOR", theirs)).hasStatus3xxRedirection();
		Map<String, String> mine = filled();
		mine.put("page[lines]", "33");
		mine.put("page[letters]", "38");
		assertThat(post("/organization/edit", "OPERATOR", mine)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("choice.page[lines]", "choice.page[letters]", "choice.pageOptions", "33行", "34行");
		mine.put("version", "1");
		mine.put("choice.page[lines]", "theirs");
		mine.put("choice.pageOptions", "theirs");
		assertThat(post("/organization/edit", "OPERATOR", mine)).hasStatus3xxRedirection();
		assertThat(this.organizations.current().page())
			.isEqualTo(new PageStyle(38, 34, 22, 30, 28, 28, PageStyle.Face.UD_MINCHO, true, false));
	}

	@ParameterizedTest
	@CsvSource({ "bodyName,''", "bodyName,甲\u0007乙", "'posts[CHIEF]',\uD800", "'houseWords[standard.name]',甲\u0000乙",
			"numberingStyle,NONE", "digitStyle,''", "comparisonSide,UP", "comparisonAfter,甲\u0007乙",
			"'page[letters]',''", "'page[lines]',三十", "'page[binding]',99999999999", "'page[top]',-1",
			"'page[bottom]',28.5", "'page[halfPoints]',x", "'page[face]',COMIC", "'acts[PROCEDURE-2]',EAT",
			"'acts[PROCEDURE-2]',''", "'actors[RESPONSE_PLAN-1]',KING", "version,x" })
	void 誤りが一つあっても打った語は失われない(String field, String value) {
		Map<String, String> typed = filled();
		typed.put("houseWords[security-office.name]", "残る語");
		typed.put(field, value);
		assertThat(post("/organization/edit", "OPERATOR", typed)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("入力内容を確かめてください", "残る語");
		assertThat(this.organizations.current().bodyName()).isEmpty();
	}

	@Test
	void 一万字の語も印も壊さない() {
		Map<String, String> typed = filled();
		typed.put("houseWords[standard.name]", "長".repeat(10_000));
		typed.put("bodyName", "<script>alert(1)</script>");
		typed.put("bodyName[0]", "x");
		typed.put("posts[KING]", "x");
		assertThat(post("/organization/edit", "OPERATOR", typed)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("長すぎます", "&lt;script&gt;", "長".repeat(10_000))
			.doesNotContain("<script>alert");
	}

	@Test
	void 行き違いになれば両方を見て項目ごとに選べる() {
		Map<String, String> theirs = filled();
		theirs.put("houseWords[standard.name]", "甲の基準");
		theirs.put("actors[PROCEDURE-2]", "CHIEF");
		assertThat(post("/organization/edit", "OPERATOR", theirs)).hasStatus3xxRedirection();
		Map<String, String> mine = filled();
		mine.put("bodyName", "手本市");
		mine.put("houseWords[standard.name]", "乙の基準");
		assertThat(post("/organization/edit", "OPERATOR", mine)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("甲の基準", "乙の基準", "手本市", "choice.houseWords[standard.name]", "choice.routes[PROCEDURE]");
		mine.put("version", "1");
		mine.put("choice.bodyName", "mine");
		mine.put("choice.houseWords[standard.name]", "theirs");
		mine.put("choice.routes[PROCEDURE]", "theirs");
		assertThat(post("/organization/edit", "OPERATOR", mine)).hasStatus3xxRedirection();
		assertThat(this.organizations.current().bodyName()).isEqualTo("手本市");
		assertThat(this.organizations.houseWord("standard.name")).isEqualTo("甲の基準");
		assertThat(this.organizations.current().rules().approvalSteps().get(2).post()).isEqualTo(Post.CHIEF);
	}

	@Test
	void 課を追加し名称を変え廃止し取り消せる() {
		assertThat(post("/organization/sections/new", "OPERATOR", Map.of("department", "総務部", "section", "情報課")))
			.hasStatus3xxRedirection();
		OrganizationSection section = this.sections.inOrder().getFirst();
		String address = "/organization/sections/" + section.id();
		assertThat(get("/organization", "OPERATOR")).bodyText().contains("情報課", address);
		assertThat(post(address, "OPERATOR", Map.of("version", "0", "department", "総務部", "section", "デジタル課")))
			.hasStatus3xxRedirection();
		assertThat(post(address + "/close", "OPERATOR", Map.of())).hasStatus3xxRedirection();
		assertThat(get("/organization", "DRAFTER")).bodyText().contains("デジタル課", "廃止");
		assertThat(post(address + "/reopen", "OPERATOR", Map.of())).hasStatus3xxRedirection();
		assertThat(this.sections.activeInOrder()).hasSize(1);
	}

	@Test
	void 課の名称の行き違いでは先の名称が示され打った名称は残る() {
		post("/organization/sections/new", "OPERATOR", Map.of("department", "総務部", "section", "情報課"));
		String address = "/organization/sections/" + this.sections.inOrder().getFirst().id();
		post(address, "OPERATOR", Map.of("version", "0", "department", "総務部", "section", "デジタル課"));
		assertThat(post(address, "OPERATOR", Map.of("version", "0", "department", "総務部", "section", "電算課")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("デジタル課", "value=\"電算課\"", "name=\"version\" value=\"1\"");
	}

	@Test
	void 使えない課の名称は理由が示される() {
		post("/organization/sections/new", "OPERATOR", Map.of("department", "総務部", "section", "情報課"));
		for (String section : List.of("", "情報課", "課\u0000", "長".repeat(10_000))) {
			assertThat(post("/organization/sections/new", "OPERATOR", Map.of("department", "総務部", "section", section)))
				.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains("#field-section");
		}
		assertThat(this.sections.inOrder()).hasSize(1);
	}

	@Test
	void ない課の画面は見つからない() {
		String address = "/organization/sections/00000000-0000-0000-0000-000000000000";
		assertThat(get(address, "OPERATOR")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(address + "/close", "OPERATOR", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/organization/sections/1", "OPERATOR")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private static Map<String, String> filled() {
		return new HashMap<>(Map.ofEntries(Map.entry("version", "0"), Map.entry("bodyName", "見本市"),
				Map.entry("confidentialityMark", "非公開"), Map.entry("numberingStyle", "CLOSE_UP"),
				Map.entry("digitStyle", "MIXED"), Map.entry("comparisonSide", "NEW_LEFT"),
				Map.entry("page[letters]", "40"), Map.entry("page[lines]", "36"), Map.entry("page[halfPoints]", "22"),
				Map.entry("page[binding]", "30"), Map.entry("page[top]", "28"), Map.entry("page[bottom]", "28"),
				Map.entry("page[face]", "UD_MINCHO"), Map.entry("acts[PROCEDURE-0]", "DRAFT"),
				Map.entry("actors[PROCEDURE-0]", "SYSTEM_STAFF"), Map.entry("acts[PROCEDURE-1]", "CHECK"),
				Map.entry("actors[PROCEDURE-1]", "SYSTEM_MANAGER"), Map.entry("acts[PROCEDURE-2]", "APPROVE"),
				Map.entry("actors[PROCEDURE-2]", "SECURITY_MANAGER"), Map.entry("acts[RESPONSE_PLAN-0]", "DRAFT"),
				Map.entry("actors[RESPONSE_PLAN-0]", "SYSTEM_STAFF"), Map.entry("acts[RESPONSE_PLAN-1]", "APPROVE"),
				Map.entry("actors[RESPONSE_PLAN-1]", "SECURITY_MANAGER")));
	}

	private MvcTestResult get(String address, String role) {
		return this.mvc.get().uri(address).with(user(person(role))).exchange();
	}

	private MvcTestResult post(String address, String role, Map<String, String> typed) {
		var request = this.mvc.post().uri(address).with(user(person(role))).with(csrf());
		typed.forEach(request::param);
		MvcTestResult result = request.exchange();
		this.entityManager.flush();
		this.entityManager.clear();
		return result;
	}

	private static org.springframework.security.core.userdetails.UserDetails person(String role) {
		return User.withUsername("someone").password("").roles(role).build();
	}

}
