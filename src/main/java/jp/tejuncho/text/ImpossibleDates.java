package jp.tejuncho.text;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * 暦にあり得ない年月日.
 *
 * Only what can be no date at all: a month after December, a day its month doesn't have,
 * a year or a day its era never had, an hour after the day. 令和50年 may come, and a number
 * without a year or a day beside it counts something. What stands in quotation marks is a
 * name.
 */
public final class ImpossibleDates {

	private static final String KANJI = "[〇一二三四五六七八九十]{1,4}";

	private static final String ANY = "(?:[0-9]{1,4}|" + KANJI + ")";

	private static final Pattern QUOTED = Pattern.compile("「[^「」]*」|『[^『』]*』");

	// 令和99年13月45日, 昭和65年; 昭和100年問題 and 明治150年記念 are names
	private static final Pattern OF_ERA = Pattern.compile("(?<era>明治|大正|昭和|平成|令和)(?<year>元|" + ANY
			+ ")年(?!問題|記念|祭|[間目])(?:度|(?<month>" + ANY + ")月(?!間)(?:(?<day>" + ANY + ")日(?![間目]))?)?");

	private static final Pattern WESTERN = Pattern
		.compile("(?<![0-9.,/:_A-Za-z-])(?<year>(?:19|20|21)[0-9]{2})年(?<month>" + ANY + ")月(?!間)(?:(?<day>" + ANY
				+ ")日(?![間目]))?");

	// 2026/13 and 2026/2/30; 2026/27 are two years, and a number with a name is none
	private static final Pattern SLASHED = Pattern
		.compile("(?<![0-9.,/:_#A-Za-z-]|第|番号)(?<year>(?:19|20)[0-9]{2})/(?<month>[0-9]{1,2})(?:/(?<day>[0-9]{1,2}))?"
				+ "(?![0-9.,/:_A-Za-z%-]|年|号|件|台|枚|人|個|円|頁)");

	// R8.4.31; without a day it may be the number of a version, and R2.13.1型 is a model
	private static final Pattern OF_LETTER = Pattern.compile(
			"(?<![0-9.,/:_A-Za-z-])(?<!(?:番号|番|型|型式|品名|名称|版|版数|コード)[はがを:、]{0,2})(?<era>[MTSHR]|明治|大正|昭和|平成|令和)(?<year>元|[0-9]{1,2})"
					+ "[./・](?<month>[0-9]{1,2})[./・](?<day>[0-9]{1,2})(?![0-9.,/:_A-Za-z%-]|[型形系版番号室棟台機]|モデル|シリーズ)");

	// 令和８年４月１日（月）, 2026/4/1 月曜日
	private static final Pattern WEEKDAY = Pattern
		.compile("[ 　]?(?:[(（\\[［](?<short>[月火水木金土日])(?:曜日?)?(?:[・,、][祝休]日?)?[)）\\]］]|(?<long>[月火水木金土日])曜)");

	// ２月30日, 13月45日; か月 counts months
	private static final Pattern OF_YEAR = Pattern
		.compile("(?<![0-9〇一二三四五六七八九十元]年|[0-9〇一二三四五六七八九十.かカヵヶケ箇個A-Za-z-])(?<month>" + ANY + ")月(?<day>" + ANY
				+ ")日(?![間目])");

	// 午前25時, ８時60分; ３時間60分 lasts
	private static final Pattern TIME = Pattern.compile("(?<![0-9〇一二三四五六七八九十.])(?:(?<half>午前|午後)(?<hour>" + ANY
			+ ")時(?!間)(?:(?<minute>" + ANY + ")分(?!間))?|(?<of>" + ANY + ")時(?<past>" + ANY + ")分(?!間))");

	private static final int HOURS_OF_HALF_A_DAY = 12;

	private static final int HOURS_OF_A_DAY = 24;

	private static final int LAST_MINUTE = 59;

	private static final Map<String, String> ERAS = Map.of("M", "明治", "T", "大正", "S", "昭和", "H", "平成", "R", "令和");

	private static final Map<String, Integer> LAST_YEARS = Map.of("明治", 45, "大正", 15, "昭和", 64, "平成", 31);

	private static final Map<String, LocalDate> FIRST_DAYS = Map.of("大正", LocalDate.of(1912, 7, 30), "昭和",
			LocalDate.of(1926, 12, 25), "平成", LocalDate.of(1989, 1, 8), "令和", LocalDate.of(2019, 5, 1));

	private static final Map<String, LocalDate> LAST_DAYS = Map.of("明治", LocalDate.of(1912, 7, 30), "大正",
			LocalDate.of(1926, 12, 25), "昭和", LocalDate.of(1989, 1, 7), "平成", LocalDate.of(2019, 4, 30));

	// nobody plans for so long ahead
	private static final int LAST_YEAR = 2099;

	private static final Map<String, Integer> YEARS_BEFORE = Map.of("明治", 1867, "大正", 1911, "昭和", 1925, "平成", 1988,
			"令和", 2018);

	private static final int YEARS_OF_A_CENTURY = 100;

	private ImpossibleDates() {
	}

	/**
	 * Finds them.
	 * @param letters any text
	 * @return in order
	 */
	public static List<Place> in(String letters) {
		String plain = narrow(letters);
		if (plain.chars().noneMatch(ImpossibleDates::countsTime)) {
			return List.of();
		}
		List<Place> places = new ArrayList<>();
		List<MatchResult> quoted = QUOTED.matcher(plain).results().toList();
		for (Pattern pattern : List.of(OF_ERA, OF_LETTER, WESTERN, SLASHED, OF_YEAR, TIME)) {
			pattern.matcher(plain).results().forEach((date) -> {
				boolean named = quoted.stream()
					.anyMatch((name) -> name.start() < date.start() && date.end() < name.end());
				Optional<String> fault = named ? Optional.empty()
						: (pattern == TIME) ? faultOfTime(date) : fault(date, pattern == SLASHED);
				fault.map((what) -> Place.of(letters, date.start(), date.end(), what))
					.or(() -> named ? Optional.empty() : onWrongDay(letters, plain, date))
					.ifPresent(places::add);
			});
		}
		places.sort((one, other) -> Integer.compare(one.start(), other.start()));
		return places;
	}

	// nearly every line has none of them, and is searched for nothing
	private static boolean countsTime(int letter) {
		return letter == '年' || letter == '月' || letter == '時' || (letter >= '0' && letter <= '9');
	}

	// letter by letter, so that places stay
	private static String narrow(String letters) {
		StringBuilder narrow = new StringBuilder(letters.length());
		for (int at = 0; at < letters.length(); at++) {
			char letter = letters.charAt(at);
			if (isNarrow(letter)) {
				narrow.append(letter);
				continue;
			}
			String one = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC);
			narrow.append((one.length() == 1) ? one.charAt(0) : letter);
		}
		return narrow.toString();
	}

	private static boolean isNarrow(char letter) {
		return letter < 0x80 || (letter >= 'ぁ' && letter <= 'ゖ') || (letter >= 'ァ' && letter <= 'ヺ')
				|| (letter >= 0x4E00 && letter <= 0x9FFF);
	}

	private static Optional<String> fault(MatchResult date, boolean slashed) {
		@Nullable String written = group(date, "era");
		@Nullable String era = (written != null) ? ERAS.getOrDefault(written, written) : null;
		@Nullable Integer year = number(group(date, "year"));
		@Nullable Integer month = number(group(date, "month"));
		@Nullable Integer day = number(group(date, "day"));
		if (era != null && year != null) {
			Optional<String> fault = faultOfEra(era, year, month, day);
			if (fault.isPresent()) {
				return fault;
			}
		}
		if (month == null || month == 0) {
			return Optional.empty();
		}
		if (month > Month.values().length) {
			boolean years = slashed && day == null && year != null && month == (year + 1) % YEARS_OF_A_CENTURY;
			return years ? Optional.empty() : Optional.of(month + "月という月はありません。");
		}
		int last = last((year != null) ? year + YEARS_BEFORE.getOrDefault((era != null) ? era : "", 0) : null, month);
		return (day != null && day > last) ? Optional.of(month + "月は" + last + "日までです。") : Optional.empty();
	}

	private static Optional<String> faultOfEra(String era, int year, @Nullable Integer month, @Nullable Integer day) {
		if (year > LAST_YEARS.getOrDefault(era, Integer.MAX_VALUE)) {
			return Optional.of(era + "は" + LAST_YEARS.get(era) + "年までです。");
		}
		if (year == 0 && month != null && month > 0) {
			return Optional.of(era + "０年という年はありません。");
		}
		return (month != null && month > 0 && month <= Month.values().length)
				? faultOfDay(era, YearMonth.of(year + YEARS_BEFORE.getOrDefault(era, 0), month), day)
				: Optional.empty();
	}

	private static Optional<String> faultOfDay(String era, YearMonth month, @Nullable Integer day) {
		if (month.getYear() > LAST_YEAR) {
			return Optional.of("西暦では" + month.getYear() + "年です。");
		}
		if (day != null && !month.isValidDay(day)) {
			return Optional.empty();
		}
		LocalDate from = month.atDay((day != null) ? day : 1);
		LocalDate to = (day != null) ? from : month.atEndOfMonth();
		@Nullable LocalDate first = FIRST_DAYS.get(era);
		if (first != null && to.isBefore(first)) {
			return Optional.of(era + "は" + Wareki.of(first).replace(era, "") + "からです。");
		}
		@Nullable LocalDate last = LAST_DAYS.get(era);
		return (last != null && from.isAfter(last))
				? Optional
					.of(era + "は" + LAST_YEARS.get(era) + "年" + Wareki.of(last).replaceFirst("^.*?年", "") + "までです。")
				: Optional.empty();
	}

	private static Optional<Place> onWrongDay(String letters, String plain, MatchResult date) {
		Matcher weekday = WEEKDAY.matcher(plain).region(date.end(), plain.length());
		@Nullable String written = group(date, "era");
		@Nullable Integer year = number(group(date, "year"));
		@Nullable Integer month = number(group(date, "month"));
		@Nullable Integer day = number(group(date, "day"));
		if (year == null || month == null || day == null || month == 0 || day == 0 || !weekday.lookingAt()) {
			return Optional.empty();
		}
		String era = (written != null) ? ERAS.getOrDefault(written, written) : "";
		LocalDate meant = LocalDate.of(year + YEARS_BEFORE.getOrDefault(era, 0), month, day);
		String right = meant.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.JAPANESE);
		String said = Objects.requireNonNullElse(weekday.group("short"), weekday.group("long"));
		return said.equals(right) ? Optional.empty()
				: Optional.of(Place.of(letters, date.start(), weekday.end(), Wareki.of(meant) + "は" + right + "曜日です。"));
	}

	private static Optional<String> faultOfTime(MatchResult time) {
		boolean halved = time.group("half") != null;
		@Nullable Integer hour = number(time.group(halved ? "hour" : "of"));
		@Nullable Integer minute = number(time.group(halved ? "minute" : "past"));
		if (minute != null && minute > LAST_MINUTE) {
			return Optional.of("分は59分までです。");
		}
		int most = halved ? HOURS_OF_HALF_A_DAY : HOURS_OF_A_DAY;
		return (hour != null && hour > most) ? Optional.of((halved ? time.group("half") : "一日") + "は" + most + "時までです。")
				: Optional.empty();
	}

	private static int last(@Nullable Integer year, int month) {
		return (year != null) ? YearMonth.of(year, month).lengthOfMonth() : Month.of(month).maxLength();
	}

	private static @Nullable String group(MatchResult date, String name) {
		return date.namedGroups().containsKey(name) ? date.group(name) : null;
	}

	private static @Nullable Integer number(@Nullable String letters) {
		if (letters == null) {
			return null;
		}
		if (letters.equals("元")) {
			return 1;
		}
		if (Character.isDigit(letters.charAt(0))) {
			return Integer.valueOf(letters);
		}
		return Numerals.value(letters);
	}

	/**
	 * A date that is none.
	 *
	 * @param start where it begins
	 * @param end where it ends
	 * @param letters as it was written
	 * @param fault why it is none, a sentence
	 */
	public record Place(int start, int end, String letters, String fault) {

		static Place of(String letters, int start, int end, String fault) {
			return new Place(start, end, letters.substring(start, end), fault);
		}

	}

}
