package jp.tejuncho.story;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.AriaRole;
import org.springframework.boot.test.system.CapturedOutput;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way from an empty house to the first two documents, step by step.
 */
final class FirstDocuments implements AutoCloseable {

	static final String SYSTEM = "見本税務情報システム";

	static final String SURGE = "避雷器を通した電源の使用";

	static final String REASON = "機器の搬入出は施設管理規程に定めているため";

	static final String PASSWORD = "aoi-yane-no-ie-3";

	private static final Pattern CODE = Pattern.compile("\\(first-run code\\): (\\S+)");

	private final Chromium chromium;

	private final int port;

	private final boolean script;

	private final Clerk operator;

	private final Clerk drafter;

	private String chapter = "";

	private boolean told;

	FirstDocuments(Chromium chromium, int port, boolean script) {
		this.chromium = chromium;
		this.port = port;
		this.script = script;
		this.operator = newClerk();
		this.drafter = newClerk();
	}

	private Clerk newClerk() {
		return new Clerk(this.chromium, this.port, this.script);
	}

	Clerk operator() {
		return this.operator;
	}

	Clerk drafter() {
		return this.drafter;
	}

	/**
	 * The working page of the chapter the story stays in.
	 * @return an address
	 */
	String chapter() {
		return this.chapter;
	}

	/**
	 * The draft the story is about.
	 * @return the path everything of it begins with
	 */
	String draft() {
		return this.chapter.replaceFirst("/chapters/.*", "");
	}

	void tell(CapturedOutput output) {
		begin(output);
		decide();
		fillBlanks();
		readProcedure();
		contacts();
		responsePlan();
		this.told = true;
	}

	/**
	 * From the empty house to a procedure that nobody has written in yet.
	 * @param output what the application wrote, which has the first run code
	 */
	void begin(CapturedOutput output) {
		firstRun(code(output.getAll()));
		organization();
		signInFirst(this.drafter, "sato", account("佐藤 花子", "sato"));
		system();
		startProcedure();
	}

	boolean told() {
		return this.told;
	}

	// the last one: earlier stories may have written theirs
	private static String code(String output) {
		List<String> codes = CODE.matcher(output).results().map((found) -> found.group(1)).toList();
		assertThat(codes).as("the code is in the log").isNotEmpty();
		return codes.getLast();
	}

	private void firstRun(String code) {
		Clerk clerk = this.operator;
		clerk.open("/");
		clerk.read("最初の設定");
		clerk.fill("最初の設定のコード", code);
		clerk.fill("氏名", "山田 太郎");
		clerk.fill("サインイン名", "yamada");
		clerk.fill("パスワード", PASSWORD);
		clerk.fill("パスワード（もう一度）", PASSWORD);
		clerk.picture("first-run");
		clerk.press("登録する");
		clerk.read("最初の設定が終わりました");
		clerk.follow("サインインへ進む");
		clerk.read("サインイン");
		clerk.signIn("yamada", PASSWORD);
	}

	private void organization() {
		Clerk clerk = this.operator;
		clerk.follow("組織の設定");
		clerk.read("組織の設定");
		clerk.follow("組織の設定を登録する");
		clerk.read("組織の設定の変更");
		clerk.fill("名称", "見本市");
		clerk.fill("情報セキュリティ対策基準の名称", "見本市情報セキュリティ対策基準");
		clerk.fill("実施手順の作成を定める最初の条", "58");
		clerk.picture("organization-edit");
		clerk.press("この内容で登録する");
		clerk.read("組織の設定");
		clerk.sees("見本市情報セキュリティ対策基準");
		clerk.follow("課を追加する");
		clerk.read("課の追加");
		clerk.fill("部", "総務部");
		clerk.fill("課", "税務課");
		clerk.press("課を追加する");
		clerk.read("組織の設定");
		clerk.sees("税務課");
		clerk.picture("organization");
	}

	/**
	 * Registers a drafter of the section.
	 * @param name the person's name
	 * @param signInName the name to sign in with
	 * @return the temporary password
	 */
	private String account(String name, String signInName) {
		Clerk clerk = this.operator;
		clerk.follow("利用者");
		clerk.read("利用者");
		clerk.follow("利用者を登録する");
		clerk.read("利用者の登録");
		clerk.fill("氏名", name);
		clerk.fill("サインイン名", signInName);
		clerk.select("1行目の役割", "担当者");
		clerk.select("1行目の課", "総務部　税務課");
		clerk.select("2行目の役割", "情報システム管理者");
		clerk.select("2行目の課", "総務部　税務課");
		clerk.picture("account-new");
		clerk.press("登録する");
		clerk.read(name);
		clerk.picture("account-password");
		return clerk.page().locator(".secret").textContent();
	}

	private static void signInFirst(Clerk clerk, String signInName, String temporary) {
		clerk.signIn(signInName, temporary);
		clerk.read("パスワードの変更");
		clerk.fill("今のパスワード", temporary);
		clerk.fill("新しいパスワード", PASSWORD);
		clerk.fill("新しいパスワード（もう一度）", PASSWORD);
		clerk.picture("password");
		clerk.press("変更する");
		Clerk.see(clerk.page().getByRole(AriaRole.NAVIGATION).first()).containsText("情報システム");
	}

	/**
	 * A second person of the same section.
	 * @return somebody who is signed in
	 */
	Clerk colleague() {
		Clerk colleague = newClerk();
		signInFirst(colleague, "suzuki", account("鈴木 一郎", "suzuki"));
		return colleague;
	}

	private void system() {
		Clerk clerk = this.drafter;
		clerk.follow("情報システム");
		clerk.read("情報システム");
		clerk.picture("systems-empty");
		clerk.follow("情報システムを登録する");
		clerk.read("情報システムの登録");
		clerk.fill("情報システム名", SYSTEM);
		clerk.fill("略称", "税務");
		clerk.picture("system-new");
		List.of("specific-personal-information", "my-number-affairs", "personal-information", "network", "managed-area")
			.forEach((question) -> clerk.answer(question, "はい"));
		List.of("outsourcing", "procurement", "own-development", "external-network", "external-access", "other-systems",
				"individual-servers", "redundant-servers", "mail-server", "ic-card")
			.forEach((question) -> clerk.answer(question, "いいえ"));
		clerk.page().locator("#field-answers-specific-personal-information").scrollIntoViewIfNeeded();
		clerk.picture("system-questions");
		clerk.press("登録する");
		clerk.read(SYSTEM);
		clerk.sees("「分からない」の問いが");
		clerk.picture("system");
	}

	private void startProcedure() {
		Clerk clerk = this.drafter;
		clerk.press("実施手順の案を作る");
		clerk.read("実施手順の案");
		clerk.picture("work");
		clerk.follow("点検");
		clerk.read("実施手順の案");
		clerk.sees("モバイル端末の利用に関する定め");
		clerk.picture("remaining");
		clerk.follow("物理的セキュリティ対策　モバイル端末の利用に関する定め");
		clerk.read("実施手順の案");
		this.chapter = clerk.path().replaceFirst("#.*", "");
		Clause adopted = clerk.clause("managed-area.facilities");
		Clerk.see(adopted.choice("採用")).isChecked();
		Clerk.see(adopted.reason()).hasValue("管理区域に機器を設置しているため");
		Clause omitted = clerk.clause("server.redundancy");
		Clerk.see(omitted.choice("不採用")).isChecked();
		Clerk.see(omitted.reason()).hasValue("サーバーを冗長化していないため不要");
	}

	private void decide() {
		Clerk clerk = this.drafter;
		Clause undecided = clerk.clause("mobile.loss");
		Clerk.see(undecided.choice("未判断")).isChecked();
		Clerk.see(undecided.reason()).hasValue("「モバイル端末」の答えが「分からない」のため、判断してください");
		undecided.keep(() -> undecided.choice("採用").check());
		Clause carrying = clerk.clause("managed-area.carrying");
		carrying.keep(() -> carrying.reason().fill(REASON));
		carrying.keep(() -> carrying.choice("不採用").check());
		Clause mandatory = clerk.clause("media.locking");
		mandatory.says("特定個人情報を扱うため必須");
		mandatory.send(() -> mandatory.choice("不採用").check());
		Clerk.see(mandatory.state()).containsText("この条項は外せません（特定個人情報を扱うため必須");
		clerk.read("実施手順の案");
		mandatory.state().scrollIntoViewIfNeeded();
		clerk.picture("work-mandatory");
		mandatory.send(() -> mandatory.choice("採用").check());
		Clerk.see(mandatory.state()).not().containsText("外せません");
		clerk.open(this.chapter);
		Clerk.see(mandatory.choice("採用")).isChecked();
		Clerk.see(undecided.choice("採用")).isChecked();
		Clerk.see(carrying.choice("不採用")).isChecked();
		Clerk.see(carrying.reason()).hasValue(REASON);
	}

	private void fillBlanks() {
		Clerk clerk = this.drafter;
		Clause power = clerk.clause("server.power");
		var blank = power.blank("過電流から機器を守る方法");
		power.keep(() -> blank.fill(SURGE));
		Clerk.see(clerk.page().locator("#p-server_power-finished")).containsText(SURGE);
		blank.scrollIntoViewIfNeeded();
		clerk.picture("work-blank");
		clerk.read("実施手順の案");
	}

	private void readProcedure() {
		Clerk clerk = this.drafter;
		clerk.follow("仕上がりを見る");
		clerk.read("実施手順の案");
		clerk.sees(SURGE);
		clerk.sees("見本市情報セキュリティ対策基準");
		Clerk.see(clerk.page().locator(".preview-paper")).not().containsText("管理区域内への機器の搬入出に関する定め");
		clerk.picture("preview");
		String text = clerk.downloadedText("PDFを保存");
		assertThat(text).contains(SYSTEM, SURGE, "案", "見本市情報セキュリティ対策基準").doesNotContain("管理区域内への機器の搬入出に関する定め");
	}

	private void contacts() {
		Clerk clerk = this.drafter;
		clerk.follow(SYSTEM);
		clerk.read(SYSTEM);
		clerk.follow("連絡体制を整える");
		clerk.read("連絡体制");
		clerk.select("No.1の役割", "緊急時対応リーダー（責任者）");
		clerk.fill("No.1の職名", "総務部長");
		clerk.fill("No.1の氏名", "高橋 三郎");
		clerk.fill("No.1の電話番号", "内線 2001");
		clerk.select("No.2の役割", "緊急時対応統括");
		clerk.fill("No.2の職名", "税務課長");
		clerk.fill("No.2の氏名", "伊藤 良子");
		clerk.fill("No.2の電話番号", "内線 2101");
		clerk.fill("1行目のサーバー等の名称", "税務サーバー");
		clerk.fill("1行目のログの名称", "操作ログ");
		clerk.fill("1行目の機関等の名称", "見本警察署");
		clerk.picture("contacts");
		clerk.press("保存する");
		clerk.read("連絡体制");
		clerk.sees("連絡体制を保存しました。");
		Clerk.see(clerk.field("No.2の氏名")).hasValue("伊藤 良子");
		clerk.follow("情報システムの画面へ戻る");
		clerk.read(SYSTEM);
	}

	private void responsePlan() {
		Clerk clerk = this.drafter;
		clerk.press("緊急時対応計画の案を作る");
		clerk.read("緊急時対応計画の案");
		Clause cover = clerk.clause("cover");
		cover.keep(() -> cover.blank("緊急時対応計画の作成年月").fill("令和９年４月"));
		clerk.picture("plan-cover");
		clerk.follow("仕上がりを見る");
		clerk.read("緊急時対応計画の案");
		clerk.sees("令和９年４月");
		clerk.sees("伊藤 良子");
		clerk.page().locator("figure").first().scrollIntoViewIfNeeded();
		clerk.picture("plan-preview");
		String text = clerk.downloadedText("PDFを保存");
		assertThat(text).contains(SYSTEM, "令和９年４月", "高橋三郎", "内線2101", "見本警察署", "案");
	}

	void pictureOfTrouble() {
		this.operator.pictureOfTrouble();
		this.drafter.pictureOfTrouble();
	}

	@Override
	public void close() {
		this.operator.close();
		this.drafter.close();
	}

}
