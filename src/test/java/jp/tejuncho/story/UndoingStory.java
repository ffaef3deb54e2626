package jp.tejuncho.story;

import java.util.List;

import com.microsoft.playwright.Locator;
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

@DisplayName("打ったものを取り消す")
@ExtendWith(OutputCaptureExtension.class)
class UndoingStory {

	@Nested
	@DirtiesContext
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:undoing;USER=sa;DB_CLOSE_DELAY=-1",
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
		void CtrlとZは開いたときの文で止まりカーソルはその行に残る() {
			this.lines.edit("server.cabling");
			List<String> before = this.lines.shown();
			String address = this.clerk.page().url();
			this.lines.line(1).click();
			this.lines.keys().press("End");
			this.lines.keys().type("消す。");
			for (int i = 0; i < 4; i++) {
				this.lines.keys().press("Control+z");
			}
			assertThat(this.lines.shown()).isEqualTo(before);
			this.lines.keys().type("続き。");
			assertThat(this.lines.shown().get(1)).isEqualTo(before.get(1) + "続き。");
			assertThat(this.lines.stored("server.cabling").get(1)).isEqualTo(before.get(1) + "続き。");
			assertThat(this.clerk.page().url()).isEqualTo(address);
		}

		@Test
		@Order(2)
		void 打った後にどの欄からも離れてCtrlとZを押しても前の仕事は取り消されない() {
			this.lines.edit("server.cabling");
			List<String> before = this.lines.shown();
			this.lines.line(0).click();
			this.lines.keys().press("Control+z");
			this.clerk.page().evaluate("() => document.activeElement.blur()");
			this.lines.keys().press("Control+z");
			this.clerk.page().waitForTimeout(500);
			assertThat(this.lines.stored("server.cabling")).isEqualTo(before);
			this.clerk.open(this.story.chapter());
			Clause power = this.clerk.clause("server.power");
			power.reason().fill("理由");
			Clerk.see(power.state()).containsText("保存しました");
			this.clerk.page().evaluate("() => { window.same = true; document.activeElement.blur(); }");
			this.lines.keys().press("Control+z");
			this.lines.keys().press("Control+z");
			this.clerk.page().waitForTimeout(500);
			assertThat(this.clerk.page().evaluate("() => window.same")).isEqualTo(true);
		}

		@Test
		@Order(3)
		void 取り消せばカーソルは取り消した行にある() {
			this.lines.edit("asset.manager");
			this.lines.write(0, "一行目");
			for (String text : List.of("二行目", "三行目", "四行目")) {
				this.lines.keys().press("Enter");
				this.lines.keys().type(text);
			}
			this.lines.settle();
			this.lines.line(1).click();
			this.lines.keys().press("Home");
			this.lines.keys().press("Backspace");
			this.lines.keys().press("Control+z");
			this.lines.keys().type("あ");
			assertThat(this.lines.shown()).startsWith("一行目", "あ二行目", "三行目", "四行目");
			this.clerk.page().waitForTimeout(1100);
			this.lines.line(3).click();
			this.lines.keys().press("End");
			this.lines.keys().type("い");
			this.lines.line(0).click();
			this.lines.keys().press("Control+z");
			this.lines.keys().type("う");
			assertThat(this.lines.shown()).startsWith("一行目", "あ二行目", "三行目", "四行目う");
			this.lines.line(2).click();
			this.lines.keys().press("Control+A");
			this.lines.keys().press("Delete");
			this.lines.keys().press("Control+z");
			this.lines.keys().type("え");
			assertThat(this.lines.stored("asset.manager")).startsWith("一行目", "あ二行目", "三行目え", "四行目う");
		}

		@Test
		@Order(4)
		void ボタンで加えた行を取り消してもカーソルは文の中にある() {
			this.lines.edit("asset.manager");
			this.clerk.page().locator("#editor").getByText("下に段落を加える").nth(1).click();
			this.lines.keys().press("Control+z");
			this.lines.keys().type("お");
			assertThat(this.lines.stored("asset.manager")).startsWith("一行目", "あ二行目お", "三行目え");
		}

		@Test
		@Order(5)
		void 矢印のキーで行から行へ移れる() {
			this.lines.edit("asset.manager");
			this.lines.line(0).click();
			this.lines.keys().press("Home");
			this.lines.keys().press("ArrowRight");
			this.lines.keys().press("ArrowDown");
			this.lines.keys().type("下");
			assertThat(this.lines.shown().get(1)).isEqualTo("あ下二行目お");
			this.lines.keys().press("ArrowUp");
			this.lines.keys().type("上");
			this.lines.keys().press("End");
			this.lines.keys().press("ArrowRight");
			this.lines.keys().type("右");
			this.lines.keys().press("Home");
			this.lines.keys().press("ArrowLeft");
			this.lines.keys().type("左");
			assertThat(this.lines.shown().get(1)).isEqualTo("右あ下二行目お");
			assertThat(this.lines.shown().getFirst()).contains("上").endsWith("目左");
		}

		@Test
		@Order(6)
		void 長い行では矢印のキーはまず行の中を動く() {
			this.lines.edit("asset.manager");
			this.lines.write(1, "長い文を書く。".repeat(30));
			Locator box = this.lines.line(1);
			this.lines.keys().press("ArrowUp");
			Clerk.see(box).isFocused();
			this.lines.keys().press("Control+Home");
			this.lines.keys().press("ArrowUp");
			Clerk.see(this.lines.line(0)).isFocused();
			this.lines.keys().press("ArrowDown");
			Clerk.see(box).isFocused();
			this.lines.keys().press("ArrowDown");
			Clerk.see(box).isFocused();
		}

	}

}
