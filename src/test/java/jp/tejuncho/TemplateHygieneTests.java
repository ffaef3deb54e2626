package jp.tejuncho;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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
	@MethodSource("styles")
	void 書式は外のものを読まない(Path style) throws IOException {
		assertThat(Files.readString(style))
			.doesNotContainPattern("@import (?!\"(tokens\\.css|styles/[a-z/-]+\\.css)\" )|url\\((?!\"?data:)");
	}

	private static Stream<Path> files(String folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList().stream();
		}
	}

}
