package jp.tejuncho.platform.store;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * データベースに書けないわけ.
 *
 * What is nobody's mistake and passes by itself or by the operator's hand, told from
 * everything else that can go wrong.
 */
public enum StoreTrouble {

	/** ディスクに空きがない. */
	FULL("サーバーのディスクに空きがないため、保存できません。"),

	/** ディスクの空きが少ない. Nothing has failed yet. */
	SCARCE("サーバーのディスクの空きが少なく、保存できなくなるおそれがあります。"),

	/** データベースにつながらない. */
	AWAY("データベースにつながりません。");

	/** In the language of the server; the manual sets English. */
	private static final List<String> NO_ROOM = List.of("No space left", "Disk quota exceeded", "File too large",
			"空き領域がありません");

	/** H2: closed, not to be read or written, closed while it ends. */
	private static final Set<Integer> H2_CLOSED = Set.of(90098, 90028, 90031, 90121);

	/** PostgreSQL: disk full. */
	private static final String PG_FULL = "53100";

	/** What was to be stored breaks a rule of its table. */
	private static final String BROKEN_RULE = "23";

	private static final List<String> PG_AWAY = List.of("08", "57P0");

	/** The pool, of a connection it took away because it was lost; it gives no state. */
	private static final String TAKEN_AWAY = "Connection is closed";

	private final String sentence;

	StoreTrouble(String sentence) {
		this.sentence = sentence;
	}

	public String sentence() {
		return this.sentence;
	}

	/**
	 * What an exception comes from.
	 * @param failure anything that was thrown
	 * @return nothing for what has other causes
	 */
	public static Optional<StoreTrouble> of(@Nullable Throwable failure) {
		Set<Throwable> chain = behind(failure);
		if (chain.stream().anyMatch(StoreTrouble::isFull)) {
			return Optional.of(FULL);
		}
		return chain.stream().anyMatch(StoreTrouble::isAway) ? Optional.of(AWAY) : Optional.empty();
	}

	/**
	 * Whether an exception comes out of the database, and not from what was to be stored.
	 * @param failure anything that was thrown
	 * @return false for a rule of a table that was broken
	 */
	static boolean isOfStore(@Nullable Throwable failure) {
		List<SQLException> said = behind(failure).stream()
			.filter(SQLException.class::isInstance)
			.map(SQLException.class::cast)
			.toList();
		return !said.isEmpty()
				&& said.stream().noneMatch((one) -> String.valueOf(one.getSQLState()).startsWith(BROKEN_RULE));
	}

	// where undoing failed too, what was to be undone is no cause of what was thrown
	static Set<Throwable> behind(@Nullable Throwable failure) {
		Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<Throwable> open = new ArrayDeque<>();
		add(failure, open);
		while (!open.isEmpty()) {
			Throwable one = open.remove();
			if (seen.add(one)) {
				add(one.getCause(), open);
				open.addAll(List.of(one.getSuppressed()));
				if (one instanceof TransactionSystemException undoing) {
					add(undoing.getApplicationException(), open);
				}
				if (one instanceof SQLException sql) {
					add(sql.getNextException(), open);
				}
			}
		}
		return seen;
	}

	private static void add(@Nullable Throwable one, Deque<Throwable> open) {
		if (one != null) {
			open.add(one);
		}
	}

	private static boolean isFull(Throwable one) {
		String message = String.valueOf(one.getMessage());
		return switch (one) {
			case SQLException sql -> PG_FULL.equals(sql.getSQLState());
			case IOException _ -> NO_ROOM.stream().anyMatch(message::contains);
			default -> false;
		};
	}

	private static boolean isAway(Throwable one) {
		if (one instanceof SQLException sql) {
			String state = String.valueOf(sql.getSQLState());
			return sql instanceof SQLTransientConnectionException || PG_AWAY.stream().anyMatch(state::startsWith)
					|| wasTakenAway(sql) || closedItself(sql);
		}
		return false;
	}

	// undoing meets it, and what was to be undone is not told with it
	private static boolean wasTakenAway(SQLException failure) {
		return failure.getSQLState() == null && TAKEN_AWAY.equals(failure.getMessage());
	}

	/**
	 * Whether H2 has given up its file and has to open it anew.
	 * @param failure what it said
	 * @return true for every answer of a database that is closed
	 */
	static boolean closedItself(SQLException failure) {
		return H2_CLOSED.contains(failure.getErrorCode()) || behind(failure).stream()
			.anyMatch((one) -> one.getClass().getName().equals("org.h2.mvstore.MVStoreException"));
	}

}
