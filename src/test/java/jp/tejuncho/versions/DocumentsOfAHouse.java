package jp.tejuncho.versions;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.tejuncho.contact.ContactKeeping;
import jp.tejuncho.contact.ContactRow;
import jp.tejuncho.contact.ContactSheet;
import jp.tejuncho.contact.ContactTable;
import jp.tejuncho.contact.Duty;
import jp.tejuncho.contact.EnteredRow;
import jp.tejuncho.contact.RowId;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.precedent.Precedents;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.review.Enforcing;
import jp.tejuncho.review.Remark;
import jp.tejuncho.review.RevisionPlans;
import jp.tejuncho.system.SystemId;

/**
 * Documents in every state there is, with all that can be written beside them.
 */
final class DocumentsOfAHouse {

	private static final String PERSONS = "scope.persons";

	private final YearOfAHouse year;

	private final SectionId tax;

	private final SectionId branch;

	DocumentsOfAHouse(YearOfAHouse year, SectionId tax, SectionId branch) {
		this.year = year;
		this.tax = tax;
		this.branch = branch;
	}

	void write() {
		SystemId levy = this.year.register("課税システム", "課税", this.tax, "hanako", Answer.YES);
		DraftId procedure = tailoredProcedure(levy);
		this.year.seal();
		revisedPlan(levy);
		unsentPlan(this.year.register("統計システム", "", this.tax, "hanako", Answer.YES));
		SystemId welfare = this.year.register("福祉システム", "", this.branch, "nanako", Answer.YES);
		copiedProcedure(welfare, procedure);
		reportedPlan(welfare);
		SystemId park = this.year.register("公園システム", "公園", this.tax, "jiro", Answer.NO);
		procedureInReview(park);
		abolishedPlan(park);
		this.year.seal();
		retractedPlan(this.year.register("図書館システム", "図書", this.tax, "hanako", Answer.YES));
		returnedPlan(this.year.register("窓口システム", "", this.tax, "jiro", Answer.YES));
	}

	// tailored in every way, in force, and the second version being written
	private DraftId tailoredProcedure(SystemId system) {
		Desk desk = Desk.start(this.year, system, DocumentKind.PROCEDURE, "hanako");
		desk.tailor();
		desk.finish();
		firstRounds(desk);
		desk.check("saburo", "確かめました。");
		desk.approve("shiro", "課として承認します。");
		desk.approve("goro", "全庁の方針にも合っています。");
		desk.submit("税務の情報を守る対策を定める必要があるため。", LocalDate.of(2026, 6, 1));
		desk.enforce("税第12号", LocalDate.of(2026, 5, 20), LocalDate.of(2026, 6, 1));
		plan(desk);
		this.year.pass(Duration.ofDays(100));
		revise(desk, "職員の範囲を改め、クラウドサービスへ移行する。");
		rewrite(desk, "職員、会計年度任用職員及び{own:受入れの名|何々の者}並びに{letter:○}印の付いた者を対象とする。");
		desk.amend(Amendment.Kind.REVISION, "2/" + PERSONS, "移行の作業に当たる派遣職員を含めるため。");
		return desk.draft();
	}

	// two versions in force, one after the other
	private void revisedPlan(SystemId system) {
		contacts(system, "hanako", "課税");
		Desk desk = Desk.start(this.year, system, DocumentKind.RESPONSE_PLAN, "hanako");
		desk.finish();
		sendAndApprove(desk, "初めての計画です。");
		desk.report("goro", "報告を受けました。");
		desk.enforce("税第45号", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 10));
		this.year.pass(Duration.ofDays(100));
		contacts(system, "hanako", "新しい課税");
		revise(desk, "担当者の異動に伴う改正");
		desk.amend(Amendment.Kind.REVISION, "2/contacts", "人事異動のため。");
		sendAndApprove(desk, "第２版の案です。");
		desk.report("goro", "異動を承知しました。");
		desk.submit("担当者の異動に合わせる必要があるため。", LocalDate.of(2027, 4, 1));
		desk.enforce("税第98号", LocalDate.of(2027, 3, 20), LocalDate.of(2027, 4, 1));
	}

	private void firstRounds(Desk desk) {
		desk.send("初めての案です。\n表の体裁も見てください。");
		desk.remark("saburo", PERSONS + "/p1", Remark.Kind.PROPOSAL, "派遣の人も入りますか。", "職員及び派遣職員を対象とする。");
		desk.remark("shiro", "", Remark.Kind.POINT, "全体に読みやすい。\n用語だけ見直すこと。", "");
		desk.remark("goro", "asset.manager/p1", Remark.Kind.QUESTION, "予備機はどこに置きますか。", "");
		desk.remark("saburo", "server.power/p1", Remark.Kind.POINT, "試験は二年に一度でよい。", "");
		desk.giveBack("shiro", "指摘のところを直してください。");
		desk.adopt("派遣の人も入りますか");
		desk.answer("全体に読みやすい", Remark.State.DONE, "用語を見直しました。");
		desk.answer("予備機はどこに", Remark.State.DONE, "第二庁舎の倉庫に置きます。");
		desk.answer("試験は二年に一度", Remark.State.DECLINED, "機器の取扱説明書が毎年の試験を求めているため。");
		desk.confirm("goro", "予備機はどこに");
		desk.send("直しました。");
		desk.withdraw();
		rewrite(desk, "職員及び会計年度任用職員を対象とする。");
		desk.write(new DraftChange.Fill("own:試しの空欄", "", "使わなかった値"));
		this.year.does("hanako", (person) -> this.year.ask(Drafting.class).undo(desk.draft(), person));
		desk.send("引き戻して、対象を直しました。");
	}

	private void plan(Desk desk) {
		this.year.does("hanako", (person) -> this.year.ask(RevisionPlans.class)
			.note(desk.draft(), "派遣職員を対象に加える", LocalDate.of(2027, 4, 1), "人事課の取扱いが決まってから。", person));
		this.year.does("jiro",
				(person) -> this.year.ask(RevisionPlans.class).note(desk.draft(), "回線の増設", null, "時期は未定", person));
	}

	private void revise(Desk desk, String why) {
		this.year.does("hanako", (person) -> {
			var plan = this.year.ask(RevisionPlans.class)
				.of(desk.draft())
				.stream()
				.filter((one) -> one.title().startsWith("派遣"))
				.findFirst();
			this.year.ask(Enforcing.class)
				.revise(desk.draft(), desk.seen(), why, plan.map((one) -> one.id()).orElse(null), person);
		});
	}

	private static void rewrite(Desk desk, String words) {
		desk.amend(Amendment.Kind.TEXT, PERSONS, "p\tp1\t" + words);
	}

	// never sent: contacts, some blanks, an example rewritten and one left out
	private void unsentPlan(SystemId system) {
		contacts(system, "hanako", "統計");
		Desk desk = Desk.start(this.year, system, DocumentKind.RESPONSE_PLAN, "hanako");
		desk.write(new DraftChange.Fill("own:災害の窓口", "", "危機管理課（内線 1199）"));
	}

	// the numbers are of nobody: 00 is no area code
	private void contacts(SystemId system, String by, String name) {
		List<List<String>> people = List.of(person(Duty.LEADER, "税務課長", name + "　責任"),
				person(Duty.SUPERVISOR, "税務課長補佐", name + "　統括"), person(Duty.COORDINATOR, "税務係長", name + "　調整"),
				person(Duty.STAFF, "主任", "髙﨑　" + name), person(Duty.EXECUTIVE, "総務部長", name + "　部長"),
				person(Duty.PRESS, "広報課長", name + "　広報"), List.of("CONTRACTOR", "見本情報サービス株式会社", name + "保守窓口",
						"00-0000-3001", "００－００００－３００２", "support@example.com"));
		List<List<String>> logs = List.of(List.of(name + "サーバー", "ap01", "アクセスログ、操作ログ"),
				List.of(name + "データベース", "db01", "監査ログ"));
		List<List<String>> agencies = List
			.of(List.of("見本県", "デジタル政策課", name + "担当者", "00-0000-4001", "d@example.lg.jp"));
		this.year.does(by, (person) -> {
			ContactSheet before = this.year.ask(ContactKeeping.class).read(system, person);
			this.year.ask(ContactKeeping.class)
				.write(system,
						new ContactKeeping.Written(before.version(),
								Stream.of(ContactTable.values())
									.collect(Collectors.toMap(Function.identity(), before::rows)),
								Map.of(ContactTable.PEOPLE, rows(people), ContactTable.LOGS, rows(logs),
										ContactTable.AGENCIES, rows(agencies))),
						person);
		});
	}

	private static List<EnteredRow> rows(List<List<String>> rows) {
		return IntStream.range(0, rows.size())
			.mapToObj((place) -> new EnteredRow(new ContactRow(new RowId("stored-" + place), rows.get(place)), false))
			.toList();
	}

	private static List<String> person(Duty duty, String post, String name) {
		int number = List.of(Duty.values()).indexOf(duty);
		return List.of(duty.name(), post, name, "内線" + (2000 + number), "00-0000-" + (5000 + number),
				"e" + number + "@example.lg.jp");
	}

	private void copiedProcedure(SystemId system, DraftId precedent) {
		DraftId[] draft = new DraftId[1];
		this.year.does("nanako",
				(person) -> draft[0] = this.year.ask(Precedents.class)
					.start(system, DocumentKind.PROCEDURE, precedent, person)
					.draft());
		this.year.does("nanako", (person) -> this.year.ask(Precedents.class).consider(draft[0], 1, true, person));
		Desk.of(this.year, draft[0], "nanako")
			.amend(Amendment.Kind.DISMISSAL, "terms-are-defined:x", "支所では用語を定めないこととした。");
	}

	// by the only person of the section
	private void reportedPlan(SystemId system) {
		contacts(system, "nanako", "福祉");
		Desk desk = Desk.start(this.year, system, DocumentKind.RESPONSE_PLAN, "nanako");
		desk.finish();
		desk.send("一人の課のため、自分で確かめます。");
		desk.check("nanako", "書いた日の翌日に読み直しました。");
		desk.approve("nanako", "例外により承認します。");
		desk.report("goro", "報告を受けました。");
		desk.letter("支所の対応の手順を定める必要があるため。", LocalDate.of(2028, 4, 1));
	}

	private void procedureInReview(SystemId system) {
		Desk desk = Desk.start(this.year, system, DocumentKind.PROCEDURE, "jiro");
		desk.finish();
		desk.send("公園の案です。");
		desk.remark("shiro", PERSONS + "/p1", Remark.Kind.PROPOSAL, "まだ答えのない提案", "公園の職員を対象とする。");
		desk.remark("goro", "", Remark.Kind.QUESTION, "まだ答えのない質問", "");
		desk.check("saburo", "途中まで確かめました。");
	}

	private void abolishedPlan(SystemId system) {
		contacts(system, "jiro", "公園");
		Desk desk = Desk.start(this.year, system, DocumentKind.RESPONSE_PLAN, "jiro");
		desk.finish();
		desk.send("公園の計画です。");
		desk.check("saburo", "");
		desk.approve("shiro", "");
		desk.report("goro", "");
		desk.enforce("公第3号", LocalDate.of(2027, 9, 1), LocalDate.of(2027, 9, 10));
		this.year.pass(Duration.ofDays(30));
		this.year.does("jiro",
				(person) -> this.year.ask(Enforcing.class).revise(desk.draft(), desk.seen(), "連絡先の見直し", null, person));
		desk.write(new DraftChange.Fill("own:取りやめる空欄", "", "取りやめる前に書いた値"));
		this.year.does("jiro",
				(person) -> this.year.ask(Enforcing.class).drop(desk.draft(), desk.seen(), "見直しは要らないと分かったため", person));
		this.year.does("saburo", (person) -> this.year.ask(Enforcing.class)
			.abolish(desk.draft(), desk.seen(), LocalDate.of(2028, 1, 31), "公園システムの利用を終えるため", person));
	}

	private void retractedPlan(SystemId system) {
		contacts(system, "hanako", "図書");
		Desk desk = Desk.start(this.year, system, DocumentKind.RESPONSE_PLAN, "hanako");
		desk.finish();
		sendAndApprove(desk, "一度目の案です。");
		retract(desk, false, "電話番号に誤りがあったため");
		sendAndApprove(desk, "二度目の案です。");
		retract(desk, true, "様式を差し替えるため");
		sendAndApprove(desk, "三度目の案です。");
	}

	private static void sendAndApprove(Desk desk, String message) {
		desk.send(message);
		desk.check("saburo", "確かめました。");
		desk.approve("shiro", "承認します。");
	}

	private void retract(Desk desk, boolean replaced, String why) {
		this.year.does("hanako",
				(person) -> this.year.ask(Enforcing.class).retract(desk.draft(), desk.seen(), replaced, why, person));
	}

	private void returnedPlan(SystemId system) {
		contacts(system, "jiro", "窓口");
		Desk desk = Desk.start(this.year, system, DocumentKind.RESPONSE_PLAN, "jiro");
		desk.finish();
		desk.send("窓口の計画です。");
		desk.remark("shiro", "", Remark.Kind.POINT, "夜間の連絡先を足してください。", "");
		desk.giveBack("saburo", "審査の指摘を見てください。\n来週までに。");
	}

}
