package jp.tejuncho.platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An address that anybody can write must not lead a person who has just signed in to
 * another server.
 */
class AskedPageTests {

	@ParameterizedTest
	@ValueSource(strings = { "/systems", "/drafts/8f/read?tab=1&q=%E7%95%AA", "/systems?q=a/b//c", "/sign-in-rules" })
	void この中の画面へは戻る(String path) {
		assertThat(AskedPage.of(path)).contains(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "systems", "//evil.example", "/\\evil.example", "https://evil.example",
			"/\t/evil.example", "/a\\b", "/a\r\nSet-Cookie: a=b", "/システム", "/ a", "/{view}", "/sign-in",
			"/sign-in?failed", "/sign-out", "/error", "javascript:alert(1)" })
	void ほかの場所や入口へは戻らない(String path) {
		assertThat(AskedPage.of(path)).isEmpty();
		assertThat(AskedPage.carried(path, "/sign-in?failed")).isEqualTo("/sign-in?failed");
	}

	@Test
	void 長すぎる行き先は持ち回らない() {
		assertThat(AskedPage.of("/" + "a".repeat(999))).isPresent();
		assertThat(AskedPage.of("/" + "a".repeat(1000))).isEmpty();
		assertThat(AskedPage.of(null)).isEmpty();
	}

	@Test
	void 行き先はアドレスの中で一つの値になる() {
		assertThat(AskedPage.carried("/a?b=c&d=e", "/sign-in")).isEqualTo("/sign-in?to=%2Fa%3Fb%3Dc%26d%3De");
		assertThat(AskedPage.carried("/a", "/sign-in?failed")).isEqualTo("/sign-in?failed&to=%2Fa");
	}

}
