package jp.tejuncho.submission;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever decides in May must not be asked to put something in force from April.
 */
class LetterContentTests {

	private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

	@ParameterizedTest
	@ValueSource(strings = { "別添のとおり制定し、令和８年４月１日から施行してよろしいか伺います。", "令和8年4月1日（水）から施行する。", "施行日は、令和８年４月１日とする。",
			"2026年４月１日に施行する。", "2026/4/1から施行", "施行予定日：令和八年四月一日", "令和８年４月１日より適用する。" })
	void 起案文の文に書いた施行の日も分かる(String petition) {
		assertThat(content(petition, null).daysInForce()).containsExactly(DAY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "〔施行予定日〕から施行してよろしいか伺います。", "令和８年４月１日に決裁を受けた。", "令和８年４月１日から施行された法律による。",
			"令和８年４月１日から施行している手順を改める。", "令和８年４月31日から施行する。", "施行の日から30日以内に報告する。" })
	void 施行の予定でない日は数えない(String petition) {
		assertThat(content(petition, null).daysInForce()).isEmpty();
	}

	@Test
	void 欄の日と文の日が違えばどちらも見る() {
		LocalDate planned = LocalDate.of(2027, 4, 1);
		assertThat(content("令和８年４月１日から施行する。", planned).daysInForce()).containsExactly(planned, DAY);
	}

	private static LetterContent content(String petition, @Nullable LocalDate planned) {
		return new LetterContent(new LetterWords("件名", petition, "理由", "概要", "根拠", "非公開", "５年"), planned, "担当");
	}

}
