package jp.tejuncho.review.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 画面の言葉は、読む人にできることだけを言う.
 */
class PlainWordsTests extends DraftUnderReview {

	@ParameterizedTest
	@ValueSource(strings = { "/chapters/general.common", "/decisions", "/clauses/" + CLAUSE,
			"/clauses/" + CLAUSE + "/history", "/clauses/" + CLAUSE + "/others", "/remaining", "/preview" })
	void 読むだけの人にはどの画面でもなぜかとだれが直すかが分かる(String page) {
		SignedInStaff auditor = person("監査の人", Role.AUDITOR, owner());
		assertThat(get(page, auditor)).hasStatusOk()
			.bodyText()
			.contains("あなたの役割は「監査」なので、この案は読むことだけができます。", "総務部　税務課の担当者か情報システム管理者");
		assertThat(get(page, SignedInStaff.of("k", "統括", Assignment.everywhere(Role.CHIEF)))).bodyText()
			.contains("あなたの役割は「統括」なので");
		assertThat(get(page, this.drafter)).bodyText().doesNotContain("読むことだけ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/chapters/general.common", "/decisions", "/clauses/" + CLAUSE,
			"/clauses/" + CLAUSE + "/history", "/remaining", "/preview" })
	void 照会中はどの画面でも照会中のため直せないと分かる(String page) {
		send();
		assertThat(get(page, this.drafter)).hasStatusOk()
			.bodyText()
			.contains("照会中のため、文書を直せません", "第１版 照会中")
			.doesNotContain("読むことだけ");
		assertThat(get(page, this.approver)).bodyText().contains("照会中のため、文書を直せません").doesNotContain("読むことだけ");
	}

	@Test
	void 直せない人の仕上がりの道は編集ではなく読むである() {
		assertThat(get("/preview", this.drafter)).bodyText().contains(">編集<span");
		assertThat(get("/preview", this.approver)).bodyText().contains(">読む<span").doesNotContain(">編集<span");
		send();
		assertThat(get("/preview", this.drafter)).bodyText().contains(">読む<span").doesNotContain(">編集<span");
		assertThat(get("/review/document", this.approver)).bodyText()
			.contains(">指摘・質問<span")
			.doesNotContain(">編集<span");
	}

	@Test
	void 点検の画面にプログラムのための言葉はない() {
		assertThat(get("/remaining", this.drafter)).bodyText().doesNotContain("JSON");
		assertThat(get("/findings.json", this.drafter)).hasStatus(HttpStatus.OK);
	}

	@Test
	void 作っていない決裁の一式を取り出せるとは言わない() {
		approve();
		enforce("2024-03-20", "2027-04-01");
		assertThat(get("/review", this.drafter)).bodyText()
			.contains("第１版の一式も起案文も、手順帖では作られていません")
			.doesNotContain("取り出せます");
		assertThat(get("/submission", this.drafter)).bodyText()
			.contains("一式を作らないまま決裁が済んでいます")
			.doesNotContain("いつ取り出しても同じです");
	}

	@Test
	void 待っている文書がないのにあなたの番だとは言わない() {
		assertThat(open("/inbox", this.manager)).bodyText().contains("待っている文書はありません").doesNotContain("<h1>あなたの番です");
		send();
		assertThat(open("/inbox", this.manager)).bodyText().contains("<h1>あなたの番です</h1>");
	}

}
