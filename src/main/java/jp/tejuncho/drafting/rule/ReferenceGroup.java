package jp.tejuncho.drafting.rule;

import java.util.regex.Pattern;

/**
 * 字で書いた参照の種類.
 *
 * Why one may stay is another reason for 別紙 than for 第３条.
 */
final class ReferenceGroup {

	private static final FindingGroup NUMBERS = new FindingGroup("numbers", "番号で指すもの");

	private static final FindingGroup ATTACHMENTS = new FindingGroup("attachments", "別紙・別表・様式・図表など");

	private static final FindingGroup POSITIONS = new FindingGroup("positions", "位置で指すもの");

	private static final Pattern NUMBER = Pattern.compile(
			"(?:[0-9０-９一二三四五六七八九十百〇Ⅰ-ⅿIVXＩＶＸ][ 　]?[部編章節款条項号段](?!様式))|[（(][0-9０-９ア-ンｱ-ﾝ]|[①-⒇㉑-㊿]|^(?:丸|マル)|^[0-9０-９]+$|^[0-9０-９Ⅰ-Ⅻⅰ-ⅻ]+[ 　]?[-－‐–−―ー]|(?:^|[記の])[ア-ンｱ-ﾝ](?![ァ-ヺーｦ-ﾟ])");

	private static final Pattern ATTACHMENT = Pattern
		.compile("^(?:別[表図紙添](?!の)|[付附][表図録]|資料|(?:別記)?様式|別記.*[0-9０-９]|[表図][^の])|^第.*[表図]$|号様式");

	private ReferenceGroup() {
	}

	static FindingGroup of(String words) {
		if (ATTACHMENT.matcher(words).find()) {
			return ATTACHMENTS;
		}
		return NUMBER.matcher(words).find() ? NUMBERS : POSITIONS;
	}

}
