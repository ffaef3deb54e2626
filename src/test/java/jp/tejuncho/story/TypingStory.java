package jp.tejuncho.story;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * By keys, and by what is stored afterwards: another editor has to pass the same.
 */
@DisplayName("打つときのキー")
@ExtendWith(OutputCaptureExtension.class)
class TypingStory {

	@Nested
	@DirtiesContext
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:typing;USER=sa;DB_CLOSE_DELAY=-1",
			"tejuncho.sign-in.bcrypt-strength=4" })
	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
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
		}

		@AfterAll
		void close() {
			this.story.close();
			this.chromium.close();
		}

		@Test
		@Order(1)
		void 段落を加えて打ちTabで移っても並びは画面のまま() {
			this.lines.edit("server.cabling");
			this.lines.write(0, "一。");
			List<String> others = this.lines.shown().subList(1, this.lines.shown().size());
			this.clerk.page().locator("#editor").getByText("下に段落を加える").first().click();
			this.lines.keys().type("二。");
			for (int i = 0; i < 4; i++) {
				this.lines.keys().press("Tab");
				this.clerk.page().waitForTimeout(400);
			}
			assertThat(this.lines.stored("server.cabling")).startsWith("一。", "二。")
				.endsWith(others.toArray(String[]::new));
		}

		@Test
		@Order(1)
		void 見出しを打つときの枠は名札に重ならない() {
			this.lines.edit("server.cabling");
			Object room = this.clerk.page()
				.evaluate("() => { const title = document.querySelector('.editor-title');"
						+ " const range = document.createRange();"
						+ " range.selectNodeContents(title.querySelector('label'));"
						+ " return title.querySelector('.editor-box').getBoundingClientRect().top"
						+ " - range.getBoundingClientRect().bottom; }");
			// 2px from the field to the ring of 4px
			assertThat(((Number) room).doubleValue()).isGreaterThanOrEqualTo(6);
		}

		@Test
		@Order(2)
		void 打ってからボタンへ移っても押したことにはならない() {
			this.lines.edit("server.cabling");
			List<String> before = this.lines.shown();
			this.lines.line(1).click();
			this.lines.keys().press("End");
			this.lines.keys().type("続き。");
			this.clerk.page().locator("#editor").getByText("上へ").nth(1).focus();
			this.lines.settle();
			Clerk.see(this.lines.state()).hasText("保存しました");
			assertThat(this.lines.stored("server.cabling")).hasSameSizeAs(before).startsWith("一。", "二。続き。");
		}

		@Test
		@Order(3)
		void 行の終わりでEnterを押せば次の行に続けて打てる() {
			this.lines.edit("server.power");
			this.lines.write(0, "初めの文。");
			this.lines.keys().press("Enter");
			this.lines.keys().type("次の文。");
			this.lines.keys().press("Enter");
			this.lines.keys().type("その次の文。");
			assertThat(this.lines.stored("server.power")).startsWith("初めの文。", "次の文。", "その次の文。");
		}

		@Test
		@Order(4)
		void 行の途中でEnterを押せば分かれ新しい行の初めから打てる() {
			this.lines.edit("server.power");
			this.lines.write(0, "前後");
			this.lines.keys().press("ArrowLeft");
			this.lines.keys().press("Enter");
			this.lines.keys().type("新");
			assertThat(this.lines.stored("server.power")).startsWith("前", "新後", "次の文。");
			this.lines.edit("server.power");
			this.lines.line(0).click();
			this.lines.keys().press("Home");
			this.lines.keys().press("Enter");
			this.lines.keys().type("頭");
			assertThat(this.lines.stored("server.power")).startsWith("頭前", "新後", "次の文。");
		}

		@Test
		@Order(5)
		void 変換を確定するEnterでは行は分かれない() {
			this.lines.edit("server.power");
			this.lines.write(0, "前。");
			CDPSession browser = this.clerk.page().context().newCDPSession(this.clerk.page());
			EditedLines.compose(browser, "にほんご");
			EditedLines.confirm(browser);
			EditedLines.insert(browser, "日本語");
			// as Safari sends it: after the composition has ended
			EditedLines.confirm(browser);
			this.lines.line(0)
				.evaluate("(box) => box.dispatchEvent(new KeyboardEvent('keydown',"
						+ " { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))");
			browser.detach();
			assertThat(this.lines.stored("server.power")).startsWith("前。日本語", "新後");
		}

		@Test
		@Order(6)
		void サーバーが遅くても打ち続けた文はなくならない() {
			this.lines.edit("server.power");
			this.lines.slow(() -> {
				this.lines.write(0, "い。");
				this.lines.keys().press("Enter");
				this.lines.keys().type("ろ。");
				this.clerk.page().waitForTimeout(1300);
				this.lines.keys().type("は。");
				this.lines.keys().press("Enter");
				this.lines.keys().type("に。");
				this.clerk.page().waitForTimeout(1300);
				this.lines.keys().press("Home");
				this.lines.keys().press("Backspace");
				this.lines.keys().type("ほ。");
				this.lines.settle();
			});
			Clerk.see(this.lines.state()).hasText("保存しました");
			assertThat(this.lines.stored("server.power")).startsWith("い。", "ろ。は。ほ。に。", "新後");
		}

		@Test
		@Order(7)
		void 保存している間に保存するを押しても自分と食い違わない() {
			this.lines.edit("server.power");
			this.lines.slow(() -> {
				this.lines.write(0, "一。");
				this.clerk.page().waitForTimeout(1300);
				this.lines.keys().type("二。");
				this.clerk.press("保存する");
				this.clerk.page().locator(".flash").waitFor();
			});
			Clerk.see(this.clerk.page().locator("[data-error-summary]")).hasCount(0);
			assertThat(this.lines.stored("server.power")).startsWith("一。二。", "ろ。は。ほ。に。");
		}

		@Test
		@Order(8)
		void 行の初めのBackspaceと終わりのDeleteは行をつなぎ語を残す() {
			this.lines.edit("asset.manager");
			List<String> before = this.lines.shown();
			this.lines.line(1).click();
			this.lines.keys().press("Home");
			this.lines.keys().press("Backspace");
			this.lines.keys().type("／");
			assertThat(this.lines.stored("asset.manager")).contains(before.get(0) + "／" + before.get(1));
			this.clerk.open(this.story.draft() + "/clauses/asset.manager");
			Clerk.see(this.clerk.page().locator(".editor-omission textarea").first()).hasValue("前の行とつないだため");
			this.lines.edit("server.power");
			this.lines.write(0, "甲");
			this.lines.keys().press("Enter");
			this.lines.keys().type("乙");
			this.lines.keys().press("Enter");
			this.lines.keys().type("丙");
			this.lines.keys().press("ArrowUp");
			this.lines.line(0).click();
			this.lines.keys().press("End");
			this.lines.keys().press("Delete");
			this.lines.keys().press("End");
			this.lines.keys().press("Delete");
			assertThat(this.lines.stored("server.power")).startsWith("甲乙丙");
		}

		@Test
		@Order(9)
		void 間違えたEnterとBackspaceはCtrlとZで戻る() {
			this.lines.edit("server.power");
			this.lines.write(0, "上下");
			this.lines.keys().press("ArrowLeft");
			this.lines.keys().press("Enter");
			this.lines.keys().press("Control+z");
			assertThat(this.lines.shown().getFirst()).isEqualTo("上下");
			this.lines.keys().press("Control+y");
			assertThat(this.lines.shown()).startsWith("上", "下");
			this.lines.keys().press("Backspace");
			this.lines.settle();
			this.lines.keys().press("Control+z");
			assertThat(this.lines.stored("server.power")).startsWith("上", "下");
			this.lines.edit("server.cabling");
			List<String> before = this.lines.shown();
			this.lines.line(2).click();
			this.lines.keys().press("Home");
			this.lines.keys().press("Backspace");
			this.lines.settle();
			this.lines.keys().press("Control+z");
			assertThat(this.lines.stored("server.cabling")).isEqualTo(before);
			this.clerk.open(this.story.draft() + "/clauses/server.cabling");
			Clerk.see(this.clerk.page().locator(".editor-omission")).hasCount(0);
		}

		@Test
		@Order(10)
		void 続けて押したEnterで空の行は保存されない() {
			this.lines.edit("server.power");
			int before = this.lines.shown().size();
			this.lines.line(0).click();
			this.lines.keys().press("End");
			this.lines.keys().press("Enter");
			this.lines.keys().press("Enter");
			this.lines.keys().press("Control+Enter");
			this.lines.settle();
			assertThat(this.lines.stored("server.power")).hasSize(before).doesNotContain("");
			this.lines.edit("server.power");
			this.lines.line(0).click();
			this.lines.keys().press("End");
			this.lines.keys().down("Enter");
			this.lines.keys().down("Enter");
			this.lines.keys().down("Enter");
			this.lines.keys().up("Enter");
			this.lines.keys().type("間");
			assertThat(this.lines.stored("server.power")).hasSize(before + 1).startsWith("上", "間", "下");
		}

		@Test
		@Order(11)
		void 入れるものの窓はEscで閉じれば元のところに続けて打てる() {
			this.lines.edit("server.power");
			this.lines.write(0, "右左");
			this.lines.keys().press("ArrowLeft");
			this.clerk.press("空欄を入れる");
			this.clerk.page().locator("[data-new-blank]").waitFor();
			this.lines.keys().press("Escape");
			this.lines.keys().type("中");
			this.clerk.press("空欄を入れる");
			this.clerk.page().locator("[data-new-blank]").waitFor();
			this.lines.keys().type("係の名");
			this.lines.keys().press("Enter");
			this.lines.keys().type("末");
			assertThat(this.lines.stored("server.power")).startsWith("右中○○（係の名）末左");
		}

		@Test
		@Order(12)
		void 文の中の語は変える場所を示しキーだけでそこへ行ける() {
			this.lines.edit("server.power");
			Locator chip = this.clerk.page().locator(".editor-line .chip").first();
			assertThat(chip.getAttribute("title")).contains("作業画面の空欄で変えます");
			this.lines.line(0).click();
			this.lines.keys().press("Home");
			this.lines.keys().press("ArrowRight");
			this.lines.keys().press("ArrowRight");
			Clerk.see(this.clerk.page().locator(".chip-about")).containsText("係の名");
			this.lines.keys().press("Tab");
			this.lines.keys().press("Enter");
			this.clerk.page().waitForURL(Pattern.compile(".*/chapters/.*#v-.*"));
			Clerk.see(this.clerk.page().locator("[data-variable]:focus")).hasCount(1);
			this.clerk.read("実施手順の案");
		}

		@Test
		@Order(13)
		void 空欄でEnterを押しても画面は動かず章の一覧の数も直る() {
			this.clerk.open(this.story.chapter());
			Locator count = this.clerk.page().locator("#count-measures\\.physical");
			int done = EditedLines.done(count);
			this.lines.jump("次の空欄へ");
			Locator field = this.clerk.page().locator("[data-variable]:focus");
			Clerk.see(field).hasValue("");
			String id = field.getAttribute("id");
			double top = this.lines.top();
			String address = this.clerk.page().url();
			this.lines.keys().type("避雷器");
			this.lines.keys().press("Enter");
			Clerk.see(this.clerk.page().locator(".clause-saved")).hasCount(1);
			this.lines.settle();
			assertThat(this.clerk.page().url()).isEqualTo(address);
			Clerk.see(this.clerk.page().locator("#" + id)).isFocused();
			assertThat(this.lines.top()).isCloseTo(top, Offset.offset(3.0));
			this.lines.jump("次の空欄へ");
			this.lines.keys().type("分電盤");
			this.lines.keys().press("Enter");
			Clerk.see(count).not().containsText(done + "／");
			int now = EditedLines.done(count);
			this.clerk.open(this.story.chapter());
			assertThat(EditedLines.done(count)).isEqualTo(now);
			Clerk.see(this.clerk.page().locator("#" + id)).hasValue("避雷器");
		}

		@Test
		@Order(14)
		void 採否を変えれば章の一覧の印も変わる() {
			this.clerk.open(this.story.chapter());
			Locator mark = this.clerk.page().locator("#standing-p-mobile_loss");
			Clerk.see(mark).containsText("未判断");
			Clause loss = this.clerk.clause("mobile.loss");
			loss.keep(() -> loss.choice("不採用").check());
			Clerk.see(mark).containsText("不採用");
		}

		@Test
		@Order(15)
		void 次の空欄へは空の欄に順にカーソルを置く() {
			this.clerk.open(this.story.chapter());
			Locator field = this.clerk.page().locator("[data-variable]:focus");
			this.lines.jump("次の空欄へ");
			Clerk.see(field).hasValue("");
			String first = field.getAttribute("id");
			this.lines.jump("次の空欄へ");
			Clerk.see(field).hasValue("");
			assertThat(field.getAttribute("id")).isNotEqualTo(first);
		}

		@Test
		@Order(16)
		void 登録の途中でEnterを押しても登録されない() {
			this.clerk.open("/systems/new");
			this.clerk.fill("情報システム名", "書きかけシステム");
			this.clerk.field("情報システム名").press("Enter");
			this.clerk.page().waitForTimeout(500);
			this.clerk.read("情報システムの登録");
			Clerk.see(this.clerk.field("情報システム名")).hasValue("書きかけシステム");
			Clerk.see(this.clerk.page().locator("[data-error-summary]")).hasCount(0);
			this.clerk.open("/systems");
			Clerk.see(this.clerk.page().locator("main")).not().containsText("書きかけシステム");
		}

		@Test
		@Order(17)
		void 表の欄でEnterを押せば下の欄に移り最後の行で保存される() {
			this.clerk.open(this.story.draft() + "/tables/definitions");
			Locator cells = this.clerk.page().locator("[name=cell0]");
			cells.first().fill("端末");
			cells.first().press("Enter");
			Clerk.see(cells.nth(1)).isFocused();
			cells.last().press("Enter");
			this.clerk.sees("保存しました。");
			Clerk.see(cells.first()).hasValue("端末");
		}

	}

}
