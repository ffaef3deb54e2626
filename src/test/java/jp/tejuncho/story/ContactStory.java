package jp.tejuncho.story;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.People;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.account.Staff;
import jp.tejuncho.contact.ContactKeeping;
import jp.tejuncho.contact.ContactPerson;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.organization.SectionNames;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

@WholeHouse
@DisplayName("連絡体制を書く")
class ContactStory {

	private static final String SPREADSHEET = "主査\t鈴木　一郎\t０１１ー２３１−４１１１\t\t\r\n"
			+ "\"主任\n（兼務）\"\t\"\"\"サブ\"\"　次郎\"\t(011)231-4112\t\t\r\n主事\t佐藤　三郎\t\t\tsato@example.lg.jp\r\n";

	private final Chromium chromium = Chromium.start();

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private Systems systems;

	@Autowired
	private ContactKeeping keeping;

	private SectionId section;

	private SignedInStaff reader;

	private SystemId system;

	private Clerk clerk;

	@SuppressWarnings("NullAway.Init")
	ContactStory() {
	}

	@BeforeEach
	void prepare() {
		this.section = this.sections
			.save(new OrganizationSection(SectionId.fresh(), new SectionNames("部" + System.nanoTime(), null, "課"), 1,
					false))
			.id();
		this.reader = SignedInStaff.of("yomu", "読む人", new Assignment(Role.DRAFTER, this.section));
		this.system = this.systems.register(new SystemDetails("課税システム", "", this.section, "課長", Map.of()), this.reader);
		this.clerk = clerk(true);
		open(this.clerk);
		for (int row = 1; row <= 3; row++) {
			this.clerk.select("No." + row + "の役割", "情報システム担当者");
			this.clerk.fill("No." + row + "の職名", "甲乙丙".substring(row - 1, row));
		}
		save(this.clerk);
	}

	@AfterEach
	void close() {
		this.clerk.close();
		this.chromium.close();
	}

	@Test
	void どの欄でEnterを押しても行は入れ替わらず消えない() {
		for (String field : List.of("No.2の職名", "No.2の電話番号", "No.2の電子メールアドレス", "No.2の役割", "No.3の行を消す", "1行目のログの名称")) {
			this.clerk.field(field).focus();
			this.clerk.page().keyboard().press("Enter");
			if (field.endsWith("役割")) {
				this.clerk.page().keyboard().press("Escape");
			}
			Clerk.see(this.clerk.field("No.1の職名")).hasValue("甲");
			Clerk.see(this.clerk.field("No.2の職名")).hasValue("乙");
			Clerk.see(this.clerk.field("No.3の職名")).hasValue("丙");
			assertThat(posts()).as("the order stored after Enter in " + field).containsExactly("甲", "乙", "丙");
		}
		save(this.clerk);
		assertThat(posts()).containsExactly("甲", "乙", "丙");
	}

	@Test
	void Enterは下の欄へ移り変換を決めるEnterでは移らない() {
		this.clerk.field("No.1の職名").focus();
		this.clerk.page().keyboard().press("Enter");
		Clerk.see(this.clerk.field("No.2の職名")).isFocused();
		this.clerk.field("No.2の職名")
			.evaluate("(field) => field.dispatchEvent(new KeyboardEvent('keydown',"
					+ " { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }))");
		Clerk.see(this.clerk.field("No.2の職名")).isFocused();
	}

	@Test
	void キーだけで行を移せ打ちかけの文は一つもなくならない() {
		this.clerk.fill("No.2の氏名", "打ちかけ");
		this.clerk.fill("1行目のサーバー等の名称", "こちらも打ちかけ");
		this.clerk.page().getByRole(AriaRole.BUTTON, named("No.3の行を上へ")).focus();
		this.clerk.page().keyboard().press("Enter");
		this.clerk.page().keyboard().press("Enter");
		assertThat(shown(this.clerk)).startsWith("丙", "甲", "乙");
		Clerk.see(this.clerk.page().getByRole(AriaRole.BUTTON, named("No.1の行を下へ"))).isFocused();
		this.clerk.field("No.1の氏名").focus();
		this.clerk.page().keyboard().press("Alt+ArrowDown");
		assertThat(shown(this.clerk)).startsWith("甲", "丙", "乙");
		Clerk.see(this.clerk.field("No.2の氏名")).isFocused();
		assertThat(posts()).as("nothing is stored by moving").containsExactly("甲", "乙", "丙");
		save(this.clerk);
		assertThat(posts()).containsExactly("甲", "丙", "乙");
		Clerk.see(this.clerk.field("No.3の氏名")).hasValue("打ちかけ");
		Clerk.see(this.clerk.field("1行目のサーバー等の名称")).hasValue("こちらも打ちかけ");
	}

	@Test
	void 表計算の表を貼り付ければ欄に入り足りない行が増え一度で取り消せる() {
		this.clerk.fill("No.4の職名", "前からの字");
		this.clerk.page().setViewportSize(1280, 500);
		paste("No.4の職名");
		Clerk.see(this.clerk.page().getByText("3行を貼り付けました。")).isInViewport();
		Clerk.see(this.clerk.page().locator(".duty-hint")).hasCount(0);
		this.clerk.page().setViewportSize(1280, 900);
		Clerk.see(this.clerk.field("No.5の職名")).hasValue("主任 （兼務）");
		Clerk.see(this.clerk.field("No.5の氏名")).hasValue("\"サブ\"　次郎");
		Clerk.see(this.clerk.field("No.6の電子メールアドレス")).hasValue("sato@example.lg.jp");
		this.clerk.page().keyboard().press("Control+z");
		Clerk.see(this.clerk.field("No.4の職名")).hasValue("前からの字");
		Clerk.see(this.clerk.field("No.5の氏名")).hasValue("");
		paste("No.6の職名");
		Clerk.see(this.clerk.field("No.8の職名")).hasValue("主事");
		this.clerk.press("貼り付けを取り消す");
		Clerk.see(this.clerk.field("No.8の職名")).hasCount(0);
		paste("No.6の職名");
		this.clerk.read("連絡体制");
		save(this.clerk);
		assertThat(posts()).containsExactly("甲", "乙", "丙", "前からの字", "主査", "主任 （兼務）", "主事");
		assertThat(this.keeping.read(this.system, this.reader).people().get(4).telephone()).isEqualTo("011-231-4111");
	}

	@Test
	void 一つのセルはカーソルのところに入り改行は残らない() {
		this.clerk.fill("No.1の氏名", "見本");
		this.clerk.page().evaluate("(text) => navigator.clipboard.writeText(text)", "　太郎\r\n");
		this.clerk.field("No.1の氏名").press("End");
		this.clerk.page().keyboard().press("Control+v");
		Clerk.see(this.clerk.field("No.1の氏名")).hasValue("見本太郎");
		this.clerk.page().keyboard().press("Control+z");
		Clerk.see(this.clerk.field("No.1の氏名")).hasValue("見本");
	}

	@Test
	void 消す印は保存するまで外せ加えた行も残る() {
		this.clerk.tick("No.2の行を消す");
		this.clerk.tick("No.3の行を消す");
		this.clerk.field("No.3の行を消す").uncheck();
		this.clerk.page().locator("section:has(#people)").getByText("行を加える").click();
		this.clerk.page().keyboard().press("Tab");
		this.clerk.page().keyboard().type("加えた人");
		assertThat(posts()).containsExactly("甲", "乙", "丙");
		save(this.clerk);
		assertThat(posts()).containsExactly("甲", "丙", "加えた人");
	}

	@Test
	void 役割は選ぶところで説明される() {
		this.clerk.field("No.1の役割").focus();
		Clerk.see(this.clerk.page().locator(".duty-hint").first()).containsText("実際に対応する人");
		this.clerk.select("No.1の役割", "委託等事業者");
		Clerk.see(this.clerk.page().locator(".duty-hint").first()).containsText("委託している会社");
		this.clerk.read("連絡体制");
	}

	@Test
	void 二人が同じ欄を直せば両方の文が見え保存された内容に戻せる() {
		try (Clerk other = clerk(true)) {
			open(other);
			open(this.clerk);
			other.fill("No.1の職名", "相手の甲");
			other.fill("No.2の氏名", "相手だけの名");
			save(other);
			this.clerk.fill("No.1の職名", "自分の甲");
			this.clerk.press("保存する");
			this.clerk.sees("先に保存しました");
			Locator clash = this.clerk.page().locator(".row-clash");
			Clerk.see(clash).containsText("相手の甲");
			Clerk.see(clash).containsText("自分の甲");
			Clerk.see(clash).containsText(other.page().locator(".site-person-name").innerText() + "さんが先に直しました");
			Clerk.see(this.clerk.field("No.2の氏名")).hasValue("相手だけの名");
			this.clerk.read("連絡体制");
			this.clerk.press("この行を、保存されている内容にする");
			Clerk.see(this.clerk.field("No.1の職名")).hasValue("相手の甲");
			save(this.clerk);
			assertThat(posts()).containsExactly("相手の甲", "乙", "丙");
		}
	}

	@Test
	void 保存せずに閉じた画面の行は加えた行も順も取り込める() {
		BrowserContext context = this.clerk.page().context();
		Page closed = context.newPage();
		closed.navigate(address());
		closed.getByLabel("No.4の職名", new Page.GetByLabelOptions().setExact(true)).fill("閉じる前の人");
		closed.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("No.4の行を上へ")).click();
		closed.waitForFunction(
				"() => Object.keys(localStorage).some((key) => localStorage.getItem(key).includes('閉じる前の人'))");
		closed.waitForTimeout(500);
		closed.close();
		open(this.clerk);
		this.clerk.sees("閉じる前の人");
		this.clerk.press("取り込む");
		this.clerk.sees("まだ保存していません");
		assertThat(posts()).containsExactly("甲", "乙", "丙");
		Clerk.see(this.clerk.field("No.3の職名")).hasValue("閉じる前の人");
		save(this.clerk);
		assertThat(posts()).containsExactly("甲", "乙", "閉じる前の人", "丙");
	}

	@Test
	void 脚本がなくても行を移して加えて消せる() {
		try (Clerk plain = clerk(false)) {
			open(plain);
			plain.fill("No.1の氏名", "打ちかけ");
			plain.press("No.1の行を下へ");
			plain.sees("まだ保存していません");
			assertThat(shown(plain)).startsWith("乙", "甲", "丙");
			plain.field("No.3の行を消す").check();
			plain.field("No.2の電話番号").focus();
			plain.page().keyboard().press("Enter");
			plain.press("保存する");
			plain.sees("連絡体制を保存しました。1行を消しました。");
			assertThat(posts()).containsExactly("乙", "甲");
			Clerk.see(plain.field("No.2の氏名")).hasValue("打ちかけ");
		}
	}

	@Test
	void 細い画面でも欄ははみ出さずだれにでも使える() {
		this.clerk.page().setViewportSize(400, 800);
		open(this.clerk);
		this.clerk.read("連絡体制");
		assertThat(this.clerk.page().evaluate("() => document.documentElement.scrollWidth")).isEqualTo(400);
		assertThat(((Number) this.clerk.page()
			.evaluate("() => document.querySelector('.contacts-save').getBoundingClientRect().height")).doubleValue())
			.isLessThan(80);
	}

	@Test
	void 紙に刷れば職名も氏名も読める幅がある() {
		this.clerk.page().setViewportSize(630, 900);
		this.clerk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		for (String field : List.of("No.1の職名", "No.1の氏名")) {
			assertThat(this.clerk.field(field).boundingBox().width).as(field).isGreaterThan(60);
		}
	}

	@Test
	void 空白のあるアドレスや字の混じった番号は打ったまま残り行の脇で注意される() {
		this.clerk.fill("No.1の電子メールアドレス", "a b@example.jp");
		this.clerk.fill("No.2の電話番号", "0l1-231-4111");
		this.clerk.select("No.3の役割", "（役割を選ぶ）");
		save(this.clerk);
		this.clerk.sees("「注意」の付いた欄を見てください");
		Clerk.see(this.clerk.field("No.1の電子メールアドレス")).hasValue("a b@example.jp");
		Clerk.see(this.clerk.page().locator(".cell-doubt")).hasCount(3);
		Clerk.see(this.clerk.page().locator(".cell-doubt").nth(2)).containsText("役割を選んでください");
		this.clerk.read("連絡体制");
	}

	private Clerk clerk(boolean script) {
		Staff staff = this.people.with(new Assignment(Role.DRAFTER, this.section));
		BrowserContext context = this.chromium.newContext(script);
		context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
		Clerk made = new Clerk(context, this.port, script);
		made.signIn(staff.signInName(), People.PASSWORD);
		Clerk.see(made.page().locator(".site-person-name")).isVisible();
		return made;
	}

	private void open(Clerk who) {
		who.open("/systems/" + this.system + "/contacts");
		who.read("連絡体制");
	}

	private String address() {
		return Clerk.home(this.port) + "/systems/" + this.system + "/contacts";
	}

	private static void save(Clerk who) {
		who.press("保存する");
		who.sees("連絡体制を保存しました。");
	}

	private void paste(String field) {
		this.clerk.page().evaluate("(text) => navigator.clipboard.writeText(text)", SPREADSHEET);
		this.clerk.field(field).focus();
		this.clerk.page().keyboard().press("Control+v");
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

	private static List<String> shown(Clerk who) {
		return who.page().locator(".contacts-people [name$='.post']").all().stream().map(Locator::inputValue).toList();
	}

	private List<String> posts() {
		return this.keeping.read(this.system, this.reader).people().stream().map(ContactPerson::post).toList();
	}

}
