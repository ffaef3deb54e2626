package jp.tejuncho.platform.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

import jp.tejuncho.TejunchoApplication;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Entities are read beside the beans, by another thread. A table that doesn't fit them
 * ends the start all the same, not the first page that needs it.
 */
class WrongTableTests {

	private static final String URL = "jdbc:h2:mem:wrong-table;USER=sa;DB_CLOSE_DELAY=-1";

	@Test
	void 合わない表があれば起動しない() throws SQLException {
		Flyway.configure().dataSource(URL, "sa", "").locations("classpath:db/migration").load().migrate();
		try (Connection connection = DriverManager.getConnection(URL);
				Statement statement = connection.createStatement()) {
			statement.execute("alter table contact_person drop column telephone");
		}
		assertThatThrownBy(() -> SpringApplication.run(TejunchoApplication.class, "--spring.datasource.url=" + URL,
				"--server.port=0", "--server.address=127.0.0.1"))
			.hasStackTraceContaining("missing column [telephone] in table [contact_person]");
	}

}
