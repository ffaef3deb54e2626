package jp.tejuncho.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.Severity;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Templates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The month on a cover is the first thing a reader sees, and nobody types it twice alike.
 */
class DatesTests {

	private static final String MONTH = "plan.month";

	private static final String DAY = Markup.OWN_BLANK + "開始年月日";

	@Test
	void 年月を書かなければ二つの文書の表紙には同じ決まりの年月が印刷される() {
		Manuscript plan = DraftedManuscripts.responsePlan(Answer.YES).make();
		Manuscript procedure = DraftedManuscripts.procedure(Answer.YES).make();
		assertThat(cover(plan)).isEqualTo(cover(procedure)).isEqualTo("令和８年11月");
		assertThat(cover(plan.on(LocalDate.of(2027, 1, 5)))).isEqualTo(cover(procedure.on(LocalDate.of(2027, 1, 5))))
			.isEqualTo("令和９年１月");
		assertThat(InspectedDrafts.inspect(plan).ofRule("blanks-are-filled"))
			.noneMatch((finding) -> finding.message().contains("年月"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "R9.4", "2027-04", "令和九年四月", "２０２７年４月", "令和9年4月" })
	void 書いた年月はどの書き方でも同じ字で印刷される(String written) {
		Manuscript plan = DraftedManuscripts.responsePlan(Answer.YES).make();
		assertThat(refusals(plan, MONTH, written)).isEmpty();
		assertThat(cover(DraftedManuscripts.responsePlan(Answer.YES).fill(MONTH, written).make())).isEqualTo("令和９年４月");
	}

	@ParameterizedTest
	@CsvSource({ "plan.month,2026/13", "plan.month,令和99年", "plan.month,未定", "plan.month,令和９年４月１日", "own:開始年月日,令和９年４月",
			"own:開始年月日,令和９年２月30日" })
	void 読めない年月は訳とともに断られ前の値が残る(String variable, String written) {
		assertThat(refusals(DraftedManuscripts.responsePlan(Answer.YES).make(), variable, written)).singleElement()
			.asString()
			.contains("令和９年４月", "空のまま");
	}

	@Test
	void 自分で設けた年月日の空欄も暦のとおりに印刷される() {
		DraftedManuscripts drafted = InspectedDrafts.complete()
			.add("own.0a1b2c3d", "general.common.scope", "scope.persons")
			.amend(Amendment.Kind.TEXT, "own.0a1b2c3d", "p\town-1\t{blank:" + DAY + "|令和○年○月○日}から使う。")
			.fill(DAY, "R9.4.1");
		assertThat(Composer.compose(drafted.make()).toString()).contains("令和９年４月１日").doesNotContain("R9.4.1");
		drafted.fill(DAY, "そのうち");
		assertThat(InspectedDrafts.inspect("dates-are-sound", drafted)).singleElement()
			.satisfies((finding) -> assertThat(finding.clause()).hasToString("own.0a1b2c3d"));
	}

	@Test
	void 自分の文と空欄の値の暦にない年月日は注意される() {
		DraftedManuscripts drafted = InspectedDrafts.complete()
			.add("own.0a1b2c3d", "general.common.scope", "scope.persons")
			.rewrite("own.0a1b2c3d", "p|own-1|令和８年13月45日から使い、2026年2月28日に見直す。")
			.fill("special-purpose.measures", "昭和65年製の端末の停止");
		assertThat(InspectedDrafts.inspect("dates-are-sound", drafted)).hasSize(2)
			.allMatch(Finding::isDismissible)
			.extracting(Finding::message)
			.anyMatch((message) -> message.contains("「令和８年13月45日」"))
			.anyMatch((message) -> message.contains("「昭和65年」"));
	}

	@ParameterizedTest
	@CsvSource({ "令和８年９月,true", "令和８年10月,false", "令和８年11月,false", "令和９年11月,false", "令和９年12月,true" })
	void 今から離れた表紙の年月は注意され一度で今に合う(String written, boolean stale) {
		Manuscript plan = DraftedManuscripts.responsePlan(Answer.YES).fill(MONTH, written).make();
		List<Finding> findings = InspectedDrafts.inspect(plan).ofRule("dates-are-sound");
		assertThat(!findings.isEmpty()).isEqualTo(stale);
		if (stale) {
			assertThat(findings.getFirst().isDismissible()).isTrue();
			Manuscript after = InspectedDrafts.after(plan, Objects.requireNonNull(findings.getFirst().fix()).change());
			assertThat(cover(after)).isEqualTo("令和８年11月");
			assertThat(InspectedDrafts.inspect(after).ofRule("dates-are-sound")).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "令和９年４月,true", "令和８年10月,true", "令和８年11月,false", "令和５年４月,false", "'',false" })
	void 二つの文書の表紙の年月が違えば実施手順で参考に挙げ直す所へ導く(String written, boolean differs) {
		Manuscript procedure = InspectedDrafts.complete().fill(MONTH, written).make();
		List<Finding> findings = InspectedDrafts.inspect(procedure).ofRule("dates-are-sound");
		assertThat(findings).hasSize(differs ? 1 : 0);
		if (differs) {
			assertThat(findings.getFirst()).returns(Severity.ADVICE, Finding::severity)
				.returns("/systems/" + procedure.system().id(), Finding::href);
			assertThat(findings.getFirst().message()).contains("「令和８年11月」", "「" + written + "」");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			施行予定日は、令和５年４月１日とする。|令和５年４月１日
			次回の見直しは、令和８年10月に行う。|令和８年10月
			見直しの予定時期：2026年4月|2026年4月
			令和８年４月１日から利用する予定である。|令和８年４月１日
			次回点検は、R8.10.1に行う。|R8.10.1
			次回の見直しは、二〇二五年四月とする。|二〇二五年四月
			""")
	void 過ぎた予定の日は注意されるが承認を妨げない(String sentence, String day) {
		Findings findings = InspectedDrafts.inspect(InspectedDrafts.complete()
			.add("own.0a1b2c3d", "general.common.scope", "scope.persons")
			.amend(Amendment.Kind.TEXT, "own.0a1b2c3d", "p\town-1\t" + sentence));
		assertThat(findings.errors()).isEmpty();
		assertThat(findings.ofRule("dates-are-sound")).singleElement().satisfies((finding) -> {
			assertThat(finding.isDismissible()).isTrue();
			assertThat(finding.message()).contains("「" + day + "」は、もう過ぎています");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "施行予定日は、令和８年11月23日とする。", "次回の見直しは、令和８年11月に行う。", "次回の見直しは、令和９年４月に行う。", "令和５年４月１日に施行した。",
			"令和５年４月に予定した訓練は、中止した。", "令和５年４月１日から３年間保存する。", "次回から記録する。", "予定は、２年間とする。", "この手順は、令和５年４月１日から施行する。" })
	void 過ぎていない予定と予定でない日には何も言わない(String sentence) {
		assertThat(InspectedDrafts.inspect("dates-are-sound",
				InspectedDrafts.complete()
					.add("own.0a1b2c3d", "general.common.scope", "scope.persons")
					.amend(Amendment.Kind.TEXT, "own.0a1b2c3d", "p\town-1\t" + sentence)))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "施行予定日,令和５年４月１日,1", "次回見直し年月,令和８年10月,1", "次回見直し年月日,令和８年11月23日,0", "開始年月日,令和５年４月１日,0" })
	void 予定の日の空欄の過ぎた値も注意される(String label, String value, int told) {
		String blank = Markup.OWN_BLANK + label;
		DraftedManuscripts drafted = InspectedDrafts.complete()
			.add("own.0a1b2c3d", "general.common.scope", "scope.persons")
			.amend(Amendment.Kind.TEXT, "own.0a1b2c3d", "p\town-1\t{blank:" + blank + "|令和○年○月○日}とする。")
			.fill(blank, value);
		assertThat(InspectedDrafts.inspect("dates-are-sound", drafted)).hasSize(told).allMatch(Finding::isDismissible);
	}

	private static List<String> refusals(Manuscript manuscript, String variable, String written) {
		SaveComparison saving = new SaveComparison(manuscript, Templates.questions(), Intent.WRITE, "見本",
				InspectedDrafts.LATER);
		saving.apply(new DraftChange.Fill(variable, "", written));
		return saving.outcome().refusals().stream().map(SaveOutcome.Refusal::message).toList();
	}

	private static String cover(Manuscript manuscript) {
		Document document = Composer.compose(manuscript);
		return Numbering.of(document).text(document.head().dateLine(), new NodeId("cover"));
	}

}
