package jp.tejuncho.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

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
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.submission.ApprovedProcedure;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.Systems;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Four people, each with a browser session of their own, take a document from its last
 * blank to its first revision.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:approval-story;USER=sa;DB_CLOSE_DELAY=-1",
		"tejuncho.sign-in.bcrypt-strength=4" })
@ActiveProfiles("sample")
@Import({ ApprovedProcedure.class, People.class })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("照会から承認、決裁、施行、改正まで")
class ApprovalStory {

	private static final String SYSTEM = "備蓄品台帳システム";

	private static final String BLANK = "過電流から機器を守る方法";

	private static final String BLANK_CLAUSE = "server.power";

	private static final String CLAUSE = ApprovedProcedure.CLAUSE;

	private static final String POINT = "委託先の範囲が分かるようにしてください。";

	private static final String COMMENT = "見出しはこのままでよいと思います。";

	private static final String PROPOSED = "本手順の対象者は、本システムを開発、運用及び利用する職員及び委託先の者とする。";

	private static final String REVISED = "本手順の対象者は、本システムを開発、運用及び利用する職員及び協力会社の者とする。";

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
	private Manuscripts manuscripts;

	@Autowired
	private StaffMembers staff;

	@Autowired
	private People people;

	@Autowired
	private ApprovedProcedure procedure;

	private ReviewDesk writer;

	private ReviewDesk manager;

	private ReviewDesk approver;

	private ReviewDesk chief;

	private String draft = "";

	private String unfinished = "";

	@BeforeAll
	void prepare() {
		SectionId section = NewSection.named(this.sections, "備蓄課");
		// approves for others, too, but not what they have written
		Staff author = this.people.with(Assignment.of(Role.DRAFTER, section),
				Assignment.of(Role.SECURITY_MANAGER, section));
		this.writer = desk(author);
		this.manager = desk(this.people.with(Assignment.of(Role.SYSTEM_MANAGER, section)));
		this.approver = desk(this.people.with(Assignment.of(Role.SECURITY_MANAGER, section)));
		this.chief = desk(this.people.with(Assignment.everywhere(Role.CHIEF)));
		almostFinished(section, Objects.requireNonNull(this.staff.signedIn(author.id())));
	}

	private ReviewDesk desk(Staff person) {
		return new ReviewDesk(this.chromium, this.port, person);
	}

	private void almostFinished(SectionId section, SignedInStaff author) {
		var system = this.systems.register(
				new SystemDetails(SYSTEM, "備蓄", section, "備蓄課長", Map.of("specific-personal-information", Answer.YES)),
				author);
		DraftId id = this.procedure.finished(system, new ApprovedProcedure.People(author, author, author));
		Manuscript manuscript = this.manuscripts.read(id, author);
		Variable blank = manuscript.edition()
			.variables()
			.stream()
			.filter((variable) -> variable.label().equals(BLANK))
			.findFirst()
			.orElseThrow();
		this.drafting.save(id, List.of(new DraftChange.Fill(blank.id(), blank.example(), "")), author);
		String chapter = manuscript.edition()
			.chapters()
			.stream()
			.filter((one) -> one.clauses().stream().anyMatch((clause) -> clause.id().value().equals(BLANK_CLAUSE)))
			.findFirst()
			.orElseThrow()
			.id();
		this.draft = "/drafts/" + id;
		this.unfinished = this.draft + "/chapters/" + chapter;
	}

	@AfterAll
	void close() {
		List.of(this.writer, this.manager, this.approver, this.chief).forEach(ReviewDesk::close);
		this.chromium.close();
	}

	@Test
	@Order(1)
	void 担当者は最後の空欄を書いて照会に出す() {
		Clerk clerk = this.writer.clerk();
		this.writer.open(this.draft + "/review");
		this.writer.stands("作成中");
		clerk.sees("承認の前に直さなければならない誤りが1件あります");
		clerk.open(this.unfinished);
		Clause power = clerk.clause(BLANK_CLAUSE);
		power.keep(() -> power.blank(BLANK).fill("避雷器を通した電源の使用"));
		this.writer.open(this.draft + "/review");
		Clerk.see(clerk.page().locator("#content")).not().containsText("誤りが");
		this.writer.does("send", Map.of("message", "確認をお願いします。"));
		this.writer.stands("照会中");
		Clerk.see(this.writer.act("send")).hasCount(0);
	}

	@Test
	@Order(2)
	void 二人が同時に同じ文書を読んで指摘し提案と指摘を付けて差し戻す() {
		this.manager.takeUp(SYSTEM, "情報システム管理者として");
		this.manager.turnTo(this.draft, CLAUSE);
		this.approver.turnTo(this.draft, CLAUSE);
		this.manager.write("POINT", COMMENT);
		this.approver.write("POINT", POINT);
		this.manager.sendRemark();
		this.approver.sendRemark();
		this.approver.clerk().sees(COMMENT);
		this.approver.open(this.draft + "/review");
		Clerk.see(this.approver.act("approve")).hasCount(0);
		this.manager.open(this.draft + "/review");
		this.manager.does("check", Map.of("note", "一つ指摘があります。"));
		Clerk.see(this.manager.act("check")).hasCount(0);
		// whoever's words are taken into the document doesn't approve it
		this.manager.turnTo(this.draft, CLAUSE);
		this.manager.propose(CLAUSE + "/p1", "委託先も対象です。", PROPOSED);
		this.manager.sendRemark();
		this.approver.takeUp(SYSTEM, "情報セキュリティ管理者として");
		Clerk.see(this.approver.act("approve")).hasCount(1);
		this.approver.does("return", Map.of("note", "指摘を見てください。"));
		this.approver.stands("差戻し");
	}

	@Test
	@Order(3)
	void 担当者は提案を一度で採り指摘に答えて出し直す() {
		this.writer.takeUp(SYSTEM, "差し戻されました");
		Clerk.see(this.writer.clerk().page().locator("#remarks .finding")).hasCount(3);
		Locator proposal = this.writer.remark(PROPOSED);
		proposal.getByText("提案のとおりに直す", new Locator.GetByTextOptions().setExact(true)).click();
		this.writer.told("提案のとおりに直しました。");
		Clerk.see(this.writer.remark(PROPOSED)).containsText("対応済");
		for (String words : List.of(POINT, COMMENT)) {
			Locator remark = this.writer.remark(words);
			remark.locator("[name=answer]").fill("提案の文で分かるようにしました。");
			remark.getByText("対応済にする", new Locator.GetByTextOptions().setExact(true)).click();
			Clerk.see(this.writer.remark(words)).containsText("対応済：提案の文で分かるようにしました。");
		}
		this.writer.clerk().read(ReviewDesk.TITLE);
		this.writer.does("send", Map.of("message", "直しました。"));
		this.writer.stands("照会中");
	}

	@Test
	@Order(4)
	void 違いを見て指摘を確認し書いた人でない人が承認する() {
		this.manager.takeUp(SYSTEM, "情報システム管理者として");
		this.manager.follow("前の回との違い");
		assertThat(marks(this.manager, "今回の文書")).anyMatch((words) -> words.contains("委託先"));
		this.manager.follow("見え消し");
		Clerk.see(this.manager.clerk().page().locator("ins").first()).isVisible();
		this.manager.open(this.draft + "/review");
		this.manager.does("check", Map.of("note", ""));
		this.approver.takeUp(SYSTEM, "情報セキュリティ管理者として");
		for (String words : List.of(POINT, PROPOSED, COMMENT)) {
			this.approver.remark(words).getByText("回答を確認した", new Locator.GetByTextOptions().setExact(true)).click();
			Clerk.see(this.approver.remark(words)).containsText("確認済");
		}
		this.writer.open(this.draft + "/review");
		this.writer.clerk().sees("自分で書いた文書は承認できません");
		Clerk.see(this.writer.act("approve")).hasCount(0);
		this.approver.does("approve", Map.of("note", "承認します。"));
		this.approver.stands("承認");
		assertThat(text(this.approver.clerk().downloaded("第１版の承認した文書（PDF）", ".pdf"))).startsWith("%PDF-");
	}

	@Test
	@Order(5)
	void 決裁の一式は二度取り出しても同じである() throws IOException {
		Clerk clerk = this.writer.clerk();
		this.writer.open(this.draft + "/review");
		this.writer.follow("決裁の一式を作る");
		clerk.fill("施行予定日", "2027-04-01");
		clerk.fill("保存期間", "10年");
		clerk.press("起案文を登録する");
		Clerk.see(clerk.page().locator("#letter")).containsText("登録されている起案文");
		clerk.read(ReviewDesk.TITLE);
		clerk.press("一式を作る");
		Clerk.see(clerk.page().locator("#bundle")).containsText("00_目録.txt");
		clerk.read(ReviewDesk.TITLE);
		byte[] zip = clerk.downloaded("全部をまとめて保存（ZIP）", ".zip");
		assertThat(clerk.downloaded("全部をまとめて保存（ZIP）", ".zip")).isEqualTo(zip);
		assertThat(names(zip)).containsExactly("00_目録.txt", "01_実施手順第１版の起案文_" + SYSTEM + ".pdf",
				"01_実施手順第１版の起案文_" + SYSTEM + ".txt", "02_実施手順第１版_" + SYSTEM + ".pdf",
				"03_実施手順の採否理由一覧_" + SYSTEM + ".pdf", "04_実施手順の指摘・対応一覧_" + SYSTEM + ".pdf");
	}

	@Test
	@Order(6)
	void 施行版は二度取り出しても同じで承認した文書も変わらない() {
		Clerk clerk = this.writer.clerk();
		this.writer.open(this.draft + "/review");
		byte[] approved = clerk.downloaded("第１版の承認した文書（PDF）", ".pdf");
		this.writer.recordsLate(Map.of("decidedOn", "2024-03-20", "number", "備第12号", "inForceFrom", "2024-04-01"));
		this.writer.stands("施行");
		byte[] inForce = clerk.downloaded("第１版の施行版（PDF）", ".pdf");
		assertThat(clerk.downloaded("第１版の施行版（PDF）", ".pdf")).isEqualTo(inForce).isNotEqualTo(approved);
		assertThat(clerk.downloaded("第１版の承認した文書（PDF）", ".pdf")).isEqualTo(approved);
		clerk.fill("その日に効力のあった版", "2024-05-01");
		clerk.press("調べる");
		clerk.sees("効力のあったのは、第１版です。");
		clerk.read(ReviewDesk.TITLE);
	}

	@Test
	@Order(7)
	void 改正で一語を改めれば新旧の両側に下線が付く() {
		Clerk clerk = this.writer.clerk();
		this.writer.open(this.draft + "/review");
		this.writer.does("revise", Map.of("occasion", "委託をやめたため"));
		this.writer.stands("第２版");
		clerk.open(this.draft + "/clauses/" + CLAUSE);
		Locator box = clerk.page().locator(".editor-line .editor-box").first();
		Clerk.see(box).hasText(PROPOSED);
		box.click();
		clerk.page().keyboard().press("Control+A");
		clerk.page().keyboard().type(REVISED);
		Clerk.see(clerk.page().locator("#editor-state")).containsText("保存しました");
		this.writer.open(this.draft + "/review");
		this.writer.follow("施行中の版との違い");
		assertThat(marks(this.writer, "改正案")).containsExactly("協力会社");
		assertThat(marks(this.writer, "現行")).containsExactly("委託先");
		this.writer.clerk().page().setViewportSize(400, 800);
		assertThat(this.writer.clerk().page().evaluate("() => document.documentElement.scrollWidth"))
			.as("only the table's own box scrolls")
			.isEqualTo(400);
		this.writer.clerk().page().setViewportSize(1280, 800);
		this.writer.follow("見え消し");
		Clerk.see(clerk.page().locator("ins")).hasText("協力会社");
		Clerk.see(clerk.page().locator("del")).hasText("委託先");
	}

	@Test
	@Order(8)
	void 緊急時対応計画は統括に報告してから施行を記録する() {
		InformationSystem system = this.systems.samples()
			.stream()
			.filter((sample) -> sample.name().equals("見本市住民情報システム"))
			.findFirst()
			.orElseThrow();
		DraftId plan = this.drafting.find(system.id(), DocumentKind.RESPONSE_PLAN).orElseThrow();
		approve(plan, system.owner());
		String page = "/drafts/" + plan + "/review";
		try (ReviewDesk owner = desk(this.people.with(Assignment.of(Role.DRAFTER, system.owner())))) {
			owner.open(page);
			Clerk.see(owner.act("enforce")).hasCount(0);
			this.chief.takeUp(system.name(), "統括情報セキュリティ責任者として");
			this.chief.follow("文書を読む");
			this.chief.open(page);
			this.chief.does("report", Map.of("note", "承知しました。"));
			this.chief.stands("報告済み");
			this.chief.clerk().open("/inbox");
			this.chief.clerk().read("あなたの番の文書");
			Clerk.see(this.chief.clerk().page().locator("#content")).not().containsText(system.name());
			owner.open(page);
			owner.recordsLate(Map.of("decidedOn", "2024-04-01", "number", "", "inForceFrom", "2024-04-01"));
			owner.stands("施行");
		}
	}

	// the example says 次の事項 of the sections that follow, and the check takes it for a
	// list without items
	private void approve(DraftId plan, SectionId section) {
		ApprovedProcedure.People hands = ApprovedProcedure.People.of(section);
		String seen = this.manuscripts.read(plan, hands.drafter())
			.tailoring()
			.content(Amendment.Kind.TEXT, new PlaceId("prevention.lead"));
		this.drafting.save(plan, List.of(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId("prevention.lead"),
				seen, "p\tp1\t再発防止のための措置を検討するものとする。\np\tp2\t規程類、人、物及び技術について調査・分析するものとする。")), hands.drafter());
		this.procedure.send(plan, hands);
		this.procedure.approve(plan, hands);
	}

	/**
	 * What is underlined in a column of the comparison.
	 * @param desk who looks at it
	 * @param heading the column's heading
	 * @return the words
	 */
	private static List<String> marks(ReviewDesk desk, String heading) {
		Page page = desk.clerk().page();
		int column = page.locator(".preview-paper th[scope=col]").allTextContents().indexOf(heading);
		assertThat(column).as("the column " + heading).isNotNegative();
		return page.locator(".preview-paper tbody tr td:nth-child(" + (column + 1) + ") u")
			.allTextContents()
			.stream()
			.map((words) -> words.replaceAll("[〔〕]", ""))
			.toList();
	}

	private static String text(byte[] file) {
		return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
	}

	private static List<String> names(byte[] zip) throws IOException {
		List<String> names = new ArrayList<>();
		try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		return names;
	}

}
