package jp.tejuncho.story;

import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Locator;
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
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.submission.ApprovedProcedure;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.Systems;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Authors and reviewers act on one document at once, each in a browser of their own, and
 * nobody acts over what they have not seen.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:two-at-once-story;USER=sa;DB_CLOSE_DELAY=-1",
		"tejuncho.sign-in.bcrypt-strength=4" })
@ActiveProfiles("sample")
@Import({ ApprovedProcedure.class, People.class })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("二人が同時に照会の文書を扱う")
class TwoAtOnceStory {

	private static final String SYSTEM = "鍵管理システム";

	private static final String PROPOSED = "本手順の対象者は、職員及び委託先の者とする。";

	private static final String NEWER = "本手順の対象者は、同僚が直した者とする。";

	private static final String REASON = "一行目の理由\n二行目の理由";

	private final Chromium chromium = Chromium.start();

	@LocalServerPort
	private int port;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private Systems systems;

	@Autowired
	private Drafting drafting;

	@Autowired
	private StaffMembers staff;

	@Autowired
	private People people;

	@Autowired
	private ApprovedProcedure procedure;

	private ReviewDesk writer;

	private ReviewDesk manager;

	private ReviewDesk deputy;

	private ReviewDesk approver;

	private SignedInStaff colleague;

	private DraftId id;

	private String draft = "";

	@BeforeAll
	void prepare() {
		SectionId section = NewSection.named(this.sections, "管財課");
		Staff author = this.people.with(Assignment.of(Role.DRAFTER, section));
		this.writer = desk(author);
		this.manager = desk(this.people.with(Assignment.of(Role.SYSTEM_MANAGER, section)));
		this.deputy = desk(this.people.with(Assignment.of(Role.SYSTEM_MANAGER, section)));
		this.approver = desk(this.people.with(Assignment.of(Role.SECURITY_MANAGER, section)));
		this.colleague = signedIn(this.people.with(Assignment.of(Role.DRAFTER, section)));
		this.id = this.drafting.start(
				this.systems.register(new SystemDetails(SYSTEM, "鍵", section, "管財課長", Map.of()), signedIn(author)),
				DocumentKind.PROCEDURE, signedIn(author));
		this.draft = "/drafts/" + this.id;
	}

	private ReviewDesk desk(Staff person) {
		return new ReviewDesk(this.chromium, this.port, person);
	}

	private SignedInStaff signedIn(Staff person) {
		return Objects.requireNonNull(this.staff.signedIn(person.id()));
	}

	@AfterAll
	void close() {
		for (ReviewDesk desk : new ReviewDesk[] { this.writer, this.manager, this.deputy, this.approver }) {
			desk.close();
		}
		this.chromium.close();
	}

	@Test
	@Order(1)
	void 照会に出した人の言葉は改行のまま画面の上に出る() {
		this.writer.open(this.draft + "/review");
		this.writer.does("send", Map.of("message", "表を直しました。\n確認をお願いします。"));
		this.writer.told("次は、「確認」（情報システム管理者）の番です。");
		this.manager.takeUp(SYSTEM, "確認する（情報システム管理者として）");
		Locator news = this.manager.clerk().page().locator(".review-news");
		Clerk.see(news).containsText("が照会に出しました");
		assertThat(news.innerText()).contains("表を直しました。\n確認をお願いします。");
	}

	@Test
	@Order(2)
	void 引き戻しと出し直しの後に差し戻せば断られ書いた理由は欄に残り読んでから差し戻せる() {
		this.manager.open(this.draft + "/review");
		this.manager.act("return").locator("[name=note]").fill(REASON);
		withdrawAndSend();
		this.manager.act("return").locator("button").click();
		this.manager.clerk().sees("文書が出し直されました");
		this.manager.clerk().sees("が引き戻しました");
		Locator reason = this.manager.act("return").locator("[name=note]");
		Clerk.see(reason).hasValue(REASON);
		this.manager.clerk().forgive();
		this.manager.act("return").locator("button").click();
		this.manager.told("差し戻しました。");
		this.manager.stands("差戻し");
	}

	@Test
	@Order(3)
	void 差し戻した回は誰の済みにもならず差し戻した人と理由が改行のまま見える() {
		this.writer.takeUp(SYSTEM, "差し戻されました");
		Locator page = this.writer.clerk().page().locator("#content");
		Clerk.see(page.locator(".route li").first()).containsText("していません");
		Clerk.see(page.locator(".route")).not().containsText("済み");
		Clerk.see(page.locator(".review-news")).containsText("（情報システム管理者）が差し戻しました");
		assertThat(page.locator(".review-news").innerText()).contains(REASON);
		assertThat(page.locator("#history li").first().innerText()).contains("が差し戻しました", REASON);
	}

	@Test
	@Order(4)
	void 差し戻された後の引き戻しは断られる() {
		this.writer.open(this.draft + "/review");
		this.writer.does("send", Map.of("message", ""));
		this.writer.act("withdraw").locator("[name=note]").fill("急いで直すため");
		this.deputy.open(this.draft + "/review");
		this.deputy.does("return", Map.of("note", "数が違います。"));
		this.writer.act("withdraw").locator("button").click();
		this.writer.clerk().sees("が差し戻しました");
		this.writer.clerk().sees("急いで直すため");
		this.writer.clerk().forgive();
		this.writer.stands("差戻し");
	}

	@Test
	@Order(5)
	void 二人が同時に確認すれば後の人には先の人の名が出る() {
		this.writer.open(this.draft + "/review");
		this.writer.does("send", Map.of("message", ""));
		this.manager.open(this.draft + "/review");
		this.deputy.open(this.draft + "/review");
		this.manager.does("check", Map.of("note", "よいと思います。"));
		this.manager.told("次は、「承認」（情報セキュリティ管理者）の番です。");
		this.deputy.act("check").locator("[name=note]").fill("わたしも見ました。");
		this.deputy.act("check").locator("button").click();
		this.deputy.clerk().sees("が確認しました");
		this.deputy.clerk().sees("わたしも見ました。");
		this.deputy.clerk().forgive();
	}

	@Test
	@Order(6)
	void 同僚が直した文を提案で上書きせず三つの文を見比べて選ぶ() {
		this.approver.turnTo(this.draft, ApprovedProcedure.CLAUSE);
		this.approver.propose(ApprovedProcedure.CLAUSE + "/p1", "委託先も対象です。", PROPOSED);
		this.approver.sendRemark();
		this.approver.open(this.draft + "/review");
		this.approver.does("return", Map.of("note", "提案を見てください。"));
		this.writer.open(this.draft + "/review");
		this.procedure.rewrite(this.id, new ApprovedProcedure.People(this.colleague, this.colleague, this.colleague),
				NEWER);
		this.writer.remark(PROPOSED).getByText("提案のとおりに直す", new Locator.GetByTextOptions().setExact(true)).click();
		this.writer.clerk().sees("この文が直されました");
		this.writer.clerk().sees(NEWER);
		this.writer.clerk().sees(PROPOSED);
		this.writer.clerk().forgive();
		this.writer.clerk().read(ReviewDesk.TITLE);
		this.writer.clerk().press("いまの文を、提案の文に置き換える");
		this.writer.told("提案のとおりに直しました。");
		Clerk.see(this.writer.remark(PROPOSED)).containsText("対応済");
	}

	@Test
	@Order(7)
	void 動いた人への知らせは読むまで残る() {
		Clerk clerk = this.manager.clerk();
		clerk.open("/inbox");
		clerk.read("あなたの番です");
		Locator notices = clerk.page().locator("#inbox-notices li");
		Clerk.see(notices.filter(new Locator.FilterOptions().setHasText("提案を見てください。"))).hasCount(1);
		int before = notices.count();
		notices.first().locator("button").click();
		clerk.read("あなたの番です");
		Clerk.see(notices).hasCount(before - 1);
	}

	private void withdrawAndSend() {
		this.writer.open(this.draft + "/review");
		this.writer.does("withdraw", Map.of("note", "直すところがあったため"));
		this.writer.does("send", Map.of("message", "出し直しました。"));
	}

}
