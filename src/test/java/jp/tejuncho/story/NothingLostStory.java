package jp.tejuncho.story;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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

@DisplayName("入力した文はなくならない")
@ExtendWith(OutputCaptureExtension.class)
class NothingLostStory {

	@Nested
	@DirtiesContext
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:nothing-lost;USER=sa;DB_CLOSE_DELAY=-1",
			"tejuncho.sign-in.bcrypt-strength=4" })
	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
	@DisplayName("ふつうのブラウザーで")
	class WithScript {

		private static final String UNSENT = "未保存（接続できません。つながり次第保存します）";

		private static final String LEFT = "保存されていない入力が残っています";

		private static final String BOX = ".editor-line .editor-box";

		private final Chromium chromium = Chromium.start();

		@LocalServerPort
		private int port;

		private FirstDocuments story;

		private Clerk sato;

		private Clerk suzuki;

		@SuppressWarnings("NullAway.Init")
		WithScript() {
		}

		@BeforeAll
		void prepare(CapturedOutput output) {
			this.story = new FirstDocuments(this.chromium, this.port, true);
			this.story.begin(output);
			this.sato = this.story.drafter();
			this.suzuki = this.story.colleague();
		}

		@AfterAll
		void close() {
			this.suzuki.close();
			this.story.close();
			this.chromium.close();
		}

		@Test
		@Order(1)
		void 接続が切れているあいだに打った文はつながれば保存される() {
			Clerk clerk = this.sato;
			clerk.open(clause("server.power"));
			clerk.read("実施手順の案");
			clerk.page().context().setOffline(true);
			type(clerk, "つながらないあいだに打った文。");
			Clerk.see(state(clerk)).hasText(UNSENT);
			clerk.page().keyboard().press("Enter");
			Clerk.see(state(clerk)).hasText(UNSENT);
			clerk.page().keyboard().type("二つ目の段落。");
			clerk.page().context().setOffline(false);
			Clerk.see(state(clerk)).containsText("保存しました");
			clerk.page().waitForFunction("() => document.querySelector('[name=\"seen:text\"]').value.includes('二つ目')");
			clerk.open(clause("server.power"));
			Clerk.see(line(clerk)).hasText("つながらないあいだに打った文。");
			Clerk.see(clerk.page().locator(BOX).nth(1)).containsText("二つ目の段落。");
			nothingIsKept(clerk);
		}

		@Test
		@Order(2)
		void サーバーが答えないあいだも打った文は残り後で保存される() {
			Clerk clerk = this.sato;
			clerk.open(this.story.chapter());
			clerk.page().route("**/chapters/**", (route) -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
			Clause power = clerk.clause("server.power");
			power.reason().fill("答えがないあいだに書いた理由");
			Clerk.see(power.state()).hasText(UNSENT);
			clerk.forgive();
			clerk.page().unroute("**/chapters/**");
			Clerk.see(power.state()).containsText("保存しました");
			clerk.open(this.story.chapter());
			Clerk.see(power.reason()).hasValue("答えがないあいだに書いた理由");
			nothingIsKept(clerk);
		}

		@Test
		@Order(3)
		void 保存する前に閉じた画面の文は開き直すと示され捨てられる() {
			BrowserContext context = this.sato.page().context();
			Page closed = context.newPage();
			closed.navigate(address("server.cabling"));
			context.setOffline(true);
			closed.locator(BOX).first().fill("閉じる前に打った文。");
			Clerk.see(closed.locator("#editor-state")).hasText(UNSENT);
			closed.close();
			context.setOffline(false);
			Clerk clerk = this.sato;
			clerk.open(clause("server.cabling"));
			clerk.read("実施手順の案");
			Clerk.see(left(clerk)).containsText("閉じる前に打った文。");
			clerk.press("捨てる");
			Clerk.see(left(clerk)).hasCount(0);
			nothingIsKept(clerk);
		}

		@Test
		@Order(4)
		void ブラウザーが倒れても打った文は取り込める() {
			Clerk fallen = this.sato;
			fallen.open(clause("server.cabling"));
			fallen.page().context().setOffline(true);
			type(fallen, "倒れる前に打った<b>文</b>。");
			Clerk.see(state(fallen)).hasText(UNSENT);
			String storage = fallen.page().context().storageState();
			fallen.close();
			this.sato = new Clerk(this.chromium.newContext(storage), this.port, true);
			this.sato.open(clause("server.cabling"));
			this.sato.read("実施手順の案");
			Clerk.see(left(this.sato)).containsText("倒れる前に打った<b>文</b>。");
			this.sato.press("取り込む");
			this.sato.sees("保存しました。");
			Clerk.see(line(this.sato)).hasText("倒れる前に打った<b>文</b>。");
			Clerk.see(left(this.sato)).hasCount(0);
			nothingIsKept(this.sato);
		}

		@Test
		@Order(5)
		void サインアウトしているあいだに打った文はサインインし直せば保存される() {
			Clerk clerk = this.sato;
			clerk.open(clause("managed-area.facilities"));
			clerk.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("tejuncho"));
			type(clerk, "サインアウトしているあいだに打った文。");
			clerk.sees("サインアウトしています");
			clerk.sees("しばらく操作がなかったか、別の画面でサインアウトしたためです。");
			Clerk.see(state(clerk)).containsText("未保存");
			Page tab = clerk.page().context().newPage();
			tab.navigate(origin() + "/sign-in");
			tab.getByLabel("サインイン名").fill("sato");
			tab.getByLabel("パスワード").fill(FirstDocuments.PASSWORD);
			tab.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("サインイン")).click();
			Clerk.see(tab.locator(".site-person-name")).hasText("佐藤 花子");
			tab.close();
			clerk.press("続ける");
			Clerk.see(state(clerk)).containsText("保存しました");
			clerk.open(clause("managed-area.facilities"));
			Clerk.see(line(clerk)).hasText("サインアウトしているあいだに打った文。");
			nothingIsKept(clerk);
		}

		@Test
		@Order(6)
		void 二人が同じ行を直せば三つの文が並び整えて保存できる() {
			this.sato.open(clause("server.power"));
			this.suzuki.open(clause("server.power"));
			this.suzuki.sees("佐藤 花子さんがこの条項を開いています");
			this.suzuki.press("それでも直す");
			Clerk.see(line(this.suzuki)).isEditable();
			type(this.sato, "佐藤の文。");
			Clerk.see(state(this.sato)).containsText("保存しました");
			type(this.suzuki, "鈴木の文。");
			Clerk.see(state(this.suzuki)).containsText("佐藤 花子が同じところを先に直しました");
			this.suzuki.press("保存する");
			Locator clash = this.suzuki.page().locator(".editor-clash");
			Clerk.see(clash).containsText("つながらないあいだに打った文。");
			Clerk.see(clash).containsText("佐藤の文。");
			Clerk.see(clash).containsText("鈴木の文。");
			Clerk.see(line(this.suzuki)).hasText("鈴木の文。");
			this.suzuki.read("実施手順の案");
			this.suzuki.press("欄を相手の文にする");
			Clerk.see(line(this.suzuki)).hasText("佐藤の文。");
			type(this.suzuki, "佐藤と鈴木の文。");
			this.suzuki.press("保存する");
			this.suzuki.sees("保存しました。");
			nothingIsKept(this.suzuki);
			this.sato.open(clause("server.power"));
			Clerk.see(line(this.sato)).hasText("佐藤と鈴木の文。");
		}

		@Test
		@Order(7)
		void 一覧と点検の画面もだれにでも使える() {
			this.sato.open(this.story.draft() + "/decisions");
			this.sato.read("実施手順の案");
			this.sato.open(this.story.draft() + "/remaining");
			this.sato.read("実施手順の案");
		}

		@Test
		@Order(8)
		void サインアウトすればブラウザーには何も残らない() {
			Clerk clerk = this.sato;
			clerk.open(this.story.draft() + "/tables/definitions");
			clerk.page().locator("[name=cell0]").first().fill("端末");
			clerk.page().waitForFunction("() => Object.keys(localStorage).length > 0");
			KeptInput.asked(clerk, true, () -> clerk.press("サインアウト"));
			Clerk.see(clerk.field("サインイン名")).isVisible();
			nothingIsKept(clerk);
		}

		@Test
		@Order(9)
		void ほかの画面に残した文もサインアウトで消える前に聞かれる() {
			Clerk clerk = this.suzuki;
			clerk.open(this.story.draft() + "/tables/definitions");
			clerk.page().locator("[name=cell0]").first().fill("端末");
			clerk.page().waitForFunction("() => Object.keys(localStorage).length > 0");
			clerk.open("/inbox");
			clerk.forgive();
			KeptInput.asked(clerk, true, () -> clerk.press("サインアウト"));
			Clerk.see(clerk.field("サインイン名")).isVisible();
			nothingIsKept(clerk);
		}

		private String clause(String clause) {
			return this.story.draft() + "/clauses/" + clause;
		}

		private String origin() {
			return Clerk.home(this.port);
		}

		private String address(String clause) {
			return origin() + clause(clause);
		}

		private static Locator left(Clerk clerk) {
			return clerk.page().locator(".notice").filter(new Locator.FilterOptions().setHasText(LEFT));
		}

		private static Locator line(Clerk clerk) {
			return clerk.page().locator(BOX).first();
		}

		private static Locator state(Clerk clerk) {
			return clerk.page().locator("#editor-state");
		}

		private static void type(Clerk clerk, String text) {
			line(clerk).click();
			clerk.page().keyboard().press("Control+A");
			clerk.page().keyboard().type(text);
		}

		private static void nothingIsKept(Clerk clerk) {
			assertThat(kept(clerk.page())).as("what the browser still keeps").isEmpty();
		}

		private static String kept(Page page) {
			return String.valueOf(page.evaluate("() => Object.keys(localStorage).concat(Object.keys(sessionStorage))"
					+ ".filter((key) => key.startsWith('tejuncho:')).join('\\n')"));
		}

	}

}
