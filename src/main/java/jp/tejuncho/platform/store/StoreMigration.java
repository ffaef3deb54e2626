package jp.tejuncho.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * データベースの形を新しくすること.
 *
 * PostgreSQL changes a table in a transaction, H2 doesn't: a process that ends halfway
 * would leave tables that no version knows. So the file of H2 is never changed in its
 * place ({@link H2Upgrade}). An ordinary start only asks whether there is something to
 * do.
 */
@Component
class StoreMigration implements FlywayMigrationStrategy {

	@Override
	public void migrate(Flyway flyway) {
		Optional<H2File> file = file(flyway);
		if (file.isPresent()) {
			migrate(flyway, file.get());
		}
		else if (!SchemaState.of(flyway).isCurrent()) {
			flyway.migrate();
		}
	}

	private static Optional<H2File> file(Flyway flyway) {
		return (flyway.getConfiguration().getDataSource() instanceof HikariDataSource pool) ? H2File.of(pool)
				: Optional.empty();
	}

	private static void migrate(Flyway flyway, H2File file) {
		H2Upgrade upgrade = new H2Upgrade(flyway, file);
		SchemaState state = file.path().toFile().exists() ? look(flyway, file, upgrade) : null;
		if (state == null || !state.isCurrent()) {
			upgrade.run(state);
		}
	}

	// the file stays open until the pool has it: to close and open it anew costs half a
	// second
	private static @Nullable SchemaState look(Flyway flyway, H2File file, H2Upgrade upgrade) {
		try (Connection open = file.open()) {
			SchemaState state = SchemaState.of(upgrade.on(file));
			if (state.isCurrent()) {
				upgrade.removeLeftover();
				flyway.getConfiguration().getDataSource().getConnection().close();
			}
			else {
				H2File.shutDown(open);
			}
			return state;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
