package jp.tejuncho.platform;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("先を越されたときは")
class RetriesTests {

	private EmbeddedDatabase database;

	private JdbcTemplate jdbc;

	private Retries retries;

	@BeforeEach
	void open() {
		this.database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build();
		this.jdbc = new JdbcTemplate(this.database);
		this.jdbc.execute("create table written (words varchar(20) primary key)");
		this.retries = new Retries(new DataSourceTransactionManager(this.database));
	}

	@AfterEach
	void close() {
		this.database.shutdown();
	}

	@Test
	void 初めからやり直しどちらの言葉も一度だけ残る() {
		AtomicInteger tries = new AtomicInteger();
		String told = this.retries.of(() -> {
			write("外の言葉");
			return this.retries.of(() -> {
				if (tries.getAndIncrement() == 0) {
					throw new OptimisticLockingFailureException("faster");
				}
				write("内の言葉");
				return "保存した";
			});
		});
		assertThat(told).isEqualTo("保存した");
		assertThat(words()).containsExactlyInAnyOrder("外の言葉", "内の言葉");
		assertThat(tries).hasValue(2);
	}

	@Test
	void 何度やり直してもだめなら保存していないことが言葉で伝わる() {
		AtomicInteger tries = new AtomicInteger();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.retries.of(() -> {
			write("外の言葉");
			return this.retries.of(() -> {
				tries.incrementAndGet();
				throw new OptimisticLockingFailureException("faster");
			});
		})).withMessageContaining("まだ保存していません").withMessageContaining("もう一度保存してください");
		assertThat(words()).isEmpty();
		assertThat(tries).hasValue(8);
	}

	@Test
	void 表の決まりに合わない言葉はそのまま断られ何も残らない() {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.retries.of(() -> {
			write("同じ言葉");
			return write("同じ言葉");
		}));
		assertThat(words()).isEmpty();
	}

	private int write(String words) {
		return this.jdbc.update("insert into written values (?)", words);
	}

	private List<String> words() {
		return this.jdbc.queryForList("select words from written", String.class);
	}

}
