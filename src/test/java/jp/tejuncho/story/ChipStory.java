package jp.tejuncho.story;

import java.util.List;
import java.util.Map;

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
 * What stands in a text and is more than letters: nothing typed beside it is lost, and it
 * stays what it is wherever it is cut and pasted.
 */
@DisplayName("文の中の語")
@ExtendWith(OutputCaptureExtension.class)
class ChipStory {

	@Nested
	@DirtiesContext
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:chip-story;USER=sa;DB_CLOSE_DELAY=-1",
			"tejuncho.sign-in.bcrypt-strength=4" })
	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	@DisplayName("ふつうのブラウザーで")
	class WithScript {

		private static final String CLAUSE = "purpose.statement";

		private static final String OTHER = "scope.persons";

		private static final String FORMAT = "application/x-tejuncho-text";

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
		void 語を押した後に打った字はどのキーの後でもなくならない() {
			this.lines.edit(CLAUSE);
			String before = this.lines.shown().getFirst();
			List<String> keys = List.of("", "Control+End", "End", "Home", "ArrowLeft", "ArrowRight", "ArrowDown");
			for (int i = 0; i < keys.size(); i++) {
				chips(0).nth(1).click();
				if (!keys.get(i).isEmpty()) {
					this.lines.keys().press(keys.get(i));
				}
				this.lines.keys().type("ん");
				assertThat(typed()).as("after " + keys.get(i)).isEqualTo(i + 1);
			}
			chips(0).nth(2).dblclick();
			this.lines.keys().type("ん");
			this.clerk.page().evaluate("() => navigator.clipboard.writeText('んん')");
			chips(0).nth(2).click();
			this.lines.keys().press("Control+v");
			assertThat(typed()).isEqualTo(keys.size() + 3);
			assertThat(this.lines.stored(CLAUSE).getFirst().replace("ん", "")).isEqualTo(before);
			assertThat(typed()).isEqualTo(keys.size() + 3);
			assertThat(chips(0).allInnerTexts()).noneMatch((words) -> words.contains("ん"));
		}

		@Test
		void 打った字は語の押したほうの端に入り語から選んでも語は割れない() {
			this.lines.edit("purpose.statement");
			Locator chip = chips(0).first();
			String words = chip.innerText();
			chip.click(new Locator.ClickOptions().setPosition(2, 10));
			this.lines.keys().type("前");
			var box = chip.boundingBox();
			chip.click(new Locator.ClickOptions().setPosition(box.width - 3, box.height / 2));
			this.lines.keys().type("後");
			assertThat(this.lines.shown().getFirst()).contains("前" + words + "後");
			this.lines.keys().press("Control+z");
			this.clerk.page()
				.evaluate("() => { const chip = document.querySelector('.editor-line .chip');"
						+ " getSelection().setBaseAndExtent(chip.firstChild, 2, chip.nextSibling, 1); }");
			this.lines.keys().press("Delete");
			assertThat(this.lines.shown().getFirst()).doesNotContain(words)
				.doesNotContain(words.substring(0, 2) + "以下");
			this.lines.keys().press("Control+z");
			assertThat(this.lines.shown().getFirst()).contains(words);
			this.lines.settle();
		}

		@Test
		void 切り取って貼り付けても語は組織の設定に従い続けほかの条項にも移せる() {
			this.lines.edit(CLAUSE);
			List<String> before = this.lines.shown();
			int count = chips(0).count();
			assertThat(count).isGreaterThan(3);
			this.lines.line(0).click();
			this.lines.keys().press("Control+a");
			this.lines.keys().press("Control+x");
			assertThat(this.lines.shown().getFirst()).isEmpty();
			this.lines.keys().press("Control+v");
			assertThat(this.clerk.page().evaluate("() => navigator.clipboard.readText()")).isEqualTo(before.getFirst());
			assertThat(this.lines.stored(CLAUSE)).isEqualTo(before);
			assertThat(chips(0).count()).isEqualTo(count);
			this.lines.edit(OTHER);
			this.lines.line(0).click();
			this.lines.keys().press("Control+End");
			this.lines.keys().press("Enter");
			this.lines.keys().press("Control+v");
			assertThat(chips(1).count()).isEqualTo(count);
			Clerk.see(this.lines.state()).hasText("保存しました");
			// the server has said where it is changed, as on a page that was opened with
			// it
			assertThat(chips(1).first().getAttribute("title")).contains("変えます");
			assertThat(this.lines.stored(OTHER).get(1)).isEqualTo(before.getFirst());
			assertThat(chips(1).count()).isEqualTo(count);
		}

		@Test
		void 引いて動かした文の語も語のまま() {
			this.lines.edit(CLAUSE);
			int count = chips(0).count();
			this.clerk.page()
				.evaluate("() => { const box = document.querySelector('.editor-line .editor-box');"
						+ " const chip = box.querySelectorAll('.chip')[1]; box.focus(); getSelection()"
						+ ".setBaseAndExtent(chip.previousSibling, chip.previousSibling.length - 1, chip.nextSibling, 1); }");
			var from = chips(0).nth(1).boundingBox();
			var mouse = this.clerk.page().mouse();
			mouse.move(from.x + from.width / 2, from.y + from.height / 2);
			mouse.down();
			mouse.move(from.x + 60, from.y + from.height / 2);
			mouse.move(from.x + 160, from.y + from.height / 2);
			mouse.up();
			this.clerk.page().waitForTimeout(300);
			assertThat(chips(0).count()).isEqualTo(count);
			this.lines.settle();
			this.lines.edit(CLAUSE);
			assertThat(chips(0).count()).isEqualTo(count);
		}

		@Test
		void ほかで作られた切り取りは字か知っている語にしかならない() {
			this.lines.edit(OTHER);
			int count = chips(0).count();
			String draft = this.story.draft().replaceFirst(".*/", "");
			String known = this.clerk.page().locator("[data-marks] li").first().getAttribute("data-mark");
			this.lines.line(0).click();
			this.lines.keys().press("Control+End");
			paste("{\"draft\":\"" + draft + "\",\"seal\":null,\"markup\":\"<img src=x>{ref:evil}{bad" + known
					+ "\",\"named\":[[\"{ref:evil}\",\"ref\",\"<b>にせの条</b>\"]]}");
			assertThat(this.lines.line(0).innerText()).contains("<img src=x><b>にせの条</b>{bad");
			assertThat(chips(0).count()).isEqualTo(count + 1);
			paste("{\"draft\":7,\"markup\":\"" + known + "\",\"named\":[]}");
			paste("not of ours");
			assertThat(this.lines.line(0).innerText()).endsWith("ただの文ただの文");
			assertThat(chips(0).count()).isEqualTo(count + 1);
			assertThat(this.lines.line(0).locator("img, b").count()).isZero();
			for (int i = 0; i < 3; i++) {
				this.lines.keys().press("Control+z");
			}
			this.lines.settle();
		}

		@Test
		void ほかの文書から写した語は同じ名ならば語のままでほかは文字になったと知らされる() {
			this.lines.edit(CLAUSE);
			int count = chips(0).count();
			Locator house = this.clerk.page().locator("[data-marks] li[data-kind=house]").last();
			String mark = house.getAttribute("data-mark");
			String called = house.textContent();
			this.lines.line(0).click();
			this.lines.keys().press("Control+End");
			Locator notice = this.clerk.page().locator("[data-notice=pasted]");
			paste(copied(mark, called, "{blank:other}", "よその空欄"));
			assertThat(chips(0).count()).isEqualTo(count + 1);
			assertThat(chips(0).last().innerText()).isEqualTo(called);
			Clerk.see(notice).hasCount(1);
			Clerk.see(notice).containsText("「よその空欄」");
			assertThat(notice.innerText()).doesNotContain(called);
			paste(copied(mark, "よその名", "{letter:○}", "○"));
			assertThat(chips(0).count()).isEqualTo(count + 1);
			Clerk.see(notice).containsText("「よその名」");
			paste(copied(mark, called, mark, called));
			assertThat(chips(0).count()).isEqualTo(count + 3);
			Clerk.see(notice).hasCount(0);
			for (int i = 0; i < 3; i++) {
				this.lines.keys().press("Control+z");
			}
			this.lines.settle();
		}

		private static String copied(String one, String called, String other, String name) {
			return "{\"draft\":\"another\",\"seal\":null,\"markup\":\"" + one + "、" + other + "\",\"named\":[[\"" + one
					+ "\",\"house\",\"" + called + "\"],[\"" + other + "\",\"blank\",\"" + name + "\"]]}";
		}

		private void paste(String content) {
			this.clerk.page()
				.evaluate("(one) => { const copied = new DataTransfer(); copied.setData('text/plain', 'ただの文');"
						+ " copied.setData(one.format, one.content); document.activeElement.dispatchEvent(new ClipboardEvent("
						+ "'paste', { clipboardData: copied, bubbles: true, cancelable: true })); }",
						Map.of("format", FORMAT, "content", content));
		}

		private Locator chips(int line) {
			return this.lines.line(line).locator(".chip");
		}

		private int typed() {
			return this.lines.shown().getFirst().replaceAll("[^ん]", "").length();
		}

	}

}
