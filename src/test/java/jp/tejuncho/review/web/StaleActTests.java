package jp.tejuncho.review.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.review.Outcome;
import jp.tejuncho.review.Remark;
import jp.tejuncho.review.Stage;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("画面を開いた後に、ほかの人が先に動いたとき")
class StaleActTests extends DraftUnderReview {

	@Test
	void 読んだ回が変わっていれば差し戻せず書いた理由は欄に残る() {
		finish(this.drafter);
		send();
		String read = seen();
		post("/review/withdraw", this.drafter);
		send();
		assertThat(post("/review/return", this.manager, "seen", read, "note", "消えてはいけない理由")).hasStatus(409)
			.bodyText()
			.contains("出し直されました。新しい文書を読んで", "担当さんが引き戻しました", ">消えてはいけない理由</textarea>");
		assertThat(file().document().stage()).isEqualTo(Stage.IN_REVIEW);
		assertThat(post("/review/return", this.manager, "note", "消えてはいけない理由")).hasStatus3xxRedirection();
	}

	@Test
	void 先に引き戻されていても書いた理由は画面に残る() {
		finish(this.drafter);
		send();
		String read = seen();
		post("/review/withdraw", this.drafter);
		assertThat(post("/review/return", this.manager, "seen", read, "note", "消えてはいけない理由")).hasStatus(409)
			.bodyText()
			.contains("担当さんが引き戻しました", "いまは「作成中」なので、差し戻すことはできません", "まだ保存されていません", "消えてはいけない理由")
			.doesNotContain("次のことがありました");
		assertThat(post("/review/check", this.manager, "seen", read)).hasStatus(409)
			.bodyText()
			.contains("確認することはできません");
	}

	@Test
	void 初めて照会に出されたときは出し直されたとは言わない() {
		finish(this.drafter);
		String read = seen();
		send();
		assertThat(post("/review/send", this.manager, "seen", read, "message", "お願いします")).hasStatus(409)
			.bodyText()
			.contains("担当さんが照会に出しました")
			.doesNotContain("出し直された");
	}

	@Test
	void 断られた指摘にはだれが何をしたかと次にすることが一度だけ示される() {
		finish(this.drafter);
		send();
		post("/review/withdraw", this.drafter);
		String refused = body(submit("/drafts/" + this.draft + "/remarks", this.approver, "round", "1", "clause",
				CLAUSE, "words", "消えてはいけない指摘"));
		assertThat(refused).contains("担当さんが引き戻しました", "もう一度照会に出されたら").containsOnlyOnce("指摘することはできません");
		send();
		remark(this.approver, "POINT", "ここが違います", "");
		post("/review/return", this.approver, "note", "直してください");
		Remark remark = this.remarking.of(this.draft).getFirst();
		send();
		String answer = body(submit("/drafts/" + this.draft + "/remarks/" + remark.id() + "/done", this.manager,
				"answer", "消えてはいけない回答"));
		assertThat(answer).contains("担当さんが照会に出しました", "消えてはいけない回答").containsOnlyOnce("指摘に答えることはできません");
	}

	private static String body(MvcTestResult answer) {
		assertThat(answer).hasStatus(409);
		return new String(answer.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	@Test
	void 先に差し戻されていれば引き戻せずもう一度差し戻すこともできない() {
		finish(this.drafter);
		send();
		String read = seen();
		post("/review/return", this.approver, "note", "直してください");
		assertThat(post("/review/withdraw", this.drafter, "seen", read, "note", "急ぐため")).hasStatus(409)
			.bodyText()
			.contains("承認者さんが差し戻しました", "急ぐため");
		assertThat(post("/review/return", this.manager, "seen", read, "note", "わたしも")).hasStatus(409)
			.bodyText()
			.contains("承認者さんが差し戻しました", "わたしも");
		assertThat(file().outcomes()).extracting(Outcome::kind)
			.containsExactly(Outcome.Kind.SENT, Outcome.Kind.RETURNED);
	}

	@Test
	void 先に確認されていれば差し戻す前にそれが分かる() {
		finish(this.drafter);
		send();
		String read = seen();
		check();
		assertThat(post("/review/return", this.approver, "seen", read, "note", "直してください")).hasStatus(409)
			.bodyText()
			.contains("課長さんが確認しました", ">直してください</textarea>");
	}

	@Test
	void 見ていない指摘がある間は承認も確認もできない() {
		finish(this.drafter);
		send();
		String read = seen();
		remark(this.approver, "POINT", "ここが違います", "");
		assertThat(post("/review/check", this.manager, "seen", read)).hasStatus(409)
			.bodyText()
			.contains("新しい指摘がありました", "承認者さんの指摘");
		assertThat(post("/review/check", this.manager)).hasStatus3xxRedirection();
		read = seen();
		remark(this.approver, "POINT", "自分の指摘", "");
		assertThat(post("/review/approve", this.approver, "seen", read)).hasStatus3xxRedirection();
	}

	@Test
	void ほかの人が直した文を見ないまま照会に出すことも改正を取りやめることもできない() {
		finish(this.drafter);
		String read = seen();
		rewrite("ほかの人が直した文。");
		assertThat(post("/review/send", this.manager, "seen", read, "message", "お願いします")).hasStatus(409)
			.bodyText()
			.contains("担当さんが文書を直しました", ">お願いします</textarea>");
		assertThat(post("/review/send", this.drafter, "seen", read)).as("自分が直した文").hasStatus3xxRedirection();
		check();
		post("/review/approve", this.approver);
		enforce("2024-03-20", "2027-04-01");
		post("/review/revise", this.drafter, "occasion", "見直し");
		read = seen();
		rewrite("改正で直した文。");
		assertThat(post("/review/drop", this.manager, "seen", read, "reason", "不要になったため")).hasStatus(409)
			.bodyText()
			.contains("担当さんが文書を直しました", ">不要になったため</textarea>");
		assertThat(this.reading.current(file()).toString()).contains("改正で直した文。");
	}

	@Test
	void 承認の後の操作も二人が同時にすれば後の人は断られ入力は残る() {
		approve();
		String read = seen();
		enforce("2024-03-20", "2027-04-01");
		for (Map.Entry<String, String> late : Map.of("retract", "reason", "enforce", "number").entrySet()) {
			assertThat(post("/review/" + late.getKey(), this.manager, "seen", read, late.getValue(), "書いた言葉", "how",
					"replace", "decidedOn", "2027-05-01", "inForceFrom", "2027-05-01"))
				.hasStatus(409)
				.bodyText()
				.contains("担当さんが決裁と施行を記録しました", "書いた言葉");
		}
		read = seen();
		post("/review/revise", this.drafter, "occasion", "先の改正");
		assertThat(post("/review/revise", this.manager, "seen", read, "occasion", "後の改正")).hasStatus(409)
			.bodyText()
			.contains("担当さんが改正を始めました", "後の改正");
		assertThat(post("/review/abolish", this.manager, "seen", read, "from", "2029-03-31", "reason", "廃止する"))
			.hasStatus(409)
			.bodyText()
			.contains("担当さんが改正を始めました", ">廃止する</textarea>");
		assertThat(file().document().occasion()).isEqualTo("先の改正");
	}

	@Test
	void 何を見たかを言わない操作は受け付けない() {
		finish(this.drafter);
		send();
		assertThat(post("/review/withdraw", this.drafter, "seen", "")).hasStatus(409).bodyText().contains("いまの画面を読んで");
		assertThat(post("/review/withdraw", this.drafter, "seen", "1.2.x")).hasStatus(409);
		assertThat(file().document().stage()).isEqualTo(Stage.IN_REVIEW);
	}

	@Test
	void 先に答えられた指摘は上書きせず両方の文が見える() {
		finish(this.drafter);
		send();
		remark(this.approver, "POINT", "ここが違います", "");
		post("/review/return", this.approver, "note", "直してください");
		Remark remark = this.remarking.of(this.draft).getFirst();
		String read = Long.toString(remark.revision());
		String address = "/drafts/" + this.draft + "/remarks/" + remark.id();
		assertThat(submit(address + "/done", this.drafter, "answer", "先の回答")).hasStatus3xxRedirection();
		assertThat(submit(address + "/decline", this.manager, "seen", read, "answer", "後の回答")).hasStatus(409)
			.bodyText()
			.contains("この指摘への対応が変わりました", "先の回答", ">後の回答</textarea>");
		assertThat(this.remarking.of(this.draft).getFirst().answer()).isEqualTo("先の回答");
		assertThat(submit(address + "/confirm", this.approver, "seen", read)).hasStatus(409);
		assertThat(submit(address + "/decline", this.manager, "answer", "")).hasStatus(422)
			.bodyText()
			.contains("id=\"answer-error-" + remark.id());
	}

	@Test
	void 前の回を読んで書いた指摘は断られ書いた文は残る() {
		finish(this.drafter);
		send();
		String address = "/drafts/" + this.draft + "/remarks";
		post("/review/withdraw", this.drafter);
		assertThat(submit(address, this.approver, "round", "1", "clause", CLAUSE, "words", "消えてはいけない指摘")).hasStatus(409)
			.bodyText()
			.contains("まだ保存されていません", "消えてはいけない指摘");
		send();
		assertThat(submit(address, this.approver, "round", "1", "clause", CLAUSE, "words", "消えてはいけない指摘")).hasStatus(409)
			.bodyText()
			.contains("出し直されました", ">消えてはいけない指摘</textarea>");
		assertThat(this.remarking.of(this.draft)).isEmpty();
	}

}
