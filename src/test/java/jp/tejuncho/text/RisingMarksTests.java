package jp.tejuncho.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RisingMarksTests {

	static Stream<Case> cases() throws IOException {
		try (InputStream table = RisingMarksTests.class.getResourceAsStream("rising-marks.json")) {
			return Stream.of(JsonMapper.shared().readValue(table, Case[].class));
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void 番号の続く行だけが項目になる(Case one) {
		List<@Nullable String> without = RisingMarks.withoutMarks(one.lines());
		assertThat(without).as(one.about()).hasSameSizeAs(one.lines()).isEqualTo(one.without());
		assertThat(without.stream().filter(Objects::nonNull)).noneMatch(String::isBlank);
	}

	/**
	 * @param about what it is about
	 * @param lines lines that follow each other
	 * @param without what each says without its mark; {@code null} where it stays
	 */
	record Case(String about, List<String> lines, List<@Nullable String> without) {
	}

}
