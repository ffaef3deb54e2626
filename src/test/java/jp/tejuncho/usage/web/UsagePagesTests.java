package jp.tejuncho.usage.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import jp.tejuncho.testing.PageSlice;
import jp.tejuncho.usage.HouseUsage;
import jp.tejuncho.usage.HouseUsageWords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PageSlice
@DisplayName("用字用語の画面")
class UsagePagesTests {

	private static final Pattern HIDDEN = Pattern.compile("name=\"(stamp|content)\" value=\"([^\"]*)\"");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private HouseUsage usage;

	@Autowired
	private EntityManager entityManager;

	@Test
	void 運用管理者でない人は読めるが変えられない() {
		assertThat(get("/organization", "DRAFTER")).bodyText().contains("/organization/usage");
		assertThat(get("/organization/usage", "DRAFTER")).hasStatusOk()
			.bodyText()
			.contains("まだ登録されていません")
			.doesNotContain("/usage/edit");
		assertThat(get("/organization/usage/rules", "DRAFTER")).hasStatusOk().bodyText().doesNotContain("/usage/edit");
		assertThat(get("/organization/usage/export", "DRAFTER")).hasStatusOk();
		for (String path : List.of("/new", "/import", "/import/confirm", "/rules/word.arakajime/off",
				"/rules/word.arakajime/on", "/00000000-0000-0000-0000-000000000000/delete")) {
			assertThat(post("/organization/usage/edit" + path, "DRAFTER", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	@Test
	void 登録し探し変え確かめて削除できる() {
		assertThat(post("/organization/usage/edit/new", Map.of("wrong", "持込", "right", "持込み", "note", "<b>例</b>")))
			.hasStatus3xxRedirection();
		assertThat(get("/organization/usage?q=例", "OPERATOR")).bodyText()
			.contains("持込み", "&lt;b&gt;例")
			.doesNotContain("<b>例");
		assertThat(get("/organization/usage?q=ない", "OPERATOR")).bodyText().contains("「ない」を含む項目はありません");
		String address = "/organization/usage/edit/" + this.usage.list("", 1).getContent().getFirst().id();
		assertThat(get(address, "OPERATOR")).bodyText().contains("value=\"持込み\"");
		assertThat(post(address, Map.of("version", "0", "wrong", "持込", "right", "持ち込み"))).hasStatus3xxRedirection();
		assertThat(post(address, Map.of("version", "0", "wrong", "持込", "right", "もちこみ"))).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("「持込」→「持ち込み」", "value=\"もちこみ\"", "name=\"version\" value=\"1\"");
		assertThat(get(address + "/delete", "OPERATOR")).bodyText().contains("この項目を削除しますか", "持ち込み");
		assertThat(post(address + "/delete", Map.of("version", "0"))).hasStatus(HttpStatus.CONFLICT);
		assertThat(post(address + "/delete", Map.of("version", "1"))).hasStatus3xxRedirection();
		assertThat(this.usage.words()).isEmpty();
		assertThat(get(address, "OPERATOR")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void 使えない語は理由が示され打った語は残る() {
		this.usage.add(new HouseUsageWords("講ずる", "講じる", ""));
		for (List<String> words : List.of(List.of("", ""), List.of("講ずる", "行う"), List.of("講じる", "講ずる"),
				List.of("の", "ノ"), List.of("同じ", "同じ"), List.of("甲\u0000", "乙"), List.of("長".repeat(10_000), "短"))) {
			assertThat(post("/organization/usage/edit/new",
					Map.of("wrong", words.get(0), "right", words.get(1), "note", "残る備考")))
				.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains("#field-wrong", "残る備考");
		}
		assertThat(this.usage.words()).hasSize(1);
	}

	@Test
	void 備わった規則はよりどころとともに示され理由を書けば止められる() {
		assertThat(get("/organization/usage/rules", "OPERATOR")).hasStatusOk()
			.bodyText()
			.contains("情報を取扱う職員", "情報を取り扱う職員", "内閣訓令第1号", "送り仮名", "数字");
		assertThat(get("/organization/usage/rules?q=予め", "OPERATOR")).bodyText().contains("予め").doesNotContain("取扱う職員");
		String rule = "/organization/usage/edit/rules/word.arakajime";
		assertThat(post(rule + "/off", Map.of("reason", " "))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("使わない理由を入力してください");
		assertThat(post(rule + "/off", Map.of("reason", "例規に合わせる"))).hasStatus3xxRedirection();
		assertThat(get("/organization/usage/rules", "DRAFTER")).bodyText().contains("使わない", "例規に合わせる");
		assertThat(get(rule, "OPERATOR")).bodyText().contains("この規則を使う");
		assertThat(post(rule + "/on", Map.of())).hasStatus3xxRedirection();
		assertThat(this.usage.switchedOff()).isEmpty();
		assertThat(get("/organization/usage/edit/rules/no.such", "OPERATOR")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void 取込みは確かめるまで登録されず確かめれば読める行だけが入る() {
		this.usage.add(new HouseUsageWords("残る", "のこる", ""));
		MvcTestResult preview = upload(
				"誤,正,備考\r\n持込,持込み,\"甲,<乙>\"\r\n,,\r\nの,ノ,\r\n".getBytes(Charset.forName("windows-31j")));
		assertThat(preview).hasStatusOk()
			.bodyText()
			.contains("まだ登録していません", "追加1件", "4行目", "一文字", "甲,&lt;乙&gt;", "取り込めない行を除いて登録する");
		assertThat(this.usage.words()).hasSize(1);
		assertThat(post("/organization/usage/edit/import/confirm", hidden(preview))).hasStatus3xxRedirection();
		assertThat(this.usage.words()).containsExactlyInAnyOrder(new HouseUsageWords("残る", "のこる", ""),
				new HouseUsageWords("持込", "持込み", "甲,<乙>"));
	}

	@Test
	void 確かめる間にほかの人が変えればもう一度確かめる() {
		Map<String, String> seen = hidden(upload("持込,持込み".getBytes(StandardCharsets.UTF_8)));
		this.usage.add(new HouseUsageWords("持込", "持ち込み", ""));
		assertThat(post("/organization/usage/edit/import/confirm", seen)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("ほかの人が先に", "「持込」→「持ち込み」", "変更1件");
		assertThat(this.usage.words()).extracting(HouseUsageWords::right).containsExactly("持ち込み");
	}

	@Test
	void 読めないファイルは理由が示される() {
		assertThat(upload(new byte[0])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("選んでください");
		assertThat(upload(new byte[300_000])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("大きすぎます");
		assertThat(upload("誤,正".getBytes(StandardCharsets.UTF_16))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("CSV UTF-8");
		byte[] fine = "誤,正".getBytes(StandardCharsets.UTF_8);
		assertThat(upload("a.xlsx", fine)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("「.csv」で終わるファイル");
		assertThat(upload("用語.CSV", fine)).hasStatusOk();
	}

	@Test
	void 書き出したファイルは名前が付き式を含まない() {
		this.usage.add(new HouseUsageWords("=cmd", "正しい", ""));
		MvcTestResult result = get("/organization/usage/export", "OPERATOR");
		assertThat(result).hasStatusOk().headers().hasValue("Content-Type", "text/csv;charset=UTF-8");
		assertThat(result.getResponse().getHeader("Content-Disposition")).contains("attachment", "UTF-8''");
		assertThat(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.isEqualTo("\uFEFF誤,正,備考\r\n'=cmd,正しい,\r\n");
	}

	private static Map<String, String> hidden(MvcTestResult page) {
		Matcher matcher = HIDDEN
			.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		Map<String, String> fields = new HashMap<>();
		while (matcher.find()) {
			fields.put(matcher.group(1), HtmlUtils.htmlUnescape(matcher.group(2)));
		}
		return fields;
	}

	private MvcTestResult upload(byte[] bytes) {
		return upload("a.csv", bytes);
	}

	private MvcTestResult upload(String name, byte[] bytes) {
		return settled(this.mvc.post()
			.uri("/organization/usage/edit/import")
			.multipart()
			.file(new MockMultipartFile("file", name, "text/csv", bytes))
			.with(user(person("OPERATOR")))
			.with(csrf())
			.exchange());
	}

	private MvcTestResult get(String address, String role) {
		return this.mvc.get().uri(address).with(user(person(role))).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> typed) {
		return post(address, "OPERATOR", typed);
	}

	private MvcTestResult post(String address, String role, Map<String, String> typed) {
		var request = this.mvc.post().uri(address).with(user(person(role))).with(csrf());
		typed.forEach(request::param);
		return settled(request.exchange());
	}

	private MvcTestResult settled(MvcTestResult result) {
		this.entityManager.flush();
		this.entityManager.clear();
		return result;
	}

	private static UserDetails person(String role) {
		return User.withUsername("someone").password("").roles(role).build();
	}

}
