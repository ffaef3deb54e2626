package jp.tejuncho.review.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.review.Stage;
import jp.tejuncho.system.SystemId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 照会に出した文書は削除できないこと、情報システムの廃止.
 */
class SystemEndTests extends DraftUnderReview {

	private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private EntityManager entityManager;

	@Test
	void 一度でも照会に出した文書は引き戻した後でも削除できず代わりにすることが分かる() {
		String seen = seen(get("/deletion", this.drafter));
		send();
		assertThat(post("/review/withdraw", this.drafter)).hasStatus3xxRedirection();
		assertThat(get("/deletion", this.drafter)).bodyText()
			.contains("この案は削除できません", "照会に出したことがあるため", "情報システムを廃止すると")
			.doesNotContain("name=\"seen\"");
		assertThat(post("/deletion", this.drafter, "seen", seen)).hasStatus(HttpStatus.CONFLICT);
		assertThat(open(system() + "/deletion", this.drafter)).bodyText()
			.contains("この情報システムは削除できません", "実施手順の案：照会に出したことがあるため", system() + "/abolition")
			.doesNotContain("name=\"seen\"");
		assertThat(submit(system() + "/deletion", this.drafter, "seen", "0".repeat(64))).hasStatus(HttpStatus.CONFLICT);
		assertThat(get("", this.drafter)).hasStatus3xxRedirection();
	}

	@Test
	void 照会中に削除しようとしても照会は続く() {
		String seen = seen(open(system() + "/deletion", this.drafter));
		send();
		assertThat(submit(system() + "/deletion", this.drafter, "seen", seen)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("引き戻します");
		assertThat(open("/inbox", this.manager)).bodyText().contains("課税システム");
	}

	@Test
	void 施行中の文書と一緒に同じ日に廃止でき取り消せばどちらも元に戻る() {
		approve();
		enforce("2024-03-20", "2027-04-01");
		assertThat(open(system() + "/abolition", this.manager)).bodyText()
			.contains("実施手順", "第１版　未施行（令和９年４月１日施行）", "情報システムと同じ日に廃止します");
		assertThat(abolish(this.manager, "2099-03-31", "新システムへ移行")).hasStatus3xxRedirection();
		assertThat(file().document().stage()).isEqualTo(Stage.ABOLISHED);
		assertThat(file().releases().getFirst().inForceUntil()).isEqualTo(LocalDate.of(2099, 3, 31));
		assertThat(open(system(), this.drafter)).bodyText()
			.contains("廃止予定（令和81年３月31日）", "新システムへ移行", "課長が")
			.doesNotContain(system() + "/abolition\"", "/abolition/return");
		assertThat(open("/systems", this.drafter)).bodyText().contains("課税システム", "廃止予定（令和81年３月31日）");
		assertThat(open(system() + "/abolition/return", this.manager)).bodyText().contains("実施手順", "checked");
		assertThat(
				submit(system() + "/abolition/return", this.manager, "reason", "移行を延期", "again", this.draft.toString()))
			.hasStatus3xxRedirection();
		assertThat(file().document().stage()).isEqualTo(Stage.IN_FORCE);
		assertThat(file().base()).isPresent().get().satisfies((release) -> assertThat(release.inForceUntil()).isNull());
		assertThat(open(system(), this.drafter)).bodyText()
			.contains("取り消した廃止", "新システムへ移行", "移行を延期")
			.doesNotContain("廃止予定");
		this.entityManager.flush();
		assertThat(
				this.jdbc.queryForList("select act from audit_entry where act like '%廃止%' order by act", String.class))
			.containsExactlyInAnyOrder("情報システムを廃止", "情報システムの廃止を取消し", "実施手順：廃止", "実施手順：廃止を取消し");
	}

	@Test
	void 改正の途中で廃止しても取り消せば改正の途中に戻る() {
		approve();
		enforce("2024-03-20", "2027-04-01");
		assertThat(post("/review/revise", this.drafter, "occasion", "見直し")).hasStatus3xxRedirection();
		assertThat(open(system() + "/abolition", this.manager)).as("no version is in force")
			.bodyText()
			.contains("第１版（未施行）を、情報システムと同じ日に廃止します", "途中の改正は")
			.doesNotContain("施行中の版を");
		assertThat(abolish(this.manager, "2027-06-01", "使わない")).hasStatus3xxRedirection();
		submit(system() + "/abolition/return", this.manager, "reason", "間違い", "again", this.draft.toString());
		assertThat(file().document().stage()).isEqualTo(Stage.REVISING);
		assertThat(rewrite("まだ直せる。").complete()).isTrue();
	}

	@Test
	void 情報システムと一緒に廃止した文書だけの廃止は取りやめられない() {
		approve();
		enforce("2024-03-20", "2024-04-01");
		assertThat(abolish(this.manager, "2099-03-31", "使わない")).hasStatus3xxRedirection();
		assertThat(get("/review", this.manager)).bodyText()
			.contains("第１版 廃止予定（令和81年３月31日廃止）", "情報システムの画面で廃止を取り消します")
			.doesNotContain("廃止の予定を取りやめる", "照会・承認」の画面で廃止の予定");
		assertThat(post("/review/call-off", this.manager, "reason", "消えない理由")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("文書の廃止だけを取りやめることはできません", "情報システムの画面で廃止を取り消します。文書の廃止も", "消えない理由");
		assertThat(file().document().stage()).isEqualTo(Stage.ABOLISHED);
		assertThat(open("/systems", this.drafter)).bodyText().contains("廃止予定（令和81年３月31日廃止）");
	}

	@Test
	void 廃止する情報システムで効力が続いていた文書は改正できず同じ日までに廃止できる() {
		approve();
		enforce("2024-03-20", "2024-04-01");
		endWithoutItsDocuments();
		assertThat(post("/review/revise", this.drafter, "occasion", "消えない改正の理由")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("文書を作ることも直すこともできません", "消えない改正の理由");
		assertThat(get("/review", this.drafter)).bodyText().doesNotContain("/review/revise", "画面で改正を始めます");
		assertThat(post("/review/abolish", this.manager, "from", "2099-04-01", "reason", "一緒に")).hasStatus(422)
			.bodyText()
			.contains("情報システムの廃止の日（令和81年３月31日）より後");
		assertThat(post("/review/abolish", this.manager, "from", "2099-03-31", "reason", "一緒に"))
			.hasStatus3xxRedirection();
	}

	// as the end of a document alone could be taken back once
	private void endWithoutItsDocuments() {
		this.entityManager.flush();
		this.jdbc.update("update information_system set abolished_from = ? where id = ?", LocalDate.of(2099, 3, 31),
				id().value());
		this.entityManager.clear();
	}

	@Test
	void 先に廃止した文書は情報システムの廃止を取り消しても戻らず自分の廃止を取りやめて戻る() {
		approve();
		enforce("2024-03-20", "2024-04-01");
		post("/review/abolish", this.manager, "from", "2098-04-01", "reason", "文書だけ先に");
		assertThat(open(system() + "/abolition", this.manager)).bodyText().contains("廃止することが決まっています");
		assertThat(abolish(this.manager, "2099-03-31", "使わない")).hasStatus3xxRedirection();
		submit(system() + "/abolition/return", this.manager, "reason", "間違い", "again", this.draft.toString());
		assertThat(file().document().stage()).isEqualTo(Stage.ABOLISHED);
		assertThat(flash(post("/review/call-off", this.manager, "reason", "続けるため")))
			.isEqualTo("廃止の予定を取りやめました。いまの状態は、第１版　施行です。");
	}

	@Test
	void 廃止を登録した情報システムの登録内容と連絡体制は変えられない() {
		assertThat(abolish(this.manager, "2099-03-31", "使わない")).hasStatus3xxRedirection();
		assertThat(open(system() + "/edit", this.drafter)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("先に情報システムの画面で廃止を取り消します");
		assertThat(submit(system() + "/edit", this.drafter, "name", "別の名前")).hasStatus(HttpStatus.CONFLICT);
		assertThat(submit(system() + "/contacts", this.drafter)).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void 廃止の日が過ぎれば一覧から外れ求めれば見られる() {
		assertThat(abolish(this.manager, "2020-04-01", "使っていない")).hasStatus3xxRedirection();
		assertThat(open("/systems", this.drafter)).bodyText()
			.doesNotContain("課税システム")
			.contains("廃止した情報システムも表示する")
			.doesNotContain("まだ登録されていません");
		assertThat(open("/systems?abolished=true", this.drafter)).bodyText()
			.contains("課税システム", "廃止（令和２年４月１日）", "廃止した情報システム（1件）も表示しています");
		assertThat(open("/systems?q=課税", this.drafter)).bodyText().contains("廃止した情報システムも表示する");
		assertThat(open(system(), this.drafter)).bodyText()
			.contains("令和２年４月１日に廃止しました", "第１版　廃止（案のまま）です。", "連絡体制を見る")
			.doesNotContain("作成中", "連絡体制を整える", "登録内容を変更する");
		assertThat(open("/systems?abolished=true", this.drafter)).bodyText().contains("廃止（案のまま）").doesNotContain("作成中");
		assertThat(get("/review", this.drafter)).bodyText().contains("第１版 廃止（案のまま）").doesNotContain("改正の予定を書く");
		assertThat(open(system() + "/contacts", this.drafter)).bodyText().doesNotContain("「保存する」を押すまで");
	}

	@Test
	void 廃止を登録した情報システムでは案を作れず直せず照会にも出せない() {
		assertThat(abolish(this.manager, "2099-04-01", "使わない")).hasStatus3xxRedirection();
		assertThat(get("/chapters/" + manuscript().edition().chapters().getFirst().id(), this.drafter)).bodyText()
			.doesNotContain(">残り<span>");
		assertThat(rewrite("直せない。").refusals()).singleElement()
			.satisfies((refusal) -> assertThat(refusal.message()).contains("令和81年４月１日に廃止する"));
		assertThat(get("/preview", this.drafter)).bodyText().contains("令和81年４月１日に廃止する");
		assertThat(post("/review/send", this.drafter, "message", "")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("廃止を取り消します");
		assertThat(get("/review", this.drafter)).bodyText().doesNotContain("/review/send");
		assertThat(submit(system() + "/drafts/response-plan", this.drafter)).hasStatus(HttpStatus.CONFLICT);
		assertThat(open(system(), this.drafter)).bodyText().doesNotContain(system() + "/drafts/response-plan");
		assertThat(this.drafting.find(id(), DocumentKind.RESPONSE_PLAN)).isEmpty();
	}

	@Test
	void 差し戻された案は廃止した情報システムの番に残らない() {
		send();
		remark(this.approver, "POINT", "ここが違います", "");
		assertThat(post("/review/return", this.manager, "note", "直してください")).hasStatus3xxRedirection();
		assertThat(open("/inbox", this.drafter)).bodyText().contains("課税システム");
		assertThat(abolish(this.manager, "2099-04-01", "使わない")).hasStatus3xxRedirection();
		assertThat(
				submit("/drafts/" + this.draft + "/remarks/" + this.remarking.of(this.draft).getFirst().id() + "/done",
						this.drafter, "answer", "消えない回答"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("文書を作ることも直すこともできません", "消えない回答");
		assertThat(open("/inbox", this.drafter)).bodyText().contains("待っている文書はありません");
	}

	@Test
	void 照会中や承認の後は何をすればよいかが分かり入力は残る() {
		finish(this.drafter);
		send();
		assertThat(abolish(this.manager, "2099-04-01", "残る理由")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("照会中です", "引き戻してから", "残る理由", "2099-04-01");
		check();
		assertThat(post("/review/approve", this.approver, "round", "1")).hasStatus3xxRedirection();
		assertThat(abolish(this.manager, "2099-04-01", "残る理由")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("施行を待っています");
	}

	@ParameterizedTest
	@CsvSource({ "'',廃止の日を入力してください", "未定,年月日として読めません", "令和９年２月30日,暦にない日", "2027-03-31,第１版の施行日（令和９年４月１日）より前",
			"'<script>',2027-04-01" })
	void 日付の誤りは同じ画面で分かり入力は残る(String from, String message) {
		approve();
		enforce("2024-03-20", "2027-04-01");
		assertThat(abolish(this.manager, from, "残る理由")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains(message, "残る理由")
			.doesNotContain("<script>'");
		assertThat(file().document().stage()).isEqualTo(Stage.IN_FORCE);
	}

	@Test
	void 理由のない廃止と取消しは受け付けない() {
		assertThat(abolish(this.manager, "2027-04-01", " ")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("理由を書いて");
		abolish(this.manager, "2099-04-01", "使わない");
		assertThat(abolish(this.manager, "2099-05-01", "二度目")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("もう登録されています");
		assertThat(submit(system() + "/abolition/return", this.manager, "reason", "")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("取り消す理由を書いて");
	}

	@Test
	void 文書が先になくなる日より前には廃止できない() {
		approve();
		enforce("2024-03-20", "2027-04-01");
		assertThat(post("/review/abolish", this.manager, "from", "2030-04-01", "reason", "文書だけ先に"))
			.hasStatus3xxRedirection();
		assertThat(abolish(this.manager, "2030-03-31", "早すぎる")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("実施手順の廃止の日（令和12年４月１日）より前");
		assertThat(abolish(this.manager, "2030-04-01", "同じ日")).hasStatus3xxRedirection();
	}

	@Test
	void 廃止と取消しは情報システム管理者だけができる() {
		SignedInStaff auditor = person("監査", Role.AUDITOR, owner());
		SignedInStaff both = SignedInStaff.of("両方", "両方", new Assignment(Role.DRAFTER, owner()),
				new Assignment(Role.SYSTEM_MANAGER, section("農政課２")));
		for (SignedInStaff staff : List.of(this.approver, auditor, this.stranger)) {
			assertThat(open(system() + "/abolition", staff)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(abolish(staff, "2099-04-01", "だめ")).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(submit(system() + "/abolition/return", staff, "reason", "だめ")).hasStatus(HttpStatus.NOT_FOUND);
		}
		for (SignedInStaff staff : List.of(this.drafter, both)) {
			assertThat(open(system() + "/abolition", staff)).hasStatusOk().bodyText().doesNotContain("name=\"from\"");
			assertThat(abolish(staff, "2099-04-01", "だめ")).hasStatus(HttpStatus.CONFLICT)
				.bodyText()
				.contains("情報システム管理者がします");
			assertThat(submit(system() + "/abolition/return", staff, "reason", "だめ")).hasStatus(HttpStatus.CONFLICT);
		}
		assertThat(open(system(), this.drafter)).bodyText().doesNotContain("廃止予定");
	}

	private MvcTestResult abolish(SignedInStaff staff, String from, String reason) {
		return submit(system() + "/abolition", staff, "from", from, "reason", reason);
	}

	private SystemId id() {
		return this.manuscripts.system(this.draft, this.drafter).id();
	}

	private String system() {
		return "/systems/" + id();
	}

	private static String seen(MvcTestResult page) {
		Matcher matcher = SEEN.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

}
