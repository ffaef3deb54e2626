package jp.tejuncho.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import jp.tejuncho.archive.Archive;
import jp.tejuncho.audit.AuditVerification;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Databases of earlier versions, carried over by this one.
 */
class KeptVersionsTests {

	private static final Path VERSIONS = Path.of("src", "test", "resources", "versions");

	static Stream<Arguments> kept() throws IOException {
		try (Stream<Path> versions = Files.list(VERSIONS)) {
			return versions.sorted()
				.flatMap((version) -> Stream.of(KeptDatabase.values())
					.map((database) -> Arguments.of(version.getFileName().toString(), database)))
				.toList()
				.stream();
		}
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("kept")
	void 以前の版で書いた文も保存した写しも画面も一つも失われない(String version, KeptDatabase database, @TempDir Path folder)
			throws IOException, SQLException {
		Path kept = VERSIONS.resolve(version);
		assertThat(missing(kept, database, folder)).isEmpty();
	}

	/**
	 * Opens a copy and looks for everything.
	 * @param kept the folder of a version
	 * @param database which of its databases
	 * @param folder where the copy may lie
	 * @return what is not there any more, a sentence each
	 */
	static List<String> missing(Path kept, KeptDatabase database, Path folder) throws IOException, SQLException {
		Expectations expected = Expectations.read(kept);
		Map<String, String> files = KeptFiles.read(kept, database);
		try (KeptHouse house = KeptHouse.open(database.open(kept, folder), expected.now())) {
			List<String> missing = new ArrayList<>();
			words(house, expected.words(), missing);
			files(house, files, missing);
			texts(ReadHouse.texts(house, KeptFiles.trees(files)), expected.texts(), missing);
			missing.addAll(unmeant(kept, pages(house, expected.stops(), files)));
			return missing;
		}
	}

	static void words(KeptHouse house, Map<String, Integer> expected, List<String> missing) {
		List<String> cells = StoredWords.cells(house.database());
		expected.forEach((word, count) -> {
			int found = StoredWords.count(cells, word);
			if (found < count) {
				missing.add("「" + word + "」が" + count + "か所でなく" + found + "か所にしかない");
			}
		});
	}

	static void files(KeptHouse house, Map<String, String> expected, List<String> missing) {
		expected.forEach((name, digest) -> {
			boolean there = KeptFiles.isArchived(name) ? isKept(house, digest)
					: !name.equals(KeptFiles.SEAL) || house.ask(AuditVerification.class).verify(digest).intact();
			if (!there) {
				missing.add("「" + name + "」が保存したときのままでない");
			}
		});
	}

	private static boolean isKept(KeptHouse house, String digest) {
		try {
			return Archive.digest(house.ask(Archive.class).read(digest)).equals(digest);
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	private static void texts(Map<String, List<String>> now, Map<String, List<String>> expected, List<String> missing) {
		expected.forEach((name, lines) -> {
			List<String> left = new ArrayList<>(
					now.getOrDefault(name, List.of()).stream().map(KeptVersionsTests::letters).toList());
			for (String line : lines) {
				int found = left.indexOf(letters(line));
				if (found < 0) {
					missing.add(name + "に「" + line + "」がない");
				}
				else {
					left.remove(found);
				}
			}
		});
	}

	// how lines are laid out may change, not what they say
	private static String letters(String line) {
		return line.replaceAll("[\\s　]+", "");
	}

	private static List<String> pages(KeptHouse house, List<Tour.Stop> expected, Map<String, String> files) {
		List<String> missing = new ArrayList<>();
		Places places = Places.of(house);
		for (String person : expected.stream().map(Tour.Stop::person).distinct().toList()) {
			try (Visitor visitor = Visitor.signIn(house, person)) {
				expected.stream()
					.filter((stop) -> stop.person().equals(person))
					.forEach((stop) -> missing.addAll(stop.missing(visitor, places, files)));
			}
		}
		return missing;
	}

	/**
	 * What pages no longer say on purpose: {@code changed-pages.txt} beside what was kept
	 * has each as this test names it, below a line {@code # why}.
	 * @param kept the folder of a version
	 * @param missing what pages do not say
	 * @return what is missing besides, and what is said to be missing and is there
	 */
	private static List<String> unmeant(Path kept, List<String> missing) throws IOException {
		Path file = kept.resolve("changed-pages.txt");
		List<String> meant = Files.exists(file)
				? Files.readAllLines(file).stream().filter((line) -> !line.isEmpty() && !line.startsWith("# ")).toList()
				: List.of();
		List<String> unmeant = new ArrayList<>(missing);
		meant.stream().filter((line) -> !unmeant.remove(line)).map((line) -> "いまもある：" + line).forEach(unmeant::add);
		return unmeant;
	}

}
