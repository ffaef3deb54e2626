package jp.tejuncho.submission;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.edition.DocumentKind;

import static org.assertj.core.api.Assertions.assertThat;

class MergeWordTests {

	@Test
	void 差込みの語は一度だけ置き換わり置き換えた名の中の括弧は残る() {
		String filled = MergeWord.fill("〔システム名〕の〔版〕を〔施行予定日〕から",
				Map.of(MergeWord.SYSTEM, "税〔版〕$1", MergeWord.VERSION, "第２版"));
		assertThat(filled).isEqualTo("税〔版〕$1の第２版を〔施行予定日〕から");
	}

	@ParameterizedTest
	@ValueSource(strings = { "〔システム〕", "〔版", "版〕", "〔〕", "〔シス\nテム名〕" })
	void 間違えた差込みの語はそのまま印刷されない(String text) {
		assertThat(MergeWord.complaint(text)).isPresent();
	}

	@ParameterizedTest
	@EnumSource
	void 備え付けのひな形に間違いはない(DocumentKind kind) {
		for (Occasion occasion : Occasion.values()) {
			assertThat(LetterWords.standard(occasion, kind).lines().values())
				.allSatisfy((text) -> assertThat(MergeWord.complaint(text)).isEmpty());
		}
	}

}
