package jp.tejuncho.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import jp.tejuncho.organization.SectionId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The end of a system hinders what every room does with it, in the same words.
 */
class RegisteredEndTests {

	private final InformationSystem system = new InformationSystem(SystemId.fresh(),
			new SystemDetails("課税システム", "", SectionId.fresh(), "税務課長", Map.of()), false);

	@Test
	void 廃止が登録されるまでは何も妨げない() {
		assertThat(this.system.end()).isEmpty();
		this.system.abolish(LocalDate.of(2027, 3, 31));
		assertThat(this.system.end()).contains(new RegisteredEnd(LocalDate.of(2027, 3, 31)));
	}

	@Test
	void できないわけを日とともに言う() {
		assertThat(new RegisteredEnd(LocalDate.of(2027, 3, 31)).because("変えられません。"))
			.isEqualTo("この情報システムは令和９年３月31日に廃止すると登録されているため、変えられません。");
	}

	@Test
	void どの部屋も同じ文をここから取る() throws IOException {
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			assertThat(sources.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> text(file).contains("廃止すると登録されているため"))
				.map((file) -> file.getFileName().toString())).containsExactly("RegisteredEnd.java");
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
