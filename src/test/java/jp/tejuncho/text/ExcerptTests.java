package jp.tejuncho.text;

import java.util.BitSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 抜粋.
 */
class ExcerptTests {

	private static final String SENTENCE = "情報システム利用課長は、本システムの端末機をサーバー室に第111条の規定により30日間保管するものとする。";

	@Test
	void 短い文はそのまま示す() {
		assertThat(Excerpt.beginning("情報課長", 4)).isEqualTo("情報課長");
		assertThat(Excerpt.ends("情報課長補佐", 3, 3)).isEqualTo("情報課長補佐");
		assertThat(Excerpt.around("○○課長", 0, 2, 8)).isEqualTo("○○課長");
	}

	@Test
	void どの長さでも語の途中で切らない() {
		for (int most = 6; most < SENTENCE.length(); most++) {
			String shown = Excerpt.beginning(SENTENCE, most);
			assertThat(shown.length()).isLessThanOrEqualTo(most);
			assertThat(shown).endsWith("…");
			assertThat(isWordEnd(shown.length() - 1)).as(shown).isTrue();
			assertThat(shown).doesNotEndWith("課…");
		}
	}

	@Test
	void 前後を示すときは語の終わりまで示す() {
		for (int context = 1; context < 20; context++) {
			String shown = Excerpt.ends(SENTENCE, context, context);
			String[] parts = shown.split("…", -1);
			if (parts.length > 1) {
				assertThat(parts[0].length()).isGreaterThanOrEqualTo(context);
				assertThat(isWordEnd(parts[0].length())).as(shown).isTrue();
				assertThat(isWordEnd(SENTENCE.length() - parts[1].length())).as(shown).isTrue();
			}
			int place = SENTENCE.indexOf("第111条");
			String around = Excerpt.around(SENTENCE, place, place + 5, context);
			assertThat(SENTENCE).contains(around.replace("…", ""));
			assertThat(around).contains("第111条");
			assertThat(isWordEnd(SENTENCE.indexOf(around.replace("…", "")))).as(around).isTrue();
		}
	}

	@Test
	void 長い語だけは字の間で切る() {
		assertThat(Excerpt.beginning("a".repeat(50), 10)).isEqualTo("a".repeat(9) + "…");
		assertThat(Excerpt.beginning("\uD842\uDFB7".repeat(20), 10)).isEqualTo("\uD842\uDFB7".repeat(4) + "…");
		assertThat(Excerpt.beginning("総務部", 1)).isEqualTo("…");
	}

	@ParameterizedTest
	@CsvSource({ "情報システム利用課長, 課, 長", "総務部長, 部, 長", "情報課員, 課, 員", "サーバーラック, サーバー, ラック", "30日間, 30日, 間" })
	void 語は切れない(String text, String before, String after) {
		assertThat(WordBreaking.opportunities(text).get(text.indexOf(before + after) + before.length())).isFalse();
	}

	@Test
	void 語の間では切れる() {
		assertThat(WordBreaking.opportunities("情報システム").get(2)).isTrue();
		assertThat(WordBreaking.opportunities("総務部情報課").get(3)).isTrue();
	}

	private static boolean isWordEnd(int index) {
		BitSet words = WordBreaking.opportunities(SENTENCE);
		return index == 0 || index == SENTENCE.length() || words.get(index);
	}

}
