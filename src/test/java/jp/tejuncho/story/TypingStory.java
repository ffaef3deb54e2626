package jp.tejuncho.story;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

		private String draft = "";

		@SuppressWarnings("NullAway.Init")
		WithScript() {
		}

		@BeforeAll
		void prepare(CapturedOutput output) {
			this.story = new FirstDocuments(this.chromium, this.port, true);
			this.story.begin(output);
			this.clerk = this.story.drafter();
			this.draft = this.story.chapter().replaceFirst("/chapters/.*", "");
		}

		@AfterAll
		void close() {
			this.story.close();
			this.chromium.close();
		}

		@Test
		@Order(1)
		void 段落を加えて打ちTabで移っても並びは画面のまま() {
			edit("server.cabling");
			write(0, "一。");
			List<String> others = shown().subList(1, shown().size());
			line(0).locator("xpath=ancestor::*[contains(@class, 'editor-line')][1]")
				.getByText("下に段落を加える")
				.click();
			keys().type("二。");
			for (int i = 0; i < 4; i++) {
				keys().press("Tab");
				this.clerk.page().waitForTimeout(400);
			}
			assertThat(stored("server.cabling")).startsWith("一。", "二。").endsWith(others.toArray(String[]::new));
		}

		@Test
		@Order(2)
		void 打ってからボタンへ移っても押したことにはならない() {
			edit("server.cabling");
			List<String> before = shown();
			line(1).click();
			keys().press("End");
			keys().type("続き。");
			this.clerk.page().locator("#editor").getByText("上へ").nth(1).focus();
			settle();
			Clerk.see(state()).hasText("保存しました");
			assertThat(stored("server.cabling")).hasSameSizeAs(before).startsWith("一。", "二。続き。");
		}

		@Test
		@Order(3)
		void 行の終わりでEnterを押せば次の行に続けて打てる() {
			edit("server.power");
			write(0, "初めの文。");
			keys().press("Enter");
			keys().type("次の文。");
			keys().press("Enter");
			keys().type("その次の文。");
			assertThat(stored("server.power")).startsWith("初めの文。", "次の文。", "その次の文。");
		}

		@Test
		@Order(4)
		void 行の途中でEnterを押せば分かれ新しい行の初めから打てる() {
			edit("server.power");
			write(0, "前後");
			keys().press("ArrowLeft");
			keys().press("Enter");
			keys().type("新");
			assertThat(stored("server.power")).startsWith("前", "新後", "次の文。");
			edit("server.power");
			line(0).click();
			keys().press("Home");
			keys().press("Enter");
			keys().type("頭");
			assertThat(stored("server.power")).startsWith("頭前", "新後", "次の文。");
		}

		@Test
		@Order(5)
		void 変換を確定するEnterでは行は分かれない() {
			edit("server.power");
			write(0, "前。");
			CDPSession browser = this.clerk.page().context().newCDPSession(this.clerk.page());
			compose(browser, "にほんご");
			confirm(browser);
			insert(browser, "日本語");
			// as Safari sends it: after the composition has ended
			confirm(browser);
			line(0).evaluate("(box) => box.dispatchEvent(new KeyboardEvent('keydown',"
					+ " { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))");
			browser.detach();
			assertThat(stored("server.power")).startsWith("前。日本語", "新後");
		}

		@Test
		@Order(6)
		void サーバーが遅くても打ち続けた文はなくならない() {
			edit("server.power");
			slow(() -> {
				write(0, "い。");
				keys().press("Enter");
				keys().type("ろ。");
				this.clerk.page().waitForTimeout(1300);
				keys().type("は。");
				keys().press("Enter");
				keys().type("に。");
				this.clerk.page().waitForTimeout(1300);
				keys().press("Home");
				keys().press("Backspace");
				keys().type("ほ。");
				settle();
			});
			Clerk.see(state()).hasText("保存しました");
			assertThat(stored("server.power")).startsWith("い。", "ろ。は。ほ。に。", "新後");
		}

		@Test
		@Order(7)
		void 保存している間に保存するを押しても自分と食い違わない() {
			edit("server.power");
			slow(() -> {
				write(0, "一。");
				this.clerk.page().waitForTimeout(1300);
				keys().type("二。");
				this.clerk.press("保存する");
				this.clerk.page().locator(".flash").waitFor();
			});
			Clerk.see(this.clerk.page().locator("[data-error-summary]")).hasCount(0);
			assertThat(stored("server.power")).startsWith("一。二。", "ろ。は。ほ。に。");
		}

		@Test
		@Order(8)
		void 行の初めのBackspaceと終わりのDeleteは行をつなぎ語を残す() {
			edit("asset.manager");
			List<String> before = shown();
			line(1).click();
			keys().press("Home");
			keys().press("Backspace");
			keys().type("／");
			assertThat(stored("asset.manager")).contains(before.get(0) + "／" + before.get(1));
			this.clerk.open(this.draft + "/clauses/asset.manager");
			Clerk.see(this.clerk.page().locator(".editor-omission textarea").first()).hasValue("前の行とつないだため");
			edit("server.power");
			write(0, "甲");
			keys().press("Enter");
			keys().type("乙");
			keys().press("Enter");
			keys().type("丙");
			keys().press("ArrowUp");
			line(0).click();
			keys().press("End");
			keys().press("Delete");
			keys().press("End");
			keys().press("Delete");
			assertThat(stored("server.power")).startsWith("甲乙丙");
		}

		@Test
		@Order(9)
		void 間違えたEnterとBackspaceはCtrlとZで戻る() {
			edit("server.power");
			write(0, "上下");
			keys().press("ArrowLeft");
			keys().press("Enter");
			keys().press("Control+z");
			assertThat(shown().getFirst()).isEqualTo("上下");
			keys().press("Control+y");
			assertThat(shown()).startsWith("上", "下");
			keys().press("Backspace");
			settle();
			keys().press("Control+z");
			assertThat(stored("server.power")).startsWith("上", "下");
			edit("server.cabling");
			List<String> before = shown();
			line(2).click();
			keys().press("Home");
			keys().press("Backspace");
			settle();
			keys().press("Control+z");
			assertThat(stored("server.cabling")).isEqualTo(before);
			this.clerk.open(this.draft + "/clauses/server.cabling");
			Clerk.see(this.clerk.page().locator(".editor-omission")).hasCount(0);
		}

		@Test
		@Order(10)
		void 続けて押したEnterで空の行は保存されない() {
			edit("server.power");
			int before = shown().size();
			line(0).click();
			keys().press("End");
			keys().press("Enter");
			keys().press("Enter");
			keys().press("Control+Enter");
			settle();
			assertThat(stored("server.power")).hasSize(before).doesNotContain("");
			edit("server.power");
			line(0).click();
			keys().press("End");
			keys().down("Enter");
			keys().down("Enter");
			keys().down("Enter");
			keys().up("Enter");
			keys().type("間");
			assertThat(stored("server.power")).hasSize(before + 1).startsWith("上", "間", "下");
		}

		@Test
		@Order(11)
		void 入れるものの窓はEscで閉じれば元のところに続けて打てる() {
			edit("server.power");
			write(0, "右左");
			keys().press("ArrowLeft");
			this.clerk.press("空欄を入れる");
			this.clerk.page().locator("[data-new-blank]").waitFor();
			keys().press("Escape");
			keys().type("中");
			this.clerk.press("空欄を入れる");
			this.clerk.page().locator("[data-new-blank]").waitFor();
			keys().type("係の名");
			keys().press("Enter");
			keys().type("末");
			assertThat(stored("server.power")).startsWith("右中○○（係の名）末左");
		}

		@Test
		@Order(12)
		void 文の中の語は変える場所を示しキーだけでそこへ行ける() {
			edit("server.power");
			Locator chip = this.clerk.page().locator(".editor-line .chip").first();
			assertThat(chip.getAttribute("title")).contains("作業画面の空欄で変えます");
			line(0).click();
			keys().press("Home");
			keys().press("ArrowRight");
			keys().press("ArrowRight");
			Clerk.see(this.clerk.page().locator(".chip-about")).containsText("係の名");
			keys().press("Tab");
			keys().press("Enter");
			this.clerk.page().waitForURL(Pattern.compile(".*/chapters/.*#v-.*"));
			Clerk.see(this.clerk.page().locator("[data-variable]:focus")).hasCount(1);
			this.clerk.read("実施手順の案");
		}

		@Test
		@Order(13)
		void 空欄でEnterを押しても画面は動かず章の一覧の数も直る() {
			this.clerk.open(this.story.chapter());
			Locator count = this.clerk.page().locator("#count-measures\\.physical");
			int done = done(count);
			jump("次の空欄へ");
			Locator field = this.clerk.page().locator("[data-variable]:focus");
			Clerk.see(field).hasValue("");
			String id = field.getAttribute("id");
			double top = top();
			String address = this.clerk.page().url();
			keys().type("避雷器");
			keys().press("Enter");
			Clerk.see(this.clerk.page().locator(".clause-saved")).hasCount(1);
			settle();
			assertThat(this.clerk.page().url()).isEqualTo(address);
			Clerk.see(this.clerk.page().locator("#" + id)).isFocused();
			assertThat(top()).isCloseTo(top, Offset.offset(3.0));
			Clerk.see(count).not().containsText(done + "／");
			int now = done(count);
			this.clerk.open(this.story.chapter());
			assertThat(done(count)).isEqualTo(now);
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
			jump("次の空欄へ");
			Clerk.see(field).hasValue("");
			String first = field.getAttribute("id");
			jump("次の空欄へ");
			Clerk.see(field).hasValue("");
			assertThat(field.getAttribute("id")).isNotEqualTo(first);
		}

		@Test
		@Order(16)
		void 点検の直しを押しても一覧の同じところにいる() {
			this.clerk.open(this.draft + "/remaining");
			Locator fix = this.clerk.page().locator(".finding-actions > form > button").last();
			fix.scrollIntoViewIfNeeded();
			double before = scrolled();
			assertThat(before).isPositive();
			fix.click();
			this.clerk.sees("直しました。");
			this.clerk.page().waitForFunction("(y) => Math.abs(window.scrollY - y) < 3 || window.scrollY + window.innerHeight"
					+ " >= document.documentElement.scrollHeight - 3", before);
		}

		@Test
		@Order(17)
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
		@Order(18)
		void 表の欄でEnterを押せば下の欄に移り最後の行で保存される() {
			this.clerk.open(this.draft + "/tables/definitions");
			Locator cells = this.clerk.page().locator("[name=cell0]");
			cells.first().fill("端末");
			cells.first().press("Enter");
			Clerk.see(cells.nth(1)).isFocused();
			cells.last().press("Enter");
			this.clerk.sees("保存しました。");
			Clerk.see(cells.first()).hasValue("端末");
		}

		/* ---- the page ---- */

		private void edit(String clause) {
			this.clerk.open(this.draft + "/clauses/" + clause);
		}

		private Locator line(int number) {
			return this.clerk.page().locator(".editor-line .editor-box").nth(number);
		}

		private Keyboard keys() {
			return this.clerk.page().keyboard();
		}

		private Locator state() {
			return this.clerk.page().locator("#editor-state");
		}

		private void write(int number, String text) {
			line(number).click();
			keys().press("Control+A");
			keys().type(text);
		}

		private List<String> shown() {
			return this.clerk.page()
				.locator(".editor-line .editor-box:visible")
				.allInnerTexts()
				.stream()
				.map((text) -> text.replace("\u200B", "").strip())
				.toList();
		}

		private void settle() {
			Page page = this.clerk.page();
			page.waitForTimeout(1300);
			page.waitForFunction("() => document.querySelector('.htmx-request') === null");
		}

		private List<String> stored(String clause) {
			settle();
			edit(clause);
			return shown();
		}

		private void slow(Runnable work) {
			this.clerk.page().route("**/clauses/**", (route) -> {
				if (route.request().method().equals("POST")) {
					this.clerk.page().waitForTimeout(1500);
				}
				route.resume();
			});
			work.run();
			this.clerk.page().unroute("**/clauses/**");
		}

		private void jump(String link) {
			this.clerk.page().getByText(link).focus();
			keys().press("Enter");
			this.clerk.page().locator("[data-variable]:focus").waitFor();
		}

		private double top() {
			return ((Number) this.clerk.page()
				.evaluate("() => document.activeElement.getBoundingClientRect().top")).doubleValue();
		}

		private double scrolled() {
			return ((Number) this.clerk.page().evaluate("() => window.scrollY")).doubleValue();
		}

		private static int done(Locator count) {
			return Integer.parseInt(count.locator("span").nth(1).innerText());
		}

		private static void compose(CDPSession browser, String letters) {
			JsonObject composition = new JsonObject();
			composition.addProperty("text", letters);
			composition.addProperty("selectionStart", letters.length());
			composition.addProperty("selectionEnd", letters.length());
			browser.send("Input.imeSetComposition", composition);
		}

		private static void insert(CDPSession browser, String letters) {
			JsonObject text = new JsonObject();
			text.addProperty("text", letters);
			browser.send("Input.insertText", text);
		}

		private static void confirm(CDPSession browser) {
			for (String type : List.of("rawKeyDown", "keyUp")) {
				JsonObject key = new JsonObject();
				Map.of("type", type, "key", "Enter", "code", "Enter").forEach(key::addProperty);
				key.addProperty("windowsVirtualKeyCode", 229);
				browser.send("Input.dispatchKeyEvent", key);
			}
		}

	}

}
