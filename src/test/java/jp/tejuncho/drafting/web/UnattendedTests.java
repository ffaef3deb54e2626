package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("画面が自分で送るとき")
class UnattendedTests extends PagesOfADraft {

	private static final String CLAUSE = "/clauses/asset.manager";

	private static final List<String> LINES = List.of("p1", "network", "servers", "system", "backup", "documents");

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "up servers", "down p1", "join servers", "paragraph p1", "item p1", "paragraph -",
			"remove own-1", "follow p1", "follow-all", "omit network", "use network" })
	void 行を動かすボタンを送ってきても打った文だけが保存される(String act) {
		postPart(CLAUSE, this.drafter, form("text:p1", "打った文。", "act", act));
		ClauseText stored = manuscript().tailoring().text(new PlaceId("asset.manager")).orElseThrow();
		assertThat(stored.lines()).extracting(TextLine::key).containsExactlyElementsOf(LINES);
		assertThat(stored.line("p1").orElseThrow().markup()).isEqualTo("打った文。");
		assertThat(manuscript().keeps(new PlaceId("asset.manager/network"))).isTrue();
	}

	@Test
	void 前の行につないだ例文の行は使わなくなり分ければまた使う() {
		postPart(CLAUSE, this.drafter, form("text:p1", "つないだ文。", "joined:network", "true"));
		assertThat(manuscript().keeps(new PlaceId("asset.manager/network"))).isFalse();
		assertThat(decision("asset.manager/network").reason()).isEqualTo("前の行とつないだため");
		postPart(CLAUSE, this.drafter, form("seen:text", stored(), "text:p1", "分けた文。", "joined:network", "false"));
		assertThat(manuscript().keeps(new PlaceId("asset.manager/network"))).isTrue();
	}

	@Test
	void ほかの人が理由を書いて外した行はつなぎを戻しても外れたまま() {
		post(CLAUSE, this.colleague, form("act", "omit network"));
		String reason = "reason:asset.manager/network";
		post(CLAUSE, this.colleague, form("seen:" + reason, "", reason, "機器がないため"));
		postPart(CLAUSE, this.drafter, form("text:p1", "文。", "joined:network", "false"));
		assertThat(decision("asset.manager/network").reason()).isEqualTo("機器がないため");
	}

	@Test
	void 競合を解くボタンを送ってきてもどちらにも決まらない() {
		String place = "server.power";
		Choice choice = decision(place).choice();
		String seen = decision(place).reason();
		write(this.draft, this.colleague, new DraftChange.Decide(new PlaceId(place), choice, seen, choice, "先の人の理由"));
		String[] fields = { "at", "p-server_power", "choice:" + place, choice.name(), "seen:choice:" + place,
				choice.name(), "reason:" + place, "後の人の理由", "seen:reason:" + place, seen, "theirs:choice:" + place,
				choice.name(), "theirs:reason:" + place, "先の人の理由", "takeMine", place };
		assertThat(body(postPart("/chapters/measures.physical", this.drafter, fields))).contains("先の人の理由", "後の人の理由");
		assertThat(decision(place).reason()).isEqualTo("先の人の理由");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/undo", "/redo", "/numbering?style=COMPACT", "/findings/fix?key=a", "/additions?place=x",
			"/clauses/asset.manager/presence?_insist=1", "/review/send", "/remarks", "/answers?act=follow",
			"/answers/told?number=1", "/findings/dismiss-all?key=a" })
	void だれも押していないボタンは何もしない(String path) {
		assertThat(this.mvc.post()
			.uri(page(path))
			.header("Tejuncho-Unattended", "true")
			.with(SecurityMockMvcRequestPostProcessors.user(this.drafter))
			.with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(400);
	}

	private String stored() {
		return manuscript().tailoring().text(new PlaceId("asset.manager")).orElseThrow().written();
	}

	private ClauseDecision decision(String place) {
		return Objects.requireNonNull(manuscript().decisions().get(new PlaceId(place)));
	}

	private static String[] form(String... fields) {
		List<String> form = new ArrayList<>();
		for (String line : LINES) {
			form.addAll(List.of("line", line, "kind:" + line, line.equals("p1") ? "p" : "i"));
		}
		form.addAll(List.of(fields));
		return form.toArray(String[]::new);
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
