package jp.tejuncho.story;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.People;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.account.Staff;
import jp.tejuncho.account.StaffMembers;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.submission.ApprovedProcedure;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.Systems;

/**
 * A writer and two reviewers get in each other's way, and in their own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:keeping-story;USER=sa;DB_CLOSE_DELAY=-1",
		"tejuncho.sign-in.bcrypt-strength=4" })
@ActiveProfiles("sample")
@Import({ ApprovedProcedure.class, People.class })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("査読する人の文もなくならない")
class KeepingStory {

	private static final String CLAUSE = ApprovedProcedure.CLAUSE;

	private final Chromium chromium = Chromium.start();

	@LocalServerPort
	private int port;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private Systems systems;

	@Autowired
	private StaffMembers staff;

	@Autowired
	private People people;

	@Autowired
	private ApprovedProcedure procedure;

	private Staff managing;

	private ReviewDesk writer;

	private ReviewDesk manager;

	private ReviewDesk second;

	private Clerk operator;

	private String system = "";

	private String draft = "";

	@SuppressWarnings("NullAway.Init")
	KeepingStory() {
	}

	@BeforeAll
	void prepare() {
		SectionId section = NewSection.named(this.sections, "査読課");
		Staff author = this.people.with(Assignment.of(Role.DRAFTER, section));
		this.managing = this.people.with(Assignment.of(Role.SYSTEM_MANAGER, section));
		this.writer = new ReviewDesk(this.chromium, this.port, author);
		this.manager = new ReviewDesk(this.chromium, this.port, this.managing);
		this.second = new ReviewDesk(this.chromium, this.port,
				this.people.with(Assignment.of(Role.SYSTEM_MANAGER, section)));
		this.operator = new Clerk(this.chromium, this.port, true);
		this.operator.signIn(this.people.operator().signInName(), People.PASSWORD);
		this.operator.read("組織の設定");
		SignedInStaff hand = Objects.requireNonNull(this.staff.signedIn(author.id()));
		var registered = this.systems.register(new SystemDetails("査読台帳システム", "査読", section, "査読課長",
				Map.of("specific-personal-information", Answer.YES)), hand);
		this.system = "/systems/" + registered;
		this.draft = "/drafts/" + this.procedure.finished(registered, new ApprovedProcedure.People(hand, hand, hand));
	}

	@AfterAll
	void close() {
		List.of(this.writer, this.manager, this.second).forEach(ReviewDesk::close);
		this.operator.close();
		this.chromium.close();
	}

	@Test
	@Order(1)
	void 引き戻されても書きかけの指摘は示され出し直されれば取り込める() {
		send();
		this.manager.turnTo(this.draft, CLAUSE);
		this.manager.write("POINT", "引き戻しの間に書いた指摘。");
		withdraw();
		this.manager.clerk().press("指摘を記録する");
		Clerk clerk = this.manager.clerk();
		clerk.sees("あなたの入力は、まだ保存されていません");
		Clerk.see(clerk.page().locator("aside[data-unsent] .typed").first()).hasText("引き戻しの間に書いた指摘。");
		clerk.read(ReviewDesk.TITLE);
		Clerk.see(KeptInput.box(clerk)).hasCount(0);
		clerk.open("/inbox");
		clerk.sees("保存されていない入力を預かっています");
		send();
		clerk.open(this.draft + "/review/clauses/" + CLAUSE);
		Clerk.see(KeptInput.box(clerk)).containsText("引き戻しの間に書いた指摘。");
		Clerk.see(clerk.page().locator("aside[data-unsent]")).isHidden();
		clerk.press("取り込む");
		Clerk.see(clerk.page().locator("[name=words]")).hasValue("引き戻しの間に書いた指摘。");
		this.manager.sendRemark();
		Clerk.see(clerk.page().locator(".remark-words").first()).containsText("引き戻しの間に書いた指摘。");
		clerk.open("/inbox");
		Clerk.see(clerk.page().locator("aside[data-unsent]")).hasCount(0);
		KeptInput.nothingIsKept(clerk);
	}

	@Test
	@Order(2)
	void ほかの条項に書いた指摘は混ざらずリンクで離れても戻れば取り込める() {
		Clerk clerk = this.manager.clerk();
		this.manager.turnTo(this.draft, CLAUSE);
		this.manager.write("POINT", "リンクで離れる前に書いた指摘。");
		KeptInput.asked(clerk, true, () -> clerk.follow("文書に戻る"));
		clerk.page().locator("a[href*='/review/clauses/']").nth(3).click();
		Clerk.see(clerk.page().locator("[name=words]")).hasValue("");
		Clerk.see(KeptInput.box(clerk)).hasCount(0);
		clerk.open(this.draft + "/review/clauses/" + CLAUSE);
		Clerk.see(KeptInput.box(clerk)).containsText("リンクで離れる前に書いた指摘。");
		clerk.press("捨てる");
		Clerk.see(KeptInput.box(clerk)).hasCount(0);
		KeptInput.nothingIsKept(clerk);
	}

	@Test
	@Order(3)
	void 八回試しても箱は一つで違う文にも手が届く() {
		Clerk clerk = this.manager.clerk();
		for (int attempt = 1; attempt <= 8; attempt++) {
			KeptInput.asked(clerk, attempt > 1, () -> clerk.open(this.draft + "/review/clauses/" + CLAUSE));
			clerk.page().locator("[name=words]").fill((attempt < 8) ? "試した文。" : "最後に試した文。");
			clerk.page().waitForTimeout(350);
		}
		KeptInput.asked(clerk, true, () -> clerk.open(this.draft + "/review/clauses/" + CLAUSE));
		Clerk.see(KeptInput.box(clerk)).hasCount(1);
		Clerk.see(KeptInput.box(clerk).locator("> div dd").first()).hasText("最後に試した文。");
		clerk.sees("それより前の、違う入力（1件）");
		clerk.page().getByText("それより前の、違う入力").click();
		clerk.read(ReviewDesk.TITLE);
		Clerk.see(KeptInput.box(clerk).locator("details dd").first()).hasText("試した文。");
		clerk.page()
			.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/story/kept-one-box.png")));
		clerk.press("捨てる");
		Clerk.see(KeptInput.box(clerk)).containsText("試した文。");
		clerk.press("取り込む");
		Clerk.see(clerk.page().locator("[name=words]")).hasValue("試した文。");
		clerk.page().locator("[name=words]").fill("");
		clerk.page().waitForTimeout(350);
		KeptInput.nothingIsKept(clerk);
	}

	@Test
	@Order(3)
	void 断られた改正の予定は直して記録すれば残らない() {
		Clerk clerk = this.writer.clerk();
		List<String> days = List.of("令和99年", "来年の春ごろ", "令和20年４月１日");
		for (int i = 0; i < days.size(); i++) {
			// what was refused is left as it is, and written anew
			KeptInput.asked(clerk, i > 0, () -> clerk.open(this.draft + "/review"));
			clerk.read(ReviewDesk.TITLE);
			clerk.page().getByText("改正の予定を書く").click();
			Locator form = clerk.page().locator("form[action$='/review/plan']");
			form.locator("[name=title]").fill("様式の見直し");
			form.locator("[name=plannedOn]").fill(days.get(i));
			clerk.page().waitForTimeout(350);
			form.locator("button[type=submit]").click();
			clerk.read(ReviewDesk.TITLE);
		}
		clerk.sees("改正の予定を記録しました。");
		Clerk.see(KeptInput.box(clerk)).hasCount(0);
		this.writer.open(this.draft + "/review");
		Clerk.see(KeptInput.box(clerk)).hasCount(0);
		KeptInput.nothingIsKept(clerk);
	}

	@Test
	@Order(4)
	void サインアウトしている間に書いた言葉はサインインし直せば送れる() {
		Clerk clerk = this.manager.clerk();
		this.manager.turnTo(this.draft, CLAUSE);
		this.manager.write("POINT", "席を外した後に書いた指摘。");
		clerk.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("tejuncho"));
		clerk.press("指摘を記録する");
		clerk.sees("入力した内容は預かっています");
		clerk.fill("サインイン名", this.managing.signInName());
		clerk.fill("パスワード", People.PASSWORD);
		clerk.press("サインイン");
		clerk.read("保存されていない入力があります");
		clerk.sees("席を外した後に書いた指摘。");
		clerk.press("もう一度送る");
		this.manager.told("指摘を記録しました。");
		KeptInput.nothingIsKept(clerk);
	}

	@Test
	@Order(5)
	void 記録した指摘は戻るボタンで戻っても書きかけにならない() {
		Clerk clerk = this.manager.clerk();
		this.manager.turnTo(this.draft, CLAUSE);
		this.manager.write("POINT", "戻る前に記録した指摘。");
		this.manager.sendRemark();
		clerk.page().goBack();
		Clerk.see(clerk.page().locator("[name=words]")).hasValue("");
		Clerk.see(clerk.page().locator(".remark-words").last()).containsText("戻る前に記録した指摘。");
		KeptInput.asked(clerk, false, () -> clerk.open(this.draft + "/review/clauses/" + CLAUSE));
		Clerk.see(KeptInput.box(clerk)).hasCount(0);
		this.manager.write("POINT", "そのまま戻った画面の言葉。");
		clerk.page().waitForTimeout(350);
		clerk.page().evaluate("""
				() => {
					const words = document.querySelector("form[id^=remark-on] > kept-words");
					words.sentAs = words.visit;
					[localStorage, sessionStorage].forEach((kept) => kept.clear());
					dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
				}""");
		Clerk.see(clerk.page().locator("[name=words]")).hasValue("");
		Clerk.see(KeptInput.box(clerk)).hasCount(0);
		KeptInput.nothingIsKept(clerk);
	}

	@Test
	@Order(6)
	void ほかの人が先に確認しても添える言葉は写せて捨てるまで残る() {
		Clerk clerk = this.second.clerk();
		this.second.open(this.draft + "/review");
		this.second.act("check").locator("[name=note]").fill("先を越された言葉。");
		this.manager.open(this.draft + "/review");
		this.manager.does("check", Map.of("note", "先に確認しました。"));
		this.second.act("check").locator("button").click();
		Clerk.see(clerk.page().locator("aside[data-unsent] .typed")).hasText("先を越された言葉。");
		Clerk.see(clerk.page().locator("aside[data-unsent] dt")).hasText("次の人に伝えること");
		clerk.read(ReviewDesk.TITLE);
		clerk.page()
			.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/story/kept-gone.png")));
		clerk.follow("内容を見て、送るか捨てるかを選ぶ");
		clerk.read("保存されていない入力があります");
		clerk.press("捨てる");
		Clerk.see(clerk.page().locator(".flash")).containsText("捨てました");
		Clerk.see(clerk.page().locator("aside[data-unsent]")).hasCount(0);
		this.second.open(this.draft + "/review");
		KeptInput.nothingIsKept(clerk);
	}

	@Test
	@Order(7)
	void 書いている間に欄がなくなった文は画面を開き直せば写せる() {
		this.writer.open(this.draft + "/review");
		withdraw();
		Clerk clerk = this.writer.clerk();
		this.writer.open(this.draft + "/review");
		this.writer.act("send").locator("[name=message]").fill("送る前に送られていた言葉。");
		clerk.page().waitForTimeout(350);
		Page other = clerk.page().context().newPage();
		other.navigate(Clerk.home(this.port) + this.draft + "/review");
		other.locator(".review-act[action$='/review/send'] button").click();
		Clerk.see(other.locator(".flash")).isVisible();
		other.close();
		KeptInput.asked(clerk, true, () -> clerk.open(this.draft + "/review"));
		clerk.sees("いまは送れない入力が残っています");
		clerk.sees("送る前に送られていた言葉。");
		clerk.page()
			.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/story/kept-homeless.png")));
		clerk.press("捨てる");
		KeptInput.nothingIsKept(clerk);
	}

	@Test
	@Order(8)
	void 自分の別のタブで先に変えたときはほかの人と言わない() {
		Clerk clerk = this.operator;
		clerk.open("/organization/edit");
		Page other = clerk.page().context().newPage();
		other.navigate(Clerk.home(this.port) + "/organization/edit");
		other.getByLabel(Clerk.exactly("名称")).fill("査読市");
		other.getByLabel(Clerk.exactly("取扱いの表示")).fill("部外秘");
		other.getByText("この内容で登録する").click();
		Clerk.see(other.locator(".flash")).isVisible();
		other.close();
		clerk.fill("名称", "査読市");
		clerk.fill("取扱いの表示", "庁内限り");
		clerk.press("この内容で登録する");
		clerk.read("どちらの内容にするかを選んでください");
		clerk.sees("あなたが別の画面（タブ）で先に変更を登録しました");
		Clerk.see(clerk.page().locator("#content")).not().containsText("ほかの人");
		Clerk.see(clerk.page().locator("#content")).not().containsText("いまは送れない入力");
		clerk.open("/organization/edit");
		Clerk.see(KeptInput.box(clerk)).containsText("庁内限り");
		clerk.press("取り込む");
		Clerk.see(clerk.field("取扱いの表示")).hasValue("庁内限り");
		clerk.press("この内容で登録する");
		clerk.sees("部外秘");
		clerk.press("選んだ内容で登録する");
		Clerk.see(clerk.page().locator(".flash")).containsText("登録しました");
		KeptInput.nothingIsKept(clerk);
	}

	@Test
	@Order(9)
	void 自分の別のタブで先に直した条項でもほかの人と言わない() {
		withdraw();
		Clerk clerk = this.writer.clerk();
		this.writer.open(this.draft + "/clauses/" + CLAUSE);
		Page other = clerk.page().context().newPage();
		other.navigate(Clerk.home(this.port) + this.draft + "/clauses/" + CLAUSE);
		other.locator(".editor-line .editor-box").first().fill("先のタブで打った文。");
		Clerk.see(other.locator("#editor-state")).containsText("保存しました");
		other.close();
		clerk.page().locator(".editor-line .editor-box").first().fill("後のタブで打った文。");
		Clerk.see(clerk.page().locator("#editor-state")).containsText("あなたが別の画面（タブ）で同じところを先に直しました");
		clerk.press("保存する");
		clerk.sees("あなたが別の画面（タブ）で先にこの条項を保存しました");
		Clerk.see(clerk.page().locator("#content")).not().containsText("ほかの人");
		Clerk.see(clerk.page().locator(".editor-clash").first()).not().containsText("相手");
		clerk.press("保存する");
		clerk.sees("保存しました。");
	}

	@Test
	@Order(10)
	void 登録の書きかけはブラウザーが倒れても取り込める() {
		Clerk fallen = this.writer.clerk();
		fallen.open(this.system + "/edit");
		fallen.fill("略称", "倒れる前の略称");
		fallen.page().waitForTimeout(350);
		String storage = fallen.page().context().storageState();
		try (Clerk again = new Clerk(this.chromium.newContext(storage), this.port, true)) {
			again.open(this.system + "/edit");
			Clerk.see(KeptInput.box(again)).containsText("倒れる前の略称");
			again.read("登録内容の変更");
			again.press("取り込む");
			Clerk.see(again.field("略称")).hasValue("倒れる前の略称");
			again.press("この内容に変更する");
			Clerk.see(again.page().locator(".flash")).containsText("変更しました");
			KeptInput.nothingIsKept(again);
		}
	}

	private void send() {
		this.writer.open(this.draft + "/review");
		this.writer.does("send", Map.of("message", "お願いします。"));
	}

	private void withdraw() {
		this.writer.open(this.draft + "/review");
		this.writer.does("withdraw", Map.of());
	}

}
