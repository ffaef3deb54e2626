package jp.tejuncho.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.drafting.rule.Certain;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.FindingGroup;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.Fix;
import jp.tejuncho.drafting.rule.Rule;
import jp.tejuncho.drafting.rule.Rulebook;
import jp.tejuncho.drafting.rule.Severity;
import jp.tejuncho.drafting.rule.Site;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * An approval must never wait for a guess: what blocks is a fact, and each kind of fact
 * is laid down.
 */
class CertaintyTests {

	private static final Path ADR = Path.of("docs/adr/0033-what-blocks-is-certain.md");

	private static final String OWN = "own.0a1b2c3d";

	private static final String MANDATORY = "asset.disposal.specific-personal-information";

	@ParameterizedTest
	@ValueSource(strings = { "情報システム管理者は、異動するときは、その業務を次の者に引き継ぐものとする。", "利用の手続は、次のとおり別表第１に定める。", "次の場合に限る。",
			"次の情報を別紙に記載する。", "※印を付した機器は、持ち出してはならない。", "（例）課長が定める。", "○印は、適合を示す。", "結果は、○、△又は×で記す。", "●を付けた項目は、省略できる。",
			"第二〇条の規定による。", "手数料は、三、〇〇〇円とする。", "①による。", "前項の規定による。", "課長が定める", "絵文字\uD83D\uDE80を使う。", "情報を取扱うものとする。",
			"見本市住民状報システムの運用は、別に定める。", "操作のログは、６か月保存する。", "当該機器（以下「本システム」という。）を置く。", "△△課に報告する。", "××課に報告する。",
			"場所は、（未定）とする。", "伏せ字は、「○○○○」と表示する。", "氏名は、「〇〇さん」と表示する。", "合格は○○、不合格は××とする。", "受付は、午前〇時〇〇分からとする。",
			"受付は、午後八時〇〇分までとする。", "受付は、８時〇〇分からとする。" })
	void 言葉についての推測は承認を妨げず理由を書けば承知できる(String sentence) {
		Findings findings = InspectedDrafts.inspect(own("p|own-1|" + sentence));
		assertThat(findings.errors()).isEmpty();
		assertThat(findings.ofClause(new PlaceId(OWN))).allMatch(Finding::isDismissible);
	}

	@ParameterizedTest
	@ValueSource(strings = { "○○課長が定める。", "担当は○○、連絡先は別に定める。", "「課長」は○○とする。", "令和〇〇年〇月に定める。", "「○○に報告する。", "○○システムを使う。",
			"○○部○○局に報告する。", "○○及び○○に報告する。", "○○等に報告する。", "○○（以下「本庁」という。）に置く。" })
	void 書き残した丸は誤りのままである(String sentence) {
		assertThat(InspectedDrafts.inspect(own("p|own-1|" + sentence)).errors()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "〇〇町及び○○課の職員が行う。", "○○市と○○村の○○係に渡す。", "○○ビル及び○○会館に置く。", "○○市長及び○○小学校長に報告する。",
			"○○センターと○○銀行に渡す。", "○○警察署及び○○消防署に通報する。", "○○線○○駅の前に集まる。" })
	void 自分の文の町や建物や課の丸は注意にとどまり記号として残せる(String sentence) {
		Findings findings = InspectedDrafts.inspect(own("p|own-1|" + sentence));
		assertThat(findings.errors()).isEmpty();
		assertThat(findings.ofRule("no-circles-left")).hasSizeGreaterThan(1)
			.allSatisfy((finding) -> assertThat(finding.fixes()).extracting(Fix::label).containsExactly("記号として残す"));
	}

	@Test
	void 例文の空欄は書かずに残せば町や課の名でも誤りのままである() {
		assertThat(InspectedDrafts.inspect(InspectedDrafts.complete().fill("contractor.name", "")).errors())
			.isNotEmpty();
		assertThat(InspectedDrafts.inspect(InspectedDrafts.complete().fill("contractor.name", "○○町")).errors())
			.isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ref:own.0a1b2c3e/own-1,own.0a1b2c3e/own-2}による。",
			"{ref:own.0a1b2c3e/own-1}及び{ref:own.0a1b2c3e/own-2}による。", "{ref:own.0a1b2c3e}による。" })
	void 消した条項への参照は項目をいくつ指していても一度だけ知らされる(String sentence) {
		assertThat(InspectedDrafts.inspect("references-lead", own("p|own-1|" + sentence))).singleElement()
			.satisfies((finding) -> assertThat(finding.remedy()).doesNotContain("採用"));
	}

	@Test
	void 組織の設定の語に残った空欄の印は設定の画面で直すよう知らされる() {
		assertThat(InspectedDrafts.inspect("no-circles-left",
				InspectedDrafts.complete().call("standard.name", "○○市情報セキュリティ対策基準")))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.isDismissible()).isTrue();
				assertThat(finding.message()).contains("○○市情報セキュリティ対策基準");
				assertThat(finding.href()).isEqualTo("/organization");
			});
	}

	@Test
	void 漢数字の時刻の零は何も知らされない() {
		assertThat(InspectedDrafts.inspect("no-circles-left", own("p|own-1|午前〇時〇〇分、午後八時〇〇分及び８時〇〇分とする。"))).isEmpty();
	}

	@Test
	void 次の者に引き継ぐという文は承知でき別表を指す文は指摘されない() {
		DraftedManuscripts drafted = own("p|own-1|その業務を次の者に引き継ぐものとする。");
		Finding guess = InspectedDrafts.inspect("own-text-is-complete", drafted).getFirst();
		assertThat(guess.severity()).isEqualTo(Severity.WARNING);
		drafted.amend(Amendment.Kind.DISMISSAL, guess.key(), "後任の者を指す");
		assertThat(InspectedDrafts.inspect("own-text-is-complete", drafted)).isEmpty();
		assertThat(InspectedDrafts.inspect("own-text-is-complete", own("p|own-1|次のとおり別表第１に定める。"))).isEmpty();
	}

	@Test
	void 誤りの種類はどれも確かなものの一覧にあり一覧の種類はどれも起こる() {
		List<Certain> found = Stream.of(broken())
			.flatMap((findings) -> findings.errors().stream())
			.map(Finding::certain)
			.distinct()
			.toList();
		assertThat(found).containsExactlyInAnyOrder(Certain.values());
	}

	@Test
	void 一覧にない誤りは作れない() {
		Site site = new Site(new PlaceId("document"), "", "文書全体", "/drafts/1", "");
		assertThatIllegalArgumentException().isThrownBy(() -> new Finding("a-guess", Severity.ERROR, null, site,
				"誤りのようです。", "", "", "a-guess:document:", "", FindingGroup.ALL, List.of(), null, null, null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Finding("a-fact", Severity.WARNING, Certain.LINE_EMPTY, site, "空です。", "", "",
					"a-fact:document:", "", FindingGroup.ALL, List.of(), null, null, null, null));
	}

	@Test
	void 指摘の種類の表には全ての規則と全ての確かな誤りの理由がある() throws IOException {
		String table = Files.readString(ADR);
		assertThat(Rulebook.rules()).extracting(Rule::id)
			.allSatisfy((id) -> assertThat(table).contains("`" + id + "`"));
		assertThat(Certain.values())
			.allSatisfy((certain) -> assertThat(table).contains("`" + certain + "`", certain.reason()));
	}

	private static Findings[] broken() {
		Manuscript unreasoned = InspectedDrafts.after(
				InspectedDrafts.complete().decide("malware.users", Choice.OMITTED).make(),
				new DraftChange.Decide(new PlaceId("malware.users"), Choice.OMITTED, "試験のため", Choice.OMITTED, ""));
		return new Findings[] {
				InspectedDrafts.inspect(InspectedDrafts.complete()
					.decide("asset.manager", Choice.OMITTED)
					.decide("malware.users", Choice.UNDECIDED)
					.decide(MANDATORY, Choice.OMITTED)
					.fill("contractor.name", "")),
				InspectedDrafts.inspect(unreasoned), InspectedDrafts.inspect(own("p|own-1|　", "p|own-2|○○課長が定める。")),
				InspectedDrafts.inspect(InspectedDrafts.complete().fill("contractor.name", "△△")),
				InspectedDrafts.inspect(own("t|題だけ")),
				InspectedDrafts.inspect(InspectedDrafts.complete().rewrite(MANDATORY, "p|p1|書類を大切にする。")),
				InspectedDrafts.inspect(withoutLogs()) };
	}

	private static Manuscript withoutLogs() {
		Manuscript plan = DraftedManuscripts.responsePlan(Answer.YES).fillEverything().make();
		SlotContents.Filling filling = new SlotContents.Filling(Map.of(),
				Map.of("response-plan.logs", List.of(new OpenPoint("ログの一覧", "登録してください。", "/systems/1/contacts#logs"))),
				List.of());
		return new Manuscript(plan.draft(), plan.system(), plan.edition(), plan.answers(), plan.decisions(),
				plan.tailoring(), plan.values(), plan.blanks(), plan.house(), filling, plan.today());
	}

	private static DraftedManuscripts own(String... lines) {
		return InspectedDrafts.complete().add(OWN, "general.common.scope", "scope.persons").rewrite(OWN, lines);
	}

}
