package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.EditedClause;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("貼り付けた文")
class PastingTests extends PagesOfADraft {

	private static final String CLAUSE = "asset.manager";

	private static final List<String> LINES = List.of("p1", "network", "servers", "system", "backup", "documents");

	/** As version 0.1 stored it: NBSP, a decomposed が, a radical, a soft hyphen. */
	private static final String OLD = "管理者\u00A0か\u3099⽇々\u00AD確かめる。";

	private static final String CLEAN = "管理者 が日々確かめる。";

	@Autowired
	private JdbcTemplate database;

	@Test
	void 番号の続く行は項目になり一度で貼り付けたとおりに戻る() {
		MvcTestResult saved = save("text:p1", "次のとおりとする。\r\n(1) 端末\r\n(2)\u00A0サーバー\r\n以上");
		assertThat(saved).flash().extractingByKey("flash").asString().contains("項目にしました", "元に戻す");
		assertThat(text()).contains("次のとおりとする。　①　端末　②　サーバー　以上");
		post("/undo", this.drafter);
		assertThat(words()).containsSubsequence("次のとおりとする。", "(1) 端末", "(2) サーバー", "以上");
		post("/undo", this.drafter);
		assertThat(stored()).isEmpty();
		post("/redo", this.drafter);
		post("/redo", this.drafter);
		assertThat(text()).contains("①　端末　②　サーバー");
	}

	@Test
	void 番号に見える文字で始まる文は打ったとおりに残る() {
		save("text:p1", "１年間保管する。\r\n２年目に消す。\r\nアクセス権限を定める。");
		assertThat(words()).containsSubsequence("１年間保管する。", "２年目に消す。", "アクセス権限を定める。");
		assertThat(text()).contains("１年間保管する。　２年目に消す。　アクセス権限を定める。");
	}

	@Test
	void 条項の文も見出しも理由も空欄も表も整えて保存される() {
		String reason = "reason:" + CLAUSE + "/network";
		save("act", "omit network");
		save("text:p1", OLD, "title", "責任\u000B者\u200B", "seen:" + reason, "", reason, "\uFEFF外部\u2028と繋か\u3099ない");
		assertThat(words()).contains(CLEAN);
		assertThat(ClauseText.read(stored()).orElseThrow().title()).isEqualTo("責任 者");
		assertThat(decision(CLAUSE + "/network").reason()).isEqualTo("外部\nと繋がない");
		Variable blank = blank();
		post("/chapters/cover", this.drafter, "at", "", "value:" + blank.id(), "住民\r\n情報\u00A0課",
				"seen:value:" + blank.id(), "");
		assertThat(Objects.requireNonNull(manuscript().blanks().get(blank.id())).content()).isEqualTo("住民 情報 課");
		post("/tables/definitions", this.drafter, "seen", "", "cell0", "端末\t", "cell1", "パソコン\u2028を\u00ADいう。");
		assertThat(table()).isEqualTo("端末\tパソコン をいう。");
	}

	@Test
	void 古い文を開いて何も打たずに保存しても何も書かれない() {
		String place = CLAUSE + "/network";
		Variable blank = blank();
		String old = new ClauseText(OLD,
				LINES.stream().map((key) -> new TextLine(TextLine.Kind.PARAGRAPH, key, OLD + "{own:か\u3099}")).toList())
			.written();
		write(this.draft, this.drafter, new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), "", old),
				new DraftChange.Decide(new PlaceId(place), Choice.ADOPTED, "", Choice.OMITTED, OLD),
				new DraftChange.Fill(blank.id(), "", OLD),
				new DraftChange.Amend(Amendment.Kind.TABLE, new PlaceId("definitions"), "", OLD + "\t" + OLD));
		int steps = steps();
		assertThat(steps).isPositive();
		for (String path : List.of("/clauses/" + CLAUSE, "/tables/definitions",
				"/chapters/"
						+ WorkAddress.of(manuscript(), new PlaceId(CLAUSE)).replaceAll(".*/chapters/([^#]+).*", "$1"),
				"/chapters/cover")) {
			String[] fields = fields(body(get(path, this.drafter)));
			assertThat(fields).as(path).isNotEmpty();
			assertThat(post(path, this.drafter, fields)).as(path).hasStatus3xxRedirection();
			assertThat(steps()).as(path).isEqualTo(steps);
		}
		assertThat(stored()).isEqualTo(old);
	}

	@Test
	void 古い文の一行を直しても空欄の名は変わらない() {
		String line = "期限は{own:か\u3099\u00A0}とする。";
		String old = new ClauseText(null,
				LINES.stream().map((key) -> new TextLine(TextLine.Kind.PARAGRAPH, key, line)).toList())
			.written();
		write(this.draft, this.drafter, new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), "", old));
		List<String> form = new ArrayList<>(List.of("act", "save", "seen:text", old));
		LINES.forEach((key) -> form.addAll(
				List.of("line", key, "kind:" + key, "p", "text:" + key, key.equals("p1") ? "か\u3099" + line : line)));
		post("/clauses/" + CLAUSE, this.drafter, form.toArray(String[]::new));
		assertThat(words()).containsExactly("が" + line, line, line, line, line, line);
	}

	@Test
	void 使えない文字のある行だけが断られほかの行は保存される() {
		String place = "reason:" + CLAUSE + "/network";
		save("act", "omit network");
		MvcTestResult refused = save("text:p1", "良い段落。", "text:servers", "悪い\u0007項目", "text:backup", "良い項目\r\n次の行",
				"seen:" + place, "", place, "良い理由");
		assertThat(refused).hasStatus(422)
			.bodyText()
			.contains("「3行目の文」に、画面に出ない文字（U+0007）", "悪い", "良い項目", "保存できなかったところがあります", "ほかの変更は保存しました");
		assertThat(words()).contains("良い段落。", "良い項目", "次の行").doesNotContain("悪い\u0007項目");
		assertThat(decision(CLAUSE + "/network").reason()).isEqualTo("良い理由");
		assertThat(text()).contains("本システムの業務内容に係る情報を記録したサーバー等");
	}

	@Test
	void 断られる欄は名と行が示される() {
		String place = "reason:" + CLAUSE + "/network";
		save("act", "omit network");
		assertThat(save("seen:" + place, "", place, "一行目\r\n二行目\uFFFD")).bodyText().contains("「理由」の2行目に、文字化けした文字");
		assertThat(post("/tables/definitions", this.drafter, "seen", "", "cell0", "端末", "cell1", "パソコン\u001B"))
			.bodyText()
			.contains("「1行目の意味」に、画面に出ない文字（U+001B）");
	}

	private MvcTestResult save(String... fields) {
		List<String> form = new ArrayList<>(List.of("seen:text", stored()));
		if (!List.of(fields).contains("act")) {
			form.addAll(List.of("act", "save"));
		}
		for (String line : LINES) {
			form.addAll(List.of("line", line, "kind:" + line, line.equals("p1") ? "p" : "i"));
		}
		form.addAll(List.of(fields));
		return post("/clauses/" + CLAUSE, this.drafter, form.toArray(String[]::new));
	}

	private Variable blank() {
		return manuscript().edition()
			.variables()
			.stream()
			.filter((variable) -> variable.kind() == Variable.Kind.TEXT && variable.source() == null)
			.findFirst()
			.orElseThrow();
	}

	private String stored() {
		return manuscript().tailoring().content(Amendment.Kind.TEXT, new PlaceId(CLAUSE));
	}

	private String table() {
		return manuscript().tailoring().content(Amendment.Kind.TABLE, new PlaceId("definitions"));
	}

	private List<String> words() {
		EditedClause edited = new EditedClause(manuscript(), new PlaceId(CLAUSE));
		return edited.stored()
			.lines()
			.stream()
			.map((line) -> Objects.requireNonNullElseGet(line.markup(), () -> edited.example(line.key())))
			.toList();
	}

	private ClauseDecision decision(String place) {
		return Objects.requireNonNull(manuscript().decisions().get(new PlaceId(place)));
	}

	private int steps() {
		return Objects.requireNonNull(this.database.queryForObject("select count(*) from draft_step where draft_id = ?",
				Integer.class, this.draft.value()));
	}

	// what a browser sends back when nobody touched anything
	private static String[] fields(String page) {
		List<String> fields = new ArrayList<>(List.of("act", "save"));
		Matcher control = Pattern
			.compile("(?s)<input ([^>]*)>|<textarea ([^>]*)>(.*?)</textarea>|<select ([^>]*)>(.*?)</select>")
			.matcher(page.replaceAll("(?s)<template.*?</template>", ""));
		while (control.find()) {
			String attributes = Stream.of(1, 2, 4).map(control::group).filter(Objects::nonNull).findFirst().orElse("");
			String name = attribute(attributes, "name");
			boolean skipped = name.isEmpty() || name.equals("_csrf")
					|| attributes.matches("(?s).*(type=\"search\"|disabled).*")
					|| (attributes.matches("(?s).*type=\"(radio|checkbox)\".*") && !attributes.contains("checked"));
			if (!skipped) {
				fields.add(name);
				fields.add((control.group(3) != null)
						? HtmlUtils.htmlUnescape(control.group(3)).replaceFirst("^\n", "").replace("\n", "\r\n")
						: (control.group(5) != null) ? selected(control.group(5)) : attribute(attributes, "value"));
			}
		}
		return fields.toArray(String[]::new);
	}

	private static String selected(String options) {
		Matcher option = Pattern.compile("<option ([^>]*selected[^>]*)>").matcher(options);
		Matcher first = Pattern.compile("<option ([^>]*)>").matcher(options);
		return option.find() ? attribute(option.group(1), "value")
				: first.find() ? attribute(first.group(1), "value") : "";
	}

	private static String attribute(String attributes, String name) {
		Matcher matcher = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
		return matcher.find() ? HtmlUtils.htmlUnescape(matcher.group(1)) : "";
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
