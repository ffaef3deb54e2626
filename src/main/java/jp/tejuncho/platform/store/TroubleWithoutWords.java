package jp.tejuncho.platform.store;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 打った文を除いた、データベースの失敗の言葉.
 *
 * Drivers and servers put what was to be stored into what they say went wrong: a batch
 * its whole statement, a broken rule the value. Whoever wraps it repeats it.
 */
final class TroubleWithoutWords {

	/** The value doesn't fit, or breaks a rule of its table: what is said names it. */
	private static final Pattern ABOUT_A_VALUE = Pattern.compile("2[23].*");

	private static final Pattern VALUE = Pattern.compile("[\"'「『“‘(（:：].*");

	/** Behind the first line stand details, values and statements. */
	private static final Pattern DETAILS = Pattern.compile("\\R.*", Pattern.DOTALL);

	private TroubleWithoutWords() {
	}

	/**
	 * What an exception says, without a word of what was to be stored.
	 * @param failure anything that was thrown
	 * @return its message; as it is where no database is behind it
	 */
	static String message(Throwable failure) {
		String said = String.valueOf(failure.getMessage());
		if (failure instanceof SQLException sql) {
			return said(sql);
		}
		for (SQLException sql : behind(failure)) {
			said = said.replace(String.valueOf(sql.getMessage()), said(sql));
		}
		return said;
	}

	// the longest first: a batch repeats what its entry said
	private static List<SQLException> behind(Throwable failure) {
		return StoreTrouble.behind(failure).stream().flatMap((one) -> switch (one) {
			case SQLException sql when sql.getMessage() != null -> Stream.of(sql);
			default -> Stream.<SQLException>empty();
		}).sorted(Comparator.comparingInt(TroubleWithoutWords::length).reversed()).toList();
	}

	private static int length(SQLException failure) {
		return String.valueOf(failure.getMessage()).length();
	}

	private static String said(SQLException failure) {
		String state = " [SQLState " + failure.getSQLState() + ", " + failure.getErrorCode() + "]";
		if (failure instanceof BatchUpdateException) {
			return "A batch was aborted" + state;
		}
		String first = DETAILS.matcher(String.valueOf(failure.getMessage())).replaceFirst("");
		return (ABOUT_A_VALUE.matcher(String.valueOf(failure.getSQLState())).matches()
				? VALUE.matcher(first.replaceFirst("^[A-Z]+: ", "")).replaceFirst("…") : first) + state;
	}

}
