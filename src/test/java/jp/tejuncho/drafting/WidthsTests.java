package jp.tejuncho.drafting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Fixes;
import jp.tejuncho.drafting.rule.Severity;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Letters of two widths side by side are seen by whoever holds the paper, wherever the
 * letters come from.
 */
class WidthsTests {

	private static final String OWN = "own.0a1b2c3d";

	@Test
	void 自分の文と空欄の値の半角は注意され一度で直る() {
		Manuscript manuscript = own("p|own-1|端末(貸与したもの)を､記録する。", "p|own-2|ﾊﾟｿｺﾝを使う。").fill("mobile.measures", "暗号化､施錠")
			.make();
		List<Finding> findings = of(manuscript, "半角の句読点、括弧、片仮名");
		assertThat(findings).filteredOn((finding) -> finding.severity() == Severity.WARNING)
			.hasSize(3)
			.allMatch((finding) -> finding.isDismissible());
		Manuscript mended = manuscript;
		for (DraftChange change : Fixes.together(manuscript, findings)) {
			mended = InspectedDrafts.after(mended, change);
		}
		assertThat(of(mended, "半角の句読点、括弧、片仮名")).isEmpty();
		assertThat(mended.tailoring().content(Amendment.Kind.TEXT, new PlaceId(OWN))).contains("端末（貸与したもの）を、記録する。",
				"パソコンを使う。");
		assertThat(mended.values().written()).containsEntry("mobile.measures", "暗号化、施錠");
	}

	@Test
	void 数字と英字の幅は参考にとどまり文書の中で一度に直る() {
		Manuscript manuscript = own("p|own-1|第2項及び第２４条並びに第24条の２のＵＳＢを使う。", "p|own-2|3回行い、USBを使う。").make();
		assertThat(of(manuscript, "数字の全角と半角")).filteredOn((finding) -> finding.clause().value().equals(OWN))
			.hasSize(2)
			.allMatch((finding) -> finding.severity() == Severity.ADVICE);
		assertThat(of(manuscript, "英字の全角と半角")).filteredOn((finding) -> finding.clause().value().equals(OWN))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.severity()).isEqualTo(Severity.ADVICE));
		Finding digits = of(manuscript, "数字の全角と半角").getFirst();
		assertThat(InspectedDrafts.after(manuscript, Objects.requireNonNull(digits.fix()).change())
			.tailoring()
			.content(Amendment.Kind.TEXT, new PlaceId(OWN))).contains("第２項及び第24条並びに第24条の２の");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ＩＤ", "ＩＣ", "ＯＳ" })
	void 英字の幅だけの違いはどの規則が見つけても参考にとどまる(String word) {
		Manuscript manuscript = own("p|own-1|" + word + "を用いる。", "p|own-2|USBを使う。").make();
		assertThat(InspectedDrafts.inspectSpelling(manuscript).ofRule("text-is-usual"))
			.filteredOn((finding) -> finding.clause().value().equals(OWN))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.message()).contains(word);
				assertThat(finding.severity()).isEqualTo(Severity.ADVICE);
			});
	}

	@Test
	void 規則のある語も英字の幅だけの違いならほかの語と一度に直る() {
		Manuscript manuscript = own("p|own-1|利用者ＩＤ、ＩＣカード及びＡＢＣを管理する。", "p|own-2|利用者IDとABCを記録する。").make();
		List<Finding> findings = InspectedDrafts.inspectSpelling(manuscript)
			.ofRule("text-is-usual")
			.stream()
			.filter((finding) -> finding.clause().value().equals(OWN))
			.toList();
		assertThat(findings).singleElement().satisfies((finding) -> {
			assertThat(finding.severity()).isEqualTo(Severity.ADVICE);
			assertThat(finding.words()).isEqualTo("英字の全角と半角");
			assertThat(InspectedDrafts.after(manuscript, Objects.requireNonNull(finding.fix()).change())
				.tailoring()
				.content(Amendment.Kind.TEXT, new PlaceId(OWN))).contains("利用者ID、ICカード及びABCを管理する。");
		});
	}

	@Test
	void 同じ語は一度だけ両方の書き方で名指される() {
		Manuscript manuscript = own("p|own-1|ＡＢＣで管理し、ＡＢＣで記録し、ＵＳＢに写す。", "p|own-2|USBを使い、3回、また3回記録する。").make();
		assertThat(of(manuscript, "英字の全角と半角")).filteredOn((finding) -> finding.clause().value().equals(OWN))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.message()).startsWith("「ＡＢＣ」は「ABC」、「ＵＳＢ」は「USB」と書きます。一つの文書"));
		assertThat(of(manuscript, "数字の全角と半角")).filteredOn((finding) -> finding.clause().value().equals(OWN))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.message()).startsWith("「3」は「３」と書きます。一桁は"));
	}

	@Test
	void 直すボタンは文が名指す英字をすべて直し直せない英字はわけとともに別に知らされる() {
		Manuscript manuscript = own("p|own-1|ＵＳＢメモリー、USBメモリー及びＷｅｂ会議を使う。").make();
		List<Finding> findings = InspectedDrafts.inspectSpelling(manuscript)
			.ofRule("text-is-usual")
			.stream()
			.filter((finding) -> finding.clause().value().equals(OWN))
			.toList();
		assertThat(findings).filteredOn((finding) -> finding.fix() != null).singleElement().satisfies((finding) -> {
			assertThat(finding.message()).startsWith("「Ｗｅｂ」は「Web」と書きます。");
			assertThat(InspectedDrafts.after(manuscript, Objects.requireNonNull(finding.fix()).change())
				.tailoring()
				.content(Amendment.Kind.TEXT, new PlaceId(OWN))).contains("及びWeb会議を使う。");
		});
		assertThat(findings).filteredOn((finding) -> finding.fix() == null).singleElement().satisfies((finding) -> {
			assertThat(finding.message()).startsWith("「ＵＳＢ」と書かれています。");
			assertThat(finding.remedy()).contains("「USB」と並べて書いてあります");
		});
	}

	@Test
	void 組織の言葉の半角と数字は設定の場所とともに知らされる() {
		Manuscript manuscript = InspectedDrafts.complete()
			.call("standard.name", "見本市情報ｾｷｭﾘﾃｨ対策基準(令和４年)")
			.call("policy.assets.article", "2")
			.make();
		List<Finding> findings = InspectedDrafts.inspectSpelling(manuscript)
			.ofRule("text-is-usual")
			.stream()
			.filter((finding) -> finding.message().startsWith("組織の設定"))
			.toList();
		assertThat(findings).allMatch((finding) -> finding.fix() == null && finding.href().equals("/organization"));
		assertThat(findings).filteredOn((finding) -> finding.message().contains("ｾｷｭﾘﾃｨ"))
			.isNotEmpty()
			.allMatch((finding) -> finding.severity() == Severity.WARNING);
		assertThat(findings).filteredOn((finding) -> finding.message().contains("「情報資産を定義する条」（2）"))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.severity()).isEqualTo(Severity.ADVICE));
	}

	@Test
	void 登録した名称と連絡体制の行の半角も直す場所とともに知らされる() {
		Manuscript manuscript = DraftedManuscripts.responsePlan(Answer.YES).fillEverything().make();
		Values values = new Values(manuscript.values().written(),
				Map.of("system.name", "住民情報ｼｽﾃﾑ", "owner.section", "情報課(本庁)"), manuscript.values().proposed());
		SlotContents.Filling filling = new SlotContents.Filling(
				Map.of("response-plan.logs", List.of(new Block.Table(new NodeId("response-plan.logs"), "ログ",
						List.of(new Block.Column("名称", 1)), List.of(List.of(Words.of("ﾌｧｲﾙ共有(本庁) 3"))), Set.of()))),
				Map.of(), Map.of(),
				Map.of("response-plan.logs", new SlotContents.Source("/systems/1/contacts", "logs", "連絡体制")),
				List.of());
		List<Finding> findings = InspectedDrafts
			.inspectSpelling(new Manuscript(manuscript.draft(), manuscript.system(), manuscript.edition(),
					manuscript.answers(), manuscript.decisions(), manuscript.tailoring(), values, manuscript.blanks(),
					manuscript.house(), filling, manuscript.today()))
			.ofRule("text-is-usual")
			.stream()
			.filter((finding) -> finding.fix() == null)
			.toList();
		assertThat(findings).allMatch(Finding::isDismissible);
		assertThat(findings).anySatisfy((finding) -> {
			assertThat(finding.message()).contains("対象システムの登録", "ｼｽﾃﾑ");
			assertThat(finding.href()).startsWith("/systems/");
			assertThat(finding.severity()).isEqualTo(Severity.WARNING);
		});
		assertThat(findings).filteredOn((finding) -> finding.message().contains("ﾌｧｲﾙ"))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.message()).startsWith("連絡体制の「ログ」の1行目の「名称」（ﾌｧｲﾙ共有(本庁) 3）：").doesNotContain("「3」");
				assertThat(finding.remedy()).isEqualTo("連絡体制で「ファイル共有（本庁） 3」に直してください。");
				assertThat(finding.href()).isEqualTo("/systems/1/contacts#logs");
				assertThat(finding.severity()).isEqualTo(Severity.WARNING);
			});
	}

	@Test
	void ガイドラインの文の半角は参考にとどまる() {
		assertThat(InspectedDrafts.inspectSpelling(InspectedDrafts.complete().make()).ofRule("text-is-usual"))
			.allMatch((finding) -> finding.severity() == Severity.ADVICE);
	}

	private static List<Finding> of(Manuscript manuscript, String together) {
		return InspectedDrafts.inspectSpelling(manuscript)
			.ofRule("text-is-usual")
			.stream()
			.filter((finding) -> finding.words().equals(together))
			.toList();
	}

	private static DraftedManuscripts own(String... lines) {
		return InspectedDrafts.complete().add(OWN, "general.common.scope", "scope.persons").rewrite(OWN, lines);
	}

}
