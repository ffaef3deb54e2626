package jp.tejuncho.platform.store;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.StartRefused;

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

	private static final Logger log = LoggerFactory.getLogger(StoreMigration.class);

	private static final String SERVER = "jdbc:postgresql:";

	private static final String NOT_ALLOWED = "42501";

	private final StoreMemory memory;

	StoreMigration(StoreMemory memory) {
		this.memory = memory;
	}

	@Override
	public void migrate(Flyway flyway) {
		DataSource source = flyway.getConfiguration().getDataSource();
		Optional<H2File> file = (source instanceof HikariDataSource pool) ? H2File.of(pool) : Optional.empty();
		if (file.isPresent()) {
			migrate(flyway, file.get());
			return;
		}
		SchemaState state = SchemaState.of(flyway);
		if (!state.isCurrent()) {
			log.info("データベースの形を新しくします（{}からV{}）", state.current().isEmpty() ? "空" : "V" + state.current(),
					state.pending().getLast());
			change(flyway);
			log.info("データベースの形を新しくしました");
		}
		String url = url(source);
		if (url.startsWith(SERVER)) {
			this.memory.remember(url);
		}
	}

	private static void change(Flyway flyway) {
		try {
			flyway.migrate();
		}
		catch (FlywayException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof SQLException sql && NOT_ALLOWED.equals(sql.getSQLState())) {
					throw new StartRefused("データベースの形を新しくする権限がありません。（" + sql.getMessage() + "）",
							"表の持ち主を SPRING_FLYWAY_USER と SPRING_FLYWAY_PASSWORD で渡して、起動し直してください（運用の手引「PostgreSQLの利用者を二つに分ける」）。",
							ex);
				}
			}
			throw ex;
		}
	}

	// what migrates may be another role than what works, with a source of its own
	private static String url(DataSource source) {
		try (Connection connection = source.getConnection()) {
			return connection.getMetaData().getURL();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database has just answered", ex);
		}
	}

	private void migrate(Flyway flyway, H2File file) {
		this.memory.expect(file.path());
		H2Upgrade upgrade = new H2Upgrade(flyway, file);
		SchemaState state = Files.exists(file.path()) ? look(flyway, file, upgrade) : null;
		if (state == null || !state.isCurrent()) {
			upgrade.run(state);
		}
		this.memory.remember(file.path());
	}

	// the file stays open until the pool has it: to close and open it anew costs half a
	// second
	private static SchemaState look(Flyway flyway, H2File file, H2Upgrade upgrade) {
		try (Connection open = H2Opening.open(file)) {
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
			throw H2Opening.refused(file, ex);
		}
		catch (FlywayException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof SQLException sql) {
					throw H2Opening.refused(file, sql);
				}
			}
			throw ex;
		}
	}

}
