package jp.tejuncho.story;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import jp.tejuncho.text.RisingMarks;
import jp.tejuncho.text.TypedText;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("ほかの文書から貼り付ける")
@ExtendWith(OutputCaptureExtension.class)
class PastingStory {

	/** A module of the page that is open; what follows is its file. */
	private static final String SCRIPTS = "async (one) => (await import(document.querySelector('script[src$=\"/sending.js\"]').src"
			+ ".replace('sending.js', '";

	@Nested
	@DirtiesContext
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:pasting-story;USER=sa;DB_CLOSE_DELAY=-1",
			"tejuncho.sign-in.bcrypt-strength=4" })
	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	@DisplayName("ふつうのブラウザーで")
	class WithScript {

		private final Chromium chromium = Chromium.start();

		@LocalServerPort
		private int port;

		private FirstDocuments story;

		private Clerk clerk;

		private EditedLines lines;

		@SuppressWarnings("NullAway.Init")
		WithScript() {
		}

		@BeforeAll
		void prepare(CapturedOutput output) {
			this.story = new FirstDocuments(this.chromium, this.port, true);
			this.story.begin(output);
			this.clerk = this.story.drafter();
			this.lines = new EditedLines(this.clerk, this.story.draft());
			this.clerk.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		}

		@AfterAll
		void close() {
			this.story.close();
			this.chromium.close();
		}

		@Test
		void 画面とサーバーは同じに整える() throws IOException {
			this.clerk.open(this.story.chapter());
			try (InputStream table = TypedText.class.getResourceAsStream("typed-text.json")) {
				for (JsonNode one : JsonMapper.shared().readTree(table)) {
					String about = one.get("about").asString();
					assertThat(clean(one.get("typed").asString(), true)).as(about)
						.isEqualTo(one.get("lines").asString());
					assertThat(clean(one.get("typed").asString(), false)).as(about)
						.isEqualTo(one.get("line").asString());
				}
			}
			String letters = IntStream.concat(IntStream.range(0, 0x3100), IntStream.range(0xF900, 0xFFFF))
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
			assertThat(clean(letters, true)).isEqualTo(TypedText.lines(letters));
		}

		@Test
		void 欄に貼り付けた文は見えたまま保存され取り消せる() {
			this.clerk.open("/systems");
			Locator line = this.clerk.page().locator("#search-words");
			paste(line, "住民\u2028情\u200B報か\u3099\r\n");
			Clerk.see(line).hasValue("住民 情報が");
			this.clerk.page().keyboard().press("Control+z");
			Clerk.see(line).hasValue("");
			this.clerk.open(this.story.chapter());
			Clause power = this.clerk.clause("server.power");
			power.reason().fill("");
			paste(power.reason(), "一行目\u000B二行目\t\u00A0⽇\uFA19");
			Clerk.see(power.reason()).hasValue("一行目\n二行目  日\uFA19");
			Clerk.see(power.state()).containsText("保存しました");
			this.clerk.open(this.story.chapter());
			Clerk.see(power.reason()).hasValue("一行目\n二行目  日\uFA19");
		}

		@Test
		void 文に貼り付けた表は一行ずつの文になりそう言われ一度で取り消せる() {
			this.lines.edit("server.cabling");
			List<String> before = this.lines.shown();
			this.lines.line(0).click();
			this.lines.keys().press("Control+A");
			pasteHere("機器\t台数\r\nサーバー\t\t２台\r\n");
			assertThat(this.lines.shown()).startsWith("機器　台数", "サーバー　２台");
			Clerk.see(this.clerk.page().locator("[data-pasted-table]")).containsText("一行ずつの文にしました");
			this.lines.settle();
			Clerk.see(this.clerk.page().locator("[data-pasted-table]")).isVisible();
			this.lines.keys().press("Control+z");
			assertThat(this.lines.shown()).isEqualTo(before);
		}

		@Test
		void 表計算ソフトの欄は表の欄に入り足りない行は増え一度で取り消せる() {
			this.clerk.open(this.story.draft() + "/tables/definitions");
			Locator cells = this.clerk.page().locator(".own-table input");
			int before = cells.count();
			String copied = "端末\tパソコン\u00A0等\r\nサーバー\t\"二行の\n\"\"意味\"\"\"\r\n甲\t乙\r\n丙\t丁\t戊\r\n己\t\r\n";
			paste(cells.first(), copied);
			Clerk.see(cells).hasCount(10);
			this.clerk.page().keyboard().press("Control+z");
			Clerk.see(cells).hasCount(before);
			Clerk.see(cells.first()).hasValue("");
			this.clerk.page().keyboard().press("Control+Shift+z");
			Clerk.see(cells).hasCount(10);
			Clerk.see(cells.nth(8)).hasValue("己");
			this.clerk.page().keyboard().press("Control+z");
			Clerk.see(cells).hasCount(before);
			this.clerk.page().keyboard().press("Control+y");
			Clerk.see(cells.nth(3)).hasValue("二行の \"意味\"");
			Clerk.see(cells.nth(8)).hasAttribute("aria-label", "5行目の用語");
			cells.nth(4).fill("𪛖甲");
			Clerk.see(this.clerk.page().locator(".unprintable")).containsText("（U+2A6D6）は、印刷に使う書体にありません");
			cells.nth(4).fill("甲");
			Clerk.see(this.clerk.page().locator(".unprintable")).hasCount(0);
			this.clerk.press("保存する");
			this.clerk.sees("保存しました。");
			assertThat(cells.all().stream().limit(10).map(Locator::inputValue)).containsExactly("端末", "パソコン 等", "サーバー",
					"二行の \"意味\"", "甲", "乙", "丙", "丁 戊", "己", "");
		}

		@Test
		void 画面とサーバーは同じ行を項目にする() throws IOException {
			this.clerk.open(this.story.draft() + "/clauses/server.cabling");
			try (InputStream table = TypedText.class.getResourceAsStream("rising-marks.json")) {
				for (JsonNode one : JsonMapper.shared().readTree(table)) {
					List<String> texts = one.get("lines").valueStream().map(JsonNode::asString).toList();
					assertThat(withoutMarks(texts)).as(texts.toString())
						.isEqualTo(one.get("without")
							.valueStream()
							.map((line) -> line.isNull() ? null : line.asString())
							.toList());
				}
			}
			List<String> marks = List.of("①", "② ", "(1)", "（２）", "1. ", "２．", "ア ", "イ　", "ロ)", "ハ)", "一 ", "十一 ",
					"Ⅰ ", "b)", "㋐", "1.5", "");
			for (String first : marks) {
				for (String second : marks) {
					List<String> texts = marks.stream()
						.flatMap((third) -> Stream.of(first + "甲", second + "乙", third + "丙", "。"))
						.toList();
					assertThat(withoutMarks(texts)).isEqualTo(RisingMarks.withoutMarks(texts));
				}
			}
		}

		@Test
		void 貼り付けた行は画面で行になり続けて打てて取り消せる() {
			this.lines.edit("server.power");
			this.lines.write(0, "前後");
			this.lines.settle();
			List<String> before = this.lines.shown();
			this.lines.keys().press("ArrowLeft");
			this.clerk.page().evaluate("() => { window.same = true; }");
			this.lines.slow(() -> {
				pasteHere("甲の行。\r\n\r\n　乙の{行}。\r\n丙");
				this.lines.keys().type("ここ");
				this.lines.settle();
				this.lines.keys().type("も");
			});
			assertThat(this.clerk.page().evaluate("() => window.same")).isEqualTo(true);
			assertThat(this.lines.shown()).startsWith("前甲の行。", "乙の{行}。", "丙ここも後");
			this.lines.keys().press("Control+z");
			this.lines.keys().press("Control+z");
			assertThat(this.lines.shown()).startsWith("前甲の行。", "乙の{行}。", "丙後");
			this.lines.keys().press("Control+z");
			assertThat(this.lines.shown()).isEqualTo(before);
			this.lines.keys().press("Control+y");
			this.lines.keys().type("末");
			assertThat(this.lines.stored("server.power")).startsWith("前甲の行。", "乙の{行}。", "丙末後");
			Clerk.see(this.clerk.page().locator("[data-notice]")).hasCount(0);
		}

		@Test
		void 番号の続く行は項目になり元に戻せば貼り付けたとおりに戻る() {
			this.lines.edit("server.cabling");
			List<String> before = this.lines.shown();
			this.lines.write(0, "次のとおりとする。");
			pasteHere("１．\t床下の配線\r\n２．\t天井の配線\r\n１年間保管する。\r\n");
			Clerk.see(this.lines.state()).containsText("続いた番号のある行は、項目にしました");
			this.lines.keys().type("ここ");
			List<String> listed = List.of("次のとおりとする。", "床下の配線", "天井の配線", "１年間保管する。ここ");
			assertThat(this.lines.shown()).startsWith(listed.toArray(String[]::new));
			this.lines.keys().press("Control+z");
			this.lines.keys().press("Control+z");
			assertThat(this.lines.shown()).startsWith("次のとおりとする。１． 床下の配線", "２． 天井の配線", "１年間保管する。");
			this.lines.keys().press("Control+z");
			this.lines.keys().press("Control+z");
			assertThat(this.lines.shown()).isEqualTo(before);
			for (int i = 0; i < 4; i++) {
				this.lines.keys().press("Control+y");
			}
			assertThat(this.lines.stored("server.cabling")).startsWith(listed.toArray(String[]::new));
			Clerk.see(this.clerk.page().locator(".editor-mark").nth(2)).hasText("②");
		}

		@Test
		void 番号の抜けた行はどれも項目にならない() {
			this.lines.edit("server.power");
			this.lines.write(0, "");
			pasteHere("①あ\r\n③い\r\n④う");
			assertThat(this.lines.stored("server.power")).startsWith("①あ", "③い", "④う");
		}

		private Object withoutMarks(List<String> texts) {
			return this.clerk.page().evaluate(SCRIPTS + "core/rising-marks.js'))).withoutMarks(one)", texts);
		}

		private void pasteHere(String text) {
			this.clerk.page().evaluate("(text) => navigator.clipboard.writeText(text)", text);
			this.lines.keys().press("Control+v");
		}

		private void paste(Locator field, String text) {
			this.clerk.page().evaluate("(text) => navigator.clipboard.writeText(text)", text);
			field.click();
			this.clerk.page().keyboard().press("Control+v");
		}

		private Object clean(String text, boolean lines) {
			return this.clerk.page()
				.evaluate(SCRIPTS + "core/typed-text.js'))).clean(one.text, one.lines)",
						Map.of("text", text, "lines", lines));
		}

	}

}
