package jp.tejuncho.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import jp.tejuncho.TejunchoApplication;
import jp.tejuncho.testing.GuidedRoles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The way from H2 into a database whose owner and whose daily role are two.
 */
@DisplayName("利用者を二つに分けたPostgreSQLへ移すと")
class MovedRolesTests {

	private static final String RIGHTS = """
			select relname, pg_get_userbyid(relowner) || ' ' || coalesce(relacl::text, '') from pg_class
			where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')""";

	private String said = "";

	@Test
	void 権限は持ち主で初めて動かしたときと同じで途中のものは残らない(@TempDir Path folder) throws SQLException, IOException {
		GuidedRoles begun = GuidedRoles.fresh();
		migrate(begun.url(), begun.owner(), GuidedRoles.PASSWORD);
		GuidedRoles moved = GuidedRoles.fresh();
		assertThat(move(folder, moved, moved.owner())).as(this.said).isZero();
		assertThat(this.said).contains("ふだんの利用者のもの");
		assertThat(rights(moved)).isEqualTo(rights(begun));
		try (Connection daily = moved.as(moved.daily()); Statement statement = daily.createStatement()) {
			statement.execute("select * from flyway_schema_history");
			statement.execute("delete from staff");
			ResultSet left = statement.executeQuery("select count(*) from pg_default_acl");
			left.next();
			assertThat(left.getInt(1)).isEqualTo(2);
		}
		moved.takeAway();
		try (Connection daily = moved.as(moved.daily()); Statement statement = daily.createStatement()) {
			assertThatThrownBy(() -> statement.execute("delete from audit_entry"))
				.hasMessageContaining("permission denied");
		}
	}

	@Test
	void ふだんの利用者で移そうとしたら持ち主を書くように言う(@TempDir Path folder) throws SQLException, IOException {
		GuidedRoles roles = GuidedRoles.fresh();
		assertThat(move(folder, roles, roles.daily())).isOne();
		assertThat(this.said).contains("移していません。", roles.daily() + " に、スキーマと表を作る権限がありません", "tejuncho_owner");
	}

	@Test
	void つながらなければ確かめる設定の名を言う(@TempDir Path folder) throws SQLException, IOException {
		GuidedRoles roles = GuidedRoles.fresh();
		assertThat(move(folder, roles, "inai")).isOne();
		assertThat(this.said).contains("移していません", "TEJUNCHO_TARGET_USERNAME", "TEJUNCHO_TARGET_PASSWORD");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void 権限のない利用者で起動したら付ける権限を言う(CapturedOutput output) throws SQLException, IOException {
		GuidedRoles roles = GuidedRoles.fresh();
		migrate(roles.url(), roles.owner(), GuidedRoles.PASSWORD);
		try (Connection owner = roles.as(roles.owner()); Statement statement = owner.createStatement()) {
			statement.execute("revoke all on all tables in schema public from " + roles.daily());
		}
		assertThatThrownBy(() -> SpringApplication
			.run(TejunchoApplication.class, "--spring.datasource.url=" + roles.url(),
					"--spring.datasource.username=" + roles.daily(),
					"--spring.datasource.password=" + GuidedRoles.PASSWORD, "--server.port=0",
					"--spring.main.banner-mode=off")
			.close()).hasStackTraceContaining("permission denied");
		assertThat(output)
			.contains("利用者 " + roles.daily() + " に、データベースの表を使う権限がありません",
					"grant select, insert, update, delete on all tables in schema public to " + roles.daily() + ";",
					"grant usage, select on all sequences in schema public to " + roles.daily() + ";", "直す権限を外します")
			.doesNotContain("\tat org.");
	}

	private int move(Path folder, GuidedRoles roles, String target) {
		String source = "jdbc:h2:file:" + folder.resolve("tejuncho").toAbsolutePath() + ";USER=sa";
		migrate(source, "sa", "");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int code = BackupCommand.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), List.of(),
				"--spring.datasource.url=" + source, "--copy-to-postgresql=" + roles.url(),
				"--tejuncho.target.username=" + target, "--tejuncho.target.password=" + GuidedRoles.PASSWORD);
		this.said = bytes.toString(StandardCharsets.UTF_8);
		return code;
	}

	private static void migrate(String url, String user, String password) {
		Flyway.configure().dataSource(url, user, password).locations("classpath:db/migration").load().migrate();
	}

	private static Map<String, String> rights(GuidedRoles roles) throws SQLException {
		Map<String, String> rights = new TreeMap<>();
		try (Connection owner = roles.as(roles.owner());
				Statement statement = owner.createStatement();
				ResultSet rows = statement.executeQuery(RIGHTS)) {
			while (rows.next()) {
				rights.put(rows.getString(1), rows.getString(2).replace(roles.daily(), "tejuncho"));
			}
		}
		return rights;
	}

}
