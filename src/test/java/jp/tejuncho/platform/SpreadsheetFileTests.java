package jp.tejuncho.platform;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 表計算ソフトで開く表.
 */
class SpreadsheetFileTests {

	@Test
	void 表計算ソフトは文字を読み違えず式も動かさない() {
		SpreadsheetFile file = new SpreadsheetFile(List.of("語", "備考"));
		file.add(List.of("=1+1", "'=1+1"));
		file.add(List.of("\"引用\"", "一行\n二行"));
		assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
			.isEqualTo("\uFEFF語,備考\r\n'=1+1,''=1+1\r\n\"\"\"引用\"\"\",\"一行\n二行\"\r\n");
	}

	@Property(tries = 2000)
	void 書いた語はそのまま戻り式に見えるものは一つもない(@ForAll @StringLength(max = 6) @Chars({ '=', '+', '-', '@', '\t', '\'', '"', ',',
			'\n', '語', '＝', '－', '＠', ' ', '　', '\u00A0', '\u200B' }) String cell) throws IOException {
		SpreadsheetFile file = new SpreadsheetFile(List.of("列"));
		file.add(List.of(cell + "。"));
		String text = new String(file.bytes(), StandardCharsets.UTF_8);
		try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
			CSVRecord record = parser.getRecords().getLast();
			assertThat(record.get(0)).doesNotMatch("(?s)[\\s\u3000\u00A0\u200B]*[=+\\-@＝＋－＠−].*")
				.doesNotStartWith("\t");
			assertThat(SpreadsheetFile.unguarded(record.get(0))).isEqualTo(cell + "。");
		}
	}

}
