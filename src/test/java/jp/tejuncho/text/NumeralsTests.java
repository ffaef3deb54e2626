package jp.tejuncho.text;

import java.util.HashSet;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NumeralsTests {

	@ParameterizedTest
	@CsvSource({ "1,①", "9,⑨", "20,⑳", "21,㉑", "35,㉟", "36,㊱", "50,㊿", "51,(51)" })
	void 丸数字は50まで続きその先は括弧になる(int position, String mark) {
		assertThat(Numerals.circled(position)).isEqualTo(mark);
	}

	@ParameterizedTest
	@CsvSource({ "1,Ⅰ", "4,Ⅳ", "12,Ⅻ", "13,ⅩⅢ", "40,ⅩⅬ", "99,ⅩⅭⅨ" })
	void 部の番号は時計文字になる(int position, String mark) {
		assertThat(Numerals.roman(position)).isEqualTo(mark);
	}

	@ParameterizedTest
	@CsvSource({ "1,１", "9,９", "10,10", "123,123" })
	void 章の番号は一桁だけ全角になる(int position, String mark) {
		assertThat(Numerals.chapter(position)).isEqualTo(mark);
	}

	@Property
	void 同じ番号は二度と出ない(@ForAll @IntRange(min = 1, max = 99) int last) {
		Set<String> marks = new HashSet<>();
		for (int position = 1; position <= last; position++) {
			assertThat(marks.add(Numerals.roman(position))).isTrue();
			assertThat(marks.add(Numerals.circled(position))).isTrue();
		}
	}

	@Test
	void 零番目や負の番号は作れない() {
		assertThatIllegalArgumentException().isThrownBy(() -> Numerals.circled(0));
		assertThatIllegalArgumentException().isThrownBy(() -> Numerals.roman(100));
		assertThatIllegalArgumentException().isThrownBy(() -> Numerals.chapter(-1));
	}

	@ParameterizedTest
	@CsvSource({ "〇,0", "九,9", "十,10", "十二,12", "二十,20", "三十一,31", "二〇二六,2026" })
	void 漢字の数を読む(String kanji, int value) {
		assertThat(Numerals.value(kanji)).isEqualTo(value);
	}

}
