package jp.tejuncho.review.web;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.archive.Archive;
import jp.tejuncho.drafting.Reversal;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.Remark;
import jp.tejuncho.review.Stage;
import jp.tejuncho.system.SystemDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of a document through many hands.
 */
class ReviewStoryTests extends DraftUnderReview {

	@Test
	void 照会中は誰も書けず入力は断りの文と一緒に残る() {
		send();
		SaveOutcome outcome = rewrite("書き換えた文。");
		assertThat(outcome.saved()).isZero();
		assertThat(outcome.refusals()).singleElement()
			.satisfies((refusal) -> assertThat(refusal.message()).contains("照会中"));
		post("/clauses/" + CLAUSE, this.drafter, "line", "p1", "kind:p1", "p", "text:p1", "消えてはいけない文。", "seen:text",
				"");
		assertThat(get("/review", this.drafter)).bodyText().contains("引き戻す").doesNotContain(">照会に出す</button>");
		assertThat(post("/review/withdraw", this.drafter)).hasStatus3xxRedirection();
		assertThat(rewrite("書き換えた文。").saved()).isOne();
	}

	@Test
	void 照会中は取消しもやり直しも断られ文は変わらない() {
		rewrite("照会に出す文。");
		send();
		Reversal undone = this.drafting.undo(this.draft, this.drafter).orElseThrow();
		assertThat(undone.outcome().refusals()).singleElement()
			.satisfies((refusal) -> assertThat(refusal.message()).contains("照会中"));
		assertThat(this.reading.current(file()).toString()).contains("照会に出す文。");
		assertThat(post("/review/withdraw", this.drafter)).hasStatus3xxRedirection();
		assertThat(this.drafting.undo(this.draft, this.drafter).orElseThrow().outcome().saved()).isOne();
		send();
		Reversal redone = this.drafting.redo(this.draft, this.drafter).orElseThrow();
		assertThat(redone.outcome().refusals()).singleElement()
			.satisfies((refusal) -> assertThat(refusal.message()).contains("照会中"));
		assertThat(this.reading.current(file()).toString()).doesNotContain("照会に出す文。");
	}

	@Test
	void 誤りが残る間は承認できず何が残るかが分かる() {
		send();
		check();
		assertThat(post("/review/approve", this.approver, "note", "よい")).hasStatus(409)
			.bodyText()
			.contains("誤りがあるため、承認できません", "空欄");
		assertThat(file().releases()).isEmpty();
		assertThat(file().document().stage()).isEqualTo(Stage.IN_REVIEW);
	}

	@Test
	void 承認した文書はいつ取り出しても同じで編集は改正でだけ続く() {
		approve();
		Release release = file().releases().getFirst();
		byte[] first = download("/releases/1/approved.pdf");
		assertThat(Archive.digest(first)).isEqualTo(release.pdf());
		assertThat(new String(first, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
		assertThat(download("/releases/1/approved.pdf")).isEqualTo(first);
		assertThat(rewrite("承認の後の文。").saved()).isZero();
		assertThat(post("/review/revise", this.drafter, "occasion", "改正")).hasStatus(409);
		enforce("2024-04-01", "2024-04-01");
		assertThat(download("/releases/1/approved.pdf")).isEqualTo(first);
		assertThat(download("/releases/1/in-force.pdf")).isNotEqualTo(first);
		assertThat(post("/review/revise", this.drafter, "occasion", "職員の範囲を改めるため")).hasStatus3xxRedirection();
		assertThat(rewrite("改めた文。").saved()).isOne();
		assertThat(get("/differences?against=IN_FORCE", this.approver)).bodyText().contains("改めた文");
		assertThat(get("/review", this.drafter)).bodyText().contains("第２版", "改正中", "職員の範囲を改めるため");
	}

	@Test
	void その日に効力のあった版を取り出せる() {
		approve();
		enforce("2024-03-20", "2027-04-01");
		post("/review/revise", this.drafter, "occasion", "一年目の見直し");
		rewrite("二版の文。");
		approveAgain(2);
		enforce("2024-03-21", "2028-04-01");
		CaseFile file = file();
		assertThat(this.reading.on(file, LocalDate.of(2027, 3, 31))).isEmpty();
		assertThat(this.reading.on(file, LocalDate.of(2028, 3, 31)).orElseThrow().number()).isOne();
		assertThat(this.reading.on(file, LocalDate.of(2028, 4, 1)).orElseThrow().number()).isEqualTo(2);
		assertThat(get("/review?on=2027-12-31", this.approver)).bodyText().contains("令和９年12月31日に効力のあったのは、第１版です");
		assertThat(post("/review/abolish", this.manager, "from", "2029-03-31", "reason", "システムの廃止"))
			.hasStatus3xxRedirection();
		assertThat(this.reading.on(file(), LocalDate.of(2029, 4, 1))).isEmpty();
		assertThat(rewrite("廃止の後の文。").saved()).isZero();
	}

	@Test
	void 書いた人も出した人も承認できない() {
		SignedInStaff both = SignedInStaff.of("ryoho", "両方", Assignment.of(Role.DRAFTER, owner()),
				Assignment.of(Role.SECURITY_MANAGER, owner()));
		finish(both);
		send();
		check();
		assertThat(post("/review/approve", both)).hasStatus(409).bodyText().contains("自分で書いた文書は承認できません");
		assertThat(post("/review/approve", this.stranger)).hasStatus(404);
		assertThat(post("/review/approve", this.approver)).hasStatus3xxRedirection();
	}

	@Test
	void 読んだ回と違う文書は承認できない() {
		finish(this.drafter);
		send();
		check();
		String read = seen();
		post("/review/withdraw", this.drafter);
		send();
		check();
		assertThat(post("/review/approve", this.approver, "seen", read)).hasStatus(409).bodyText().contains("出し直されました");
		assertThat(post("/review/approve", this.approver)).hasStatus3xxRedirection();
	}

	@Test
	void 照会に出した後でシステムの名が変われば承認できず変わったところが分かる() {
		finish(this.drafter);
		send();
		check();
		var system = this.manuscripts.read(this.draft, this.drafter).system();
		this.systems.revise(system.id(), new SystemDetails("新課税システム", "課税", owner(), "税務課長", system.profile()),
				system.version(), this.drafter);
		assertThat(post("/review/approve", this.approver)).hasStatus(409).bodyText().contains("文書が変わっています");
		assertThat(file().releases()).isEmpty();
	}

	@Test
	void 提案は一度で文に入り提案のとおりだと分かる() {
		finish(this.drafter);
		send();
		String address = "/drafts/" + this.draft + "/remarks";
		assertThat(submit(address, this.approver, "clause", CLAUSE, "place", CLAUSE + "/p1", "remarkKind", "PROPOSAL",
				"words", "委託先も含める", "proposal", "本手順の対象者は、本システムを開発・運用及び利用する職員及び委託先の者とする。"))
			.hasStatus3xxRedirection();
		assertThat(submit(address, this.approver, "clause", CLAUSE, "remarkKind", "POINT", "words", "")).hasStatus(422)
			.bodyText()
			.contains("指摘の内容を書いてください");
		assertThat(post("/review/return", this.approver, "note", "直してください")).hasStatus3xxRedirection();
		Remark remark = this.remarking.of(this.draft).getFirst();
		assertThat(submit(address + "/" + remark.id() + "/adopt", this.drafter)).hasStatus3xxRedirection();
		assertThat(this.reading.current(file()).toString()).contains("委託先の者とする。");
		assertThat(get("/review", this.approver)).bodyText()
			.contains("対応済", "いまの文は、提案のとおりです", "委託先も含める")
			.doesNotContain("指摘の後で文が変わりました");
		assertThat(submit(address + "/" + remark.id() + "/confirm", this.stranger)).hasStatus(404);
		assertThat(submit(address + "/" + remark.id() + "/confirm", this.approver)).hasStatus3xxRedirection();
		assertThat(this.remarking.of(this.draft).getFirst().state()).isEqualTo(Remark.State.CONFIRMED);
		assertThat(text("/remarks.csv")).contains("委託先も含める", "提案のとおりに直しました。", "確認済");
	}

	@Test
	void 取り下げた承認は残りまた直せる() {
		approve();
		assertThat(post("/review/retract", this.drafter, "how", "replace", "reason", "")).hasStatus(422)
			.bodyText()
			.contains("理由を書いてください");
		assertThat(post("/review/retract", this.drafter, "how", "replace", "reason", "誤りが見つかったため"))
			.hasStatus3xxRedirection();
		assertThat(rewrite("直した文。").saved()).isOne();
		assertThat(download("/releases/1/approved.pdf")).isNotEmpty();
		approveAgain(2);
		assertThat(file().releases()).extracting(Release::state)
			.containsExactly(Release.State.APPROVED, Release.State.REPLACED);
		assertThat(file().releases()).extracting(Release::number).containsOnly(1);
	}

	@Test
	void 番が来た人の画面に文書が並び済めば消える() {
		finish(this.drafter);
		send();
		assertThat(open("/inbox", this.manager)).bodyText().contains("課税システム", "情報システム管理者として");
		assertThat(open("/inbox", this.approver)).bodyText().contains("あなたを待っている文書はありません");
		check();
		assertThat(open("/inbox", this.manager)).bodyText().contains("ありません");
		assertThat(open("/inbox", this.approver)).bodyText().contains("課税システム");
		assertThat(open("/inbox", this.stranger)).bodyText().contains("ありません");
		post("/review/return", this.approver, "note", "もう一度");
		assertThat(open("/inbox", this.drafter)).bodyText().contains("差し戻されました");
	}

	@Test
	void 他課の人には何も見えない() {
		approve();
		for (String path : List.of("/review", "/review/document", "/review/clauses/" + CLAUSE, "/remarks.csv",
				"/differences?against=EXAMPLE", "/releases/1/approved.pdf")) {
			assertThat(get(path, this.stranger)).as(path).hasStatus(404);
		}
	}

}
