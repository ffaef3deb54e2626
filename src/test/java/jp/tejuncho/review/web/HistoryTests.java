package jp.tejuncho.review.web;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.organization.Post;
import jp.tejuncho.review.Outcome;
import jp.tejuncho.review.RoundStep;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("したことの記録と経過")
class HistoryTests extends DraftUnderReview {

	@Test
	void 差し戻した回の段は誰の済みにもならず差し戻した人と理由が残る() {
		finish(this.drafter);
		send();
		check();
		assertThat(post("/review/return", this.approver, "note", "一行目\n二行目\uE000")).hasStatus3xxRedirection();
		assertThat(file().lastRound().steps()).extracting(RoundStep::isDone).containsExactly(true, false);
		Outcome outcome = file().outcomes().getLast();
		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.RETURNED);
		assertThat(outcome.byName()).isEqualTo("承認者");
		assertThat(outcome.post()).isEqualTo(Post.SECURITY_MANAGER);
		assertThat(outcome.round()).isOne();
		assertThat(get("/review", this.drafter)).bodyText()
			.contains("承認者（情報セキュリティ管理者）が差し戻しました", "一行目\n二行目\uE000", "していません", "（U+E000）")
			.doesNotContainPattern("済み</span> <span>承認");
	}

	@Test
	void よその段の番に差し戻してもその役割の名で残る() {
		finish(this.drafter);
		send();
		assertThat(post("/review/return", this.approver, "note", "直してください")).hasStatus3xxRedirection();
		assertThat(file().lastRound().steps()).noneMatch(RoundStep::isDone);
		assertThat(file().outcomes().getLast().post()).isEqualTo(Post.SECURITY_MANAGER);
	}

	@Test
	void 差し戻すには理由が要り欄のところに出て入力は残る() {
		finish(this.drafter);
		send();
		assertThat(post("/review/return", this.manager, "note", "  ")).hasStatus(422)
			.bodyText()
			.contains("id=\"error-return-note\"", "差し戻す理由（直してほしいこと）を書いてください");
		assertThat(post("/review/return", this.manager, "note", "長い".repeat(1500))).hasStatus(422)
			.bodyText()
			.contains("id=\"error-return-note\"", "長い長い長い", "2,000文字以内");
		assertThat(file().outcomes()).hasSize(1);
	}

	@Test
	void 承認までもその後も誰が何をしたかが全部残る() {
		approve();
		post("/review/retract", this.drafter, "how", "withdraw", "reason", "誤りのため");
		approveAgain(2);
		enforce("2024-03-20", "2027-04-01");
		post("/review/revise", this.drafter, "occasion", "見直し");
		post("/review/drop", this.manager, "reason", "不要になったため");
		post("/review/abolish", this.manager, "from", "2029-03-31", "reason", "システムの廃止");
		assertThat(file().outcomes()).extracting(Outcome::kind)
			.containsExactly(Outcome.Kind.SENT, Outcome.Kind.CHECKED, Outcome.Kind.APPROVED, Outcome.Kind.RETRACTED,
					Outcome.Kind.SENT, Outcome.Kind.CHECKED, Outcome.Kind.APPROVED, Outcome.Kind.ENFORCED,
					Outcome.Kind.REVISION_BEGUN, Outcome.Kind.REVISION_DROPPED, Outcome.Kind.ABOLISHED);
		assertThat(file().outcomes()).extracting(Outcome::position).isSorted().startsWith(1).endsWith(11);
		assertThat(get("/review", this.approver)).bodyText()
			.contains("担当（情報システム担当者）が照会に出しました", "課長（情報システム管理者）が確認しました", "承認者（情報セキュリティ管理者）が承認しました",
					"担当（情報システム担当者）が承認を取り下げました（取下げ）", "誤りのため", "担当（情報システム担当者）が決裁と施行を記録しました",
					"決裁日　令和６年３月20日、文書番号　情第12号、施行日　令和９年４月１日", "担当（情報システム担当者）が改正を始めました", "課長（情報システム管理者）が改正を取りやめました",
					"不要になったため", "課長（情報システム管理者）が廃止を記録しました", "廃止の日　令和11年３月31日", "システムの廃止");
	}

	@Test
	void 引き戻した人と理由が残る() {
		finish(this.drafter);
		send();
		assertThat(post("/review/withdraw", this.manager, "note", "表を直すため")).hasStatus3xxRedirection();
		assertThat(get("/review", this.approver)).bodyText().contains("課長（情報システム管理者）が引き戻しました", "表を直すため");
	}

	@Test
	void 照会に出した人の言葉は改行のまま画面の上に出る() {
		finish(this.drafter);
		assertThat(post("/review/send", this.drafter, "message", "表を直しました。\n確認をお願いします。")).hasStatus3xxRedirection();
		String page = body("/review", this.manager);
		assertThat(page).contains("表を直しました。\n確認をお願いします。");
		assertThat(page.indexOf("表を直しました。")).isLessThan(page.indexOf("aria-label=\"承認の経路\""));
	}

	@Test
	void どの段が済み次は誰の番かを知らせる() {
		finish(this.drafter);
		assertThat(flash(post("/review/send", this.drafter))).isEqualTo("照会に出しました。次は、「確認」（情報システム管理者）の番です。");
		assertThat(get("/review", this.drafter)).bodyText().contains("いまは、「確認」（情報システム管理者）の番です。", "いまここ");
		assertThat(flash(post("/review/check", this.manager))).isEqualTo("確認したことを記録しました。次は、「承認」（情報セキュリティ管理者）の番です。");
		assertThat(flash(post("/review/approve", this.approver)))
			.isEqualTo("承認しました。承認した文書を保存しました。次は、文書を所管する課が、決裁と施行を記録します。");
	}

	@Test
	void 差し戻すと引き戻すは並ばず両方の役割を持つ人にも違いが分かる() {
		SignedInStaff both = SignedInStaff.of("ryoho", "両方", Assignment.of(Role.SYSTEM_MANAGER, owner()));
		finish(this.drafter);
		send();
		String page = body("/review", both);
		int back = page.indexOf("差し戻す</button>");
		int away = page.indexOf("引き戻す</button>");
		assertThat(back).isPositive().isLessThan(away);
		assertThat(page.substring(back, away)).contains("</section>", "文書を作る課がすること", "<details",
				"引き戻すのではなく、上の「差し戻す」を使ってください");
	}

}
