package jp.tejuncho.platform;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * 一日に一度の仕事.
 *
 * Every process of the house begins a daily job at the same hour; the first one does it,
 * by the database's clock.
 */
@Component
public class OncePerDay {

	/**
	 * So far may the clocks of two servers differ; a process that dies loses one day's
	 * job at most.
	 */
	private static final Duration HELD = Duration.ofHours(1);

	private final LockingTaskExecutor turns;

	private final ReadOnlyMode readOnly;

	private final Clock clock;

	OncePerDay(DataSource database, ReadOnlyMode readOnly, Clock clock) {
		this.turns = new DefaultLockingTaskExecutor(
				new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
					.withJdbcTemplate(new JdbcTemplate(database))
					.usingDbTime()
					.build()));
		this.readOnly = readOnly;
		this.clock = clock;
	}

	/**
	 * Does a job unless another process has begun it within the hour, or nobody may
	 * write.
	 * @param name the job, at most 64 letters
	 * @param words the same for the log
	 * @param job what to do
	 */
	public void run(String name, String words, Runnable job) {
		if (this.readOnly.postpones(words)) {
			return;
		}
		this.turns.executeWithLock(job, new LockConfiguration(this.clock.instant(), name, HELD, HELD));
	}

}
