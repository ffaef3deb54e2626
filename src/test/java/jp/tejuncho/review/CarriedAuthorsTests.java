package jp.tejuncho.review;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import jp.tejuncho.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who wrote what, in databases of the time before that was kept.
 */
class CarriedAuthorsTests {

	private static final UUID WRITER = UUID.fromString("00000000-0000-0000-0000-0000000000aa");

	static Stream<DataSource> databases() throws SQLException {
		return Stream.of(Databases.h2(), Databases.postgresql());
	}

	@ParameterizedTest
	@MethodSource("databases")
	void 操作の記録と採用された提案と前例から書いた人が分かる(DataSource database) {
		JdbcClient jdbc = old(database);
		OldRounds rows = new OldRounds(jdbc, "IN_REVIEW", 1, "制定");
		UUID system = jdbc.sql("select system_id from draft where id = ?")
			.param(rows.draft())
			.query(UUID.class)
			.single();
		act(jdbc, "情報システムを登録", "課税システム（" + system + "）", "", 1);
		act(jdbc, "連絡体制を保存", "課税システム (" + system + ")", "連絡先1件", 2);
		act(jdbc, "組織の設定を変更", "見本市", "組織の名称：（記入なし） → 見本市", 3);
		act(jdbc, "情報システムの登録内容を変更", "別（" + UUID.randomUUID() + "）", "略称：（なし） → 別", 4);
		upgrade(database);
		assertThat(jdbc.sql("select kind || ' ' || words from authorship where by_id = ? order by number")
			.param(WRITER)
			.query(String.class)
			.list()).containsExactly("SYSTEM ", "CONTACT ", "HOUSE 組織の名称：（記入なし） → 見本市");
	}

	@ParameterizedTest
	@MethodSource("databases")
	void 改正の始まりが分かればそこから数え分からなければ初めから数える(DataSource database) {
		JdbcClient jdbc = old(database);
		OldRounds begun = new OldRounds(jdbc, "REVISING", 2, "見直し");
		begun.round(1, 1, "APPROVED", null);
		OldRounds unknown = new OldRounds(jdbc, "REVISING", 2, "見直し");
		unknown.round(1, 1, "APPROVED", null);
		OldRounds settled = new OldRounds(jdbc, "IN_FORCE", 1, "制定");
		settled.round(1, 1, "APPROVED", null);
		jdbc.sql("update document_case set revised_after = 7 where draft_id = ?").param(begun.draft()).update();
		upgrade(database);
		assertThat(steps(jdbc, begun)).containsExactly("7");
		assertThat(steps(jdbc, unknown)).containsExactly("none");
		assertThat(steps(jdbc, settled)).containsExactly("0");
	}

	private static List<String> steps(JdbcClient jdbc, OldRounds rows) {
		return jdbc.sql("select coalesce(cast(steps_to as varchar(20)), 'none') from review_round where draft_id = ?")
			.param(rows.draft())
			.query(String.class)
			.list();
	}

	private static void act(JdbcClient jdbc, String act, String subject, String detail, int hour) {
		jdbc.sql("insert into audit_entry (id, happened_at, actor_id, actor, act, subject, detail, remote_address) "
				+ "values (?, timestamp with time zone '2026-11-23 0" + hour + ":00:00+09:00', ?, '両方', ?, ?, ?, '')")
			.params(UUID.randomUUID(), WRITER, act, subject, detail)
			.update();
	}

	private static JdbcClient old(DataSource database) {
		Flyway.configure().dataSource(database).locations("classpath:db/migration").target("18").load().migrate();
		return JdbcClient.create(database);
	}

	private static void upgrade(DataSource database) {
		Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
	}

}
