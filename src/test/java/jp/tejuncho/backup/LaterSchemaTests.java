package jp.tejuncho.backup;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.tejuncho.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("新しい版のデータベースに古いjarで命令を使うと")
class LaterSchemaTests {

	private static final String LATER = "データベースは、この手順帖より新しい版のもの（V999）です。";

	private String said = "";

	@Test
	void 控えを取ることも移すこともせず起動と同じわけを言う(@TempDir Path folder) throws SQLException {
		String url = "jdbc:h2:file:" + folder.resolve("tejuncho") + ";USER=sa";
		Flyway.configure().dataSource(url, null, null).locations("classpath:db/migration").load().migrate();
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			statement.execute("insert into \"flyway_schema_history\" values (999, '999', 'later', 'SQL', "
					+ "'V999__later.sql', 1, 'SA', current_timestamp, 1, true)");
		}
		assertThat(run("--spring.datasource.url=" + url, "--tejuncho.backup.folder=" + folder.resolve("backup"),
				"--backup"))
			.isOne();
		assertThat(this.said).startsWith("控えを取れません。" + LATER).hasLineCount(1);
		assertThat(run("--spring.datasource.url=" + url, "--copy-to-postgresql=" + Databases.newPostgresql())).isOne();
		assertThat(this.said).startsWith("移していません。" + LATER).hasLineCount(1);
	}

	private int run(String... args) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int code = BackupCommand.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), List.of(), args);
		this.said = bytes.toString(StandardCharsets.UTF_8);
		return code;
	}

}
