package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("打ちながら保存されるとき")
class AutosaveTests extends PagesOfADraft {

	private static final String CLAUSE = "/clauses/asset.manager";

	private static final List<String> LINES = List.of("p1", "network", "servers", "system", "backup", "documents");

	@Test
	void 打ちながら保存される所はどれもそう名乗り送れなかったときにまた送られる() {
		String chapter = "/chapters/" + manuscript().edition().chapters().getFirst().id();
		for (String page : List.of(CLAUSE, chapter)) {
			assertThat(Pattern.compile("<(?:form|section)[^>]*hx-trigger=\"input[^>]*>")
				.matcher(body(get(page, this.drafter)))
				.results()
				.map(MatchResult::group)).isNotEmpty()
				.allMatch((sending) -> sending.contains("data-autosave") && sending.contains("hx-post"));
		}
	}

	@Test
	void 画面に見えていないほかの人の文は続けて打っても消えない() {
		post(CLAUSE, this.drafter, form("", "text:p1", "先の人の段落。"));
		String part = body(postPart(CLAUSE, this.colleague, form("", "text:backup", "後の人の項")));
		assertThat(part).contains("保存しました", "画面を開き直すと見えます").doesNotContain("先の人の段落。");
		postPart(CLAUSE, this.colleague, form(seen(part), "text:backup", "後の人の項目"));
		assertThat(text()).contains("先の人の段落。", "後の人の項目");
	}

	@Test
	void 続けて打った同じ行が先に直されていれば入力は残り知らされる() {
		post(CLAUSE, this.drafter, form("", "text:p1", "先の人の段落。"));
		String part = body(postPart(CLAUSE, this.colleague, form("", "text:p1", "後の人の段落。")));
		assertThat(part).contains("tantoが同じところを先に直しました", "まだ保存していません").doesNotContain("seen:text", "保存しました");
		assertThat(post(CLAUSE, this.colleague, form("", "text:p1", "後の人の段落。"))).hasStatus(409)
			.bodyText()
			.contains("tanto</span>が先に", "元の文", "先の人の段落。", "自分の文（未保存）", "後の人の段落。");
	}

	@Test
	void 自分の別の画面で先に直した文は相手の文と呼ばれない() {
		post(CLAUSE, this.drafter, form("", "text:p1", "先の画面の段落。"));
		assertThat(post(CLAUSE, this.drafter, form("", "text:p1", "後の画面の段落。"))).hasStatus(409)
			.bodyText()
			.contains("別の画面の文（保存済み）", "この画面の文（未保存）", "欄を別の画面の文にする")
			.doesNotContain("相手", "自分の文");
	}

	@Test
	void 断られた行のほかは保存したと言われ続けて打っても自分と食い違わない() {
		String part = body(postPart(CLAUSE, this.drafter,
				form("", "text:p1", "悪い\u0007段落。", "text:backup", "悪い\u0007項目", "text:servers", "良い項")));
		assertThat(part)
			.contains("data-fault=\"p1\"", "data-fault=\"backup\"", "保存できない行は、ほかに1行あります。", "そのほかの行は、保存してあります。",
					"name=\"seen:text:servers\" value=\"良い項\"")
			.doesNotContain("保存しました", "value=\"悪い");
		assertThat(text()).contains("良い項");
		String next = body(
				postPart(CLAUSE, this.drafter, form(seen(part), "text:p1", "悪い\u0007段落。", "text:servers", "良い項目")));
		assertThat(next).contains("data-fault=\"p1\"").doesNotContain("先に直しました");
		assertThat(text()).contains("良い項目");
	}

	@Test
	void 文のほかに決めたことが重なったときも両方が並ぶ() {
		String reason = "reason:asset.manager/network";
		post(CLAUSE, this.drafter, form("", "act", "omit network"));
		post(CLAUSE, this.drafter, form("", "seen:" + reason, "", reason, "先の人の理由"));
		assertThat(post(CLAUSE, this.colleague, form("", "seen:" + reason, "", reason, "後の人の理由"))).hasStatus(409)
			.bodyText()
			.contains("先の人の理由", "後の人の理由", "が先にこの条項を保存しました");
	}

	@Test
	void 空欄を打ち続けても同じ条項の採否をほかの人から奪わない() {
		String place = "server.power";
		String chapter = "/chapters/"
				+ WorkAddress.of(manuscript(), new PlaceId(place)).replaceAll(".*/chapters/([^#]+).*", "$1");
		String page = body(get(chapter, this.colleague));
		Matcher blank = Pattern.compile("name=\"(value:[^\"]+)\"")
			.matcher(page.substring(page.indexOf("id=\"p-server_power\"")));
		assertThat(blank.find()).isTrue();
		ClauseDecision before = decision(place);
		write(this.draft, this.drafter,
				new DraftChange.Decide(new PlaceId(place), before.choice(), before.reason(), Choice.OMITTED, "先の人の理由"));
		String[] typed = { "at", "p-server_power", "choice:" + place, before.choice().name(), "seen:choice:" + place,
				before.choice().name(), "reason:" + place, before.reason(), "seen:reason:" + place, before.reason(),
				blank.group(1), "避雷器", "seen:" + blank.group(1), "" };
		String part = body(postPart(chapter, this.colleague, typed));
		assertThat(part).contains("name=\"seen:choice:" + place + "\" value=\"" + before.choice().name() + "\"");
		assertThat(decision(place).choice()).isEqualTo(Choice.OMITTED);
	}

	@Test
	void 断られた空欄のほかは保存したと言われる() {
		String chapter = "/chapters/"
				+ WorkAddress.of(manuscript(), new PlaceId("server.power")).replaceAll(".*/chapters/([^#]+).*", "$1");
		String page = body(get(chapter, this.drafter));
		Matcher blank = Pattern.compile("name=\"(value:[^\"]+)\"")
			.matcher(page.substring(page.indexOf("id=\"p-server_power\"")));
		assertThat(blank.find()).isTrue();
		assertThat(body(postPart(chapter, this.drafter, "at", "p-server_power", blank.group(1), "避雷\u0007器",
				"seen:" + blank.group(1), "")))
			.contains("画面に出ない文字（U+0007）", "そのほかの入力は、保存してあります。")
			.doesNotContain("clause-saved");
	}

	@Test
	void 届いたことは送った入力の名で知らされる() {
		MvcTestResult stored = post(CLAUSE, this.drafter, form("", "text:p1", "文。", "_kept", "abc1"));
		assertThat(stored).hasStatus3xxRedirection().flash().containsEntry("storedInput", "abc1");
		assertThat(body(post(CLAUSE, this.colleague, form("", "text:p1", "別の文。", "_kept", "abc2"))))
			.contains("data-held-input=\"abc2\"", "data-browser-memory=\"local\"")
			.doesNotContain("data-stored-input");
		assertThat(post(CLAUSE, this.drafter, form("", "_kept", "<b>"))).flash().doesNotContainKey("storedInput");
	}

	private ClauseDecision decision(String place) {
		return Objects.requireNonNull(manuscript().decisions().get(new PlaceId(place)));
	}

	private static String[] form(String seen, String... fields) {
		List<String> form = new ArrayList<>(List.of("seen:text", seen));
		for (String line : LINES) {
			form.addAll(List.of("line", line, "kind:" + line, line.equals("p1") ? "p" : "i"));
		}
		form.addAll(List.of(fields));
		return form.toArray(String[]::new);
	}

	private static String seen(String part) {
		Matcher seen = Pattern.compile("(?s)<textarea[^>]*name=\"seen:text\"[^>]*>(.*?)</textarea>").matcher(part);
		assertThat(seen.find()).isTrue();
		return seen.group(1);
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
