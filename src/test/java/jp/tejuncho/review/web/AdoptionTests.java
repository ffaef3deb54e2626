package jp.tejuncho.review.web;

import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.tejuncho.review.Remark;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("提案の取り入れと、決まった版の指摘")
class AdoptionTests extends DraftUnderReview {

	private static final String PROPOSED = "本手順の対象者は、職員及び委託先の者とする。";

	private static final String NEWER = "本手順の対象者は、担当が直した者とする。";

	@Test
	void 画面を開いた後で直された文は提案で上書きせず三つの文が並ぶ() {
		Remark remark = proposed();
		Map<String, String> read = carried(remark);
		rewrite(NEWER);
		assertThat(adopt(remark, read)).hasStatus(409)
			.bodyText()
			.contains("この文が直されました", "提案したときの文", remark.quoted(), "いまの文", NEWER, "提案された文", PROPOSED, "最後に直した人：担当");
		assertThat(this.reading.current(file()).toString()).contains(NEWER).doesNotContain(PROPOSED);
		assertThat(this.remarking.of(this.draft).getFirst().state()).isEqualTo(Remark.State.OPEN);
		assertThat(adopt(remark, carried(remark))).hasStatus3xxRedirection();
		assertThat(this.reading.current(file()).toString()).contains(PROPOSED).doesNotContain(NEWER);
	}

	@Test
	void 提案の後で直された文は見比べてから選ぶ() {
		Remark remark = proposed();
		rewrite(NEWER);
		assertThat(get("/review", this.drafter)).bodyText()
			.contains("提案と、いまの文を見比べる")
			.doesNotContain(">提案のとおりに直す</button>");
		assertThat(get("/remarks/" + remark.id() + "/adopt", this.drafter)).hasStatusOk()
			.bodyText()
			.contains(remark.quoted(), NEWER, PROPOSED, "いまの文を、提案の文に置き換える");
		assertThat(get("/remarks/" + remark.id() + "/adopt", this.approver)).hasStatusOk()
			.bodyText()
			.doesNotContain("いまの文を、提案の文に置き換える");
		assertThat(get("/remarks/" + remark.id() + "/adopt", this.stranger)).hasStatus(404);
	}

	@Test
	void 提案のとおりになった文はそう言うだけで見比べも置き換えも勧めない() {
		Remark remark = proposed();
		assertThat(adopt(remark, carried(remark))).hasStatus3xxRedirection();
		assertThat(get("/review", this.drafter)).bodyText()
			.contains("いまの文は、提案のとおりです")
			.doesNotContain("指摘の後で文が変わりました", "見比べる", ">提案のとおりに直す</button>", "そのまま入れることができません");
		assertThat(get("/remarks/" + remark.id() + "/adopt", this.drafter)).bodyText()
			.contains("もう提案のとおりです")
			.doesNotContain("提案の文に置き換える", "文が直されています");
	}

	@Test
	void 条項全体への提案はそのまま入れられないことと直し方が分かる() {
		finish(this.drafter);
		send();
		remark(this.approver, "PROPOSAL", "", PROPOSED);
		post("/review/return", this.approver, "note", "直してください");
		Remark remark = this.remarking.of(this.draft).getFirst();
		assertThat(get("/review", this.drafter)).bodyText().contains("この条項を直す").doesNotContain(">提案のとおりに直す</button>");
		assertThat(get("/remarks/" + remark.id() + "/adopt", this.drafter)).hasStatus(409)
			.bodyText()
			.contains("そのまま文に入れることができません");
	}

	@Test
	void 承認された版の指摘は読めるだけで次の改正は指摘のないところから始まる() {
		Remark remark = proposed();
		approveAgain(2);
		String address = "/drafts/" + this.draft + "/remarks/" + remark.id();
		assertThat(get("/review", this.approver)).bodyText()
			.contains("委託先も含める", "この版は承認されたため、指摘への回答や確認は、もうできません")
			.doesNotContain("対応済にする", "回答を確認した");
		assertClosed(address);
		enforce("2024-03-20", "2027-04-01");
		post("/review/revise", this.drafter, "occasion", "見直し");
		assertThat(get("/review", this.drafter)).bodyText()
			.contains("指摘と対応（<span>0</span>件）", "前の版までの指摘（1件）", "委託先も含める")
			.doesNotContain("対応済にする");
		assertClosed(address);
		send();
		remark(this.approver, "POINT", "改正への指摘", "");
		post("/review/return", this.approver, "note", "直してください");
		assertThat(get("/review", this.drafter)).bodyText().contains("指摘と対応（<span>1</span>件）", "対応済にする");
		post("/review/drop", this.drafter, "reason", "やめる");
		post("/review/revise", this.drafter, "occasion", "もう一度");
		assertThat(get("/review", this.drafter)).bodyText()
			.contains("指摘と対応（<span>0</span>件）", "前の版までの指摘（2件）")
			.doesNotContain("対応済にする");
	}

	@Test
	void 取り下げた承認の指摘にはまた答えられる() {
		Remark remark = proposed();
		approveAgain(2);
		post("/review/retract", this.drafter, "how", "replace", "reason", "誤りのため");
		assertThat(submit("/drafts/" + this.draft + "/remarks/" + remark.id() + "/done", this.drafter, "answer", "直した"))
			.hasStatus3xxRedirection();
	}

	@Test
	void 指摘と回答の改行は一覧の紙でも画面でも保たれる() {
		finish(this.drafter);
		send();
		remark(this.approver, "POINT", "一行目\n二行目", "");
		assertThat(get("/review", this.approver)).bodyText()
			.contains("class=\"remark-words said\">一行目\n二行目")
			.doesNotContain("印刷に使う書体にありません");
		assertThat(text("/remarks.csv")).contains("一行目\n二行目");
	}

	private void assertClosed(String address) {
		assertThat(submit(address + "/done", this.drafter, "answer", "消えてはいけない回答")).hasStatus(409)
			.bodyText()
			.contains("回答や確認はもうできません", "消えてはいけない回答");
		assertThat(submit(address + "/adopt", this.drafter)).hasStatus(409);
		assertThat(submit(address + "/confirm", this.approver)).hasStatus(409);
	}

	private Remark proposed() {
		finish(this.drafter);
		send();
		submit("/drafts/" + this.draft + "/remarks", this.approver, "clause", CLAUSE, "place", CLAUSE + "/p1",
				"remarkKind", "PROPOSAL", "words", "委託先も含める", "proposal", PROPOSED);
		post("/review/return", this.approver, "note", "直してください");
		return this.remarking.of(this.draft).getFirst();
	}

	private Map<String, String> carried(Remark remark) {
		return Map.of("seen", Long.toString(remark.revision()), "text",
				this.remarking.adoption(this.draft, remark.id(), this.drafter).seen());
	}

	private org.springframework.test.web.servlet.assertj.MvcTestResult adopt(Remark remark, Map<String, String> read) {
		return submit("/drafts/" + this.draft + "/remarks/" + remark.id() + "/adopt", this.drafter, "seen",
				String.valueOf(read.get("seen")), "text", String.valueOf(read.get("text")));
	}

}
