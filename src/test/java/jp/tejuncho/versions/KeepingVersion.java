package jp.tejuncho.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps what this version stores and says, for all versions after it. Started by hand,
 * once, before the version is handed on:
 * {@code mvn -B -Dtest=KeepingVersion -Dversion.kept=0.2 test}.
 */
class KeepingVersion {

	private static final Instant FOUNDED = Instant.parse("2026-04-01T00:00:00Z");

	private static final List<String> PEOPLE = List.of("hanako", "nanako", "shiro", "goro", "rokuro", "unyo");

	@Test
	void この版のデータベースとそこに書いてあることを残す(@TempDir Path folder) throws IOException, SQLException {
		Path versions = Files.createDirectories(Path.of("src", "test", "resources", "versions"));
		// never over one that is kept
		Path kept = Files.createDirectory(versions.resolve(Objects.requireNonNull(System.getProperty("version.kept"))));
		Instant now = FOUNDED;
		for (KeptDatabase database : KeptDatabase.values()) {
			Path own = Files.createDirectory(folder.resolve(database.name()));
			String url = database.fresh(own);
			try (KeptHouse house = KeptHouse.open(url, FOUNDED)) {
				YearOfAHouse.live(house);
				KeptFiles.write(kept, database, KeptFiles.of(house));
				now = house.clock().instant();
			}
			database.keep(url, own, kept);
		}
		say(kept, now, folder);
		for (KeptDatabase database : KeptDatabase.values()) {
			Path copy = Files.createDirectory(folder.resolve("again-" + database));
			assertThat(KeptVersionsTests.missing(kept, database, copy)).isEmpty();
		}
	}

	private static void say(Path kept, Instant now, Path folder) throws IOException, SQLException {
		Map<String, String> files = KeptFiles.read(kept, KeptDatabase.H2);
		Map<String, String> names = files.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (first, _) -> first));
		Path copy = Files.createDirectory(folder.resolve("read"));
		try (KeptHouse house = KeptHouse.open(KeptDatabase.H2.open(kept, copy), now)) {
			Map<String, Integer> words = StoredWords.of(house.database());
			Map<String, List<String>> texts = ReadHouse.texts(house, KeptFiles.trees(files));
			List<Tour.Stop> stops = Tour.of(house, PEOPLE, words.keySet(), names);
			new Expectations(now, words, texts, stops).write(kept);
		}
	}

}
