package jp.tejuncho.platform.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("H2のファイルのそばに")
class H2FileTests {

	@Test
	void 失敗した文を書き残さない(@TempDir Path folder) throws SQLException {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("tejuncho") + ";USER=sa");
			try (Connection connection = H2File.of(pool).orElseThrow().safely().open();
					Statement statement = connection.createStatement()) {
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> statement.execute("select * from t where word = 'himitsu'"));
			}
		}
		assertThat(folder).isDirectoryContaining("glob:**/tejuncho.mv.db").isDirectoryNotContaining("glob:**.trace.db");
	}

}
