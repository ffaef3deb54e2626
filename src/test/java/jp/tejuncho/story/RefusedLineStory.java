package jp.tejuncho.story;

import java.util.List;

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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can't be stored, or can't be printed, is said where the clerk types, and nothing
 * else is said to be unsaved.
 */
@DisplayName("断られた行")
@ExtendWith(OutputCaptureExtension.class)
class RefusedLineStory {

	@Nested
	@DirtiesContext
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:refused-line-story;USER=sa;DB_CLOSE_DELAY=-1",
			"tejuncho.sign-in.bcrypt-strength=4" })
	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	@DisplayName("ふつうのブラウザーで")
	class WithScript {

		private static final String CLAUSE = "server.cabling";

		private static final String BAD = "悪い\u0007文";

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
		void 断られた行は打っているところで分かりほかの行は保存され入力の箱にもその行だけが残る() {
			this.lines.edit(CLAUSE);
			this.lines.write(0, "一行目。");
			for (int i = 2; i < 14; i++) {
				this.lines.keys().press("Enter");
				this.lines.keys().type("続きの文" + i + "。");
			}
			// an empty line isn't sent, but it stands on the page
			this.lines.keys().press("Enter");
			this.clerk.page().locator("#editor").getByText("下に段落を加える").nth(13).click();
			pasteHere(BAD);
			Clerk.see(this.lines.state()).containsText("「15行目の文」に、画面に出ない文字（U+0007）");
			Clerk.see(this.lines.state()).containsText("そのほかの行は、保存してあります。");
			Locator line = this.clerk.page().locator(".editor-line").nth(14);
			Clerk.see(line.locator(".editor-number")).hasText("15行目");
			Clerk.see(line.locator(".line-fault")).containsText("画面に出ない文字");
			assertThat(seen(this.lines.state())).as("what is said is in sight").isTrue();
			this.lines.line(0).click();
			this.lines.keys().press("End");
			this.lines.keys().type("また打つ。");
			this.lines.settle();
			assertThat(seen(this.lines.state())).as("what is said is in sight").isTrue();
			Clerk.see(this.lines.state()).not().containsText("先に直しました");
			this.lines.edit(CLAUSE);
			assertThat(this.lines.shown()).startsWith("一行目。また打つ。", "続きの文2。").doesNotContain("");
			Locator box = this.clerk.page().locator("#notices .notice");
			Clerk.see(box.locator("dd")).hasCount(1);
			Clerk.see(box.locator("dd")).containsText("悪い");
			this.clerk.press("捨てる");
		}

		@Test
		void 書体にない文字は貼り付けたところですぐ分かる() {
			this.lines.edit("server.power");
			this.lines.line(1).click();
			this.lines.keys().press("End");
			pasteHere("外字\uE000");
			Locator notice = this.clerk.page().locator(".editor-line").nth(1).locator(".unprintable");
			Clerk.see(notice).containsText("（U+E000）は、印刷に使う書体にありません");
			Clerk.see(this.lines.state()).hasText("保存しました");
			Clerk.see(notice).hasCount(1);
			this.lines.keys().press("Backspace");
			Clerk.see(notice).hasCount(0);
			this.lines.settle();
		}

		@Test
		void 空の行を残して離れても入力の箱は出ない() {
			this.lines.edit("server.power");
			this.lines.line(0).click();
			this.lines.keys().press("Control+End");
			this.lines.keys().press("Enter");
			this.clerk.page().locator(".editor-line .editor-kind").nth(1).selectOption("i");
			this.clerk.page().waitForTimeout(500);
			this.lines.edit("server.cabling");
			this.lines.edit("server.power");
			Clerk.see(this.clerk.page().locator("#notices .notice")).hasCount(0);
		}

		private boolean seen(Locator shown) {
			return Boolean.TRUE.equals(shown.evaluate("(one) => { const box = one.getBoundingClientRect();"
					+ " return box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight; }"));
		}

		private void pasteHere(String text) {
			this.clerk.page().evaluate("(text) => navigator.clipboard.writeText(text)", text);
			this.lines.keys().press("Control+v");
		}

	}

}
