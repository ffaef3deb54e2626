package jp.tejuncho.usage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("用字用語のCSVファイル")
class UsageSheetTests {

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-31j", "Shift_JIS" })
	void 表計算ソフトのどの文字コードでも読める(String charset) {
		byte[] bytes = "誤,正,備考\r\n持込,持込み,①\r\n".replace("①", "例").getBytes(Charset.forName(charset));
		assertThat(UsageSheet.read(UsageSheet.decode(bytes).orElseThrow()).rows()).extracting(UsageSheet.Row::words)
			.containsExactly(new HouseUsageWords("持込", "持込み", "例"));
	}

	@Test
	void しるしの付いたUTF8も読め読めないものは断られる() {
		assertThat(UsageSheet.decode("\uFEFF誤,正".getBytes(StandardCharsets.UTF_8))).hasValue("誤,正");
		assertThat(UsageSheet.decode("誤,正".getBytes(StandardCharsets.UTF_16))).isEmpty();
		assertThat(UsageSheet.decode(new byte[] { (byte) 0x81, 0x20, (byte) 0xFF })).isEmpty();
	}

	@Test
	void 列の順が違っても見出しがなくても引用符があっても読める() {
		assertThat(words("備考,正,誤\n理由,持込み,持込")).containsExactly(new HouseUsageWords("持込", "持込み", "理由"));
		assertThat(words("持込,持込み")).containsExactly(new HouseUsageWords("持込", "持込み", ""));
		assertThat(words("誤,正,備考\n\"持込\",\"持込み\",\"甲,\"\"乙\"\"\""))
			.containsExactly(new HouseUsageWords("持込", "持込み", "甲,\"乙\""));
	}

	@Test
	void 読めない行は行番号とともに示されほかの行は読める() {
		UsageSheet sheet = UsageSheet
			.read("誤,正,備考\n持込,持込み,\n\n,,だけ\nの,ノ,\n持出,持出し,\"二\n行\"\n" + "長".repeat(51) + ",短い\n最後,末尾");
		assertThat(sheet.rows()).extracting(UsageSheet.Row::line).containsExactly(2L, 9L);
		assertThat(sheet.faults()).extracting(UsageSheet.Fault::line).containsExactly(4L, 5L, 7L, 8L);
		assertThat(sheet.faults()).extracting(UsageSheet.Fault::sentence)
			.satisfiesExactly((blank) -> assertThat(blank).contains("どちらも空いています"),
					(letter) -> assertThat(letter).contains("一文字"), (line) -> assertThat(line).contains("改行"),
					(longWord) -> assertThat(longWord).contains("長すぎます"));
	}

	@Test
	void 引用符の誤りと行の超過はそこまでを読んで知らせる() {
		UsageSheet broken = UsageSheet.read("誤,正\n持込,持込み\n\"持出\"し,持出し\n");
		assertThat(broken.rows()).hasSize(1);
		assertThat(broken.faults()).singleElement().extracting(UsageSheet.Fault::line).isEqualTo(3L);
		StringBuilder many = new StringBuilder("誤,正\n");
		for (int row = 0; row < 2_500; row++) {
			many.append("語").append(row).append(",正").append(row).append('\n');
		}
		UsageSheet large = UsageSheet.read(many.toString());
		assertThat(large.rows()).hasSize(UsageSheet.MOST_ROWS);
		assertThat(large.faults()).singleElement().extracting(UsageSheet.Fault::line).isEqualTo(2_002L);
	}

	@Test
	void 追加と変更と変わらないものが分かれ矛盾は行番号で示される() {
		List<HouseUsageWords> present = List.of(new HouseUsageWords("持込", "持込み", ""),
				new HouseUsageWords("講ずる", "講じる", ""), new HouseUsageWords("残る", "のこる", ""));
		UsageSheet.Changes changes = UsageSheet.read("持込,持込み\n講ずる,講じる,統一\n新語,しんご\n新語,シンゴ\n講じる,講ずる\n持込み,持ち込み")
			.against(present);
		assertThat(changes.summary()).isEqualTo("追加1件、変更1件");
		assertThat(changes.unchanged()).isEqualTo(1);
		assertThat(changes.faults()).extracting(UsageSheet.Fault::line).containsExactly(4L, 5L, 6L);
		assertThat(changes.records()).containsExactly("「講ずる」→「講じる」 → 「講ずる」→「講じる」（統一）\n「新語」→「しんご」");
	}

	@Test
	void 書き出した語は表計算ソフトで式にならない() {
		String text = new String(UsageSheet.write(List.of(new HouseUsageWords("=1+1", "@SUM(A1)", "-2,\"甲\""))),
				StandardCharsets.UTF_8);
		assertThat(text).isEqualTo("\uFEFF誤,正,備考\r\n'=1+1,'@SUM(A1),\"'-2,\"\"甲\"\"\"\r\n");
	}

	@Property(tries = 500)
	void 書き出して取り込めば同じ(@ForAll("dictionaries") List<HouseUsageWords> present) {
		String text = UsageSheet.decode(UsageSheet.write(present)).orElseThrow();
		assertThat(UsageSheet.read(text).faults()).isEmpty();
		assertThat(words(text)).isEqualTo(present);
		assertThat(UsageSheet.read(text).against(present).effective()).isEmpty();
	}

	@Property(tries = 500)
	void どんな文字が来ても壊れず行は失われない(@ForAll String text) {
		UsageSheet sheet = UsageSheet.read(text);
		assertThat(sheet.rows().size() + sheet.faults().size()).isLessThanOrEqualTo(UsageSheet.MOST_ROWS + 1);
		assertThat(sheet.against(List.of()).effective()).hasSizeLessThanOrEqualTo(sheet.rows().size());
	}

	@Provide
	Arbitrary<List<HouseUsageWords>> dictionaries() {
		Arbitrary<String> word = Arbitraries.strings()
			.withChars("甲乙丙=+-@'\"'、,ABの ")
			.ofMinLength(2)
			.ofMaxLength(6)
			.map((letters) -> letters.replace("丙", "𠮷"));
		Arbitrary<HouseUsageWords> words = Combinators.combine(word, word, word.optional())
			.as((wrong, right, note) -> new String[] { "誤" + wrong, right.strip() + "正", note.orElse("") })
			.map((cells) -> new HouseUsageWords(cells[0], cells[1], cells[2]));
		return words.list().ofMaxSize(8).map((list) -> {
			List<HouseUsageWords> distinct = new ArrayList<>();
			list.forEach((one) -> {
				boolean known = distinct.stream().anyMatch((other) -> other.distinctKey().equals(one.distinctKey()));
				if (!known && one.contradiction(distinct).isEmpty()) {
					distinct.add(one);
				}
			});
			return distinct;
		});
	}

	private static List<HouseUsageWords> words(String text) {
		return UsageSheet.read(text).rows().stream().map(UsageSheet.Row::words).toList();
	}

}
