package jp.tejuncho.story;

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

@DisplayName("読み取り専用の運転の間も、打った文はなくならない")
@ExtendWith(OutputCaptureExtension.class)
class ReadOnlyStory {

	@Nested
	@DirtiesContext
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:read-only;USER=sa;DB_CLOSE_DELAY=-1",
			"tejuncho.sign-in.bcrypt-strength=4" })
	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
	@DisplayName("ふつうのブラウザーで")
	class WithScript {

		private static final String UNSENT = "未保存（いまは読み取り専用です。終わり次第保存します。入力した文は画面に残っています）";

		private static final String BOX = ".editor-line .editor-box";

		private final Chromium chromium = Chromium.start();

		@LocalServerPort
		private int port;

		private FirstDocuments story;

		private Clerk operator;

		private Clerk sato;

		@SuppressWarnings("NullAway.Init")
		WithScript() {
		}

		@BeforeAll
		void prepare(CapturedOutput output) {
			this.story = new FirstDocuments(this.chromium, this.port, true);
			this.story.begin(output);
			this.operator = this.story.operator();
			this.sato = this.story.drafter();
		}

		@AfterAll
		void close() {
			this.story.close();
			this.chromium.close();
		}

		@Test
		@Order(1)
		void 条項の文は画面とブラウザーに残り終われば自分で保存される() {
			this.sato.open(this.story.draft() + "/clauses/server.power");
			begin();
			this.sato.page().locator(BOX).first().click();
			this.sato.page().keyboard().press("Control+A");
			this.sato.page().keyboard().type("作業の間に打った文。");
			Locator state = this.sato.page().locator("#editor-state");
			Clerk.see(state).hasText(UNSENT);
			Locator told = this.sato.page().locator("[data-notice=response]");
			Clerk.see(told).containsText("いまは読み取り専用のため、保存できませんでした。わけ：サーバーを入れ替えています。終わる見込み：17時ごろ。");
			this.sato.forgive();
			this.sato.read("実施手順の案");
			look(this.sato, "read-only-clause");

			this.operator.press("読み取り専用を終える");
			this.operator.sees("だれでも、すぐに保存できます。");
			Clerk.see(state).containsText("保存しました");
			Clerk.see(told).hasCount(0);
			this.sato.forgive();
			this.sato.open(this.story.draft() + "/clauses/server.power");
			Clerk.see(this.sato.page().locator(BOX).first()).hasText("作業の間に打った文。");
			Clerk.see(this.sato.page().locator(".read-only")).hasCount(0);
		}

		@Test
		@Order(2)
		void ほかの書式の言葉は預かり終わってから送り直せる() {
			this.operator.open("/organization/sections/new");
			this.operator.fill("課", "作業中にできた課");
			Clerk second = new Clerk(this.chromium, this.port, true);
			second.signIn("yamada", FirstDocuments.PASSWORD);
			Clerk.see(second.page().locator(".site-person-name")).hasText("山田 太郎");
			second.open("/read-only");
			begin(second);
			this.operator.press("課を追加する");
			this.operator.forgive();
			Clerk.see(this.operator.page().locator("h1")).containsText("いまは読み取り専用です");
			this.operator.sees("作業中にできた課");
			look(this.operator, "read-only-refused");
			second.press("読み取り専用を終える");
			second.sees("だれでも、すぐに保存できます。");
			this.operator.open("/unsent");
			this.operator.press("もう一度送る");
			this.operator.sees("作業中にできた課");
			second.close();
		}

		@Test
		@Order(3)
		void サインインの画面にも知らせが出る() {
			begin();
			try (Clerk stranger = new Clerk(this.chromium, this.port, true)) {
				stranger.open("/sign-in");
				stranger.read("サインイン");
				Clerk.see(stranger.page().locator(".read-only")).containsText("終わる見込み：17時ごろ。");
				look(stranger, "read-only-sign-in");
			}
			this.operator.press("読み取り専用を終える");
		}

		private void begin() {
			this.operator.open("/read-only");
			begin(this.operator);
			look(this.operator, "read-only");
		}

		private static void begin(Clerk clerk) {
			clerk.read("読み取り専用の運転");
			clerk.fill("わけ", "サーバーを入れ替えています");
			clerk.fill("終わる見込み", "17時ごろ");
			clerk.press("読み取り専用にする");
			clerk.sees("いまは読み取り専用です");
			clerk.read("読み取り専用の運転");
		}

		private static void look(Clerk clerk, String name) {
			clerk.picture(name);
			clerk.page().setViewportSize(400, 800);
			clerk.picture(name + "-narrow");
			clerk.page().setViewportSize(1280, 800);
		}

	}

}
