package jp.tejuncho.review.web;

import java.util.function.BinaryOperator;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.platform.ReadableInput;
import jp.tejuncho.review.Remark;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Without JavaScript: what was typed while the state of the document changed.
 */
@DisplayName("書いている間に様子が変わっても")
class RefusedWordsTests extends DraftUnderReview {

	private static final String WORDS = "消えては困る言葉。";

	@Autowired
	private ReadableInput readings;

	@ParameterizedTest
	@CsvSource({ "send, message", "check, note", "approve, note", "return, note", "report, note", "enforce, number",
			"retract, reason", "revise, occasion", "drop, reason", "abolish, reason" })
	void できなくなった操作に書いた言葉は示されて預かられる(String act, String field) {
		if (act.equals("send")) {
			finish(this.drafter);
			send();
		}
		MvcTestResult answer = sent("/review/" + act, this.approver, field, WORDS, "decidedOn", "2027-01-01",
				"inForceFrom", "2027-01-01", "from", "2027-01-01", "round", "1");
		assertThat(answer).hasStatus(409).bodyText().contains("まだ保存されていません", WORDS, "預かっています");
	}

	@Test
	void 欄が残っている断りでは言葉は欄に戻り預かられない() {
		assertThat(sent("/review/plan", this.drafter, "title", WORDS, "plannedOn", "昨日")).hasStatus(422)
			.bodyText()
			.contains("value=\"" + WORDS + "\"", "施行の予定日が、年月日として読めません")
			.doesNotContain("預かっています");
		finish(this.drafter);
		send();
		assertThat(sent("/review/return", this.approver, "note", "あ".repeat(2_001))).hasStatus(422)
			.bodyText()
			.contains("あああ")
			.doesNotContain("預かっています");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POINT", "QUESTION" })
	void 提案でない指摘に書いた提案する文は消えずに欄で断られる(String kind) {
		finish(this.drafter);
		send();
		assertThat(sent("/remarks", this.approver, "round", "1", "clause", CLAUSE, "place", CLAUSE + "/p1",
				"remarkKind", kind, "words", "委託先も含めてください。", "proposal", WORDS))
			.hasStatus(422)
			.bodyText()
			.contains("種類を「提案」にするか、提案する文を消してください", "aria-describedby=\"error-proposal\">" + WORDS + "</textarea>",
					">委託先も含めてください。</textarea>", "value=\"" + kind + "\" checked")
			.doesNotContain("預かっています");
		assertThat(this.remarking.of(this.draft)).isEmpty();
	}

	@Test
	void 引き戻された後の指摘は示されて預かられる() {
		finish(this.drafter);
		send();
		assertThat(post("/review/withdraw", this.drafter)).hasStatus3xxRedirection();
		assertThat(sent("/remarks", this.approver, "clause", CLAUSE, "place", "", "words", WORDS)).hasStatus(409)
			.bodyText()
			.contains("まだ保存されていません", WORDS, "預かっています")
			.doesNotContain("name=\"words\"");
	}

	@Test
	void 確認された指摘への回答は保存されたことにならず預かられる() {
		finish(this.drafter);
		send();
		assertThat(post("/remarks", this.approver, "clause", CLAUSE, "words", "直してください。")).hasStatus3xxRedirection();
		Remark remark = this.remarking.of(this.draft).getFirst();
		String path = "/remarks/" + remark.id();
		assertThat(post("/review/return", this.approver, "note", "指摘を見てください。")).hasStatus3xxRedirection();
		assertThat(sent(path + "/decline", this.drafter, "answer", " ", "_kept", "abc1")).hasStatus(422)
			.bodyText()
			.contains("data-held-input=\"abc1\"")
			.doesNotContain("data-stored-input");
		assertThat(post(path + "/done", this.drafter, "answer", "直しました。")).hasStatus3xxRedirection();
		assertThat(post(path + "/confirm", this.approver)).hasStatus3xxRedirection();
		MvcTestResult answer = sent(path + "/done", this.drafter, "answer", WORDS, "_kept", "abc2");
		assertThat(answer).hasStatus(409)
			.bodyText()
			.contains("まだ保存されていません", WORDS, "data-held-input=\"abc2\"")
			.doesNotContain("data-stored-input");
		assertThat(answer).request().sessionAttributes().anySatisfy((name, _) -> assertThat(name).endsWith(" abc2"));
	}

	@Test
	void 預かった文は印でなく読む人が読むとおりに示される() {
		String typed = "方針第{house:policy.assets.article|２}条の{{例}}を{own:名前}に、{ref:" + CLAUSE + "}のとおり書く。";
		assertThat(sent("/clauses/" + CLAUSE, this.stranger, "line", "p1", "text:p1", typed)).hasStatus(404)
			.bodyText()
			.contains("方針第２条の{例}を○○に、（参照先）のとおり書く。")
			.doesNotContain("{house:", "{own:", "{ref:");
		BinaryOperator<String> reading = this.readings.of("/drafts/" + this.draft + "/clauses/" + CLAUSE, this.drafter)
			.orElseThrow();
		assertThat(reading.apply("text:p1", typed)).startsWith("方針第２条の{例}を○○に、").doesNotContain("{ref:", "（参照先）");
		assertThat(reading.apply("reason:" + CLAUSE, typed)).as("no text with marks").isEqualTo(typed);
		assertThat(this.readings.of("/accounts", this.drafter)).isEmpty();
	}

	@Test
	void なくなった文書への指摘も示される() {
		assertThat(sent("/remarks", this.stranger, "clause", CLAUSE, "words", WORDS)).hasStatus(404)
			.bodyText()
			.contains(WORDS, "預かっています");
	}

	// as a browser sends it: who sent it from elsewhere leaves nothing here
	private MvcTestResult sent(String path, SignedInStaff staff, String... fields) {
		var request = this.mvc.post()
			.uri("/drafts/" + this.draft + path)
			.header("Sec-Fetch-Site", "same-origin")
			.header(HttpHeaders.REFERER, "http://localhost/drafts/" + this.draft + "/review")
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int place = 0; place < fields.length; place += 2) {
			request = request.param(fields[place], fields[place + 1]);
		}
		return request.exchange();
	}

}
