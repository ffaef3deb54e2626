package jp.tejuncho.audit;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jp.tejuncho.audit.Evidence.Source;
import jp.tejuncho.platform.TrailAct;

/**
 * 証明のある記録.
 *
 * A room that keeps something for ever says how it stands now. It reads its tables past
 * JPA: the verification runs without the rest of the application, and what counts is what
 * the tables say.
 */
public interface ProvenRecords {

	/**
	 * What is kept.
	 * @return a word for the machine
	 */
	String kind();

	/**
	 * Everything of this kind that is stored.
	 * @return as it stands now
	 */
	List<Evidence> now();

	/**
	 * Which inventory holds what was there before acts proved it.
	 * @return the first one, or one of what began to be proved later
	 */
	default Inventory inventory() {
		return Inventory.FIRST;
	}

	/**
	 * Which facts entries of earlier versions don't say.
	 * @return facts that are compared only with entries that say them
	 */
	default Set<String> later() {
		return Set.of();
	}

	/**
	 * What a fact is called.
	 * @return words by fact
	 */
	Map<String, String> labels();

	/**
	 * Which facts are words of a document or of a review.
	 * @return facts that not everybody may read who may know that they were changed
	 */
	default Set<String> words() {
		return Set.of();
	}

	/**
	 * What a fact says.
	 * @param fact which one
	 * @param value as it is kept; never empty
	 * @return as a person reads it
	 */
	default String said(String fact, String value) {
		return value;
	}

	/**
	 * What is wrong with the bytes something names.
	 * @param evidence how it stands now
	 * @return each damage
	 */
	List<Damage> damage(Evidence evidence);

	/**
	 * When it was made what it is.
	 * @param evidence how it stands now
	 * @return a time and an act in words; empty if that is not known
	 */
	default String made(Evidence evidence) {
		return "";
	}

	/**
	 * The columns of a row as facts that say the same in every database.
	 * @param row the row
	 * @return the columns in text, small letters for names; nothing for null
	 * @throws SQLException if it can't be read
	 */
	static Map<String, String> facts(ResultSet row) throws SQLException {
		Map<String, String> facts = new TreeMap<>();
		ResultSetMetaData columns = row.getMetaData();
		for (int i = 1; i <= columns.getColumnCount(); i++) {
			String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
			facts.put(name, text(row, i, columns.getColumnType(i)));
		}
		return facts;
	}

	private static String text(ResultSet row, int column, int type) throws SQLException {
		if (row.getObject(column) == null) {
			return "";
		}
		return switch (type) {
			case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> Long.toString(
					ChronoUnit.MICROS.between(Instant.EPOCH, row.getObject(column, OffsetDateTime.class).toInstant()));
			case Types.DATE -> row.getObject(column, LocalDate.class).toString();
			default -> row.getObject(column).toString();
		};
	}

	/**
	 * Where two states of one thing differ, as it was first told. What was acknowledged
	 * is known by these words, so they stay as they are.
	 * @param sealed as it was sealed
	 * @param now as it stands now
	 * @return 「文書番号：A → B」 and so on
	 */
	default List<String> differences(Evidence sealed, Evidence now) {
		return ProvenDifferences.of(sealed, now)
			.map((one) -> labels().getOrDefault(one.fact(), one.fact()) + "："
					+ one.inWords((value) -> said(one.fact(), value)))
			.toList();
	}

	/**
	 * Where two states of one thing differ, as a person reads it.
	 * @param sealed as it was sealed
	 * @param now as it stands now
	 * @param words whether the words of documents and reviews are told
	 * @return 「文書番号：A → B」, 「経路の1段目の名：A → B」 and so on
	 */
	default List<String> told(Evidence sealed, Evidence now, boolean words) {
		return ProvenDifferences.of(sealed, now)
			.flatMap((one) -> (words || !words().contains(one.fact())) ? one.told(this)
					: Stream.of(label(one.fact()) + "：（言葉は監査の人だけに示します）"))
			.toList();
	}

	/**
	 * What a fact is called where its digest is told as that.
	 * @param fact which one
	 * @return words
	 */
	default String label(String fact) {
		return labels().getOrDefault(fact, fact).replace("のSHA-256", "");
	}

	/**
	 * What a fact that says several things says.
	 * @param fact which one
	 * @param value as it is kept; never empty
	 * @return each thing in words, by what it is called; a fact that says one thing calls
	 * it nothing
	 */
	default Map<String, String> parts(String fact, String value) {
		return Map.of("", ProvenDifferences.isDigest(value) ? ProvenDifferences.fingerprint(value) : said(fact, value));
	}

	/**
	 * 目録の種類.
	 */
	enum Inventory {

		/** 承認した版と決裁一式. */
		FIRST("inventory", AuditActs.INVENTORY, "承認した版と決裁一式", "30", 25),

		/** 照会の回. */
		ROUNDS("inventory-of-rounds", AuditActs.INVENTORY_OF_ROUNDS, "照会の回", "37", 10);

		private final String key;

		@SuppressWarnings("ImmutableEnumChecker") // a string and an enum
		private final TrailAct act;

		private final String subject;

		private final String since;

		private final int anEntry;

		Inventory(String key, TrailAct act, String subject, String since, int anEntry) {
			this.key = key;
			this.act = act;
			this.subject = subject;
			this.since = since;
			this.anEntry = anEntry;
		}

		String key() {
			return this.key;
		}

		TrailAct act() {
			return this.act;
		}

		String subject() {
			return this.subject;
		}

		/**
		 * The version of the schema that begins with it, in the same start.
		 * @return its number
		 */
		String since() {
			return this.since;
		}

		int anEntry() {
			return this.anEntry;
		}

	}

	/**
	 * A thing as an act leaves it.
	 * @param key which one
	 * @param name what it is called
	 * @param facts the facts
	 * @return to be sealed with the act
	 */
	default Evidence evidence(String key, String name, Map<String, String> facts) {
		return new Evidence(Source.ACT, kind(), key, name, facts);
	}

}
