package jp.tejuncho.review;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("画面で見た経過")
class SeenTests {

	@Test
	void 画面に載せたものはそのまま読み戻せる() {
		Seen seen = new Seen(12, 34_567_890_123L, 4);
		assertThat(Seen.read(seen.written())).isEqualTo(seen);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "1.2", "1.2.3.4", "-1.2.3", "1.2.x", "１.２.３", "99999999999.1.1", "1.2.3\n" })
	void 画面が書いたのではないものは何も見ていないことになる(String text) {
		assertThat(Seen.read(text)).isEqualTo(Seen.NOTHING);
	}

}
