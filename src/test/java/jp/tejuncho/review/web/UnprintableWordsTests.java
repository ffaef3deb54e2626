package jp.tejuncho.review.web;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("書体にない文字は符号と一緒に示される")
class UnprintableWordsTests extends DraftUnderReview {

	private static final String NOTICE = "」（%s）は、印刷に使う書体にありません";

	@Test
	void 伝えたことと確認の言葉と差戻しの理由で() {
		post("/review/send", this.drafter, "message", "字は\uE000です。");
		assertThat(get("/review", this.manager)).bodyText().contains(NOTICE.formatted("U+E000"));
		post("/review/check", this.manager, "note", "次の方へ\uD83D\uDE00");
		assertThat(get("/review", this.approver)).bodyText().contains(NOTICE.formatted("U+1F600"));
		post("/review/return", this.approver, "note", "直してください\uE001");
		assertThat(get("/review", this.drafter)).bodyText().contains(NOTICE.formatted("U+E001"));
		assertThat(open("/inbox", this.manager)).bodyText().contains(NOTICE.formatted("U+E001"));
	}

	@Test
	void 改正の予定と承認の言葉と文書番号と改正の理由で() {
		post("/review/plan", this.drafter, "title", "予定\uE002", "note", "メモ\uE003");
		finish(this.drafter);
		send();
		post("/review/check", this.manager, "note", "");
		post("/review/approve", this.approver, "note", "承認\uE004");
		assertThat(get("/review", this.drafter)).bodyText()
			.contains(NOTICE.formatted("U+E003"), NOTICE.formatted("U+E004"), "（U+E002）");
		post("/review/enforce", this.drafter, "decidedOn", "2024-03-20", "number", "情第12号\uE005", "inForceFrom",
				"2024-04-01", "earlier", "true");
		post("/review/revise", this.drafter, "occasion", "理由\uE006");
		assertThat(get("/review", this.drafter)).bodyText()
			.contains(NOTICE.formatted("U+E005"), NOTICE.formatted("U+E006"));
	}

	@Test
	void 起案文の登録した文で() {
		approve();
		submit("/drafts/" + this.draft + "/submission", this.drafter, "version", "-1", "subject", "件名\uE007",
				"petition", "伺い");
		assertThat(get("/submission", this.approver)).bodyText().contains(NOTICE.formatted("U+E007"));
	}

}
