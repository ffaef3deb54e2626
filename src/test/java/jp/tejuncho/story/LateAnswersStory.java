package jp.tejuncho.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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
import static org.assertj.core.api.Assertions.within;

@DisplayName("後から分かった答えと、点検の続き")
@ExtendWith(OutputCaptureExtension.class)
class LateAnswersStory {

	@Nested
	@DirtiesContext
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:late-answers;USER=sa;DB_CLOSE_DELAY=-1",
			"tejuncho.sign-in.bcrypt-strength=4" })
	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
	@DisplayName("ふつうのブラウザーで")
	class WithScript extends Told {

		WithScript() {
			super(true);
		}

		@Test
		@Order(3)
		void 答えた指摘の次の指摘が同じ高さに来る() {
			Clerk clerk = clerk();
			clerk.open(draft() + "/remaining");
			Locator answered = open(clerk, 1);
			double top = top(answered.locator("xpath=ancestor::li[1]"));
			answer(clerk, answered);
			Locator next = target(clerk);
			next.evaluate("() => new Promise((done) => setTimeout(done, 500))");
			assertThat(top(next)).isCloseTo(top, within(3.0));
			assertThat(String.valueOf(clerk.page().evaluate("() => document.activeElement.id")))
				.isEqualTo(next.getAttribute("id"));
		}

		private static double top(Locator place) {
			return ((Number) place.evaluate("(one) => one.getBoundingClientRect().top")).doubleValue();
		}

	}

	@Nested
	@DirtiesContext
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:late-answers-plain;USER=sa;DB_CLOSE_DELAY=-1",
			"tejuncho.sign-in.bcrypt-strength=4" })
	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
	@DisplayName("スクリプトの動かないブラウザーで")
	class WithoutScript extends Told {

		WithoutScript() {
			super(false);
		}

	}

	abstract static class Told {

		private final Chromium chromium = Chromium.start();

		private final boolean script;

		@LocalServerPort
		private int port;

		private FirstDocuments story;

		@SuppressWarnings("NullAway.Init")
		Told(boolean script) {
			this.script = script;
		}

		@BeforeAll
		void prepare(CapturedOutput output) {
			this.story = new FirstDocuments(this.chromium, this.port, this.script);
			this.story.begin(output);
		}

		@AfterAll
		void close() {
			this.story.close();
			this.chromium.close();
		}

		Clerk clerk() {
			return this.story.drafter();
		}

		String draft() {
			return this.story.draft();
		}

		@Test
		@Order(1)
		void 後から答えればだれも判断していない条項だけが従い元にも戻せる() {
			Clerk clerk = clerk();
			clerk.open(this.story.chapter());
			Clause facilities = clerk.clause("managed-area.facilities");
			facilities.keep(() -> facilities.reason().fill("耐震の工事を済ませたため"));
			clerk.page().locator(".breadcrumbs a").nth(1).click();
			clerk.follow("登録内容を変更する");
			clerk.answer("mobile-devices", "はい");
			clerk.answer("managed-area", "いいえ");
			clerk.press("この内容に変更する");
			clerk.sees("新しい回答に合わせました。実施手順の案の、回答と合わない1件は変えていません。");
			clerk.open(this.story.chapter());
			clerk.read("実施手順の案");
			clerk.sees("概要の回答が変わったため");
			Clause mobile = clerk.clause("mobile.loss");
			Clerk.see(mobile.choice("採用")).isChecked();
			Clerk.see(facilities.choice("採用")).isChecked();
			Clerk.see(facilities.reason()).hasValue("耐震の工事を済ませたため");
			clerk.press("この変更をまとめて元に戻す");
			clerk.sees("採否を、元に戻しました。");
			Clerk.see(mobile.choice("未判断")).isChecked();
			Clerk.see(clerk.page().getByText("概要の回答が変わったため")).hasCount(0);
		}

		@Test
		@Order(2)
		void 合わない採否はまとめて提案に合わせるかこのままにする() {
			Clerk clerk = clerk();
			clerk.open(this.story.chapter());
			clerk.follow("回答と合わない採否");
			clerk.read("実施手順の案");
			clerk.sees("耐震の工事を済ませたため");
			clerk.page().getByLabel("「だれも判断していない条項」のすべて").check();
			clerk.press("提案に合わせる");
			clerk.sees("提案に合わせました。");
			clerk.read("実施手順の案");
			clerk.page().getByLabel("「人が判断した条項」のすべて").check();
			clerk.press("このままにする");
			clerk.sees("このままでよい理由を書いてください。");
			clerk.fill("このままでよい理由", "区画の工事は続けるため");
			clerk.press("このままにする");
			clerk.sees("採否は、すべて今の概要の回答と合っている");
			clerk.open(this.story.chapter());
			Clerk.see(clerk.clause("mobile.loss").choice("採用")).isChecked();
			Clerk.see(clerk.clause("managed-area.facilities").choice("採用")).isChecked();
		}

		@Test
		@Order(4)
		void 指摘に答えた後も画面の先頭に戻らない() {
			Clerk clerk = clerk();
			clerk.open(draft() + "/remaining");
			clerk.read("実施手順の案");
			Clerk.see(clerk.page().locator(".findings-advice")).not().hasAttribute("open", "");
			answer(clerk, open(clerk, 2));
			PlaywrightAssertions.assertThat(target(clerk))
				.isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.01));
			assertThat(((Number) clerk.page().evaluate("() => window.scrollY")).intValue()).isPositive();
			clerk.read("実施手順の案");
		}

		// the way to leave one of the findings as it is
		static Locator open(Clerk clerk, int number) {
			Locator way = clerk.page()
				.locator(".findings-group:not(.findings-advice .findings-group) li.finding details",
						new Page.LocatorOptions().setHas(clerk.page().locator("input[name=reason]")))
				.nth(number);
			way.locator("summary").click();
			return way;
		}

		static void answer(Clerk clerk, Locator way) {
			way.locator("input[name=reason]").fill("確かめて、このままでよいと判断したため");
			way.locator("button").click();
			Clerk.see(clerk.page().locator(".flash")).hasCount(1);
		}

		static Locator target(Clerk clerk) {
			assertThat(clerk.page().url()).contains("#");
			Locator target = clerk.page().locator("[id='" + clerk.page().url().replaceFirst(".*#", "") + "']");
			Clerk.see(target).hasCount(1);
			return target;
		}

	}

}
