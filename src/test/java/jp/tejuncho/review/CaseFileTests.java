package jp.tejuncho.review;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.FullProcedure;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.composing.Composer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@DisplayName("照会に出した文書の変化")
class CaseFileTests {

	private final Manuscript manuscript = FullProcedure.manuscript();

	private final Document now = Composer.compose(this.manuscript);

	@Test
	void 変わっていなければ承認できる() {
		assertThat(changes(this.now)).isEmpty();
	}

	@Test
	void 必須の場所を知らなかった頃に照会に出した文書もそのまま承認できる() {
		assertThat(this.now.mandatory()).isNotEmpty();
		assertThat(changes(this.now.withMandatory(Set.of()))).isEmpty();
	}

	@Test
	void 必須の場所だけが変わってもそれと分かる() {
		Document sent = this.now.withMandatory(Set.of(this.now.mandatory().iterator().next()));
		assertThat(changes(sent)).containsExactly("必ず定める内容の範囲");
	}

	@Test
	void 文が変われば変わった場所が分かる() {
		assertThat(changes(this.now.withBlocks(this.now.blocks().subList(1, this.now.blocks().size())))).isNotEmpty();
	}

	private List<String> changes(Document sent) {
		Round round = Mockito.mock(Round.class);
		given(round.document()).willReturn("tree");
		given(round.composedOn()).willReturn(this.manuscript.today());
		CaseFile file = new CaseFile(this.manuscript, Mockito.mock(DocumentCase.class), List.of(round), List.of(),
				List.of(), Mockito.mock(Permissions.class), (digest) -> sent);
		return file.changes(round).orElse(List.of());
	}

}
