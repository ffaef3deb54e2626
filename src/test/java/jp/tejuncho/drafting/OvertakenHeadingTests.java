package jp.tejuncho.drafting;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A heading is printed in the table of contents as well: what time has overtaken in the
 * text is told there too.
 */
class OvertakenHeadingTests {

	private static final String RULE = "overtaken-text-is-considered";

	private static final String CLAUSE = "carrying.specific-personal-information";

	private static final String OLD = "持出及び持込";

	@Test
	void 本文を直した後もガイドラインの見出しの古い語は参考として知らされ一度で直る() {
		PressedDraft draft = new PressedDraft(InspectedDrafts.complete().make());
		Finding text = told(draft, "持ち出し又は持ち込む").getFirst();
		assertThat(draft.press(text)).isTrue();
		Finding heading = told(draft, OLD).getFirst();
		assertThat(heading.severity()).isEqualTo(Severity.ADVICE);
		assertThat(Objects.requireNonNull(heading.fix()).label()).isEqualTo("「持ち運び」に直す");
		assertThat(draft.press(heading)).isTrue();
		assertThat(told(draft, OLD)).isEmpty();
		assertThat(draft.manuscript().tailoring().content(Amendment.Kind.TEXT, CLAUSE))
			.contains("t\t特定個人情報の持ち運びに係る措置に関する定め");
		assertThat(draft.findings().ofClause(CLAUSE)).noneMatch((finding) -> finding.severity() == Severity.ERROR);
	}

	@Test
	void 自分で書いた見出しの古い語は注意として知らされる() {
		Manuscript manuscript = InspectedDrafts.complete()
			.rewrite(CLAUSE, (text) -> text.title("に関する定め", "の決まり"))
			.make();
		assertThat(told(new PressedDraft(manuscript), OLD)).singleElement()
			.satisfies((finding) -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
	}

	private static List<Finding> told(PressedDraft draft, String words) {
		return draft.findings()
			.ofRule(RULE)
			.stream()
			.filter((finding) -> finding.clause().equals(CLAUSE) && finding.message().contains("「" + words + "」"))
			.toList();
	}

}
