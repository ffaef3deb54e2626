package jp.tejuncho.drafting;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.DocumentWords;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Severity;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The heading of a section somebody added is printed in the table of contents: it is read
 * like any other line.
 */
class SectionHeadingsTests {

	private static final String SECTION = "own.5ec00001";

	private static final String OWN = "own.0a1b2c3d";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			no-circles-left|ERROR|○○の管理|○○の管理
			no-circles-left|WARNING|○の管理|○の管理
			text-is-usual|WARNING|ﾛｸﾞ管理(本庁)|ログ管理（本庁）
			references-are-bound|WARNING|第１章の補足|第１章の補足
			agrees-with-response-plan|WARNING|見本市住情民報システムの管理|見本市住民情報システムの管理
			marks-are-counted|WARNING|(2)クラウド|クラウド
			""")
	void 加えた節の見出しの直すところは知らされ一度で直る(String rule, Severity severity, String heading, String right) {
		Manuscript manuscript = section(heading);
		List<Finding> findings = of(manuscript, rule);
		assertThat(findings).singleElement().satisfies((finding) -> assertThat(finding.severity()).isEqualTo(severity));
		Manuscript after = InspectedDrafts.after(manuscript, findings.getFirst().fixes().getFirst().change());
		assertThat(of(after, rule)).isEmpty();
		assertThat(printed(after)).isEqualTo(right);
	}

	@Test
	void 参照のある見出しの番号を消しても参照は残る() {
		Manuscript manuscript = section("(2)第{ref:general}章の補足");
		Finding finding = of(manuscript, "marks-are-counted").getFirst();
		assertThat(InspectedDrafts.after(manuscript, Objects.requireNonNull(finding.fix()).change())
			.tailoring()
			.content(Amendment.Kind.TEXT, new PlaceId(SECTION))).isEqualTo("t\t第{ref:general}章の補足");
	}

	@Test
	void 条項のまだない節の見出しの空欄は承認を妨げない() {
		assertThat(InspectedDrafts.inspect("no-circles-left",
				InspectedDrafts.complete()
					.addSection(SECTION, "measures.technical", "measures.technical.access-control", "○○の管理")))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
	}

	@Test
	void 見出しに何もなければ何も知らされない() {
		assertThat(InspectedDrafts.inspectSpelling(section("クラウドの管理")).ofClause(new PlaceId(SECTION))).isEmpty();
		assertThat(InspectedDrafts.inspect(section("クラウドの管理")).ofClause(new PlaceId(SECTION))).isEmpty();
	}

	private static List<Finding> of(Manuscript manuscript, String rule) {
		return InspectedDrafts.inspectSpelling(manuscript)
			.ofClause(new PlaceId(SECTION))
			.stream()
			.filter((finding) -> finding.rule().equals(rule))
			.toList();
	}

	private static Manuscript section(String heading) {
		return InspectedDrafts.complete()
			.addSection(SECTION, "measures.technical", "measures.technical.access-control", heading)
			.add(OWN, SECTION, OwnClause.After.NOTHING)
			.rewrite(OWN, "p|own-1|記録を残す。")
			.make();
	}

	private static String printed(Manuscript manuscript) {
		Document document = Composer.compose(manuscript);
		StringBuilder printed = new StringBuilder();
		DocumentWords.forEach(document, (node, words) -> {
			if (node.equals(new NodeId(SECTION))) {
				printed.append(Numbering.of(document).text(words, node));
			}
		});
		return printed.toString();
	}

}
