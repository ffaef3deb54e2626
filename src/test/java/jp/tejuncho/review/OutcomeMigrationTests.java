package jp.tejuncho.review;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import jp.tejuncho.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What version 0.1 knew of acts is found again, and what it did not know is not invented.
 */
@DisplayName("前の版で記録した経過の引継ぎ")
class OutcomeMigrationTests {

	private static final String CHECKER = "SYSTEM_MANAGER";

	private static final String APPROVER = "SECURITY_MANAGER";

	static Stream<DataSource> databases() throws SQLException {
		return Stream.of(Databases.h2(), Databases.postgresql());
	}

	private static JdbcClient old(DataSource database) {
		Flyway.configure().dataSource(database).locations("classpath:db/migration").target("18").load().migrate();
		return JdbcClient.create(database);
	}

	private static void upgrade(DataSource database) {
		Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
	}

	@ParameterizedTest
	@MethodSource("databases")
	void 差し戻した回は差し戻した人の差戻しになり承認の段は済みでなくなる(DataSource database) {
		JdbcClient jdbc = old(database);
		OldRounds rows = new OldRounds(jdbc, "IN_REVIEW", 1, "制定");
		rows.round(1, 1, "RETURNED", null);
		rows.step(1, 0, "CHECK", CHECKER, "課長", "見ました");
		rows.step(1, 1, "APPROVE", APPROVER, "承認者", "直してください");
		rows.round(2, 1, null, APPROVER);
		rows.step(2, 0, "CHECK", CHECKER, "課長", "");
		rows.step(2, 1, "APPROVE", APPROVER, "", "");
		upgrade(database);
		assertThat(outcomes(jdbc, rows.draft())).containsExactly("1 SENT r1 - 担当 お願いします1",
				"2 CHECKED r1 SYSTEM_MANAGER 課長 見ました", "3 RETURNED r1 - 承認者 直してください", "4 SENT r2 - 担当 お願いします2",
				"5 CHECKED r2 SYSTEM_MANAGER 課長 ");
		assertThat(steps(jdbc, rows.draft())).containsExactly("1.0 課長", "1.1 -", "2.0 課長", "2.1 -");
		assertThat(jdbc.sql("select waiting_act from review_round where draft_id = ? and round = 2")
			.param(rows.draft())
			.query(String.class)
			.single()).isEqualTo("APPROVE");
	}

	@ParameterizedTest
	@MethodSource("databases")
	void よその役割の段に付いていた差戻しは役割を作り話にしない(DataSource database) {
		JdbcClient jdbc = old(database);
		OldRounds rows = new OldRounds(jdbc, "RETURNED", 1, "制定");
		rows.round(1, 1, "RETURNED", null);
		rows.step(1, 0, "CHECK", CHECKER, "承認者", "直して\nください");
		rows.step(1, 1, "APPROVE", APPROVER, "", "");
		upgrade(database);
		assertThat(outcomes(jdbc, rows.draft())).containsExactly("1 SENT r1 - 担当 お願いします1",
				"2 RETURNED r1 - 承認者 直して\nください");
		assertThat(steps(jdbc, rows.draft())).containsExactly("1.0 -", "1.1 -");
	}

	@ParameterizedTest
	@MethodSource("databases")
	void 引戻しと取下げと改正の順も残り分からない名は空のままになる(DataSource database) {
		JdbcClient jdbc = old(database);
		OldRounds rows = new OldRounds(jdbc, "IN_FORCE", 2, "法令の改正");
		rows.round(1, 1, "WITHDRAWN", null);
		rows.step(1, 0, "CHECK", CHECKER, "", "");
		approved(rows, 2, 1);
		rows.step(2, 2, "REPORT", "CHIEF", "統括", "承知した");
		rows.release(1, 1, 2, "SUPERSEDED", "制定", LocalDate.of(2027, 5, 1), "第２版の施行による");
		approved(rows, 3, 2);
		rows.release(2, 2, 3, "RETRACTED", "法令の改正", null, "誤りのため");
		approved(rows, 4, 2);
		rows.release(3, 2, 4, "IN_FORCE", "法令の改正", LocalDate.of(2028, 4, 1), "");
		rows.round(5, 3, "RETURNED", null);
		rows.step(5, 0, "CHECK", CHECKER, "課長", "やめる");
		upgrade(database);
		assertThat(outcomes(jdbc, rows.draft())).extracting((row) -> row.split(" ", 2)[1])
			.containsExactly("SENT r1 - 担当 お願いします1", "WITHDRAWN r1 -  ", "SENT r2 - 担当 お願いします2",
					"CHECKED r2 SYSTEM_MANAGER 課長 ", "APPROVED r2 SECURITY_MANAGER 承認者 よい", "REPORTED r2 CHIEF 統括 承知した",
					"ENFORCED r2 -  ", "REVISION_BEGUN - -  法令の改正", "SENT r3 - 担当 お願いします3",
					"CHECKED r3 SYSTEM_MANAGER 課長 ", "APPROVED r3 SECURITY_MANAGER 承認者 よい", "RETRACTED r3 - 課長 誤りのため",
					"SENT r4 - 担当 お願いします4", "CHECKED r4 SYSTEM_MANAGER 課長 ", "APPROVED r4 SECURITY_MANAGER 承認者 よい",
					"ENFORCED r4 -  ", "REVISION_BEGUN - -  ", "SENT r5 - 担当 お願いします5", "RETURNED r5 - 課長 やめる",
					"REVISION_DROPPED - -  ");
		assertThat(jdbc.sql(
				"select release_sequence || exemption from review_outcome where draft_id = ? and kind = 'APPROVED' order by position")
			.param(rows.draft())
			.query(String.class)
			.list()).containsExactly("1例外の理由", "2", "3");
		assertThat(
				jdbc.sql("select count(*) from review_outcome where kind in ('WITHDRAWN', 'RETRACTED') and at is null")
					.query(Integer.class)
					.single())
			.isZero();
	}

	@ParameterizedTest
	@MethodSource("databases")
	void 始めたばかりの改正と廃止も残る(DataSource database) {
		JdbcClient jdbc = old(database);
		OldRounds revised = new OldRounds(jdbc, "REVISING", 2, "見直し");
		approved(revised, 1, 1);
		revised.release(1, 1, 1, "IN_FORCE", "制定", LocalDate.of(2027, 5, 1), "");
		OldRounds ended = new OldRounds(jdbc, "ABOLISHED", 1, "制定");
		approved(ended, 1, 1);
		ended.release(1, 1, 1, "ABOLISHED", "制定", LocalDate.of(2027, 5, 1), "システムの廃止");
		upgrade(database);
		assertThat(outcomes(jdbc, revised.draft())).endsWith("4 ENFORCED r1 -  ", "5 REVISION_BEGUN - -  見直し");
		assertThat(outcomes(jdbc, ended.draft())).endsWith("4 ENFORCED r1 -  ", "5 ABOLISHED - - 課長 システムの廃止");
		assertThat(jdbc.sql("select effective_on from review_outcome where kind = 'ABOLISHED'")
			.query(LocalDate.class)
			.single()).isEqualTo(LocalDate.of(2030, 3, 31));
	}

	private static void approved(OldRounds rows, int round, int number) {
		rows.round(round, number, "APPROVED", null);
		rows.step(round, 0, "CHECK", CHECKER, "課長", "");
		rows.step(round, 1, "APPROVE", APPROVER, "承認者", "よい");
	}

	private static List<String> outcomes(JdbcClient jdbc, UUID draft) {
		return jdbc.sql("select * from review_outcome where draft_id = ? order by position")
			.param(draft)
			.query((row, _) -> "%d %s %s %s %s %s".formatted(row.getInt("position"), row.getString("kind"),
					(row.getObject("round") != null) ? "r" + row.getInt("round") : "-",
					(row.getString("post") != null) ? row.getString("post") : "-", row.getString("by_name"),
					row.getString("words")))
			.list();
	}

	private static List<String> steps(JdbcClient jdbc, UUID draft) {
		return jdbc.sql("select * from review_round_step where draft_id = ? order by round, position")
			.param(draft)
			.query((row, _) -> "%d.%d %s".formatted(row.getInt("round"), row.getInt("position"),
					(row.getTimestamp("done_at") != null) ? row.getString("done_by_name") : "-"))
			.list();
	}

}
