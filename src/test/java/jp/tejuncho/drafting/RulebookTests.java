package jp.tejuncho.drafting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.Rule;
import jp.tejuncho.drafting.rule.Rulebook;
import jp.tejuncho.drafting.rule.Severity;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Templates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule, on a draft that breaks it; what is left out or not a person's is let be.
 */
class RulebookTests {

	private static final String OWN = "own.0a1b2c3d";

	private static final String SECTION = "own.5ec00001";

	private static final String PURPOSE = "purpose.statement";

	private static final String MANDATORY = "asset.disposal.specific-personal-information";

	private static final String RANGE = """
			p\town-1\t次の{ref:own.0a1b2c3d/own-2,own.0a1b2c3d/own-4}を守るものとする。
			i\town-2\t一つ目
			i\town-3\t後から間に加えた項目
			i\town-4\t三つ目""";

	static Stream<Arguments> broken() {
		return Stream.of(
				broken("clauses-are-decided", Severity.ERROR, "asset.manager",
						complete().decide("asset.manager", Choice.UNDECIDED)),
				broken("blanks-are-filled", Severity.ERROR, "contractor.designation",
						complete().fill("contractor.name", "")),
				broken("mandatory-unit-is-kept", Severity.ERROR, MANDATORY,
						complete().decide(MANDATORY, Choice.OMITTED)),
				broken("mandatory-unit-keeps-its-effect", Severity.ERROR, MANDATORY,
						complete().rewrite(MANDATORY, "p|p1|情報システム管理者は、書類を大切にするものとする。")),
				broken("mandatory-unit-keeps-its-effect", Severity.ERROR, MANDATORY,
						complete().omit(MANDATORY + "/p1")),
				broken("references-lead", Severity.ERROR, "asset.staff",
						complete().decide("asset.manager", Choice.OMITTED)),
				broken("own-text-is-complete", Severity.ERROR, OWN, own("p|own-1|")),
				broken("own-text-is-complete", Severity.ERROR, OWN, own("t|題だけ")),
				broken("own-text-is-complete", Severity.WARNING, OWN, own("p|own-1|次の事項を守るものとする。")),
				broken("own-text-is-complete", Severity.WARNING, OWN, own("p|own-1|次に掲げる事項を確認する。")),
				broken("own-text-is-complete", Severity.WARNING, OWN,
						own("p|own-1|次の事項に留意する。", "p|own-2|鍵を掛ける。", "p|own-3|電源を切る。")),
				broken("no-circles-left", Severity.ERROR, OWN, own("p|own-1|○○課長が定める。")),
				broken("no-circles-left", Severity.ERROR, OWN, own("p|own-1|〇〇課長が定める。")),
				broken("blanks-are-filled", Severity.ERROR, "contractor.designation",
						complete().fill("contractor.name", "株式会社◯◯")),
				broken("blanks-are-filled", Severity.WARNING, "contractor.designation",
						complete().fill("contractor.name", "（未定）")),
				broken("no-circles-left", Severity.WARNING, "contractor.designation",
						complete().fill("contractor.name", "株式会社○")),
				broken("no-drafting-marks-left", Severity.WARNING, OWN, own("p|own-1|課長が定める。※要確認")),
				broken("no-circles-left", Severity.WARNING, OWN, own("p|own-1|○印を付ける。")),
				broken("no-circles-left", Severity.WARNING, "definitions.terms",
						complete().amend(Amendment.Kind.TABLE, "definitions", "端末機等\t○○をいう。")),
				broken("no-drafting-marks-left", Severity.WARNING, OWN, own("p|own-1|（例）課長が定める。")),
				broken("marks-are-counted", Severity.WARNING, OWN, own("p|own-1|次による。", "i|own-2|①　一つ目")),
				broken("marks-are-counted", Severity.WARNING, SECTION,
						complete().addSection(SECTION, "measures.technical", "measures.technical.access-control",
								"(2)クラウド")),
				broken("marks-are-counted", Severity.WARNING, "threat.gathering",
						complete().fill("threat.sources", "(1) 注意喚起\n(2) 脆弱性の情報")),
				broken("tables-have-rows", Severity.WARNING, "definitions.terms", complete()),
				broken("absent-party-is-not-named", Severity.WARNING, "work-records.management",
						complete().answer("outsourcing", Answer.NO)),
				broken("tables-have-rows", Severity.WARNING, "definitions.terms",
						complete().amend(Amendment.Kind.TABLE, "definitions", "端末機等\t")),
				broken("values-fit-their-sentence", Severity.WARNING, "server.cabling",
						complete().fill("cabling.protection", "配線盤を施錠し、")),
				broken("overtaken-text-is-considered", Severity.WARNING, "user.designation", complete()),
				broken("overtaken-text-is-considered", Severity.ADVICE, "document", complete()),
				broken("terms-are-defined", Severity.WARNING, "media.locking",
						complete().decide("managed-area.specific-personal-information", Choice.OMITTED)),
				broken("terms-are-defined", Severity.ADVICE, "", complete()),
				broken("term-is-defined-once", Severity.WARNING, OWN, own("p|own-1|当該機器（以下「本システム」という。）を置く。")),
				broken("references-are-bound", Severity.WARNING, OWN, own("p|own-1|(1)に定める目的による。")),
				broken("references-are-bound", Severity.WARNING, OWN, own("p|own-1|前項の規定による。")),
				broken("referenced-range-is-whole", Severity.WARNING, OWN,
						complete().add(OWN, "general.common.scope", "scope.persons")
							.amend(Amendment.Kind.TEXT, OWN, RANGE)),
				broken("agrees-with-response-plan", Severity.WARNING, OWN, own("p|own-1|見本市住情民報システムの運用は、別に定める。")),
				broken("log-period-agrees-with-response-plan", Severity.WARNING, OWN, own("p|own-1|操作のログは、６か月保存する。")),
				broken("dates-are-sound", Severity.WARNING, "cover",
						DraftedManuscripts.responsePlan(Answer.YES).fillEverything().fill("plan.month", "令和８年４月")),
				broken("dates-are-sound", Severity.WARNING, "cover",
						DraftedManuscripts.responsePlan(Answer.YES).fillEverything().fill("plan.month", "未定")),
				broken("characters-print", Severity.WARNING, OWN, own("p|own-1|絵文字\uD83D\uDE80を使う。")),
				broken("sentences-end", Severity.WARNING, OWN, own("p|own-1|課長が定める")),
				broken("brackets-are-closed", Severity.WARNING, OWN, own("p|own-1|端末（以下「機器」という。を置く。")),
				broken("text-is-usual", Severity.WARNING, OWN, own("p|own-1|情報を取扱うものとする。")),
				broken("text-is-usual", Severity.ADVICE, "", complete()));
	}

	@ParameterizedTest(name = "{0}：{2}")
	@MethodSource("broken")
	void 規則に合わないところは一つずつ指摘される(String rule, Severity severity, String clause, DraftedManuscripts drafted) {
		assertThat(InspectedDrafts.inspect(rule, drafted)).filteredOn((finding) -> finding.severity() == severity)
			.anySatisfy((finding) -> {
				assertThat(finding.message()).endsWith("。");
				assertThat(finding.remedy()).endsWith("。");
				assertThat(finding.source()).isNotBlank();
				assertThat(finding.key().length()).isLessThanOrEqualTo(Finding.MAX_KEY);
				assertThat(finding.href()).startsWith("/drafts/");
				assertThat(clause).isIn("", finding.clause().value());
			});
	}

	@Test
	void 規則の一覧の規則はどれも試してある() {
		List<String> tried = Stream
			.concat(broken().map((arguments) -> (String) arguments.get()[0]),
					Stream.of("omission-has-reason", "proposal-still-holds", "slots-are-filled", "slots-are-sound"))
			.distinct()
			.toList();
		assertThat(Rulebook.rules()).extracting(Rule::id).containsExactlyInAnyOrderElementsOf(tried);
	}

	@Test
	void 続けて書いた二つの名称はどちらの誤りも見つかる() {
		assertThat(InspectedDrafts.inspect("agrees-with-response-plan", own("p|own-1|見本市住情民報システム見本市住情民報システムを使う。")))
			.hasSize(2);
	}

	@Test
	void ログを残す期間は書き方が違っても同じなら指摘されない() {
		assertThat(InspectedDrafts.inspect("log-period-agrees-with-response-plan",
				own("p|own-1|操作のログは、一年間保存する。", "p|own-2|アクセスのログは、１２か月保存する。", "p|own-3|書類は、５年間保存する。")))
			.isEmpty();
		assertThat(InspectedDrafts.inspect("log-period-agrees-with-response-plan", own("p|own-1|ログは、三箇月保存する。")))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("3か月", "1年"));
	}

	@ParameterizedTest
	@CsvSource({ "ログは、半年間保存する。, 6か月", "アクセス記録は、一年半保管する。, 1年6か月", "証跡は、２年半の間残す。, 2年6か月" })
	void 半年も一年半も残す期間である(String sentence, String period) {
		assertThat(InspectedDrafts.inspect("log-period-agrees-with-response-plan", own("p|own-1|" + sentence)))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("「" + period + "」", "1年"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ログは、30日ごとに確認する。", "ログの取得に失敗したときは、３回以内に限り再び行い、10日以内に報告する。", "アクセス記録は、１週間に一回点検し、１年間保存する。",
			"令和９年４月１日からログを保存する。", "ログを扱う職員は、２年ごとに交代し、ログは保存する。", "ログは、半年ごとに確認して保存する。", "前半年のログは、保存しない。" })
	void 繰り返す間隔や期限は残す期間ではない(String sentence) {
		assertThat(InspectedDrafts.inspect("log-period-agrees-with-response-plan", own("p|own-1|" + sentence)))
			.isEmpty();
	}

	@Test
	void 根拠はよその団体の基準や組織を挙げない() {
		DraftedManuscripts drafted = complete().add(OWN, "general.common.scope", "scope.persons")
			.rewrite(OWN, "p|own-1|見本市住情民報システムのログは、３年間保存する。");
		Templates.procedure()
			.house()
			.stream()
			.filter((word) -> word.defaultText().contains("北海道") || word.group().equals("組織の名称"))
			.forEach((word) -> drafted.call(word.id(), "見本市の" + word.label()));
		drafted.call("standard.response-plan.article", "77");
		List<Finding> findings = InspectedDrafts.inspect(drafted).all();
		assertThat(findings).noneMatch((finding) -> (finding.source() + finding.message()).contains("北海道"));
		assertThat(findings).filteredOn((finding) -> finding.rule().equals("agrees-with-response-plan"))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.source()).isEqualTo("見本市の情報セキュリティ対策基準の名称第77条"));
	}

	@Test
	void 例文のまま全て埋めれば誤りはない() {
		Findings findings = InspectedDrafts.inspect(complete());
		assertThat(findings.blocking()).isFalse();
		assertThat(findings.all()).extracting(Finding::rule)
			.containsOnly("overtaken-text-is-considered", "tables-have-rows", "terms-are-defined", "text-is-usual");
		assertThat(findings.all()).filteredOn((finding) -> finding.severity() == Severity.WARNING)
			.extracting(Finding::rule)
			.containsOnly("overtaken-text-is-considered", "tables-have-rows");
	}

	@Test
	void 例文のまま全て埋めた緊急時対応計画は承認を妨げられない() {
		assertThat(InspectedDrafts.inspect(DraftedManuscripts.responsePlan(Answer.YES).fillEverything()).errors())
			.isEmpty();
	}

	@Test
	void 採用しない条項の文は点検しない() {
		DraftedManuscripts drafted = complete().rewrite(PURPOSE, "p|p1|○○を取扱う※").decide(PURPOSE, Choice.OMITTED);
		assertThat(InspectedDrafts.inspect(drafted).ofClause(new PlaceId(PURPOSE))).isEmpty();
	}

	@Test
	void 採用しない行の文は点検しない() {
		assertThat(InspectedDrafts.inspect(own("p|own-1|○○を取扱う", "p|own-2|課長が定める。").omit(OWN + "/own-1"))
			.ofClause(new PlaceId(OWN))).isEmpty();
	}

	@Test
	void 理由を消した不採用は理由を求められる() {
		Manuscript manuscript = complete().decide("malware.users", Choice.OMITTED).make();
		assertThat(InspectedDrafts.inspect(manuscript).ofRule("omission-has-reason")).isEmpty();
		Manuscript unreasoned = InspectedDrafts.after(manuscript,
				new DraftChange.Decide(new PlaceId("malware.users"), Choice.OMITTED, "試験のため", Choice.OMITTED, ""));
		assertThat(InspectedDrafts.inspect(unreasoned).ofRule("omission-has-reason")).hasSize(1);
	}

	@Test
	void 設定が変われば提案のままの判断も人の判断も見直しを求められる() {
		Manuscript without = DraftedManuscripts.procedure(Answer.NO).fillEverything().make();
		Manuscript judged = DraftedManuscripts.procedure(Answer.NO)
			.fillEverything()
			.decide("contractor.designation", Choice.OMITTED)
			.make();
		Manuscript changed = InspectedDrafts.answered(judged, complete().make());
		assertThat(InspectedDrafts.inspect(judged).ofRule("proposal-still-holds")).isEmpty();
		assertThat(InspectedDrafts.inspect(without).ofRule("proposal-still-holds")).isEmpty();
		List<Finding> findings = InspectedDrafts.inspect(changed).ofRule("proposal-still-holds");
		assertThat(findings).extracting((finding) -> finding.clause().value())
			.contains("contractor.designation", "malware.users");
		assertThat(findings).filteredOn((finding) -> finding.clause().value().equals("contractor.designation"))
			.allMatch((finding) -> finding.message().contains("人が判断した後"));
	}

	@Test
	void 同旨を確かめた後に書き直せばもう一度確かめる() {
		Manuscript confirmed = complete().rewrite(MANDATORY, "p|p1|別の言葉で同じことを定める。")
			.amend(Amendment.Kind.SAME_EFFECT, MANDATORY, "消去と証明の二点が残っている")
			.make();
		assertThat(InspectedDrafts.inspect(confirmed).ofRule("mandatory-unit-keeps-its-effect")).isEmpty();
		String seen = confirmed.tailoring().content(Amendment.Kind.TEXT, new PlaceId(MANDATORY));
		Manuscript again = InspectedDrafts.after(confirmed, new DraftChange.Amend(Amendment.Kind.TEXT,
				new PlaceId(MANDATORY), seen, seen.replace("別の言葉で", "また別の言葉で")));
		assertThat(InspectedDrafts.inspect(again).ofRule("mandatory-unit-keeps-its-effect")).hasSize(1);
	}

	@Test
	void 検討した内容を書けば例文の後の変化は指摘されない() {
		assertThat(InspectedDrafts
			.inspect(complete().amend(Amendment.Kind.OVERTAKEN, "document/absent-cloud", "クラウドは使わない"))
			.all()).noneMatch((finding) -> finding.key().contains("absent-cloud"));
	}

	@Test
	void 本当の丸は記号として残せば指摘されず漢数字の零も指摘されない() {
		assertThat(InspectedDrafts.inspect(own("p|own-1|{letter:○}は適合を示す。", "p|own-2|対策基準第二〇条による。"))
			.ofClause(new PlaceId(OWN))).isEmpty();
	}

	@Test
	void 緊急時対応計画の管理者の職が登録と違えば指摘される() {
		Manuscript manuscript = complete().make();
		SlotContents.Filling filling = new SlotContents.Filling(Map.of(), Map.of(), List.of("税務課長"));
		Manuscript other = new Manuscript(manuscript.draft(), manuscript.system(), manuscript.edition(),
				manuscript.answers(), manuscript.decisions(), manuscript.tailoring(), manuscript.values(),
				manuscript.blanks(), manuscript.house(), filling, manuscript.today());
		assertThat(InspectedDrafts.inspect(other).ofRule("agrees-with-response-plan")).singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("税務課長", "情報課長"));
	}

	@Test
	void 書いていない表は記入を求められる() {
		Manuscript manuscript = DraftedManuscripts.responsePlan(Answer.YES).fillEverything().make();
		SlotContents.Filling filling = new SlotContents.Filling(Map.of(),
				Map.of("response-plan.logs", List.of(new OpenPoint("ログの一覧", "登録してください。", "/systems/1/contacts#logs"))),
				List.of());
		Manuscript open = new Manuscript(manuscript.draft(), manuscript.system(), manuscript.edition(),
				manuscript.answers(), manuscript.decisions(), manuscript.tailoring(), manuscript.values(),
				manuscript.blanks(), manuscript.house(), filling, manuscript.today());
		assertThat(InspectedDrafts.inspect(open).ofRule("slots-are-filled")).singleElement()
			.satisfies((finding) -> assertThat(finding.href()).isEqualTo("/systems/1/contacts#logs"));
	}

	@Test
	void 連絡がつきそうにない連絡先は注意されるが承認を止めない() {
		Manuscript manuscript = DraftedManuscripts.responsePlan(Answer.YES).fillEverything().make();
		SlotContents.Filling filling = new SlotContents.Filling(Map.of(), Map.of(),
				Map.of("response-plan.agencies", List
					.of(new OpenPoint("関係機関の一覧", "1行目の電話番号「不明」は、電話番号の形になっていません。", "/systems/1/contacts#agencies"))),
				Map.of(), List.of());
		Manuscript doubtful = new Manuscript(manuscript.draft(), manuscript.system(), manuscript.edition(),
				manuscript.answers(), manuscript.decisions(), manuscript.tailoring(), manuscript.values(),
				manuscript.blanks(), manuscript.house(), filling, manuscript.today());
		Findings found = InspectedDrafts.inspect(doubtful);
		assertThat(found.ofRule("slots-are-sound")).singleElement().satisfies((finding) -> {
			assertThat(finding.severity()).isEqualTo(Severity.WARNING);
			assertThat(finding.isDismissible()).isTrue();
			assertThat(finding.message()).isEqualTo("関係機関の一覧の1行目の電話番号「不明」は、電話番号の形になっていません。");
			assertThat(finding.href()).isEqualTo("/systems/1/contacts#agencies");
		});
		assertThat(found.errors()).extracting(Finding::rule).doesNotContain("slots-are-sound");
	}

	@Test
	void 理由を書いた注意は別に置かれ文が変われば戻り誤りは承知できない() {
		DraftedManuscripts drafted = own("p|own-1|○○課長が取扱う");
		List<Finding> found = InspectedDrafts.inspect(drafted).ofClause(new PlaceId(OWN));
		found.forEach((finding) -> drafted.amend(Amendment.Kind.DISMISSAL, finding.key(), "このままでよい"));
		Findings dismissed = InspectedDrafts.inspect(drafted);
		assertThat(dismissed.ofClause(new PlaceId(OWN))).extracting(Finding::rule).containsExactly("no-circles-left");
		assertThat(dismissed.dismissed()).extracting(Finding::rule).containsExactly("sentences-end", "text-is-usual");
		Findings changed = InspectedDrafts.inspect(drafted.amend(Amendment.Kind.TEXT, OWN, "p\town-1\t○○課長と係長が取扱う"));
		assertThat(changed.ofClause(new PlaceId(OWN))).extracting(Finding::rule)
			.containsExactly("no-circles-left", "sentences-end", "text-is-usual");
	}

	@Test
	void 字で書いた番号は一か所に決まるときだけ参照に変えられる() {
		DraftedManuscripts drafted = own("p|own-1|(1)、第３章、①～②及び次の各号並びに㊿による。", "i|own-2|一つ目", "i|own-3|二つ目");
		assertThat(InspectedDrafts.inspect("references-are-bound", drafted))
			.extracting((finding) -> finding.fixes().size())
			.containsExactly(1, 4, 1, 1, 0);
		Manuscript manuscript = drafted.make();
		for (int left = 4; left > 0; left--) {
			Finding finding = InspectedDrafts.inspect(manuscript)
				.ofRule("references-are-bound")
				.stream()
				.filter((candidate) -> !candidate.fixes().isEmpty())
				.findFirst()
				.orElseThrow();
			manuscript = InspectedDrafts.after(manuscript, finding.fixes().getFirst().change());
		}
		assertThat(manuscript.tailoring().content(Amendment.Kind.TEXT, new PlaceId(OWN))).contains(
				"{ref:general.common.purpose}、第{ref:general.assets}章、{ref:own.0a1b2c3d/own-2,own.0a1b2c3d/own-3}及び次の{ref:own.0a1b2c3d/own-2,own.0a1b2c3d/own-3}並びに㊿による。");
	}

	@Test
	void 位置で指す言葉は見出しにも書き足した語にも見つかりよその文の条は見つからない() {
		List<Finding> findings = InspectedDrafts.inspect("references-are-bound",
				complete().add(OWN, "general.common.scope", "scope.persons")
					.amend(Amendment.Kind.TEXT, OWN,
							"t\t前条の特例\np\town-1\t番号法第９条及び第10条並びに{house:standard.name|対策基準}第98条により、下表に定める。")
					.fill("mobile.measures", "前号の措置"));
		assertThat(findings).extracting(Finding::message)
			.satisfiesExactly((message) -> assertThat(message).contains("「前条」"),
					(message) -> assertThat(message).contains("「下表」"),
					(message) -> assertThat(message).contains("「前号」"));
		assertThat(findings).allMatch(Finding::isDismissible).allMatch((finding) -> finding.fix() == null);
	}

	@Test
	void 参照の範囲の間に加えた項目は知らされ一度で範囲に入れられる() {
		Manuscript manuscript = complete()
			.amend(Amendment.Kind.TEXT, "asset.manager", "i\tservers\ni\town-9\t予備の機器\ni\tsystem")
			.make();
		List<Finding> findings = InspectedDrafts.inspect(manuscript).ofRule("referenced-range-is-whole");
		assertThat(findings).extracting((finding) -> finding.clause().value())
			.containsExactly("asset.manager", "asset.staff");
		assertThat(findings).allMatch((finding) -> finding.message().contains("③"));
		for (Finding finding : findings) {
			manuscript = InspectedDrafts.after(manuscript, Objects.requireNonNull(finding.fix()).change());
		}
		assertThat(InspectedDrafts.inspect(manuscript).ofRule("referenced-range-is-whole")).isEmpty();
		assertThat(manuscript.tailoring().content(Amendment.Kind.TEXT, new PlaceId("asset.staff")))
			.contains("asset.manager/servers,asset.manager/own-9,asset.manager/system");
	}

	@Test
	void 範囲の外に加えた項目は知らせない() {
		assertThat(InspectedDrafts.inspect("referenced-range-is-whole",
				complete().amend(Amendment.Kind.TEXT, "asset.manager", "i\town-9\t先頭に加えた項目\ni\tnetwork")))
			.extracting((finding) -> finding.clause().value())
			.containsExactly("asset.staff");
	}

	private static Arguments broken(String rule, Severity severity, String clause, DraftedManuscripts drafted) {
		return Arguments.of(rule, severity, clause, drafted);
	}

	private static DraftedManuscripts complete() {
		return InspectedDrafts.complete();
	}

	private static DraftedManuscripts own(String... lines) {
		return complete().add(OWN, "general.common.scope", "scope.persons").rewrite(OWN, lines);
	}

}
