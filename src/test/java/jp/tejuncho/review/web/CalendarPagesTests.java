package jp.tejuncho.review.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.output.pdf.PdfReading;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.Stage;
import jp.tejuncho.testing.MovingClock;
import jp.tejuncho.text.JapanTime;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("暦のとおりの画面")
@Import(CalendarPagesTests.OurClock.class)
class CalendarPagesTests extends DraftUnderReview {

	private static final String FIRST = "本手順の対象者は、職員とする。";

	private static final String SECOND = "本手順の対象者は、職員及び委託先の者とする。";

	private static final String THIRD = "本手順の対象者は、職員及び協力会社の者とする。";

	private static final String COMING = "未施行（令和10年４月１日施行）";

	@Autowired
	private JdbcClient database;

	@Autowired
	private EntityManager entities;

	@Autowired
	private MovingClock clock;

	@BeforeEach
	void begin() {
		turnTo(LocalDate.of(2027, 3, 1));
	}

	@Test
	void 施行日までは未施行で一覧も見出しも版の一覧もその日に変わる() {
		assertThat(get("/chapters/" + chapter(), this.drafter)).bodyText().contains(">残り<span>");
		firstVersion();
		assertThat(get("/chapters/" + chapter(), this.drafter)).as("nobody may do anything")
			.bodyText()
			.doesNotContain(">残り<span>", "残りはありません");
		for (String page : new String[] { "/systems", system() }) {
			assertThat(open(page, this.drafter)).as(page).bodyText().contains("未施行（令和９年４月１日施行）");
		}
		for (String page : new String[] { "/preview", "/review", "/chapters/" + chapter(), "/remaining",
				"/clauses/" + CLAUSE, "/decisions", "/submission" }) {
			assertThat(get(page, this.drafter)).as(page).bodyText().contains("第１版 未施行（令和９年４月１日施行）");
		}
		turnTo(LocalDate.of(2027, 3, 31));
		assertThat(get("/review", this.drafter)).bodyText().contains("第１版 未施行（令和９年４月１日施行）", "施行を待つ文書は直せません");
		turnTo(LocalDate.of(2027, 4, 1));
		assertThat(get("/review", this.drafter)).bodyText().contains("第１版 施行", "施行中の文書は直せません").doesNotContain("未施行");
		assertThat(open("/systems", this.drafter)).bodyText().contains("施行").doesNotContain("未施行");
	}

	@Test
	void 次の版が未施行の間は前の版が施行中のまま読めて当日に入れ替わる() {
		secondVersion();
		assertThat(open("/systems", this.drafter)).bodyText().contains(COMING + "、第１版は施行中");
		assertThat(open(system(), this.drafter)).bodyText().contains("第２版　" + COMING + "です。第１版は施行中です。");
		assertThat(get("/review", this.drafter)).bodyText().contains("第２版 " + COMING, "第１版は施行中");
		assertThat(get("/preview", this.drafter)).bodyText().contains("第１版（施行）の文書です", FIRST).doesNotContain(SECOND);
		assertThat(pdf("/document.pdf")).contains("第１版", FIRST).doesNotContain("委託先の者とする");
		assertThat(get("/versions?from=1&to=2", this.drafter)).bodyText().contains("第１版（施行）と第２版（未施行）の違い");
		turnTo(LocalDate.of(2028, 4, 1));
		assertThat(get("/preview", this.drafter)).bodyText().contains("第２版（施行）の文書です", SECOND);
		assertThat(get("/versions?from=1&to=2", this.drafter)).bodyText().contains("第１版（旧版）と第２版（施行）の違い");
		assertThat(open("/systems", this.drafter)).bodyText().doesNotContain("第１版", "未施行");
	}

	@Test
	void 決まった文書のPDFとWordと題に案はなく保存したものがそのまま出る() {
		firstVersion();
		byte[] kept = this.reading.released(file(), 1, true);
		assertThat(download("/document.pdf")).isEqualTo(kept);
		assertThat(named("/document.pdf?download=true")).contains("実施手順第１版_課税システム.pdf");
		assertThat(named("/releases/1/in-force.pdf")).contains("実施手順第１版_課税システム.pdf");
		assertThat(named("/releases/1/approved.docx")).contains("実施手順第１版（承認した文書）_課税システム.docx");
		assertThat(word("/document.docx")).contains("第１版", "令和９年４月１日施行", "情第12号", FIRST).doesNotContain("案）");
		assertThat(download("/releases/1/in-force.docx")).isEqualTo(download("/document.docx"))
			.isEqualTo(download("/releases/1/in-force.docx"));
		assertThat(word("/releases/1/approved.docx")).contains("第１版", "令和９年３月１日承認").doesNotContain("案）", "情第12号");
		assertThat(get("/releases/1/other.docx", this.drafter)).hasStatus(404);
		assertThat(get("/releases/1/in-force.docx", this.stranger)).hasStatus(404);
		assertThat(text("/document.txt")).doesNotContain("（案）");
		assertThat(get("/review/document", this.drafter)).bodyText().contains("令和９年４月１日施行").doesNotContain("（案）");
		assertThat(pdf("/remarks.pdf")).contains("実施手順の指摘・対応一覧").doesNotContain("（案）");
		assertThat(get("/preview", this.drafter)).bodyText().doesNotContain("実施手順の案<", "（案）");
		assertThat(PdfReading.text(download("/decisions.pdf")).replaceAll("\\s", "")).doesNotContain("（案）");
		assertThat(get("/review", this.drafter)).bodyText().contains("第１版の施行版（Word）", "第１版の承認した文書（Word）");
	}

	@Test
	void 傷んだ文書は出さずに使わないように言う() {
		firstVersion();
		this.entities.flush();
		this.entities.clear();
		this.database
			.sql("update archived_part set content = (select min(content) from archived_part where part = 0) "
					+ "where digest = (select max(in_force_pdf) from document_release where draft_id = ?)")
			.param(this.draft.value())
			.update();
		assertThat(get("/document.pdf", this.drafter)).hasStatus(500)
			.bodyText()
			.contains("保存した文書が傷んでいます", "使わないでください", "監査の人と運用管理者に")
			.doesNotContain("少し待ってから");
	}

	@Test
	void 承認しただけの文書は承認したものが出て改正中は改正案が出る() {
		rewrite(FIRST);
		approve();
		assertThat(download("/document.pdf")).isEqualTo(this.reading.released(file(), 1, false));
		assertThat(get("/preview", this.drafter)).bodyText().contains("第１版（承認済み）の文書です").doesNotContain("実施手順の案<");
		enforce("2027-03-01", "2027-04-01");
		post("/review/revise", this.drafter, "occasion", "見直し");
		rewrite(SECOND);
		assertThat(get("/preview", this.drafter)).bodyText().contains("実施手順の改正案", SECOND).doesNotContain("の文書です");
		assertThat(open(system(), this.drafter)).bodyText().contains("改正中").doesNotContain("実施手順の施行中の版");
		turnTo(LocalDate.of(2027, 4, 1));
		assertThat(open(system(), this.drafter)).bodyText()
			.contains("実施手順の施行中の版", "第１版　施行です。", "/releases/1/in-force.pdf");
		assertThat(named("/document.docx")).contains("実施手順第２版（改正案）_課税システム.docx");
		assertThat(pdf("/document.pdf")).contains("委託先の者とする", "案");
	}

	@Test
	void 未施行の版がある改正は施行中の版とも未施行の版とも比べられ理由は元の版との違いに付く() {
		secondVersion();
		assertThat(post("/review/revise", this.drafter, "occasion", "再び改めるため")).hasStatus3xxRedirection();
		rewrite(THIRD);
		assertThat(get("/review", this.drafter)).bodyText()
			.contains("第３版 改正中", "第１版は施行中、第２版は" + COMING, "施行中の版との違い", "施行を待つ版との違い");
		assertThat(get("/differences?against=IN_FORCE", this.drafter)).bodyText()
			.contains("施行中の版（第１版）との違い", "改正案", "現行", "協力会社")
			.doesNotContain("委託先", "改正の理由を書くと");
		assertThat(get("/differences?against=COMING", this.drafter)).bodyText()
			.contains("施行を待つ版（第２版）との違い", "改正案", "改正前", "委託先", "改正の理由を書くと");
		assertThat(get("/differences", this.drafter)).bodyText().contains("施行を待つ版（第２版）との違い");
		assertThat(submit("/drafts/" + this.draft + "/differences/reasons", this.drafter, "number", "3",
				"reason:" + CLAUSE, "協力会社を含めるため", "seen:" + CLAUSE, ""))
			.hasStatus3xxRedirection();
		assertThat(text("/differences.txt?against=COMING")).contains("協力会社を含めるため");
		turnTo(LocalDate.of(2028, 4, 1));
		assertThat(get("/differences?against=COMING", this.drafter)).as("an address of yesterday")
			.bodyText()
			.contains("施行中の版（第２版）との違い", "協力会社を含めるため");
		assertThat(this.reading.has(file(), CaseReading.Basis.COMING)).isFalse();
	}

	@Test
	void 二つの決まった版の新旧対照表は改正後と改正前で案ではない() {
		secondVersion();
		for (String look : new String[] { "table", "marked" }) {
			String words = pdf("/versions.pdf?from=1&to=2&look=" + look);
			assertThat(words).as(look).contains("第２版", "令和10年４月１日施行").doesNotContain("（案）", "改正案", "現行");
			assertThat(words.lines().filter((line) -> line.strip().equals("案"))).as("watermark").isEmpty();
			assertThat(word("/versions.docx?from=1&to=2&look=" + look)).as(look).doesNotContain("（案）", "改正案");
		}
		assertThat(pdf("/versions.pdf?from=1&to=2")).contains("実施手順の新旧対照表", "改正後（第２版）", "改正前（第１版）");
		assertThat(pdf("/versions.pdf?from=1&to=2&look=marked")).contains("実施手順の見え消し");
		assertThat(named("/versions.pdf?from=1&to=2&look=marked")).contains("実施手順の見え消し（第１版と第２版）_課税システム.pdf");
	}

	@Test
	void 廃止の日までは廃止予定で効力がありその日に廃止になる() {
		firstVersion();
		turnTo(LocalDate.of(2027, 5, 1));
		assertThat(post("/review/abolish", this.manager, "from", "2027-03-01", "reason", "システムの廃止")).hasStatus(422)
			.bodyText()
			.contains("第１版の施行日（令和９年４月１日）より前", "aria-describedby=\"hint-abolish-from error-abolish-from\"")
			.doesNotContain("効力を持たないまま");
		assertThat(post("/review/abolish", this.manager, "from", "2028-04-01", "reason", "システムの廃止"))
			.hasStatus3xxRedirection();
		for (String page : new String[] { "/systems", system() }) {
			assertThat(open(page, this.drafter)).as(page).bodyText().contains("廃止予定（令和10年４月１日廃止）");
		}
		assertThat(get("/review", this.drafter)).bodyText().contains("第１版 廃止予定（令和10年４月１日廃止）");
		assertThat(get("/submission", this.drafter)).bodyText().contains("廃止予定（令和10年４月１日廃止）");
		assertThat(this.reading.on(file(), LocalDate.of(2028, 3, 31))).isPresent();
		turnTo(LocalDate.of(2028, 4, 1));
		assertThat(get("/review", this.drafter)).bodyText()
			.contains("第１版 廃止（令和10年４月１日）", "廃止した文書は直せません")
			.doesNotContain("廃止予定", "次の改正は", "改正の予定を書く");
		assertThat(post("/review/plan", this.drafter, "title", "消えない件名")).hasStatus(409)
			.bodyText()
			.contains("改正の予定を書けません", "消えない件名");
		assertThat(download("/document.pdf")).as("what held last").isEqualTo(this.reading.released(file(), 1, true));
	}

	@Test
	void 施行を待つ版があるときに廃止できる日とその日にするとどうなるかが分かる() {
		secondVersion();
		assertThat(post("/review/abolish", this.manager, "from", "2027-12-31", "reason", "システムの廃止")).hasStatus(422)
			.bodyText()
			.contains("令和10年４月１日か、それより後の日にしてください", "第２版は効力を持たないまま終わります", "第１版に効力があります");
		String both = "未施行（令和10年４月１日施行、同じ日に廃止予定）";
		assertThat(flash(post("/review/abolish", this.manager, "from", "2028-04-01", "reason", "システムの廃止")))
			.isEqualTo("廃止を記録しました。いまの状態は、第２版　" + both + "、第１版は施行中です。");
		assertThat(open("/systems", this.drafter)).bodyText().contains(both + "、第１版は施行中");
		assertThat(open(system(), this.drafter)).bodyText().contains("第２版　" + both + "です。第１版は施行中です。");
		assertThat(get("/review", this.drafter)).bodyText()
			.contains("第２版 " + both, "<span class=\"badge\">" + both + "</span>", "<span class=\"badge\">施行</span>");
		assertThat(get("/preview", this.drafter)).bodyText().contains("第１版（施行）の文書です");
		assertThat(this.reading.on(file(), LocalDate.of(2028, 3, 31)).map(Release::number)).contains(1);
		assertThat(this.reading.on(file(), LocalDate.of(2028, 4, 1))).isEmpty();
	}

	@Test
	void きょうより後の決裁日とそれより前の施行日は欄で断られ入力は残る() {
		approve();
		assertThat(post("/review/enforce", this.drafter, "decidedOn", "2027-03-02", "number", "情第12号", "inForceFrom",
				"2027-04-01"))
			.hasStatus(422)
			.bodyText()
			.contains("決裁日（令和９年３月２日）が、きょうより後の日",
					"value=\"2027-03-02\" aria-invalid=\"true\" aria-describedby=\"hint-enforce-decidedOn error-enforce-decidedOn\"",
					"value=\"情第12号\"");
		assertThat(enforced("2027-03-01", "2027-02-28")).hasStatus(422)
			.bodyText()
			.contains("施行日が決裁日より前になっています", "value=\"2027-02-28\"");
		assertThat(file().document().stage()).isEqualTo(Stage.APPROVED);
		enforce("2027-03-01", "2027-04-01");
	}

	@ParameterizedTest
	@CsvSource({ "きのう, あした, 決裁日が、年月日として読めません, 施行日が、年月日として読めません", "2027-03-02, 2027年2月30日, 決裁日（令和９年３月２日）が、きょうより後の日, 施行日",
			"2027-02-30, 2027-03, 決裁日, 施行日を、日まで書いてください", "2027-03-02, 2027-03-01, きょうより後の日, 施行日が決裁日より前になっています",
			"2027-02-24, きょう, 手順帖で承認した日, 施行日", "'', '', 決裁日, 施行日" })
	void 二つの日がどちらも違えば両方が欄で断られる(String decided, String from, String first, String second) {
		approve();
		assertThat(post("/review/enforce", this.drafter, "decidedOn", decided, "number", "情第12号", "inForceFrom", from))
			.hasStatus(422)
			.bodyText()
			.containsPattern("id=\"error-enforce-(?:decidedOn|earlier)\">[^<]*" + Pattern.quote(first))
			.containsPattern("id=\"error-enforce-inForceFrom\">[^<]*" + Pattern.quote(second));
		assertThat(file().document().stage()).isEqualTo(Stage.APPROVED);
	}

	@Test
	void 前の版の施行日と同じ日からは次の版を施行できない() {
		firstVersion();
		turnTo(LocalDate.of(2027, 4, 1));
		assertThat(post("/review/revise", this.drafter, "occasion", "対象者を改めるため")).hasStatus3xxRedirection();
		rewrite(SECOND);
		approveAgain(2);
		assertThat(enforced("2027-04-01", "2027-04-01")).hasStatus(422)
			.bodyText()
			.contains("施行日が、第１版の施行日（令和９年４月１日）以前になっています");
		enforce("2027-04-01", "2027-04-02");
	}

	@Test
	void 承認より前の決裁日は注意を確かめてから記録する() {
		approve();
		String[] early = { "decidedOn", "2027-02-24", "number", "情第12号", "inForceFrom", "2027-04-01" };
		assertThat(post("/review/enforce", this.drafter, early)).hasStatus(422)
			.bodyText()
			.contains("注意：決裁日（令和９年２月24日）が、手順帖で承認した日（令和９年３月１日）より前です", "name=\"earlier\"", "value=\"2027-02-24\"");
		assertThat(file().document().stage()).isEqualTo(Stage.APPROVED);
		assertThat(get("/review", this.drafter)).bodyText().doesNotContain("name=\"earlier\"");
		enforce("2027-02-24", "2027-04-01");
		assertThat(file().document().stage()).isEqualTo(Stage.IN_FORCE);
	}

	@Test
	void 廃止の日までは予定を取りやめられて改正を続けられる() {
		firstVersion();
		turnTo(LocalDate.of(2027, 5, 1));
		assertThat(post("/review/revise", this.drafter, "occasion", "対象者を改めるため")).hasStatus3xxRedirection();
		rewrite(SECOND);
		post("/review/abolish", this.manager, "from", "2028-04-01", "reason", "システムの廃止");
		assertThat(get("/review", this.manager)).bodyText().contains("第１版 廃止予定", "廃止の予定を取りやめる");
		assertThat(get("/review", this.drafter)).bodyText().doesNotContain("廃止の予定を取りやめる");
		assertThat(post("/review/call-off", this.drafter, "reason", "続けるため")).hasStatus(409);
		assertThat(post("/review/call-off", this.manager, "reason", "")).hasStatus(422)
			.bodyText()
			.contains("理由を書いてください");
		assertThat(post("/review/call-off", this.manager, "reason", "続けるため")).hasStatus3xxRedirection();
		assertThat(get("/review", this.drafter)).bodyText().contains("第２版 改正中", "第１版は施行中").doesNotContain("廃止予定（");
		approveAgain(2);
		enforce("2027-05-01", "2027-06-01");
		post("/review/abolish", this.manager, "from", "2028-04-01", "reason", "システムの廃止");
		turnTo(LocalDate.of(2028, 4, 1));
		assertThat(get("/review", this.manager)).bodyText().doesNotContain("廃止の予定を取りやめる");
		assertThat(post("/review/call-off", this.manager, "reason", "続けるため")).hasStatus(409)
			.bodyText()
			.contains("廃止の日になったため");
	}

	private MvcTestResult enforced(String decided, String from) {
		return post("/review/enforce", this.drafter, "decidedOn", decided, "number", "情第12号", "inForceFrom", from,
				"earlier", "true");
	}

	private void firstVersion() {
		rewrite(FIRST);
		approve();
		enforce("2027-03-01", "2027-04-01");
	}

	// recorded half a year before its day
	private void secondVersion() {
		firstVersion();
		turnTo(LocalDate.of(2027, 10, 1));
		assertThat(post("/review/revise", this.drafter, "occasion", "対象者を改めるため")).hasStatus3xxRedirection();
		assertThat(rewrite(SECOND).saved()).isOne();
		approveAgain(2);
		enforce("2027-10-01", "2028-04-01");
	}

	private void turnTo(LocalDate day) {
		Instant noon = day.atTime(12, 0).atZone(JapanTime.ZONE).toInstant();
		this.clock.pass(Duration.between(this.clock.instant(), noon));
	}

	private String chapter() {
		return manuscript().edition().chapters().getFirst().id();
	}

	private String system() {
		return "/systems/" + manuscript().system().id();
	}

	private String pdf(String path) {
		return PdfReading.text(download(path)).replaceAll("[ 　]", "");
	}

	private String word(String path) {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(download(path)));
				XWPFWordExtractor words = new XWPFWordExtractor(document)) {
			return words.getText();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String named(String path) {
		String header = get(path, this.drafter).getResponse().getHeader("Content-Disposition");
		return URLDecoder.decode(String.valueOf(header), StandardCharsets.UTF_8);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class OurClock {

		@Bean
		@Primary
		MovingClock movingClock() {
			return new MovingClock(Instant.parse("2027-03-01T03:00:00Z"));
		}

	}

}
