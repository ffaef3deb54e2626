package jp.tejuncho.drafting.web;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.EditedClause;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

class WritingTests extends PagesOfADraft {

	private static final String MANAGER = "asset.manager";

	private static final String[] LINES = { "p1", "network", "servers", "system", "backup", "documents" };

	@Test
	void 未判断が残っていなければ次の未判断へはそう知らせる() {
		assertThat(get("/next?kind=UNDECIDED", this.drafter)).flash().isEmpty();
		write(this.draft, this.drafter,
				manuscript().decisions()
					.values()
					.stream()
					.filter((decision) -> decision.choice() == Choice.UNDECIDED)
					.map((decision) -> new DraftChange.Decide(decision.place(), Choice.UNDECIDED, decision.reason(),
							Choice.ADOPTED, decision.reason()))
					.toArray(DraftChange[]::new));
		assertThat(get("/next?kind=UNDECIDED", this.drafter)).hasRedirectedUrl("/drafts/" + this.draft + "/remaining")
			.flash()
			.containsEntry("flash", "採否を決めていない条項は、もうありません。");
	}

	@Test
	void 直した文は保存され例文との違いが見える() {
		assertThat(save(MANAGER, this.drafter, "save", "", "text:p1", "管理者は、次の情報資産を管理する。")).hasStatus3xxRedirection();
		assertThat(text()).contains("管理者は、次の情報資産を管理する。");
		assertThat(get("/clauses/" + MANAGER, this.drafter)).hasStatusOk()
			.bodyText()
			.contains("修文", "例文との違い", "<del", "<ins");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sve", "note", "SAVE", "up-all p1" })
	void 知らない操作は保存と取り違えず断られ何も変わらない(String act) {
		assertThat(save(MANAGER, this.drafter, act, "", "text:p1", "直した。")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(stored(MANAGER)).isEmpty();
	}

	@Test
	void 例文と同じ文に書き戻せば例文に従う() {
		save(MANAGER, this.drafter, "save", "", "text:p1", "直した。");
		String seen = stored(MANAGER);
		String example = example();
		assertThat(save(MANAGER, this.drafter, "save", seen, "text:p1", example)).hasStatus3xxRedirection();
		assertThat(stored(MANAGER)).isEmpty();
	}

	@Test
	void 印は打ったとおりの形で画面の札になり文字に崩れない() {
		save(MANAGER, this.drafter, "save", "", "text:p1", "{own:窓口|何々係}と{blank:own:班}が管理する。");
		assertThat(get("/clauses/" + MANAGER, this.drafter)).bodyText()
			.contains("data-mark=\"{own:窓口|何々係}\"", "data-mark=\"{blank:own:班}\"");
		assertThat(text()).contains("何々係と○○が管理する。");
	}

	@Test
	void 改行を打てば二つの段落に分かれる() {
		save(MANAGER, this.drafter, "save", "", "text:p1", "一つ目の文。\r\n二つ目の文。");
		assertThat(text()).contains("一つ目の文。　二つ目の文。");
		assertThat(lines()).hasSize(LINES.length + 1);
	}

	@Test
	void 項目を加えて動かして消せる() {
		save(MANAGER, this.drafter, "item network", "");
		String added = lines().get(2);
		assertThat(added).startsWith(TextLine.OWN);
		saveAll(MANAGER, this.drafter, "save", stored(MANAGER), "予備の機器");
		assertThat(text()).contains("②　予備の機器");
		saveAll(MANAGER, this.drafter, "up " + added, stored(MANAGER), "予備の機器");
		assertThat(text()).contains("①　予備の機器");
		saveAll(MANAGER, this.drafter, "remove " + added, stored(MANAGER), "予備の機器");
		assertThat(text()).doesNotContain("予備の機器");
	}

	@Test
	void 行をつなげば文はつながり後の行は使わなくなる() {
		save(MANAGER, this.drafter, "join servers", "");
		assertThat(text()).contains("ネットワーク関係機器本システムの業務内容に係る情報を記録したサーバー等");
		assertThat(decision(MANAGER + "/servers").choice()).isEqualTo(Choice.OMITTED);
		assertThat(decision(MANAGER + "/servers").reason()).contains("つないだ");
	}

	@Test
	void 項目を使わないことは理由のいる判断である() {
		save(MANAGER, this.drafter, "omit network", "");
		assertThat(text()).contains("①　本システムの業務内容に係る情報を記録したサーバー等");
		String place = MANAGER + "/network";
		save(MANAGER, this.drafter, "save", "", "seen:reason:" + place, "", "reason:" + place, "ネットワークにつながないため");
		assertThat(decision(place).reason()).isEqualTo("ネットワークにつながないため");
		save(MANAGER, this.drafter, "use network", "", "seen:reason:" + place, "ネットワークにつながないため");
		assertThat(text()).contains("②　本システムの業務内容に係る情報を記録したサーバー等");
	}

	@Test
	void 誤記の訂正は一つずつ戻せる() {
		assertThat(text()).contains("職員とする。");
		assertThat(post("/clauses/scope.persons", this.drafter, "line", "p1", "kind:p1", "p", "seen:text", "", "act",
				"note note:CORRECTION:scope.persons#1 VERBATIM"))
			.hasStatus3xxRedirection();
		assertThat(text()).contains("職員を対象とする。");
	}

	@Test
	void 別々の行を直した二人の文は両方とも残る() {
		save(MANAGER, this.drafter, "save", "", "text:p1", "先の人の段落。");
		assertThat(save(MANAGER, this.colleague, "save", "", "text:backup", "後の人の項目")).hasStatus3xxRedirection();
		assertThat(text()).contains("先の人の段落。", "後の人の項目");
	}

	@Test
	void 同じ行を直した二人の文は並べて示され整えて保存できる() {
		save(MANAGER, this.drafter, "save", "", "text:p1", "先の人の段落。");
		assertThat(save(MANAGER, this.colleague, "save", "", "text:p1", "後の人の段落。")).hasStatus(409)
			.bodyText()
			.contains("先の人の段落。", "後の人の段落。", "元の文");
		assertThat(text()).contains("先の人の段落。").doesNotContain("後の人の段落。");
		assertThat(save(MANAGER, this.colleague, "save", stored(MANAGER), "text:p1", "二人の段落。"))
			.hasStatus3xxRedirection();
		assertThat(text()).contains("二人の段落。");
	}

	@Test
	void 加えた条項は書けて動かせて消せて元に戻せる() {
		assertThat(post("/additions", this.drafter, "place", "CLAUSE general.common.scope scope.persons"))
			.hasStatus3xxRedirection();
		String own = manuscript().tailoring().additions().iterator().next().id().value();
		post("/clauses/" + own, this.drafter, "title", "利用時間", "line", "own-a", "kind:own-a", "p", "text:own-a",
				"利用時間は別に定める。", "seen:text", stored(own), "act", "save");
		assertThat(text()).contains("・利用時間　利用時間は別に定める。　・対象とする情報資産");
		assertThat(get("/clauses/" + own, this.drafter)).hasStatusOk().bodyText().contains("利用時間", "加えた条項");
		post("/clauses/" + own + "/position", this.drafter, "act", "up");
		assertThat(text()).contains("利用時間は別に定める。　・対象者");
		post("/clauses/" + own + "/position", this.drafter, "act", "remove");
		assertThat(text()).doesNotContain("利用時間");
		assertThat(post("/undo", this.drafter)).hasStatus3xxRedirection();
		assertThat(text()).contains("利用時間は別に定める。");
	}

	@Test
	void 条項のある節は消せず訳が分かる() {
		post("/additions", this.drafter, "place", "SECTION general.common general.common.scope");
		String section = manuscript().tailoring().additions().iterator().next().id().value();
		post("/additions", this.drafter, "place", "CLAUSE " + section + " -");
		MvcTestResult refused = post("/clauses/" + section + "/position", this.drafter, "act", "remove");
		assertThat(refused).flash().extractingByKey("flash").asString().contains("先にその条項");
		assertThat(manuscript().tailoring().additions()).hasSize(2);
	}

	@Test
	void 元に戻してやり直せる() {
		save(MANAGER, this.drafter, "save", "", "text:p1", "一回目。");
		save(MANAGER, this.drafter, "save", stored(MANAGER), "text:p1", "一回目。", "text:backup", "二回目。");
		post("/undo", this.drafter);
		assertThat(text()).contains("一回目。").doesNotContain("二回目。");
		post("/undo", this.drafter);
		assertThat(text()).doesNotContain("一回目。", "二回目。");
		post("/redo", this.drafter);
		post("/redo", this.drafter);
		assertThat(text()).contains("一回目。", "二回目。");
	}

	@Test
	void 続けて打った文は一度で元に戻り履歴でも一件になる() {
		save(MANAGER, this.drafter, "save", "", "text:p1", "打ち始");
		save(MANAGER, this.drafter, "save", stored(MANAGER), "text:p1", "打ち始めて打ち");
		save(MANAGER, this.drafter, "save", stored(MANAGER), "text:p1", "打ち始めて打ち終える。");
		assertThat(body(get("/clauses/" + MANAGER + "/history", this.drafter)).split("この時の内容に戻す")).hasSize(2);
		post("/undo", this.drafter);
		assertThat(stored(MANAGER)).isEmpty();
		post("/redo", this.drafter);
		assertThat(text()).contains("打ち始めて打ち終える。");
	}

	@Test
	void 元に戻しても後から書いたほかの人の文は消えない() {
		save(MANAGER, this.drafter, "save", "", "text:p1", "私の文。");
		save(MANAGER, this.colleague, "save", stored(MANAGER), "text:p1", "同僚の文。");
		assertThat(post("/undo", this.drafter)).flash().extractingByKey("flash").asString().contains("doryoが変えている");
		assertThat(text()).contains("同僚の文。");
	}

	@Test
	void 履歴には前後が見えて前の内容に戻せる() {
		save(MANAGER, this.drafter, "save", "", "text:p1", "一回目。");
		save(MANAGER, this.colleague, "save", stored(MANAGER), "text:p1", "二回目。");
		String history = body(get("/clauses/" + MANAGER + "/history", this.drafter));
		assertThat(history).contains("tanto", "doryo", "<ins>一回目</ins>", "<ins>二回目</ins>", "この時の内容に戻す");
		String oldest = history.substring(history.lastIndexOf("/history/") + 9, history.lastIndexOf("/history/") + 45);
		assertThat(post("/clauses/" + MANAGER + "/history/" + oldest, this.drafter)).hasStatus3xxRedirection();
		assertThat(text()).contains("一回目。");
	}

	@Test
	void 用語の定義は表に書けて後から書いた人に上書きされない() {
		assertThat(post("/tables/definitions", this.drafter, "seen", "", "cell0", "端末", "cell0", "", "cell1",
				"職員が使うパソコンをいう。", "cell1", ""))
			.hasStatus3xxRedirection();
		assertThat(text()).contains("職員が使うパソコンをいう。");
		assertThat(post("/tables/definitions", this.colleague, "seen", "", "cell0", "端末", "cell1", "後の人の定義"))
			.hasStatus(409)
			.bodyText()
			.contains("後の人の定義", "職員が使うパソコンをいう。");
		assertThat(get("/tables/definitions", this.drafter)).hasStatusOk();
		assertThat(get("/tables/definitions", this.stranger)).hasStatus(404);
		assertThat(get("/tables/no-such-table", this.drafter)).hasStatus(404);
		assertThat(get("/chapters/general.common", this.drafter)).bodyText().contains("の表を書く", "ここに条項を加える");
	}

	@Test
	void 参照先と空欄の一覧には番号と名が出る() {
		assertThat(get("/places?from=" + MANAGER, this.drafter)).hasStatusOk()
			.bodyText()
			.contains("asset.manager/servers", "general.assets.responsibility", "②　本システムの業務内容");
		assertThat(get("/blanks", this.drafter)).hasStatusOk().bodyText().contains("新しい空欄の名前");
	}

	@Test
	void 他課の人や作り物の要求は受け付けない() {
		for (String path : List.of("/clauses/" + MANAGER, "/clauses/" + MANAGER + "/history", "/places", "/blanks")) {
			assertThat(get(path, this.stranger)).as(path).hasStatus(404);
		}
		assertThat(save(MANAGER, this.stranger, "save", "", "text:p1", "よその課の人の文")).hasStatus(404);
		assertThat(post("/undo", this.stranger)).hasStatus(404);
		assertThat(post("/additions", this.stranger, "place", "CLAUSE general.common.scope -")).hasStatus(404);
		assertThat(get("/clauses/no.such.clause", this.drafter)).hasStatus(404);
		assertThat(get("/clauses/own.ffffffff", this.drafter)).hasStatus(404);
		assertThat(post("/clauses/" + MANAGER, this.drafter, "line", "../../etc", "text:../../etc", "x"))
			.hasStatus(400);
		assertThat(post("/clauses/" + MANAGER, this.drafter, "line", "p9", "text:p9", "知らない行", "seen:text", ""))
			.hasStatus(422);
		assertThat(save(MANAGER, this.drafter, "save", "", "text:p1", "あ".repeat(5000))).hasStatus(422)
			.bodyText()
			.contains("長すぎます", "あああ");
		assertThat(save(MANAGER, this.drafter, "save", "", "text:p1", "{ref:no.such}に従う。")).hasStatus(422)
			.bodyText()
			.contains("参照先が見つかりません");
		assertThat(text()).doesNotContain("よその課の人の文");
	}

	private MvcTestResult save(String clause, SignedInStaff staff, String act, String seen, String... fields) {
		List<String> form = new ArrayList<>(List.of("act", act, "seen:text", seen));
		for (String line : LINES) {
			form.addAll(List.of("line", line, "kind:" + line, line.equals("p1") ? "p" : "i"));
		}
		form.addAll(List.of(fields));
		return post("/clauses/" + clause, staff, form.toArray(String[]::new));
	}

	private MvcTestResult saveAll(String clause, SignedInStaff staff, String act, String seen, String words) {
		List<String> form = new ArrayList<>(List.of("act", act, "seen:text", seen));
		for (String line : lines()) {
			form.addAll(List.of("line", line, "kind:" + line, line.equals("p1") ? "p" : "i"));
			if (line.startsWith(TextLine.OWN)) {
				form.addAll(List.of("text:" + line, words));
			}
		}
		return post("/clauses/" + clause, staff, form.toArray(String[]::new));
	}

	private List<String> lines() {
		return manuscript().tailoring()
			.text(new PlaceId(MANAGER))
			.orElseThrow()
			.lines()
			.stream()
			.map(TextLine::key)
			.toList();
	}

	private ClauseDecision decision(String place) {
		return Objects.requireNonNull(manuscript().decisions().get(new PlaceId(place)));
	}

	private String stored(String clause) {
		return manuscript().tailoring().content(Amendment.Kind.TEXT, new PlaceId(clause));
	}

	private String example() {
		String page = body(get("/clauses/" + MANAGER, this.drafter));
		assertThat(OwnClause.isOwn(new PlaceId(MANAGER))).isFalse();
		return page.isEmpty() ? "" : new EditedClause(manuscript(), new PlaceId(MANAGER)).example("p1");
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
