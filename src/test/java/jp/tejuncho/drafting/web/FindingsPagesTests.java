package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

class FindingsPagesTests extends PagesOfFindings {

	private static final String MANDATORY = "asset.disposal.specific-personal-information";

	@Test
	void 点検は重さと規則ごとに根拠と直し方を示す() {
		assertThat(get("/remaining")).hasStatusOk()
			.bodyText()
			.contains("<title>点検", "空欄", "採否が未判断", "○が残っている", "根拠：", "直し方：", "例文の後に変わったこと");
	}

	@Test
	void 章と重さで絞り込める() {
		assertThat(get("/remaining?severity=WARNING&chapter=general.common")).hasStatusOk()
			.bodyText()
			.contains("「。」がない")
			.doesNotContain("○が残っている</span>", "緊急時対応計画の作成年月");
		assertThat(get("/remaining?severity=NOPE")).hasStatus4xxClientError();
	}

	@Test
	void 直すボタンで文が直り指摘が消える() {
		Finding finding = finding("sentences-end");
		assertThat(post("/findings/fix", "key", finding.key()))
			.hasRedirectedUrl("/drafts/" + this.draft + "/remaining");
		assertThat(text()).contains("○○課長が定める。", "係長が定める").doesNotContain("係長が定める。");
		assertThat(post("/findings/fix", "key", finding.key())).hasStatus3xxRedirection()
			.flash()
			.hasEntrySatisfying("warning", (sentence) -> assertThat(sentence).asString().contains("もうありません"));
	}

	@Test
	void 条項の脇のボタンは画面の入力を保存してから直し条項に戻る() {
		Finding finding = finding("sentences-end");
		String chapter = "/chapters/general.common";
		assertThat(get(chapter)).bodyText().contains("name=\"fix\" value=\"" + finding.key() + "\"");
		ClauseDecision seen = Objects.requireNonNull(
				this.manuscripts.read(this.draft, this.drafter).decisions().get(new PlaceId("purpose.statement")));
		assertThat(post(chapter, "fix", finding.key(), "choice:purpose.statement", "OMITTED",
				"seen:choice:purpose.statement", seen.choice().name(), "reason:purpose.statement", "打ったばかりの理由",
				"seen:reason:purpose.statement", seen.reason()))
			.hasRedirectedUrl("/drafts/" + this.draft + chapter + "#p-own_0a1b2c3d");
		assertThat(text()).contains("○○課長が定める。");
		assertThat(get(chapter)).bodyText().contains("打ったばかりの理由");
	}

	@Test
	void まとめて直すと変わる文は直す前にすべて見え十を超える分は畳まれる() {
		assertThat(get("/remaining")).bodyText().contains("まとめて直すと変わる文（2か所）");
		String lines = IntStream.rangeClosed(1, 12)
			.mapToObj((line) -> "p\town-" + line + "\t第" + line + "係長が定める")
			.collect(Collectors.joining("\n"));
		this.drafting.save(this.draft,
				List.of(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(OWN), text(), lines)), this.drafter);
		assertThat(get("/remaining")).bodyText().contains("まとめて直すと変わる文（12か所）", "<summary>ほか2か所</summary>", "第12係長が定める");
	}

	@Test
	void 同じ指摘は一回でまとめて直り一回で戻せる() {
		List<Finding> same = this.inspection.inspect(manuscript()).ofRule("sentences-end");
		assertThat(post("/findings/fix-all", stamped(same))).hasStatus3xxRedirection();
		assertThat(text()).contains("○○課長が定める。", "係長が定める。");
		assertThat(this.drafting.undo(this.draft, this.drafter)).isPresent();
		assertThat(text()).doesNotContain("定める。");
	}

	@Test
	void まとめて直すのは画面のその一覧にあったものだけである() {
		List<Finding> same = this.inspection.inspect(manuscript()).ofRule("sentences-end");
		assertThat(same).hasSizeGreaterThan(1);
		assertThat(post("/findings/fix-all", stamped(same.subList(0, 1)))).flash()
			.hasEntrySatisfying("flash", (sentence) -> assertThat(sentence).asString().startsWith("1か所をまとめて直しました。"));
		assertThat(this.inspection.inspect(manuscript()).ofRule("sentences-end")).hasSize(same.size() - 1);
	}

	@Test
	void 画面を開いた後に変わった文は古い画面のボタンで直されない() {
		List<Finding> same = this.inspection.inspect(manuscript()).ofRule("sentences-end");
		Finding first = same.getFirst();
		String written = text().replace("一つ目", "同僚が書いた一つ目");
		this.drafting.save(this.draft,
				List.of(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(OWN), text(), written)), this.drafter);
		String stamp = Objects.requireNonNull(first.fix()).stamp();
		assertThat(post("/findings/fix", "key", first.key(), "stamp", stamp)).flash()
			.hasEntrySatisfying("warning", (sentence) -> assertThat(sentence).asString().contains("画面を開いた後に変わっています"));
		post("/findings/fix-all", stamped(same));
		assertThat(text()).isEqualTo(written);
		Finding now = finding("sentences-end");
		post("/findings/fix", "key", now.key(), "stamp", Objects.requireNonNull(now.fix()).stamp());
		assertThat(text()).contains("。", "同僚が書いた一つ目");
	}

	@Test
	void 先に承知した人の理由は後から承知した人の理由で消えない() {
		String key = finding("sentences-end").key();
		post("/findings/dismiss", "key", key, "reason", "課長の理由");
		assertThat(post("/findings/dismiss", "key", key, "reason", "担当の理由")).flash()
			.hasEntrySatisfying("warning", (sentence) -> assertThat(sentence).asString().contains("課長の理由"));
		assertThat(this.inspection.inspect(manuscript()).find(key)).get().returns("課長の理由", Finding::dismissed);
	}

	@Test
	void 先に承知された指摘は古い画面のボタンで直されない() {
		Finding seen = finding("sentences-end");
		String before = text();
		post("/findings/dismiss", "key", seen.key(), "reason", "課長の理由");
		assertThat(post("/findings/fix", "key", seen.key(), "stamp", Objects.requireNonNull(seen.fix()).stamp()))
			.flash()
			.hasEntrySatisfying("warning", (sentence) -> assertThat(sentence).asString().contains("課長の理由"));
		assertThat(text()).isEqualTo(before);
		assertThat(this.inspection.inspect(manuscript()).find(seen.key())).get().returns("課長の理由", Finding::dismissed);
	}

	@Test
	void 古い画面でまとめて承知しても戻しても先にされたことを言う() {
		List<Finding> same = this.inspection.inspect(manuscript()).ofRule("sentences-end");
		post("/findings/dismiss", "key", same.getFirst().key(), "reason", "課長の理由");
		assertThat(post("/findings/dismiss-all", keys(same, "reason", "担当の理由"))).flash()
			.containsEntry("flash", "「。」がない：" + (same.size() - 1) + "件をまとめて承知しました。画面を開いた後に変わった1件は、そのままにしました。");
		assertThat(post("/findings/dismiss-all", keys(same, "reason", "担当の理由"))).flash()
			.hasEntrySatisfying("warning",
					(sentence) -> assertThat(sentence).asString().contains("先に承知されています", "課長の理由"));
		post("/findings/recall-all", keys(same));
		assertThat(post("/findings/recall-all", keys(same))).flash().containsEntry("warning", "もう指摘に戻っています。");
		assertThat(post("/findings/recall", "key", same.getFirst().key())).flash()
			.containsEntry("warning", "もう指摘に戻っています。");
	}

	private static String[] stamped(List<Finding> findings) {
		List<String> fields = new ArrayList<>();
		findings.forEach((finding) -> fields
			.addAll(List.of("key", finding.key(), "stamp", Objects.requireNonNull(finding.fix()).stamp())));
		return fields.toArray(String[]::new);
	}

	@Test
	void 注意は理由を書けば承知でき元にも戻せる() {
		String key = finding("sentences-end").key();
		assertThat(post("/findings/dismiss", "key", key, "reason", " ")).flash().containsKey("warning");
		assertThat(post("/findings/dismiss", "key", key, "reason", "箇条書きの柱書きのため", "at", OWN))
			.hasRedirectedUrl("/drafts/" + this.draft + "/chapters/general.common#p-own_0a1b2c3d");
		assertThat(get("/remaining")).bodyText().contains("理由を書いて承知した指摘", "箇条書きの柱書きのため");
		post("/findings/recall", "key", key);
		assertThat(get("/remaining")).bodyText().doesNotContain("箇条書きの柱書きのため");
	}

	@Test
	void 同じ種類の注意は一つの理由でまとめて承知でき一回で戻せる() {
		List<Finding> same = this.inspection.inspect(manuscript()).ofRule("sentences-end");
		assertThat(same).hasSizeGreaterThan(1);
		assertThat(get("/remaining")).bodyText()
			.contains("この" + same.size() + "件をまとめて、このままにする", "/findings/dismiss-all");
		assertThat(post("/findings/dismiss-all", keys(same, "reason", " "))).flash().containsKey("warning");
		assertThat(this.inspection.inspect(manuscript()).ofRule("sentences-end")).hasSameSizeAs(same);
		assertThat(post("/findings/dismiss-all",
				keys(same, "reason", "箇条書きのため", "at", "?chapter=&clause=&severity=#" + group(same.getFirst()))))
			.hasRedirectedUrl(list("#" + group(same.getFirst())));
		assertThat(this.inspection.inspect(manuscript()).ofRule("sentences-end")).isEmpty();
		assertThat(get("/remaining")).bodyText()
			.contains("箇条書きのため", "id=\"" + group(same.getFirst()) + "\"", same.size() + "件をまとめて指摘に戻す");
		post("/findings/recall-all", keys(same));
		assertThat(this.inspection.inspect(manuscript()).ofRule("sentences-end")).hasSameSizeAs(same);
		post("/findings/dismiss-all", keys(same, "reason", "箇条書きのため"));
		assertThat(this.drafting.undo(this.draft, this.drafter)).isPresent();
		assertThat(this.inspection.inspect(manuscript()).ofRule("sentences-end")).hasSameSizeAs(same);
	}

	@Test
	void 画面になかった指摘と誤りはまとめて承知されない() {
		List<Finding> same = this.inspection.inspect(manuscript()).ofRule("sentences-end");
		Finding error = finding("no-circles-left");
		post("/findings/dismiss-all", keys(List.of(same.getFirst(), error), "reason", "よいため"));
		assertThat(this.inspection.inspect(manuscript()).ofRule("sentences-end")).hasSize(same.size() - 1);
		assertThat(this.inspection.inspect(manuscript()).find(error.key())).get().returns(null, Finding::dismissed);
	}

	@Test
	void 答えた後は次の指摘のところに戻る() {
		List<Finding> all = this.inspection.inspect(manuscript()).all();
		List<Finding> same = this.inspection.inspect(manuscript()).ofRule("sentences-end");
		Finding first = same.get(0);
		Finding second = same.get(1);
		assertThat(post("/findings/dismiss", "key", first.key(), "reason", "箇条書きのため", "at", at(first)))
			.hasRedirectedUrl(list("#" + FindingsPage.anchor(second)));
		assertThat(post("/findings/dismiss", "key", second.key(), "reason", "箇条書きのため", "at", at(second)))
			.hasRedirectedUrl(list("#" + group(second)));
		Finding only = all.stream()
			.filter((finding) -> finding.confirmation() != null)
			.filter((finding) -> all.stream().filter((other) -> other.rule().equals(finding.rule())).count() == 1)
			.findFirst()
			.orElse(finding("overtaken-text-is-considered"));
		MvcTestResult confirmed = post("/findings/confirm", "key", only.key(), "reason", "確かめた", "at", at(only));
		String place = Objects.requireNonNull(confirmed.getMvcResult().getResponse().getRedirectedUrl())
			.split("#", 2)[1];
		assertThat(get("/remaining")).bodyText().contains("id=\"" + place + "\"");
	}

	@Test
	void 断られたときも絞り込んだ一覧の同じところに戻る() {
		Finding finding = finding("sentences-end");
		String at = "?chapter=general.common&clause=&severity=WARNING#" + FindingsPage.anchor(finding);
		assertThat(post("/findings/dismiss", "key", finding.key(), "reason", "", "at", at))
			.hasRedirectedUrl("/drafts/" + this.draft + "/remaining" + at);
	}

	@Test
	void 直すボタンの脇に直す前と後の文がある() {
		assertThat(get("/remaining?clause=" + OWN)).bodyText()
			.containsPattern("直す前</dt><dd>[^<]*○○課長が定める</dd>")
			.containsPattern("直した後</dt><dd>[^<]*○○課長が定める<ins>。</ins></dd>");
	}

	@Test
	void 直す前と後の文には登録した名称が印刷のとおりに示される() {
		String before = text();
		this.drafting.save(this.draft, List.of(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(OWN), before,
				before.replace("○○課長が定める", "{blank:system.name|○○システム}の担当が定める"))), this.drafter);
		assertThat(get("/remaining?clause=" + OWN)).bodyText().containsPattern("直す前</dt><dd>[^<]*課税システムの担当が定める</dd>");
	}

	@Test
	void 条項から開いた点検は絞り込んでいることを言い承知した指摘にも文を示す() {
		Finding first = finding("sentences-end");
		assertThat(get("/remaining")).bodyText().doesNotContain("だけを示しています", "案の全体：");
		assertThat(get("/remaining?clause=" + OWN)).bodyText()
			.containsPattern("の指摘[0-9]+件だけを示しています。</span><a href=\"/drafts/" + this.draft + "/remaining\">すべての指摘を見る")
			.contains("案の全体：");
		post("/findings/dismiss", "key", first.key(), "reason", "箇条書きのため", "at", at(first));
		assertThat(get("/remaining?clause=" + OWN)).bodyText()
			.containsPattern("findings-dismissed(?s:.)*" + Pattern.quote(first.line()) + "：");
	}

	@Test
	void 参考は畳まれ絞り込むか中で答えれば開く() {
		assertThat(get("/remaining")).bodyText().containsPattern("<details class=\"findings-advice\">");
		assertThat(get("/remaining?severity=ADVICE")).bodyText()
			.containsPattern("<details class=\"findings-advice\" open");
		assertThat(get("/remaining?advice=open")).bodyText().containsPattern("<details class=\"findings-advice\" open");
	}

	@Test
	void 誤りは承知できない() {
		String key = finding("no-circles-left").key();
		assertThat(post("/findings/dismiss", "key", key, "reason", "よいと思うため")).flash()
			.hasEntrySatisfying("warning", (sentence) -> assertThat(sentence).asString().contains("直さないと消えません"));
		assertThat(manuscript().tailoring().of(Amendment.Kind.DISMISSAL)).isEmpty();
	}

	@Test
	void 同旨を確かめた文は指摘のボタンで直しても取り消しても確かめたままで人が書けば確かめ直す() {
		assertThat(this.drafting.save(this.draft, List.of(amend("", "p\tp1\t課長は、機器を消去した証明を得るものとする")), this.drafter)
			.saved()).isEqualTo(1);
		assertThat(confirmations()).hasSize(1);
		post("/findings/confirm", "key", confirmations().getFirst().key(), "reason", "消去と証明が残っている");
		assertThat(confirmations()).isEmpty();
		Finding end = this.inspection.inspect(manuscript())
			.ofRule("sentences-end")
			.stream()
			.filter((finding) -> finding.clause().value().equals(MANDATORY))
			.findFirst()
			.orElseThrow();
		post("/findings/fix", "key", end.key());
		assertThat(mandatory()).contains("得るものとする。");
		assertThat(confirmations()).isEmpty();
		assertThat(this.drafting.undo(this.draft, this.drafter)).isPresent();
		assertThat(confirmations()).isEmpty();
		assertThat(this.drafting.redo(this.draft, this.drafter)).isPresent();
		assertThat(mandatory()).contains("得るものとする。");
		assertThat(confirmations()).isEmpty();
		this.drafting.save(this.draft, List.of(amend(mandatory(), "p\tp1\t課長は、機器を消去するものとする。")), this.drafter);
		assertThat(confirmations()).hasSize(1);
	}

	@Test
	void 必須の条項の例文を指摘のとおりに直しても誤りは増えない() {
		int before = this.inspection.inspect(manuscript()).errors().size();
		List<String> keys = this.inspection.inspect(manuscript())
			.ofRule("text-is-usual")
			.stream()
			.filter((finding) -> finding.fix() != null
					&& finding.clause().value().endsWith("specific-personal-information"))
			.limit(6)
			.map(Finding::key)
			.toList();
		assertThat(keys).isNotEmpty();
		keys.forEach((key) -> post("/findings/fix", "key", key));
		assertThat(this.inspection.inspect(manuscript()).errors()).hasSize(before);
	}

	private List<Finding> confirmations() {
		return this.inspection.inspect(manuscript()).ofRule("mandatory-unit-keeps-its-effect");
	}

	private String mandatory() {
		return manuscript().tailoring().content(Amendment.Kind.TEXT, new PlaceId(MANDATORY));
	}

	private static DraftChange amend(String seen, String text) {
		return new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(MANDATORY), seen, text);
	}

	@Test
	void 検討した内容を書けば例文の後の変化の指摘は消える() {
		Finding finding = finding("overtaken-text-is-considered");
		post("/findings/confirm", "key", finding.key(), "reason", "確かめて、今の制度に合わせた");
		assertThat(this.inspection.inspect(manuscript()).find(finding.key())).isEmpty();
	}

	@Test
	void ほかの道具のために書き出せる() {
		assertThat(get("/findings.json")).hasStatusOk()
			.bodyText()
			.contains("\"system\":\"課税システム\"", "\"blocking\":true", "\"rule\":\"sentences-end\"");
	}

	@Test
	void 読むだけの人は直すことも承知することもできない() {
		SignedInStaff auditor = SignedInStaff.of("kansa", "監査の人", Assignment.everywhere(Role.AUDITOR));
		String key = finding("sentences-end").key();
		assertThat(this.mvc.get()
			.uri("/drafts/" + this.draft + "/remaining")
			.with(SecurityMockMvcRequestPostProcessors.user(auditor))
			.exchange()).hasStatusOk().bodyText().doesNotContain("承知する");
		for (String path : List.of("/findings/fix", "/findings/dismiss")) {
			assertThat(post(auditor, path, "key", key, "reason", "改ざん")).hasStatus(404);
		}
		assertThat(text()).doesNotContain("。");
	}

}
