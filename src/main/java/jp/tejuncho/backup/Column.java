package jp.tejuncho.backup;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * 列.
 *
 * @param name as its own database writes it
 * @param kind what it holds, the same in every database
 * @param generated whether the database counts it up itself
 */
record Column(String name, Kind kind, boolean generated) {

	String key() {
		return this.name.toLowerCase(Locale.ROOT);
	}

	@Nullable Object read(ResultSet row, int place) throws SQLException {
		return switch (this.kind) {
			case TEXT -> row.getString(place);
			case BYTES -> row.getBytes(place);
			case NUMBER -> row.getBigDecimal(place);
			case TRUTH -> row.getObject(place, Boolean.class);
			case ID -> row.getObject(place, UUID.class);
			case DAY -> row.getObject(place, LocalDate.class);
			case TIME -> row.getObject(place, LocalDateTime.class);
			case MOMENT -> row.getObject(place, OffsetDateTime.class);
		};
	}

	// The length goes first: nothing can move from one column into the next unseen
	static void digest(MessageDigest digest, @Nullable Object value) {
		byte[] bytes = bytes(value);
		digest.update(ByteBuffer.allocate(Integer.BYTES).putInt((value != null) ? bytes.length : -1).array());
		digest.update(bytes);
	}

	private static byte[] bytes(@Nullable Object value) {
		return switch (value) {
			case null -> new byte[0];
			case byte[] bytes -> bytes;
			case BigDecimal number -> text(number.stripTrailingZeros().toPlainString());
			// both databases keep microseconds; the offset is only how it was written
			case OffsetDateTime moment ->
				text(moment.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS).toString());
			case LocalDateTime time -> text(time.truncatedTo(ChronoUnit.MICROS).toString());
			default -> text(value.toString());
		};
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * 列の型.
	 */
	enum Kind {

		/** 文字. */
		TEXT,

		/** バイト. */
		BYTES,

		/** 数. */
		NUMBER,

		/** 真偽. */
		TRUTH,

		/** 識別子. */
		ID,

		/** 日. */
		DAY,

		/** 日時、時差なし. */
		TIME,

		/** 日時. */
		MOMENT;

		// What isn't listed stops the copy: a value must not be carried over by guess
		static Kind of(int type, String name) {
			return switch (name.toLowerCase(Locale.ROOT)) {
				case "uuid" -> ID;
				case "bool", "boolean" -> TRUTH;
				case "timestamptz", "timestamp with time zone" -> MOMENT;
				default -> switch (type) {
					case Types.CHAR, Types.VARCHAR -> TEXT;
					case Types.BINARY, Types.VARBINARY -> BYTES;
					case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL -> NUMBER;
					case Types.DATE -> DAY;
					case Types.TIMESTAMP -> TIME;
					default -> throw new IllegalStateException("No way to copy a column of the type " + name);
				};
			};
		}

	}

}
