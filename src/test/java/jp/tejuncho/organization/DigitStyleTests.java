package jp.tejuncho.organization;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class DigitStyleTests {

	@ParameterizedTest
	@EnumSource
	void 設定の画面に示した例のとおりに印字される(DigitStyle style) {
		assertThat(style.apply(DigitStyle.MIXED.example())).isEqualTo(style.example());
	}

}
