package jp.tejuncho.platform;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 先を越されたときのやり直し.
 *
 * A write is one transaction, done again from its beginning where somebody else was
 * faster: what is stored then decides what becomes of it. Within a transaction that is
 * under way nothing is done again, for that one is lost; who began it begins it anew.
 */
@Component
public class Retries {

	private static final RetryPolicy FASTER = RetryPolicy.builder()
		.includes(TransientDataAccessException.class, DataIntegrityViolationException.class)
		.maxRetries(7)
		.delay(Duration.ofMillis(8))
		.jitter(Duration.ofMillis(4))
		.multiplier(2)
		.build();

	private final RetryTemplate retries = new RetryTemplate(FASTER);

	private final TransactionTemplate transaction;

	Retries(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Does something in one transaction, and again if somebody else was faster.
	 * @param work what to do
	 * @param <T> what comes out; never {@code null}
	 * @return what the work returns
	 * @throws Conflict if somebody was faster each time
	 */
	public <T> T of(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		try {
			return this.retries.invoke(() -> Objects.requireNonNull(this.transaction.execute((_) -> work.get())));
		}
		catch (TransientDataAccessException ex) {
			throw new Conflict("いま、別の保存と重なっているため、まだ保存していません。入力した文は画面に残っています。少し待ってから、もう一度保存してください。");
		}
	}

}
