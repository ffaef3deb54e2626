package jp.tejuncho;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateHygieneTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern REMOTE = Pattern
		.compile("(?i)(src|href|action|url\\()\\s*[=(]?\\s*[\"']?\\s*(https?:)?//");

	private static final Pattern INLINE_SCRIPT = Pattern
		.compile("(?is)<script(?![^>]*\\bth:src=\"@\\{/assets/)[^>]*>|<script[^>]*>[^<]");

	private static final Pattern INLINE_STYLE = Pattern
		.compile("(?i)<style|\\s(th:)?style\\s*=|style=\\$|th:attr=\"[^\"]*\\bstyle=");

	private static final Pattern ON_ATTRIBUTE = Pattern.compile("(?i)\\s(th:)?on[a-z]+\\s*=|hx-on|javascript:");

	/**
	 * The composed document and the clauses of a working page are HTML already, written
	 * and escaped in Java.
	 */
	private static final Pattern UNESCAPED = Pattern
		.compile("th:utext=\"(?!'&lt;!DOCTYPE html&gt;'|\\$\\{(document|rows?)})|\\[\\(\\$|th:inline=\"javascript\"");

	private static final Pattern BEAN_IN_RESTRICTED_PLACE = Pattern
		.compile("th:(attr|utext|replace|insert)=\"[^\"]*\\$\\{[^}]*@[a-z]");

	private static final Pattern SCRIPT_MAKES_HTML = Pattern
		.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|https?://");

	private static final Pattern IMPORT = Pattern.compile("(?:from|import) \"([^\"]+)\"");

	static Stream<Path> templates() throws IOException {
		return files("templates", ".html");
	}

	static Stream<Path> scripts() throws IOException {
		return files("static", ".js");
	}

	static Stream<Path> styles() throws IOException {
		return files("static", ".css");
	}

	@ParameterizedTest
	@MethodSource("templates")
	void 頁は外のものを読まず脚本も書式も埋め込まない(Path template) throws IOException {
		String html = Files.readString(template);
		for (Pattern forbidden : List.of(REMOTE, INLINE_SCRIPT, INLINE_STYLE, ON_ATTRIBUTE, UNESCAPED,
				BEAN_IN_RESTRICTED_PLACE)) {
			assertThat(html).doesNotContainPattern(forbidden);
		}
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void 脚本は文字を文字として扱う(Path script) throws IOException {
		assertThat(Files.readString(script)).doesNotContainPattern(SCRIPT_MAKES_HTML);
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void 脚本は隣の脚本だけを取り込み_画面かほかの脚本に使われる(Path script) throws IOException {
		IMPORT.matcher(Files.readString(script))
			.results()
			.forEach((one) -> assertThat(script.resolveSibling(one.group(1))).as("what %s imports", script).exists());
		String users = Stream.concat(templates(), scripts())
			.filter((file) -> !file.equals(script))
			.map(TemplateHygieneTests::read)
			.collect(Collectors.joining());
		assertThat(users).contains("/" + script.getFileName());
	}

	@ParameterizedTest
	@MethodSource("styles")
	void 書式は外のものを読まない(Path style) throws IOException {
		assertThat(Files.readString(style))
			.doesNotContainPattern("@import (?!\"(tokens\\.css|styles/[a-z/-]+\\.css)\" )|url\\((?!\"?data:)");
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Path> files(String folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList().stream();
		}
	}

}
