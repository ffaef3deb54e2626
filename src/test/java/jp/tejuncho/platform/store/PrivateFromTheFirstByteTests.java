package jp.tejuncho.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What other accounts of the machine can read while a database is made or changed.
 */
@DisplayName("データベースは、できる途中でも")
class PrivateFromTheFirstByteTests {

	@Test
	void 初めての起動ではほかの人に読めない(@TempDir Path folder) throws IOException {
		StoreOfTest store = new StoreOfTest(folder.resolve("var").resolve("data"));
		Map<String, String> seen = migrate(store);
		assertThat(seen).containsOnlyKeys("tejuncho.upgrade.mv.db").containsValue("rw-------");
		assertThat(permissions(store.folder())).isEqualTo("rwx------");
		assertThat(permissions(store.file())).isEqualTo("rw-------");
		assertThat(permissions(store.folder().resolve(StoreMemory.NAME))).isEqualTo("rw-------");
	}

	@Test
	void 版の入替えの写しもほかの人に読めない(@TempDir Path folder) throws IOException {
		StoreOfTest store = StoreOfTest.kept(folder);
		Files.setPosixFilePermissions(store.file(), PosixFilePermissions.fromString("rw-r--r--"));
		assertThat(migrate(store)).containsEntry("tejuncho.upgrade.mv.db", "rw-------");
		assertThat(permissions(store.file())).isEqualTo("rw-------");
	}

	private static Map<String, String> migrate(StoreOfTest store) {
		Watch watch = new Watch(store.folder());
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl(store.url());
			SafeSettings.apply(pool, new StoreTroubles());
			new StoreMigration(
					new StoreMemory(store.folder().resolve("servers.txt"), store.folder().resolve(StoreMemory.NAME)))
				.migrate(Flyway.configure()
					.dataSource(pool)
					.locations("classpath:db/migration")
					.callbacks(watch)
					.load());
		}
		return new TreeMap<>(watch.seen);
	}

	private static String permissions(Path file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
	}

	/**
	 * Looks at each step at every file that is there.
	 *
	 * @param folder where they are
	 * @param seen the widest permissions each had
	 */
	private record Watch(Path folder, Map<String, String> seen) implements Callback {

		Watch(Path folder) {
			this(folder, new ConcurrentHashMap<>());
		}

		@Override
		public boolean supports(Event event, Context context) {
			return List.of(Event.BEFORE_MIGRATE, Event.AFTER_EACH_MIGRATE).contains(event);
		}

		@Override
		public boolean canHandleInTransaction(Event event, Context context) {
			return true;
		}

		@Override
		public void handle(Event event, Context context) {
			try (Stream<Path> files = Files.list(this.folder)) {
				for (Path file : files.filter((one) -> one.toString().endsWith("upgrade.mv.db")).toList()) {
					this.seen.merge(file.getFileName().toString(), permissions(file),
							(one, other) -> one.equals("rw-------") ? other : one);
				}
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public String getCallbackName() {
			return "watch";
		}

	}

}
