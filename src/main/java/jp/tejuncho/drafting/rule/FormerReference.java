package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 前の版が知らせた参照.
 *
 * What was accepted while less of a reference was told stays accepted: 「前項」 of 前項後段, 「３項」
 * of 第１、２及び３項, 「次の図」 of 次の図２.
 */
final class FormerReference {

	private static final String NUMBER = "[0-9０-９一二三四五六七八九十百〇]";

	// まで, ただし書: what was no part of one once
	private static final Pattern ADDED = Pattern
		.compile("(?<=.)(?:" + MarkRange.UNTIL + "|の?(?:(?:ただし|但し?)書き?|柱書き?|[前中後]段|本文))$");

	// the last number of a list, with the unit
	private static final Pattern LIST = Pattern.compile("第?[ 　]?" + NUMBER + "+" + NumberLists.MORE + NumberLists.JOIN
			+ "(?<earlier>第?[ 　]?" + NUMBER + "+[ 　]?[部編章節款条項号].*)");

	private static final List<Pattern> BEGINNINGS = List.of(
			Pattern.compile("(?<earlier>[上下前後左右][記掲])の?[ 　]?" + NUMBER + ".*"),
			Pattern.compile("(?<earlier>(?:[次前後上下左右]|以[下上])の(?:図表|[図表]))第?[ 　]?[-－]?" + NUMBER + ".*"), Pattern.compile(
					"(?<earlier>(?:別記)?(?:様式|[別付附表図]).*?" + NUMBER + "+号?)" + NumberLists.JOIN + "第?" + NUMBER + ".*"));

	private static final Pattern KANA = Pattern.compile("次の[ 　]?(?<earlier>[ア-ンｱ-ﾝ].*)");

	private FormerReference() {
	}

	/**
	 * What was told of it once.
	 * @param now what is told today
	 * @return the same, if it was told so
	 */
	static TypedReference of(TypedReference now) {
		return former(LIST, now).or(() -> former(KANA, now))
			.or(() -> BEGINNINGS.stream().flatMap((beginning) -> former(beginning, now).stream()).findFirst())
			.orElseGet(() -> TypedReference.told(ADDED.matcher(now.words()).replaceFirst(""), now.start()));
	}

	private static Optional<TypedReference> former(Pattern pattern, TypedReference now) {
		Matcher matcher = pattern.matcher(now.words());
		return matcher.matches()
				? Optional.of(TypedReference.told(matcher.group("earlier"), now.start() + matcher.start("earlier")))
				: Optional.empty();
	}

}
