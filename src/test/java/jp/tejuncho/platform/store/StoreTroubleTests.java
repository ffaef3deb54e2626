package jp.tejuncho.platform.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import com.zaxxer.hikari.HikariDataSource;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.BDDMockito;
import org.mockito.Mockito;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.unit.DataSize;

import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("保存できないわけは")
class StoreTroubleTests {

	private final SQLException noRoom = new SQLException("write failed", new IOException("No space left on device"));

	private final SQLException closed = new SQLException("Statement failed");

	@Test
	void 元に戻すことにも失敗したときはその前の失敗を見る() {
		TransactionSystemException undoing = new TransactionSystemException("Could not roll back", this.closed);
		undoing.initApplicationException(new IllegalStateException(this.noRoom));
		assertThat(StoreTrouble.of(undoing)).contains(StoreTrouble.FULL);
	}

	@Test
	void 止まったデータベースに元に戻させられなくてもつながらないと言う() throws SQLException {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setDataSource(Databases.h2());
			Connection lost = pool.getConnection();
			lost.close();
			assertThatExceptionOfType(SQLException.class).isThrownBy(lost::rollback)
				.satisfies((failure) -> assertThat(StoreTrouble.of(new JpaSystemException(
						new TransactionException("Unable to rollback against JDBC Connection", failure))))
					.contains(StoreTrouble.AWAY));
		}
	}

	@Test
	void 添えられた失敗とまとめた失敗の中も見る() {
		IllegalStateException thrown = new IllegalStateException(this.closed);
		thrown.addSuppressed(this.noRoom);
		assertThat(StoreTrouble.of(thrown)).contains(StoreTrouble.FULL);
		SQLException batch = new SQLException("batch");
		batch.setNextException(new SQLException("could not extend file", "53100"));
		assertThat(StoreTrouble.of(batch)).contains(StoreTrouble.FULL);
	}

	@Test
	void 空きがないと分かっている間のデータベースの失敗は空きのためである() {
		StoreTroubles troubles = new StoreTroubles();
		SQLException doubled = new SQLException("unique", "23505");
		assertThat(troubles.behind(this.closed)).isEmpty();
		troubles.note(this.noRoom);
		assertThat(troubles.behind(new IllegalStateException(this.closed))).contains(StoreTrouble.FULL);
		assertThat(troubles.behind(new SQLException("closed", "90098", 90098))).contains(StoreTrouble.FULL);
		assertThat(troubles.behind(new DataIntegrityViolationException("", doubled))).isEmpty();
		assertThat(troubles.behind(new IllegalStateException("a mistake of ours"))).isEmpty();
		assertThat(troubles.behind(null)).isEmpty();
	}

	@Test
	void 小さな記録が入るだけではまた書けるようになったと言わない(@TempDir Path folder) {
		StoreTroubles troubles = new StoreTroubles();
		troubles.watch(folder);
		troubles.note(this.noRoom);
		AuditTrail trail = Mockito.mock(AuditTrail.class);
		recovery(troubles, DataSize.ofTerabytes(1_000_000), trail).look();
		assertThat(troubles.isFull()).isTrue();
		Mockito.verifyNoInteractions(trail);
		troubles.watch(folder.resolve("not there"));
		recovery(troubles, DataSize.ofBytes(0), trail).look();
		assertThat(troubles.isFull()).isTrue();
		troubles.watch(folder);
		recovery(troubles, DataSize.ofBytes(0), trail).look();
		assertThat(troubles.isFull()).isFalse();
		assertThat(folder).isEmptyDirectory();
		BDDMockito.then(trail)
			.should()
			.record(AuditActor.TEJUNCHO, TrailAct.covered("ディスクに空きができ、また保存できるようになった"), "サーバー", "");
	}

	@Test
	void 空きが少ないだけで何も失敗していない間は保存できないと言わない(@TempDir Path folder) {
		StoreTroubles troubles = new StoreTroubles();
		troubles.watch(folder);
		StoreHealth scarce = new StoreHealth(Databases.h2(), troubles, DataSize.ofTerabytes(1_000_000));
		assertThat(scarce.trouble()).hasValueSatisfying(
				(trouble) -> assertThat(trouble.sentence()).contains("空きが少なく", "おそれ").doesNotContain("保存できません"));
		troubles.note(this.noRoom);
		assertThat(scarce.trouble()).contains(StoreTrouble.FULL);
	}

	private static StoreRecovery recovery(StoreTroubles troubles, DataSize least, AuditTrail trail) {
		return new StoreRecovery(troubles, new StoreHealth(Databases.h2(), troubles, least), trail);
	}

}
