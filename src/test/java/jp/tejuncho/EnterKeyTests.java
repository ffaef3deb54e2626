package jp.tejuncho;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import jp.tejuncho.testing.Forms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser presses the first button of a form when somebody presses Enter in a field of
 * one line, whatever that button does.
 */
@DisplayName("一行の欄でEnterを押したとき")
class EnterKeyTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern INSERTED = Pattern.compile(
			"<([a-zA-Z:]+)[^<>]*?th:(?:replace|insert)=\"~\\{(?!layout)([a-z/-]+) :: ([a-z-]+)[^\"]*\"[^>]*>(?:(?!</?\\1).)*?</\\1>",
			Pattern.DOTALL);

	private static final int DEEPEST = 5;

	static Stream<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void 主なボタンのほかは押されない(Path template) throws IOException {
		assertThat(Forms.of(filled(Files.readString(template), 0)).complaints()).as(template.toString()).isEmpty();
	}

	@Test
	void 欄のあるひな型はどれも調べられている() throws IOException {
		long typed = 0;
		for (Path template : templates().toList()) {
			typed += Forms.of(filled(Files.readString(template), 0)).typed();
		}
		assertThat(typed).isGreaterThan(25);
	}

	@Test
	void 先に立つほかのボタンは見つけられる() {
		String form = "<form id=\"a\"><button name=\"more\">行を増やす</button><input class=\"input\">"
				+ "<button class=\"button\">登録する</button></form>";
		assertThat(Forms.of(form).complaints()).singleElement().asString().contains("more");
		assertThat(Forms.of(form.replace("<button name", "<button hidden>登録する</button><button name")).complaints())
			.isEmpty();
		assertThat(
				Forms.of(form.replace("<button name", "<button hidden disabled>無</button><button name")).complaints())
			.isEmpty();
		assertThat(Forms
			.of("<button form=\"a\" name=\"up\">上へ</button>" + form.replace("name=\"more\"", "type=\"button\""))
			.complaints()).isNotEmpty();
		assertThat(Forms.of(form.replace("<input class=\"input\">", "<textarea></textarea>")).complaints()).isEmpty();
	}

	/* Fragments of other templates put where they will stand */
	private static String filled(String html, int depth) throws IOException {
		Matcher inserted = INSERTED.matcher(html);
		StringBuilder filled = new StringBuilder();
		while (inserted.find()) {
			Path file = TEMPLATES.resolve(inserted.group(2) + ".html");
			String fragment = (depth >= DEEPEST || !Files.exists(file)) ? ""
					: filled(fragment(Files.readString(file), inserted.group(3)), depth + 1);
			inserted.appendReplacement(filled, Matcher.quoteReplacement(fragment));
		}
		return inserted.appendTail(filled).toString();
	}

	private static String fragment(String html, String name) {
		Matcher begin = Pattern.compile("<([a-zA-Z:]+)[^<>]*th:fragment=\"" + name + "(?:\\(|\")").matcher(html);
		if (!begin.find()) {
			return "";
		}
		Matcher tag = Pattern.compile("<(/?)" + begin.group(1) + "[\\s>]").matcher(html);
		int depth = 0;
		tag.region(begin.start(), html.length());
		while (tag.find()) {
			depth += tag.group(1).isEmpty() ? 1 : -1;
			if (depth == 0) {
				return html.substring(begin.start(), tag.end());
			}
		}
		return html.substring(begin.start());
	}

	@Test
	void 他のひな型の部品も中まで調べられている() throws IOException {
		for (String template : List.of("account/new", "system/form", "organization/edit", "review/show",
				"system/list")) {
			Path file = TEMPLATES.resolve(template + ".html");
			assertThat(Forms.of(filled(Files.readString(file), 0)).typed()).as(template).isPositive();
		}
	}

}
