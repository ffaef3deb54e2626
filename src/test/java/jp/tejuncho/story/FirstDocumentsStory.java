package jp.tejuncho.story;

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

@DisplayName("はじめての二つの文書")
@ExtendWith(OutputCaptureExtension.class)
class FirstDocumentsStory {

	@Nested
	@DirtiesContext
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:story;USER=sa;DB_CLOSE_DELAY=-1",
			"tejuncho.sign-in.bcrypt-strength=4" })
	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
	@DisplayName("ふつうのブラウザーで")
	class WithScript extends Told {

		WithScript() {
			super(true);
		}

		@Test
		@Order(2)
		void 二人が同じ理由を書いても先の人の文は黙って消えない() {
			Clerk first = story().drafter();
			try (Clerk second = story().colleague()) {
				first.open(story().chapter());
				second.open(story().chapter());
				Clause one = first.clause("server.power");
				Clause other = second.clause("server.power");
				one.keep(() -> one.reason().fill("庁舎の規程に合わせるため"));
				other.send(() -> other.reason().fill("電源は二重にしてあるため"));
				Clerk.see(other.state()).containsText("佐藤 花子が先に変更しました");
				Clerk.see(other.state()).containsText("庁舎の規程に合わせるため");
				Clerk.see(other.state()).containsText("電源は二重にしてあるため");
				Clerk.see(other.reason()).hasValue("電源は二重にしてあるため");
				second.read("実施手順の案");
				other.state().scrollIntoViewIfNeeded();
				second.picture("work-conflict");
				other.press("自分の内容で保存する");
				second.sees("保存しました。");
				first.open(story().chapter());
				Clerk.see(one.reason()).hasValue("電源は二重にしてあるため");
			}
		}

		@Test
		@Order(3)
		void 戻るボタンで前の章に戻れて保存した内容が見える() {
			Clerk clerk = story().drafter();
			clerk.open(story().chapter());
			Clause cabling = clerk.clause("server.cabling");
			cabling.keep(() -> cabling.blank("配線の変更や追加を防ぐ方法").fill("配線盤の施錠"));
			clerk.page().locator("[rel=next]").click();
			Clerk.see(clerk.page().locator(".work-title")).containsText("人的セキュリティ対策");
			clerk.page().goBack();
			Clerk.see(clerk.page().locator(".work-title")).containsText("物理的セキュリティ対策");
			Clerk.see(cabling.blank("配線の変更や追加を防ぐ方法")).hasValue("配線盤の施錠");
			clerk.page().goForward();
			Clerk.see(clerk.page().locator(".work-title")).containsText("人的セキュリティ対策");
			clerk.read("実施手順の案");
		}

		@Test
		@Order(4)
		void キーボードだけで次の空欄へ行き今いる場所が見える() {
			Clerk clerk = story().drafter();
			clerk.open(story().chapter());
			clerk.page().keyboard().press("Tab");
			Clerk.see(clerk.page().getByText("本文へ移動")).isFocused();
			Clerk.see(clerk.page().locator("[accesskey=n]")).hasText("次の未判断へ");
			Clerk.see(clerk.page().locator("[accesskey=b]")).hasText("次の空欄へ");
			clerk.page().locator("[accesskey=b]").focus();
			clerk.page().keyboard().press("Enter");
			var empty = clerk.page().locator("[data-variable]:focus");
			Clerk.see(empty).hasCount(1);
			Clerk.see(empty).hasValue("");
			String outline = String.valueOf(empty
				.evaluate("(field) => getComputedStyle(field).outlineStyle + getComputedStyle(field).boxShadow"));
			assertThat(outline).as("focus is visible").isNotEqualTo("nonenone");
		}

	}

	@Nested
	@DirtiesContext
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@TestPropertySource(
			properties = { "spring.datasource.url=jdbc:h2:mem:story-without-script;USER=sa;DB_CLOSE_DELAY=-1",
					"tejuncho.sign-in.bcrypt-strength=4" })
	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
	@DisplayName("JavaScriptを切ったブラウザーで")
	class WithoutScript extends Told {

		WithoutScript() {
			super(false);
		}

	}

	abstract static class Told {

		private final boolean script;

		private final Chromium chromium = Chromium.start();

		@LocalServerPort
		private int port;

		private FirstDocuments story;

		@SuppressWarnings("NullAway.Init")
		Told(boolean script) {
			this.script = script;
		}

		FirstDocuments story() {
			assertThat(this.story.told()).as("the way to the first documents was walked to its end").isTrue();
			return this.story;
		}

		@BeforeAll
		void open() {
			this.story = new FirstDocuments(this.chromium, this.port, this.script);
		}

		@AfterAll
		void close() {
			this.chromium.close();
		}

		@Test
		@Order(1)
		void 最初の設定から二つのPDFまで(CapturedOutput output) {
			try {
				this.story.tell(output);
			}
			catch (RuntimeException | AssertionError ex) {
				this.story.pictureOfTrouble();
				throw ex;
			}
		}

	}

}
