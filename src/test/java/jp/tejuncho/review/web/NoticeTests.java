package jp.tejuncho.review.web;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.tejuncho.account.SignedInStaff;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("動いた人への知らせ")
class NoticeTests extends DraftUnderReview {

	@Test
	void 引き戻せば確認した人と指摘した人に知らせ読むまで残る() {
		finish(this.drafter);
		send();
		check();
		remark(this.approver, "POINT", "ここが違います", "");
		post("/review/withdraw", this.drafter, "note", "表を\n直すため");
		for (SignedInStaff person : new SignedInStaff[] { this.manager, this.approver }) {
			assertThat(open("/inbox", person)).bodyText()
				.contains("あなたへの知らせ（1件）", "課税システム", "担当さん（情報システム担当者）が引き戻しました", "表を\n直すため");
		}
		assertThat(open("/inbox", this.drafter)).bodyText().doesNotContain("あなたへの知らせ");
		String read = "/inbox/notices/" + this.draft + "/" + file().lastOutcome() + "/read";
		assertThat(submit(read, this.drafter)).hasStatus3xxRedirection();
		assertThat(submit(read, this.manager)).hasStatus3xxRedirection();
		assertThat(submit(read, this.manager)).hasStatus3xxRedirection();
		assertThat(open("/inbox", this.manager)).bodyText().doesNotContain("あなたへの知らせ");
		assertThat(open("/inbox", this.approver)).bodyText().contains("あなたへの知らせ（1件）");
	}

	@Test
	void 差し戻せば出した人と確認した人に理由が届く() {
		finish(this.drafter);
		send();
		check();
		post("/review/return", this.approver, "note", "数が違います");
		assertThat(open("/inbox", this.drafter)).bodyText().contains("差し戻されました。直して、もう一度照会に出します", "承認者", "数が違います");
		assertThat(open("/inbox", this.manager)).bodyText().contains("承認者さん（情報セキュリティ管理者）が差し戻しました", "数が違います");
		assertThat(open("/inbox", this.approver)).bodyText().doesNotContain("あなたへの知らせ");
	}

	@Test
	void 承認を取り下げれば承認した人に知らせ関わらない人には知らせない() {
		approve();
		post("/review/retract", this.drafter, "how", "replace", "reason", "誤りのため");
		assertThat(open("/inbox", this.approver)).bodyText().contains("が承認を取り下げました（差替え）", "誤りのため");
		assertThat(open("/inbox", this.manager)).bodyText().contains("が承認を取り下げました（差替え）");
		assertThat(open("/inbox", person("別の承認者", jp.tejuncho.account.Role.SECURITY_MANAGER, owner()))).bodyText()
			.doesNotContain("あなたへの知らせ");
	}

	@Test
	void 番の文書は何をするかが分かる() {
		finish(this.drafter);
		send();
		assertThat(open("/inbox", this.manager)).bodyText().contains("確認する（情報システム管理者として）", "あなたの番の文書（1件）");
		check();
		assertThat(open("/inbox", this.approver)).bodyText().contains("承認する（情報セキュリティ管理者として）");
	}

}
