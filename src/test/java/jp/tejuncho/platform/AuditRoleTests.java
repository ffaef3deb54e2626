package jp.tejuncho.platform;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The rights that docs/operations.md leaves to the daily connection are enough to work
 * with, and not enough to forge.
 */
@OnPostgresql
@Import({ AuditTrail.class, AuditSeals.class, AuditSealing.class, AuditNotes.class, AuditVerification.class,
		AuditChainTests.StandingClock.class })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DisplayName("PostgreSQLで権限を外した接続は")
class AuditRoleTests {

	private static final String ROLE = "tejuncho_daily_" + ProcessHandle.current().pid();

	private static final String TABLES = "audit_entry, audit_seal, audit_inventory";

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void 記録でき直すことも消すこともできない() {
		sql("create role " + ROLE + " nologin");
		sql("grant select, insert, update, delete on all tables in schema public to " + ROLE);
		sql("revoke update, delete, truncate on " + TABLES + " from " + ROLE);
		sql("grant select, insert on " + TABLES + " to " + ROLE);
		try {
			as(() -> this.trail.record("権限を外した接続から登録", "課税システム", ""));
			assertThat(this.trail.newestFirst("権限を外した接続から登録", 1)).hasSize(1);
			for (String forgery : new String[] { "update audit_entry set act = 'x'", "delete from audit_entry",
					"update audit_seal set digest = ''", "delete from audit_seal", "delete from audit_inventory",
					"truncate audit_seal" }) {
				assertThatThrownBy(() -> as(() -> sql(forgery))).as(forgery)
					.isInstanceOf(DataAccessException.class)
					.rootCause()
					.hasMessageContaining("permission denied");
			}
		}
		finally {
			sql("drop owned by " + ROLE);
			sql("drop role " + ROLE);
		}
	}

	private void as(Runnable act) {
		new TransactionTemplate(this.transactions).executeWithoutResult((_) -> {
			sql("set local role " + ROLE);
			act.run();
		});
	}

	private void sql(String statement) {
		this.jdbc.sql(statement).update();
	}

}
