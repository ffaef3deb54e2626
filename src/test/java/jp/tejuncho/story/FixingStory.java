package jp.tejuncho.story;

import java.util.List;

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

@DisplayName("条項の脇で直す")
@ExtendWith(OutputCaptureExtension.class)
class FixingStory {

	@Nested
	@DirtiesContext
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:fixing;USER=sa;DB_CLOSE_DELAY=-1",
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
			this.lines.edit("server.power");
			this.lines.write(0, "甲を記録する");
			for (String text : List.of("乙を記録する", "丙を記録する")) {
				this.lines.keys().press("Enter");
				this.lines.keys().type(text);
			}
			this.lines.settle();
		}

		@AfterAll
		void close() {
			this.story.close();
			this.chromium.close();
		}

		@Test
		@Order(1)
		void 作業画面の直しを押しても一覧は開いたまま次の直しにいる() {
			this.clerk.open(this.story.chapter());
			Locator list = this.clerk.page().locator("#p-server_power-findings");
			unfold(list);
			Locator fixes = list.locator("button[name=fix]");
			int before = fixes.count();
			assertThat(before).isGreaterThanOrEqualTo(3);
			Clerk.see(list).containsText("「乙を記録する」：文の終わりに「。」がありません。");
			fixes.nth(1).scrollIntoViewIfNeeded();
			double scrolled = this.lines.scrolled();
			fixes.nth(1).click();
			this.clerk.sees("直しました。");
			Clerk.see(list.locator("details")).hasAttribute("open", "");
			Clerk.see(fixes).hasCount(before - 1);
			Clerk.see(fixes.nth(1)).isFocused();
			assertThat(this.lines.scrolled()).isCloseTo(scrolled, Offset.offset(40.0));
			Clerk.see(list).not().containsText("「乙を記録する」：文の終わり");
		}

		@Test
		@Order(2)
		void 文を直す画面の直しを押しても一覧は開いたままである() {
			this.lines.edit("server.power");
			Locator list = this.clerk.page().locator("#findings");
			unfold(list);
			Clerk.see(list).containsText("「甲を記録する」：文の終わりに「。」がありません。");
			list.locator(".finding-actions > form > button").first().click();
			this.clerk.sees("直しました。");
			Clerk.see(list.locator("details").first()).hasAttribute("open", "");
		}

		@Test
		@Order(3)
		void 点検の直しを押しても一覧の同じところにいる() {
			this.clerk.open(this.story.draft() + "/remaining");
			Locator fix = this.clerk.page().locator(".finding-actions > form > button:visible").last();
			fix.scrollIntoViewIfNeeded();
			double before = this.lines.scrolled();
			assertThat(before).isGreaterThan(300);
			fix.click();
			this.clerk.sees("直しました。");
			// the last one is gone: the one before it stands where the eyes are
			this.clerk.page()
				.waitForFunction("() => { const place = document.getElementById(location.hash.slice(1));"
						+ " const box = place.getBoundingClientRect();"
						+ " return window.scrollY > 300 && box.top >= 0 && box.top < window.innerHeight - 100; }");
		}

		// open already where the first finding is an error
		private static void unfold(Locator list) {
			if (list.locator("details").first().getAttribute("open") == null) {
				list.locator("summary").first().click();
			}
		}

	}

}
