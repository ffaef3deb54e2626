package jp.tejuncho.account;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jp.tejuncho.text.Numerals;

/**
 * パスワードのなかの和暦.
 *
 * Written as 2026-11-30, as who guesses counts days and years, however they are written.
 */
final class PasswordDates {

	private static final Map<String, Integer> BEFORE_FIRST_YEAR = Map.of("r", 2018, "h", 1988, "s", 1925, "t", 1911,
			"m", 1867);

	private static final String NUMBER = "([元〇一二三四五六七八九十]{1,4}|gan|\\d{1,4})";

	private static final Pattern ERA_YEAR = Pattern
		.compile("(令和|平成|昭和|大正|明治|れいわ|へいせい|しょうわ|たいしょう|めいじ|reiwa|heisei|sh?[oy]+u?wa|tai?sh?[oy]+u?|meiji|meizi"
				+ "|(?<![a-z])[rhstm])[\\s._-]*(?:"
				+ "([元〇一二三四五六七八九十]{1,3}|gan|\\d{1,2}))[\\s._/-]*(年|ねん|nen|(?=\\d|\\W|$))");

	private static final Pattern YEAR = Pattern.compile(NUMBER + "[\\s_-]*(?:年|ねん|nen)(?:度|do)?");

	private static final Pattern MONTH = Pattern.compile(NUMBER + "[\\s_-]*(?:月|がつ|gatsu|gatu)");

	private static final Pattern DAY = Pattern.compile(NUMBER + "[\\s_-]*(?:日|にち|nichi|niti)");

	private PasswordDates() {
	}

	/**
	 * The same with its dates as figures.
	 * @param password in half width
	 * @return in small letters, 令和8年11月30日 as 2026-11-30
	 */
	static String asFigures(String password) {
		String western = ERA_YEAR.matcher(password.toLowerCase(Locale.ROOT)).replaceAll(PasswordDates::year);
		String years = YEAR.matcher(western).replaceAll((found) -> number(found.group(1)) + "-");
		String months = MONTH.matcher(years).replaceAll((found) -> number(found.group(1)) + "-");
		return DAY.matcher(months).replaceAll((found) -> String.valueOf(number(found.group(1))));
	}

	private static String year(MatchResult found) {
		return (before(found.group(1)) + number(found.group(2))) + "-";
	}

	private static int before(String era) {
		String initial = switch (era.charAt(0)) {
			case '令', 'れ' -> "r";
			case '平', 'へ' -> "h";
			case '昭', 'し' -> "s";
			case '大', 'た' -> "t";
			case '明', 'め' -> "m";
			default -> era.substring(0, 1);
		};
		return BEFORE_FIRST_YEAR.getOrDefault(initial, 0);
	}

	private static int number(String written) {
		if (written.equals("元") || written.equals("gan")) {
			return 1;
		}
		return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : Numerals.value(written);
	}

}
