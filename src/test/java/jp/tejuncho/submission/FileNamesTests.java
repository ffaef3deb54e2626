package jp.tejuncho.submission;

import java.nio.charset.StandardCharsets;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileNamesTests {

	@Test
	void ウィンドウズで使えない文字は全角になり読みは変わらない() {
		assertThat(FileNames.of("04_", "税/保険:新<旧>?*|\"\\", ".pdf")).isEqualTo("04_税／保険：新＜旧＞？＊｜”＼.pdf");
	}

	@Test
	void 長い名は文字の途中で切れずに短くなり番号と拡張子は残る() {
		String name = FileNames.of("04_", "葛\uDB40\uDD00".repeat(60), "_3f2a91c0.pdf");
		assertThat(name).hasSizeLessThanOrEqualTo(100)
			.startsWith("04_葛\uDB40\uDD00")
			.endsWith("葛\uDB40\uDD00…_3f2a91c0.pdf");
	}

	@Test
	void 装置の名にはならない() {
		assertThat(FileNames.of("", "CON", ".pdf")).isEqualTo("_CON.pdf");
		assertThat(FileNames.of("", "lpt1", ".tar.gz")).isEqualTo("_lpt1.tar.gz");
		assertThat(FileNames.of("", "CONSOLE", ".pdf")).isEqualTo("CONSOLE.pdf");
	}

	@Property(tries = 300)
	void どんなシステムの名でも置ける名になる(@ForAll @StringLength(max = 300) String system) {
		String name = FileNames.of("04_", system, ".pdf");
		assertThat(name).hasSizeLessThanOrEqualTo(100).startsWith("04_").endsWith(".pdf");
		assertThat(name).doesNotContainPattern("[\\\\/:*?\"<>|\\p{Cntrl}]");
		assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(name);
	}

}
