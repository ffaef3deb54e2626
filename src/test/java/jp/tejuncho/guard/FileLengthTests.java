package jp.tejuncho.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody reads a file to its end that is longer.
 */
class FileLengthTests {

	private static final int MOST = 400;

	@Test
	void どのファイルも四百行までで終わる() throws IOException {
		assertThat(longer(Path.of("src/main/java"))).isEmpty();
		assertThat(longer(Path.of("src/test/java"))).isEmpty();
	}

	@Test
	void 四百一行のファイルは見つかる(@TempDir Path folder) throws IOException {
		Path longer = folder.resolve("room/Longer.java");
		Files.createDirectories(folder.resolve("room"));
		Files.write(longer, Collections.nCopies(MOST + 1, "// a line"));
		Files.write(folder.resolve("room/Fits.java"), Collections.nCopies(MOST, "// a line"));
		Files.write(folder.resolve("room/longer.txt"), Collections.nCopies(MOST + 1, "no source"));
		assertThat(longer(folder)).containsExactly(longer);
	}

	private static List<Path> longer(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".java")).filter(FileLengthTests::isLonger).toList();
		}
	}

	private static boolean isLonger(Path file) {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.count() > MOST;
		}
		catch (IOException ex) {
			throw new IllegalStateException(file.toString(), ex);
		}
	}

}
