package jp.tejuncho.platform.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * データベースへの入り方.
 *
 * Asked by whatever opens the database of the settings; not by a test that brings its
 * own.
 */
public final class DatabaseAccess {

	/** H2: the file is locked. */
	private static final int IN_USE = 90020;

	private DatabaseAccess() {
	}

	/**
	 * Whether a file of H2 can't be opened because another process has it open.
	 * @param failure what was thrown
	 * @return {@code false} for every other failure
	 */
	public static boolean isInUse(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The file of the settings, where there should be one and there is none: H2 would
	 * make an empty one of a question.
	 * @param settings the settings
	 * @return where it should be
	 */
	public static Optional<Path> missing(Environment settings) {
		return DatabaseFile.of(settings.getProperty("spring.datasource.url", ""))
			.map(DatabaseFile::data)
			.filter((file) -> !Files.exists(file));
	}

	/**
	 * A file beside the data: in the folder of the database, or for a server where it is
	 * kept in mind which one was used.
	 * @param settings the settings
	 * @param name what the file is called
	 * @return nothing for a database in memory
	 */
	public static Optional<Path> besideData(Environment settings, String name) {
		String url = settings.getProperty("spring.datasource.url", "");
		if (url.startsWith(DatabaseFile.H2)) {
			return DatabaseFile.of(url).map((file) -> file.path().resolveSibling(name));
		}
		return Optional.ofNullable(settings.getProperty("tejuncho.store.memory"))
			.map((memory) -> Path.of(memory).toAbsolutePath().normalize().resolveSibling(name));
	}

	/**
	 * What makes the tables.
	 * @param database where
	 * @return nothing is done yet
	 */
	public static FluentConfiguration migrations(DataSource database) {
		return Flyway.configure().dataSource(database).locations("classpath:db/migration");
	}

	/**
	 * Whether a later version of the application has changed the tables, so that this one
	 * can't say what they mean.
	 * @param database a database that answers
	 * @return false where it can't be told
	 */
	public static boolean isOfLaterVersion(DataSource database) {
		try {
			MigrationInfo current = migrations(database).load().info().current();
			return current != null && !current.getState().isResolved();
		}
		catch (FlywayException ex) {
			return false;
		}
	}

	private static JdbcConnectionDetails details(DatabasePassword access, Supplier<String> password) {
		return new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return access.url();
			}

			@Override
			@SuppressWarnings("NullAway")
			public String getUsername() {
				return access.user().isEmpty() ? null : access.user();
			}

			@Override
			public String getPassword() {
				return password.get();
			}

		};
	}

	/**
	 * For the application: what had no password of its own gets one.
	 */
	@Configuration(proxyBeanMethods = false)
	static class ForTheApplication {

		private static final Logger log = LoggerFactory.getLogger(ForTheApplication.class);

		private static final String MEMORY = "jdbc:h2:mem:";

		private final DatabasePassword access;

		private final ObjectProvider<BeforeOpening> before;

		ForTheApplication(Environment settings, ObjectProvider<BeforeOpening> before) {
			this.before = before;
			this.access = DatabasePassword.of(settings);
		}

		@Bean
		JdbcConnectionDetails jdbcConnectionDetails() {
			return details(this.access, this::password);
		}

		private String password() {
			this.access.data().ifPresent((file) -> this.before.orderedStream().forEach((one) -> one.expect(file)));
			return this.access.forStart();
		}

		@EventListener(ApplicationReadyEvent.class)
		void protect() {
			this.access.protectFile();
			if (this.access.url().startsWith(MEMORY)) {
				log.warn(
						"データベースは、この手順帖の記憶の中だけにあります（設定 SPRING_DATASOURCE_URL が {}）。止めると、入力したものはすべてなくなります。試すためだけに使ってください",
						MEMORY);
			}
		}

	}

	/**
	 * For a command that looks and changes nothing. Not marked as a configuration: the
	 * application itself must not find it.
	 */
	public static final class ForCommands {

		ForCommands() {
		}

		@Bean
		static JdbcConnectionDetails jdbcConnectionDetails(Environment settings) {
			DatabasePassword access = DatabasePassword.of(settings);
			return details(access, access::asItIs);
		}

	}

}
