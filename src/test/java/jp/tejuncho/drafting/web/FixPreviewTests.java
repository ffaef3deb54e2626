package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import jp.tejuncho.comparison.TextComparison;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Place;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands beside a button shows the words it changes, in their whole sentence.
 */
class FixPreviewTests extends PagesOfADraft {

	@Autowired
	private Inspection inspection;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					前。課長（係長を含む。以下同じ。）が取扱う。後。 | 前。課長（係長を含む。以下同じ。）が取り扱う。後。 | 課長（係長を含む。以下同じ。）が取扱う。 | 課長（係長を含む。以下同じ。）が取り扱う。
					「取扱う。」「消す。」という。後。             | 「取り扱う。」「消す。」という。後。              | 「取扱う。」「消す。」という。           | 「取り扱う。」「消す。」という。
					記録する                                   | 記録する。                                    | 記録する                              | 記録する。
					記録する。。次の文。                         | 記録する。次の文。                             | 記録する。。                             | 記録する。
					一つ。二つ。三つ。                           | 一つ。三つ。                                  | 二つ。三つ。                           | 三つ。
					""")
	void 文は括弧の中で切れない(String before, String after, String shown, String then) {
		FixPreview preview = FixPreview.of(before, after).orElseThrow();
		assertThat(letters(preview.before())).isEqualTo(shown);
		assertThat(letters(preview.after())).isEqualTo(then);
	}

	@Test
	void 見出しを直すボタンの脇には見出しがある() {
		Findings findings = this.inspection.inspect(manuscript());
		StepWords words = new StepWords(manuscript());
		List<Finding> titles = findings.all()
			.stream()
			.filter((finding) -> finding.fix() != null && finding.key().contains("/title:"))
			.toList();
		assertThat(titles).isNotEmpty();
		titles.forEach((finding) -> {
			String heading = manuscript().edition().findPlace(finding.clause()).map(Place::heading).orElseThrow();
			FixPreview preview = FixPreview.of(Objects.requireNonNull(finding.fix()), words).orElseThrow();
			assertThat(letters(preview.before())).as("%s", finding).isEqualTo(heading);
			assertThat(letters(preview.after())).as("%s", finding).isNotEqualTo(heading).hasSizeLessThan(60);
		});
	}

	@Test
	void 表紙の年月を直すボタンの脇には印刷される年月がある() {
		this.draft = this.drafting.start(this.system, DocumentKind.RESPONSE_PLAN, this.drafter);
		String month = manuscript().edition()
			.variables()
			.stream()
			.filter((variable) -> variable.calendar() == Variable.Calendar.MONTH)
			.map(Variable::id)
			.findFirst()
			.orElseThrow();
		this.drafting.save(this.draft, List.of(new DraftChange.Fill(month, "", "平成30年1月")), this.drafter);
		Finding finding = this.inspection.inspect(manuscript()).ofRule("dates-are-sound").getFirst();
		FixPreview preview = FixPreview.of(Objects.requireNonNull(finding.fix()), new StepWords(manuscript()))
			.orElseThrow();
		assertThat(letters(preview.before())).isEqualTo("平成30年1月");
		assertThat(letters(preview.after())).contains("令和").doesNotContain("（なし）");
	}

	@Test
	void 見出しのない条項の項目を指す番号は脇でも頁と同じに読める() {
		String clause = "confidentiality.procedure";
		this.drafting.save(this.draft,
				List.of(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(clause), "",
						"i\town-1\t１．申請を受ける。\ni\town-2\t２．審査を行う。\ni\town-3\t②の手続を経る。"),
						new DraftChange.Decide(new PlaceId(clause), Choice.UNDECIDED, "", Choice.ADOPTED, "")),
				this.drafter);
		Manuscript manuscript = manuscript();
		List<Finding> bound = this.inspection.inspect(manuscript)
			.all()
			.stream()
			.filter((finding) -> finding.fix() != null && finding.fix().change() instanceof DraftChange.Amend amend
					&& amend.content()
						.lines()
						.anyMatch((line) -> line.startsWith("i\town-3\t") && line.contains("own-2")))
			.toList();
		assertThat(bound).isNotEmpty();
		StepWords words = new StepWords(manuscript);
		assertThat(bound).allSatisfy((finding) -> assertThat(FixPreview.of(Objects.requireNonNull(finding.fix()), words)
			.map((preview) -> letters(preview.after()))
			.orElse("")).doesNotContain("の②"));
	}

	private static String letters(List<TextComparison.Run> runs) {
		return runs.stream().map(TextComparison.Run::text).collect(Collectors.joining());
	}

}
