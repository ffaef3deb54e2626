package jp.tejuncho.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who works with keys sees where they are by the frame around it. What scrolls cuts
 * whatever stands out of it, and needs room of its own for the frame.
 */
class FocusFramesTests {

	private static final Path STYLES = Path.of("src/main/resources/static/assets/styles");

	private static final Pattern SCROLLING = Pattern.compile("([^{}]+)\\{([^{}]*overflow-y: auto[^{}]*)}");

	// its document has room of its own
	private static final String PAPER = ".preview-paper";

	@Test
	void スクロールする所は入力欄やリンクの枠を切らない余白を持つ() throws IOException {
		List<String> scrolling;
		try (Stream<Path> files = Files.walk(STYLES)) {
			scrolling = files.filter((file) -> file.toString().endsWith(".css"))
				.map(FocusFramesTests::read)
				.flatMap((styles) -> SCROLLING.matcher(styles).results())
				.filter((rule) -> !rule.group(1).contains(PAPER))
				.map((rule) -> rule.group(1).strip() + " {" + rule.group(2) + "}")
				.toList();
		}
		assertThat(scrolling).isNotEmpty().allSatisfy((rule) -> assertThat(rule).contains("padding"));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
