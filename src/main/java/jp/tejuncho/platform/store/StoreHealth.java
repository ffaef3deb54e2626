package jp.tejuncho.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * データベースとディスクに尋ねること.
 *
 * However many ask: once a second, and nobody waits longer than some seconds for a
 * database that doesn't answer.
 */
@Component
public class StoreHealth {

	private static final Duration FRESH = Duration.ofSeconds(1);

	private static final int PATIENCE_SECONDS = 3;

	private final DataSource database;

	private final StoreTroubles troubles;

	private final DataSize least;

	private long askedAt;

	private boolean asked;

	private Optional<StoreTrouble> answer = Optional.empty();

	StoreHealth(DataSource database, StoreTroubles troubles, @Value("${tejuncho.store.least-room}") DataSize least) {
		this.database = database;
		this.troubles = troubles;
		this.least = least;
	}

	/**
	 * What stands in the way of storing something.
	 * @return nothing if all is well
	 */
	public synchronized Optional<StoreTrouble> trouble() {
		if (this.troubles.isFull()) {
			return Optional.of(StoreTrouble.FULL);
		}
		if (!this.asked || System.nanoTime() - this.askedAt > FRESH.toNanos()) {
			this.answer = ask();
			this.asked = true;
			this.askedAt = System.nanoTime();
		}
		return this.answer;
	}

	/**
	 * What a failure comes from, as the store stands.
	 * @param failure anything that was thrown
	 * @return nothing for what has other causes
	 */
	public Optional<StoreTrouble> behind(@Nullable Throwable failure) {
		return this.troubles.behind(failure);
	}

	/**
	 * The room beside the database.
	 * @return bytes; nothing where the database is not on this machine
	 */
	public OptionalLong room() {
		return this.troubles.room();
	}

	/**
	 * Whether the disk has as much room as it should.
	 * @return true where the database is not on this machine
	 */
	boolean hasRoom() {
		OptionalLong room = room();
		return room.isEmpty() || room.getAsLong() >= this.least.toBytes();
	}

	private Optional<StoreTrouble> ask() {
		if (!hasRoom()) {
			return Optional.of(StoreTrouble.SCARCE);
		}
		return answers() ? Optional.empty() : Optional.of(StoreTrouble.AWAY);
	}

	private boolean answers() {
		FutureTask<Boolean> question = new FutureTask<>(this::isValid);
		Thread.startVirtualThread(question);
		try {
			return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException | TimeoutException ex) {
			return false;
		}
	}

	private boolean isValid() throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			return connection.isValid(PATIENCE_SECONDS);
		}
	}

}
