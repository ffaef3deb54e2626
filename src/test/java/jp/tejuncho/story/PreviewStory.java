package jp.tejuncho.story;

import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

@DisplayName("書きながら仕上がりを見る")
@ExtendWith(OutputCaptureExtension.class)
class PreviewStory {

	@Nested
	@DirtiesContext
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:preview-story;USER=sa;DB_CLOSE_DELAY=-1",
			"tejuncho.sign-in.bcrypt-strength=4" })
	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
	@DisplayName("ふつうのブラウザーで")
	class WithScript {

		private static final Pattern UPDATED = Pattern.compile("^\\d+時\\d\\d分の内容に更新しました$");

		private static final String METHOD = "過電流から機器を守る方法";

		private static final String MANY_WORDS = FirstDocuments.SURGE.repeat(12);

		private final Chromium chromium = Chromium.start();

		@LocalServerPort
		private int port;

		private FirstDocuments story;

		private Clerk sato;

		@SuppressWarnings("NullAway.Init")
		WithScript() {
		}

		@BeforeAll
		void prepare(CapturedOutput output) {
			this.story = new FirstDocuments(this.chromium, this.port, true);
			this.story.begin(output);
			this.sato = this.story.drafter();
		}

		@AfterAll
		void close() {
			this.story.close();
			this.chromium.close();
		}

		@Test
		@Order(1)
		void 文と頁を鍵盤で切り替えられ次に開いたときもそのままである() {
			openPreview(this.sato);
			Clerk.see(text()).isVisible();
			Clerk.see(pages()).isVisible();
			choice("文と頁").focus();
			press("ArrowLeft");
			Clerk.see(choice("文だけ")).isChecked();
			Clerk.see(text()).isVisible();
			Clerk.see(pages()).not().isVisible();
			openPreview(this.sato);
			Clerk.see(choice("文だけ")).isChecked();
			Clerk.see(pages()).not().isVisible();
			choice("文だけ").focus();
			press("ArrowRight");
			press("ArrowRight");
			Clerk.see(choice("頁だけ")).isChecked();
			Clerk.see(text()).not().isVisible();
			Clerk.see(pages()).isVisible();
			press("ArrowLeft");
			Clerk.see(text()).isVisible();
			Clerk.see(pages()).isVisible();
		}

		@Test
		@Order(2)
		void 見出しの頁が文の横に開く() {
			openPreview(this.sato);
			Locator link = this.sato.page().locator("a.doc-page").last();
			String page = link.textContent().replaceFirst("頁.*", "");
			assertThat(Integer.parseInt(page)).isGreaterThan(3);
			link.focus();
			press("Enter");
			Clerk.see(pages())
				.hasAttribute("src", Pattern
					.compile("/document\\.pdf\\?frame=[0-9a-f]+&quiet#page=" + page + "&view=FitH&navpanes=0$"));
			assertThat(this.sato.page().url()).endsWith("/preview");
		}

		@Test
		@Order(3)
		void 別の窓で保存した文が読んでいるところを動かさずに現れる() {
			openPreview(this.sato);
			Locator link = this.sato.page().locator("a.doc-page").last();
			link.click();
			double before = link.boundingBox().y;
			String frame = String.valueOf(pages().getAttribute("src"));
			Page other = this.sato.page().context().newPage();
			other.navigate(Clerk.home(this.port) + this.story.chapter());
			Locator blank = other.locator("#p-server_power").getByLabel(METHOD);
			blank.fill(MANY_WORDS);
			other.keyboard().press("Tab");
			Clerk.see(other.locator("#p-server_power .clause-saved")).containsText("保存しました");
			Clerk.see(text()).containsText(MANY_WORDS);
			Clerk.see(told()).hasText(UPDATED);
			assertThat(pages().getAttribute("src")).isNotEqualTo(frame).endsWith(frame.replaceFirst(".*#", "#"));
			assertThat(link.boundingBox().y).isBetween(before - 2, before + 2);
			other.close();
			this.sato.read("実施手順の案");
		}

		@Test
		@Order(4)
		void ほかの人が保存した文も数秒で現れる() {
			openPreview(this.sato);
			try (Clerk suzuki = this.story.colleague()) {
				suzuki.open(this.story.chapter());
				Clause power = suzuki.clause("server.power");
				power.keep(() -> power.blank(METHOD).fill("耐雷変圧器の使用"));
				text().getByText("耐雷変圧器の使用").first().waitFor();
				Clerk.see(told()).hasText(UPDATED);
			}
		}

		@Test
		@Order(5)
		void サインアウトすると新しくならないことが分かりサインインし直せば続きが見える() {
			openPreview(this.sato);
			BrowserContext context = this.sato.page().context();
			context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("tejuncho"));
			this.sato.page().locator("[data-notice=preview]").waitFor();
			this.sato.sees("サインアウトしたので、この画面は新しくなりません");
			this.sato.read("実施手順の案");
			Page tab = context.newPage();
			tab.navigate(Clerk.home(this.port) + "/sign-in");
			tab.getByLabel("サインイン名").fill("sato");
			tab.getByLabel("パスワード").fill(FirstDocuments.PASSWORD);
			tab.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("サインイン")).click();
			Clerk.see(tab.locator(".site-person-name")).hasText("佐藤 花子");
			tab.close();
			this.sato.press("続ける");
			Clerk.see(this.sato.page().locator("[data-notice=preview]")).hasCount(0);
			Clerk.see(text()).containsText("耐雷変圧器の使用");
			this.sato.page().locator("summary").first().click();
			this.sato.press("番号の付け方を変える");
			this.sato.read("実施手順の案");
		}

		@Test
		@Order(6)
		void 脚本がなくても頁は文の横にある() {
			try (Clerk plain = new Clerk(this.chromium, this.port, false)) {
				plain.signIn("sato", FirstDocuments.PASSWORD);
				openPreview(plain);
				Clerk.see(plain.page().locator("iframe[name=pages]")).isVisible();
				Clerk.see(plain.page().locator("iframe[name=pages]"))
					.hasAttribute("src", Pattern.compile("#page=1&view=FitH&navpanes=0$"));
				Clerk.see(plain.page().locator(".preview-paper")).containsText("耐雷変圧器の使用");
			}
		}

		@Test
		@Order(7)
		void 手順帖についての画面をだれもが読める() {
			// not below the frame: a machine clicks before Chromium knows that it was
			// scrolled
			// away
			this.sato.open("/systems");
			this.sato.follow("手順帖について");
			this.sato.read("手順帖について");
			this.sato.page().locator("summary").first().click();
			this.sato.sees("SIL OPEN FONT LICENSE");
			this.sato.read("手順帖について");
		}

		private void openPreview(Clerk clerk) {
			clerk.open(this.story.draft() + "/preview");
			clerk.read("実施手順の案");
		}

		private void press(String key) {
			this.sato.page().keyboard().press(key);
		}

		private Locator choice(String label) {
			return this.sato.page()
				.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Clerk.exactly(label)));
		}

		private Locator text() {
			return this.sato.page().locator(".preview-paper");
		}

		private Locator pages() {
			return this.sato.page().locator("iframe[name=pages]");
		}

		private Locator told() {
			return this.sato.page().locator("[data-told]");
		}

	}

}
