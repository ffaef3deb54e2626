package jp.tejuncho.drafting;

import java.util.List;

import org.junit.jupiter.api.Test;

import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.edition.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words that nobody has defined are asked about, names that hold them aren't.
 */
class TermsTests {

	private static final String OWN = "own.0a1b2c3d";

	@Test
	void 名称の一部は定義のない用語ではない() {
		assertThat(of("委員会に報告する。")).isNotEmpty();
		assertThat(of("情報化推進委員会及び個人情報保護審査会委員会に報告する。")).isEmpty();
	}

	private static List<Finding> of(String sentence) {
		Manuscript manuscript = DraftedManuscripts.procedure(Answer.YES)
			.fillEverything()
			.add(OWN, "general.common.scope", "scope.persons")
			.amend(Amendment.Kind.TEXT, OWN, "p\tp1\t" + sentence)
			.make();
		return InspectedDrafts.inspect(manuscript)
			.ofRule("terms-are-defined")
			.stream()
			.filter((finding) -> finding.message().contains("「委員会」"))
			.toList();
	}

}
