package jp.tejuncho.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * 書かれた年月日.
 *
 * Reads what people write for a day or a month, in 和暦 and in 西暦 (令和９年４月１日, R9.4.1,
 * 2027-04, 令和元年５月), or says in a sentence why it is none. Nothing is guessed: a year
 * without an era, 令和99年 and 平成31年５月 are refused.
 */
public final class WrittenDate {

	/** 西暦の範囲. */
	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2099;

	private static final int MONTHS = 12;

	private static final Pattern WRITTEN = Pattern.compile(
			"(西暦|明治|大正|昭和|平成|令和|[明大昭平令MTSHR])?(元|[0-9]{1,4})(?:年|[./-])([0-9]{1,2})(?:月|[./-]|$)(?:([0-9]{1,2})日?)?"
					+ "(?:\\(([日月火水木金土])(?:曜日?)?\\))?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

	private static final Map<Character, Era> ERAS = Map.of('明', Era.MEIJI, 'M', Era.MEIJI, '大', Era.TAISHO, 'T',
			Era.TAISHO, '昭', Era.SHOWA, 'S', Era.SHOWA, '平', Era.HEISEI, 'H', Era.HEISEI, '令', Era.REIWA);

	private static final int YEAR_DIGITS = 4;

	private final @Nullable YearMonth month;

	private final @Nullable LocalDate day;

	private final String fault;

	private final boolean dated;

	private WrittenDate(@Nullable YearMonth month, @Nullable LocalDate day, String fault, boolean dated) {
		this.month = month;
		this.day = day;
		this.fault = fault;
		this.dated = dated;
	}

	/**
	 * Reads it.
	 * @param typed what was written
	 * @return what it means
	 */
	public static WrittenDate of(String typed) {
		String plain = plain(typed);
		Matcher compact = COMPACT.matcher(plain);
		if (compact.matches()) {
			return of(Era.NONE, number(compact.group(1)), number(compact.group(2)), compact.group(3));
		}
		Matcher written = WRITTEN.matcher(plain);
		if (!written.matches()) {
			return new WrittenDate(null, null, "", false);
		}
		@Nullable String era = written.group(1);
		int year = written.group(2).equals("元") ? 1 : number(written.group(2));
		return of((era != null) ? era(era.charAt(0)) : Era.NONE, year, number(written.group(3)), written.group(4))
			.on(written.group(5));
	}

	// the day is read all the same: what was kept with a wrong one stays what it was
	private WrittenDate on(@Nullable String weekday) {
		String right = (this.day != null) ? this.day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.JAPANESE)
				: "";
		return (weekday == null || right.isEmpty() || weekday.equals(right)) ? this
				: new WrittenDate(this.month, this.day, "その日は" + right + "曜日です。日と曜日を確かめてください。", this.dated);
	}

	private static WrittenDate of(Era era, int year, int month, @Nullable String day) {
		int western = era.first + year - 1;
		if (year < 1 || western < FIRST_YEAR || western > LAST_YEAR) {
			return wrong((era == Era.NONE) ? "年は、令和９年のような元号の年か、西暦の4桁で書いてください。"
					: era.label + year + "年という年はありません。年を確かめてください。");
		}
		if (month < 1 || month > MONTHS) {
			return wrong(month + "月という月はありません。年と月を確かめてください。");
		}
		try {
			YearMonth read = YearMonth.of(western, month);
			@Nullable LocalDate date = (day != null) ? read.atDay(number(day)) : null;
			LocalDate begin = (date != null) ? date : read.atEndOfMonth();
			LocalDate end = (date != null) ? date : read.atDay(1);
			if (begin.isBefore(era.from) || end.isAfter(era.to)) {
				return wrong(era.label + "の年の範囲にありません。元号を確かめてください。");
			}
			return new WrittenDate(read, date, "", date != null);
		}
		catch (DateTimeException ex) {
			return new WrittenDate(null, null, "暦にない日付です。月と日を確かめてください。", true);
		}
	}

	private static WrittenDate wrong(String fault) {
		return new WrittenDate(null, null, fault, false);
	}

	// widths and blanks mean nothing; ㋿ is 令和
	private static String plain(String typed) {
		String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s　]", "");
		StringBuilder digits = new StringBuilder();
		Matcher kanji = Pattern.compile("[〇一二三四五六七八九十]+(?=[年月日])").matcher(plain.replaceAll("[‐－−―/／]", "-"));
		while (kanji.find()) {
			kanji.appendReplacement(digits, Integer.toString(kanji(kanji.group())));
		}
		return kanji.appendTail(digits).toString();
	}

	private static int kanji(String letters) {
		return Numerals.value(letters.substring(0, Math.min(letters.length(), YEAR_DIGITS)));
	}

	private static Era era(char letter) {
		return (letter == '西') ? Era.NONE : ERAS.getOrDefault(Character.toUpperCase(letter), Era.REIWA);
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

	/**
	 * The day.
	 * @return nothing if no day was written
	 */
	public Optional<LocalDate> day() {
		return Optional.ofNullable(this.day);
	}

	/**
	 * The month, where no day was written.
	 * @return nothing if it is no month
	 */
	public Optional<YearMonth> month() {
		return (this.day == null) ? Optional.ofNullable(this.month) : Optional.empty();
	}

	/**
	 * Why it is no day.
	 * @param what what the field is called
	 * @return a sentence, or nothing if it is one
	 */
	public Optional<String> complaintAsDay(String what) {
		if (this.day != null && this.fault.isEmpty()) {
			return Optional.empty();
		}
		if (this.day == null && this.month != null) {
			return Optional.of(what + "を、日まで書いてください（例：令和９年４月１日、R9.4.1、2027-04-01）。");
		}
		return Optional.of(complaint(what, "年月日", "令和９年４月１日、R9.4.1、2027-04-01"));
	}

	/**
	 * The day, for whoever can't go on without one.
	 * @param what what the field is called
	 * @param refusal makes an exception of the sentence that says why it is none
	 * @return the day
	 */
	public LocalDate dayOrRefuse(String what, Function<String, ? extends RuntimeException> refusal) {
		complaintAsDay(what).ifPresent((complaint) -> {
			throw refusal.apply(complaint);
		});
		return this.day().orElseThrow();
	}

	/**
	 * Why it is no month.
	 * @param what what the field is called
	 * @return a sentence, or nothing if it is one
	 */
	public Optional<String> complaintAsMonth(String what) {
		if (this.dated) {
			return Optional.of(what + "は、日を付けずに年月だけを書いてください（例：令和９年４月、R9.4、2027-04）。");
		}
		return (this.month != null) ? Optional.empty() : Optional.of(complaint(what, "年月", "令和９年４月、R9.4、2027-04"));
	}

	private String complaint(String what, String kind, String example) {
		return what + (this.fault.isEmpty() ? "が、" + kind + "として読めません。" : "：" + this.fault) + "「"
				+ example.replace("、", "」「") + "」のように書いてください。";
	}

	/**
	 * 元号.
	 */
	private enum Era {

		/** 西暦. */
		NONE("", 1, LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31)),

		/** 明治. */
		MEIJI("明治", 1868, LocalDate.of(1868, 10, 23), LocalDate.of(1912, 7, 29)),

		/** 大正. */
		TAISHO("大正", 1912, LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 24)),

		/** 昭和. */
		SHOWA("昭和", 1926, LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),

		/** 平成. */
		HEISEI("平成", 1989, LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),

		/** 令和. */
		REIWA("令和", 2019, LocalDate.of(2019, 5, 1), LocalDate.of(LAST_YEAR, 12, 31));

		private final String label;

		private final int first;

		private final LocalDate from;

		private final LocalDate to;

		Era(String label, int first, LocalDate from, LocalDate to) {
			this.label = label;
			this.first = first;
			this.from = from;
			this.to = to;
		}

	}

}
