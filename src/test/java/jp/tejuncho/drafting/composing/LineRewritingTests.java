package jp.tejuncho.drafting.composing;

import org.junit.jupiter.api.Test;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftedManuscripts;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

class LineRewritingTests {

	@Test
	void 提案された文に残る空欄と参照は空欄と参照のままである() {
		Manuscript manuscript = DraftedManuscripts.procedure(Answer.YES)
			.amend(Amendment.Kind.TEXT, "scope.persons", "p\tp1\t{own:窓口}は、{ref:asset.manager|別の定め}に従う。")
			.fill("own:窓口", "総合案内")
			.make();
		assertThat(LineRewriting.of(manuscript, new PlaceId("scope.persons/p1"), "総合案内の職員は、別の定めに従うものとする。"))
			.hasValueSatisfying((change) -> assertThat(((DraftChange.Amend) change).content())
				.contains("{own:窓口}の職員は、{ref:asset.manager|別の定め}に従うものとする。"));
		assertThat(LineRewriting.of(manuscript, new PlaceId("scope.persons/gone"), "文。")).isEmpty();
	}

}
