package jp.tejuncho.review.web;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.review.Remark;
import jp.tejuncho.review.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser that goes back shows the form as it was, and the button is pressed again.
 */
@DisplayName("同じ画面から二度送っても")
class SentTwiceTests extends DraftUnderReview {

	private static final String AGAIN = "この操作は、もう記録されています。二度目は記録していません。";

	private static final String WORDS = "一度だけ記録する言葉。";

	@Test
	void 指摘は一件だけ残り照会が終わった後でも保存されていないとは言わない() {
		send();
		assertThat(flash(remarked(WORDS))).isEqualTo("指摘を記録しました。");
		assertThat(flash(remarked(WORDS))).isEqualTo("同じ指摘が、もう記録されています。二度目は記録していません。");
		assertThat(flash(remarked("違う言葉。"))).isEqualTo("指摘を記録しました。");
		assertThat(this.remarking.of(this.draft)).extracting(Remark::words).containsExactlyInAnyOrder(WORDS, "違う言葉。");
		post("/review/return", this.approver, "note", "直してください");
		assertThat(flash(remarked(WORDS))).contains("もう記録されています");
		assertThat(remarked("まだ記録していない言葉。")).hasStatus(409).bodyText().contains("まだ保存されていません");
		send();
		assertThat(flash(remarked(WORDS))).as("said of what was sent anew").isEqualTo("指摘を記録しました。");
	}

	private MvcTestResult remarked(String words) {
		return submit("/drafts/" + this.draft + "/remarks", this.approver, "clause", CLAUSE, "remarkKind", "POINT",
				"words", words, "proposal", "");
	}

	@Test
	void 差戻しは一度だけ記録され別の理由は断られて残る() {
		send();
		String seen = seen();
		assertThat(post("/review/return", this.approver, "seen", seen, "note", WORDS)).hasStatus3xxRedirection();
		int outcomes = file().outcomes().size();
		assertThat(flash(post("/review/return", this.approver, "seen", seen, "note", WORDS))).isEqualTo(AGAIN);
		assertThat(file().outcomes()).hasSize(outcomes);
		assertThat(post("/review/return", this.approver, "seen", seen, "note", "別の理由。")).hasStatus(409)
			.bodyText()
			.contains("まだ保存されていません", "別の理由。");
		assertThat(post("/review/return", this.manager, "seen", seen, "note", WORDS)).as("somebody else")
			.hasStatus(409);
	}

	@Test
	void 施行も廃止も日まで同じなら一度だけ記録され違う日は断られる() {
		approve();
		String approved = seen();
		enforce("2024-03-20", "2024-04-01");
		assertThat(flash(enforced(approved, "2024-04-01"))).isEqualTo(AGAIN);
		assertThat(enforced(approved, "2024-05-01")).hasStatus(409);
		String seen = seen();
		assertThat(abolished(seen, "2099-04-01")).hasStatus3xxRedirection();
		assertThat(flash(abolished(seen, "R81.4.1"))).isEqualTo(AGAIN);
		assertThat(abolished(seen, "2099-05-01")).hasStatus(409);
	}

	private MvcTestResult enforced(String seen, String from) {
		return post("/review/enforce", this.drafter, "seen", seen, "decidedOn", "2024-03-20", "number", "情第12号",
				"inForceFrom", from);
	}

	private MvcTestResult abolished(String seen, String from) {
		return post("/review/abolish", this.manager, "seen", seen, "from", from, "reason", WORDS);
	}

	@Test
	void 承認を取り下げたのに差替えと書いたことにはしない() {
		approve();
		String seen = seen();
		assertThat(post("/review/retract", this.drafter, "seen", seen, "reason", WORDS)).hasStatus3xxRedirection();
		assertThat(flash(post("/review/retract", this.drafter, "seen", seen, "reason", WORDS))).isEqualTo(AGAIN);
		assertThat(post("/review/retract", this.drafter, "seen", seen, "reason", WORDS, "how", "replace"))
			.hasStatus(409);
		assertThat(file().document().stage()).isEqualTo(Stage.DRAFTING);
	}

	@Test
	void 回答は変わらず違う回答は断られる() {
		send();
		remark(this.approver, "POINT", "ここが違います", "");
		post("/review/return", this.approver, "note", "直してください");
		String remark = "/drafts/" + this.draft + "/remarks/" + this.remarking.of(this.draft).getFirst().id();
		String seen = Long.toString(this.remarking.of(this.draft).getFirst().revision());
		assertThat(submit(remark + "/done", this.drafter, "seen", seen, "answer", WORDS)).hasStatus3xxRedirection();
		assertThat(submit(remark + "/done", this.drafter, "seen", seen, "answer", WORDS)).hasStatus3xxRedirection();
		assertThat(submit(remark + "/done", this.drafter, "seen", seen, "answer", "違う回答。")).hasStatus(409)
			.bodyText()
			.contains("違う回答。");
		assertThat(this.remarking.of(this.draft).getFirst().answer()).isEqualTo(WORDS);
	}

	@Test
	void 改正の予定は予定を書けなくなった後でももう記録してある() {
		assertThat(post("/review/plan", this.drafter, "title", WORDS)).hasStatus3xxRedirection();
		approve();
		enforce("2024-03-20", "2024-04-01");
		post("/review/abolish", this.manager, "from", "2099-04-01", "reason", "使わない");
		assertThat(post("/review/plan", this.drafter, "title", WORDS)).hasStatus3xxRedirection();
		assertThat(post("/review/plan", this.drafter, "title", "別の件名")).hasStatus(409);
	}

}
