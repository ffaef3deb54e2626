package jp.tejuncho.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.platform.StartRefused;
import jp.tejuncho.testing.Quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The database of an earlier version where its copy reaches a quota while the disk has
 * room.
 */
@DisplayName("版の入替えの写しを置く空きがなければ")
class UpgradeWithoutRoomTests {

	// while it is copied, and while its tables are changed
	@ParameterizedTest
	@ValueSource(longs = { -1, 8192 })
	void わけを言って止まり途中のものを残さず空きができれば続きから使える(long beyond, @TempDir Path folder) throws IOException, SQLException {
		StoreOfTest store = StoreOfTest.kept(folder);
		List<String> before = store.contents();
		long size = Files.size(store.file());
		long limit = (beyond < 0) ? size / 2 : size + beyond;
		try (Quota _ = Quota.of(limit)) {
			assertThatExceptionOfType(StartRefused.class).isThrownBy(store::carryOver)
				.withMessageContaining("空きがなくなりました")
				.withMessageContaining("データベースは前のままで")
				.satisfies((ex) -> assertThat(ex.remedy()).contains("空きを作るか限りを広げて", "起動し直してください"));
		}
		assertThat(files(folder)).containsExactly("tejuncho.mv.db");
		assertThat(store.contents().equals(before)).as("the database is as it was").isTrue();
		store.carryOver();
		assertThat(store.contents()).isNotEmpty();
	}

	@Test
	void できかけの新しいデータベースも残らない(@TempDir Path folder) throws IOException {
		StoreOfTest store = new StoreOfTest(folder);
		try (Quota _ = Quota.of(100_000)) {
			assertThatExceptionOfType(StartRefused.class).isThrownBy(store::carryOver)
				.withMessageContaining("空きがなくなりました");
		}
		assertThat(files(folder)).isEmpty();
		store.carryOver();
		assertThat(store.file()).exists();
	}

	private static List<String> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			// what the test's own look at the database may leave
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.equals("tejuncho.trace.db"))
				.sorted()
				.toList();
		}
	}

}
