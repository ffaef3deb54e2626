package jp.tejuncho.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTextTests {

	static Stream<Case> cases() throws IOException {
		try (InputStream table = TypedTextTests.class.getResourceAsStream("typed-text.json")) {
			return Stream.of(JsonMapper.shared().readValue(table, Case[].class));
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void 貼り付けた文は見えないものだけが整えられる(Case one) {
		assertThat(TypedText.lines(one.typed())).isEqualTo(one.lines());
		assertThat(TypedText.line(one.typed())).isEqualTo(one.line());
	}

	// a form that sends an example back untouched follows it
	@Test
	void 例文は整えても変わらない() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("templates-ja"))) {
			assertThat(files.filter((file) -> file.toString().endsWith(".yaml"))).isNotEmpty().allSatisfy((file) -> {
				String text = Files.readString(file);
				assertThat(TypedText.lines(text)).isEqualTo(text);
			});
		}
	}

	@Test
	void 一字だけで決まり書かれるべき字は変わらない() {
		IntStream.rangeClosed(1, Character.MAX_CODE_POINT).filter(TypedTextTests::mustStay).forEach((letter) -> {
			String text = Character.toString(letter);
			assertThat(TypedText.lines(text)).as("U+%04X", letter).isEqualTo(text);
		});
	}

	// all that people choose: whatever isn't listed in the rules for what is pasted
	private static boolean mustStay(int letter) {
		boolean radical = (letter >= 0x2E80 && letter <= 0x2FDF)
				&& !Normalizer.isNormalized(Character.toString(letter), Normalizer.Form.NFKC);
		return switch (Character.getType(letter)) {
			case Character.CONTROL -> letter == '\n' || letter == 7 || letter == 0x1B || letter == 0x7F;
			case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
			default -> !radical && (letter < 0x2E80 || letter > 0x2EFF) && letter != 0xA0 && letter != 0x2007
					&& letter != 0x202F && letter != 0x34F && (letter < 0x2060 || letter > 0x206F)
					&& (letter < 0xE0000 || letter > 0xE007F);
		};
	}

	@Property
	void 二度整えても同じである(@ForAll("pasted") String text) {
		assertThat(TypedText.lines(TypedText.lines(text))).isEqualTo(TypedText.lines(text));
		assertThat(TypedText.line(TypedText.line(text))).isEqualTo(TypedText.line(text));
		assertThat(TypedText.joined(TypedText.lines(text))).isEqualTo(TypedText.line(text));
	}

	@Property
	void 名前の字はどこにあっても数も順も変わらない(@ForAll("pasted") String text) {
		assertThat(chosen(TypedText.lines(text))).isEqualTo(chosen(text));
	}

	@Property
	void 一行の欄に改行は残らない(@ForAll("pasted") String text) {
		assertThat(TypedText.line(text)).doesNotContainPattern("[\n\r\u000B\f\u0085\u2028\u2029\t\u00A0\u200B\uFEFF]");
	}

	@Property
	void 触らなかった欄は元のままである(@ForAll("pasted") String stored) {
		assertThat(TypedText.unlessTyped(TypedText.lines(stored).strip(), stored)).isEqualTo(stored);
	}

	private static String chosen(String text) {
		return text.codePoints()
			.filter((letter) -> (letter >= 0x4E00 && letter <= 0x9FFF) || (letter >= 0xE000 && letter <= 0xFAFF)
					|| (letter >= 0xE0100 && letter <= 0xE01EF) || (letter >= 0x2F800 && letter <= 0x2FA1F))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	@Provide
	Arbitrary<String> pasted() {
		return Arbitraries
			.of("一", "髙", "\uFA19", "\uFA26", "葛", "\uDB40\uDD00", "\uFE00", "\uE000", "\uD87E\uDC00", "か", "は", "ｶ",
					"\u3099", "\u309A", "゛", "e", "A", "\u0301", "\u0302", "\u0323", "\u034F", "\r", "\n", "\u000B",
					"\u0085", "\u2028", "\t", "\u00A0", " ", "　", "\u200B", "\u200C", "\u200D", "\uFEFF", "\u00AD",
					"\u202E", "👨", "🏽", "❤", "\uFE0F", "и", "\uDB40\uDC67", "\uD800")
			.list()
			.ofMaxSize(12)
			.map((letters) -> String.join("", letters));
	}

	/**
	 * @param about what it is about
	 * @param typed what was typed
	 * @param lines what becomes of it in a field of several lines
	 * @param line what becomes of it in a field of one line
	 */
	record Case(String about, String typed, String lines, String line) {
	}

}
