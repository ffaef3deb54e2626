package jp.tejuncho.platform.store;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * データベースに書けないわけ.
 *
 * What is nobody's mistake and passes by itself or by the operator's hand, told from
 * everything else that can go wrong.
 */
public enum StoreTrouble {

	/** ディスクに空きがない. */
	FULL("サーバーのディスクに空きがないため、保存できません。"),

	/** データベースにつながらない. */
	AWAY("データベースにつながりません。");

	/** In the language of the server; the manual sets English. */
	private static final List<String> NO_ROOM = List.of("No space left", "Disk quota exceeded", "File too large",
			"空き領域がありません");

	/** H2: closed, not to be read or written, closed while it ends. */
	private static final Set<Integer> H2_CLOSED = Set.of(90098, 90028, 90031, 90121);

	/** PostgreSQL: disk full. */
	private static final String PG_FULL = "53100";

	private static final List<String> PG_AWAY = List.of("08", "57P0");

	private static final int DEEPEST = 20;

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
		List<Throwable> chain = Stream.iterate(failure, (one) -> one != null, Throwable::getCause)
			.limit(DEEPEST)
			.toList();
		if (chain.stream().anyMatch(StoreTrouble::isFull)) {
			return Optional.of(FULL);
		}
		return chain.stream().anyMatch(StoreTrouble::isAway) ? Optional.of(AWAY) : Optional.empty();
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
					|| closedItself(sql);
		}
		return false;
	}

	/**
	 * Whether H2 has given up its file and has to open it anew.
	 * @param failure what it said
	 * @return true for every answer of a database that is closed
	 */
	static boolean closedItself(SQLException failure) {
		return H2_CLOSED.contains(failure.getErrorCode())
				|| Stream.iterate(failure, (one) -> one != null, Throwable::getCause)
					.limit(DEEPEST)
					.anyMatch((one) -> one.getClass().getName().equals("org.h2.mvstore.MVStoreException"));
	}

}
