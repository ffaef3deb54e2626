package jp.tejuncho.drafting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Severity;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the guideline says stays the guideline's when a button puts it right; what a
 * person has put into a line stays the person's.
 */
class WhoseWordsTests {

	private static final String RULE = "text-is-usual";

	private static final String HELD = "managed-area.specific-personal-information";

	private static final String MANDATORY = "mandatory-unit-keeps-its-effect";

	@Test
	void 例文の参考を一つ直しても同じ行のほかの指摘は参考のままである() {
		PressedDraft draft = new PressedDraft(complete().make());
		Map<String, List<Finding>> lines = draft.fixable()
			.stream()
			.filter((finding) -> finding.rule().equals(RULE))
			.collect(Collectors.groupingBy((finding) -> finding.clause() + finding.line()));
		List<List<Finding>> several = lines.values().stream().filter((line) -> line.size() > 1).toList();
		assertThat(several).isNotEmpty();
		several.forEach((line) -> draft.press(line.getFirst()));
		assertThat(draft.findings().ofRule(RULE)).allMatch((finding) -> finding.severity() == Severity.ADVICE);
		assertThat(draft.findings().ofRule("references-are-bound")).isEmpty();
		assertThat(draft.findings().ofRule(MANDATORY)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			必要な     | 必要、、な
			必要な     | 必要な､
			必要な     | 予め必要な
			""")
	void 人の書いたものが交ざれば直した後も人の行である(String from, String to) {
		PressedDraft draft = new PressedDraft(complete().rewrite(HELD, (text) -> text.change("p1", from, to)).make());
		List<Finding> usual = draft.findings()
			.ofRule(RULE)
			.stream()
			.filter((finding) -> finding.clause().value().equals(HELD) && !finding.words().isEmpty())
			.toList();
		assertThat(usual).anyMatch((finding) -> finding.severity() == Severity.WARNING);
		assertThat(draft.findings().ofRule(MANDATORY)).isNotEmpty();
	}

	@Test
	void 人の行は直すボタンを押しても人の行である() {
		PressedDraft draft = new PressedDraft(
				complete().rewrite(HELD, (text) -> text.change("p1", "必要な", "予め適宜の、、")).make());
		for (int press = 0; press < 2; press++) {
			List<Finding> offered = draft.fixable()
				.stream()
				.filter((finding) -> finding.clause().value().equals(HELD) && finding.rule().equals(RULE))
				.toList();
			assertThat(offered).isNotEmpty().anyMatch((finding) -> finding.severity() == Severity.WARNING);
			Finding grave = offered.stream()
				.filter((finding) -> finding.severity() == Severity.WARNING)
				.findFirst()
				.orElseThrow();
			assertThat(draft.press(grave)).isTrue();
			assertThat(draft.findings().ofRule(MANDATORY)).isNotEmpty();
		}
	}

	@Test
	void 直した文に人が書けば人の行になり消せば手順帖の言葉に戻る() {
		PressedDraft draft = new PressedDraft(complete().make());
		Finding first = draft.fixable()
			.stream()
			.filter((finding) -> finding.clause().value().equals(HELD) && finding.rule().equals(RULE))
			.findFirst()
			.orElseThrow();
		assertThat(draft.press(first)).isTrue();
		String offered = draft.manuscript().tailoring().content(Amendment.Kind.TEXT, new PlaceId(HELD));
		String typed = offered.replace("必要な", "予め必要な");
		assertThat(typed).isNotEqualTo(offered);
		draft.write(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(HELD), offered, typed));
		assertThat(weights(draft)).contains(Severity.WARNING);
		draft.write(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(HELD), typed, offered));
		assertThat(weights(draft)).doesNotContain(Severity.WARNING);
	}

	@Test
	void 例文の後に変わったことの提案を選んだ行は検討した行である() {
		PressedDraft draft = new PressedDraft(complete().make());
		String rule = "overtaken-text-is-considered";
		Finding overtaken = draft.findings()
			.ofRule(rule)
			.stream()
			.filter((finding) -> finding.fix() != null)
			.findFirst()
			.orElseThrow();
		int before = draft.findings().ofRule(rule).size();
		assertThat(draft.press(overtaken)).isTrue();
		assertThat(draft.findings().ofRule(rule)).hasSizeLessThan(before)
			.noneMatch((finding) -> Objects.equals(finding.key(), overtaken.key()));
	}

	private static List<Severity> weights(PressedDraft draft) {
		return draft.findings()
			.ofRule(RULE)
			.stream()
			.filter((finding) -> finding.clause().value().equals(HELD))
			.map(Finding::severity)
			.toList();
	}

	private static DraftedManuscripts complete() {
		return DraftedManuscripts.procedure(Answer.YES).fillEverything();
	}

}
