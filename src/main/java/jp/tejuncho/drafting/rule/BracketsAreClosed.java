package jp.tejuncho.drafting.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.tejuncho.text.Excerpt;

/**
 * 括弧が閉じている.
 */
final class BracketsAreClosed implements Rule {

	static final String ID = "brackets-are-closed";

	private static final String OPENING = "（(「｢『『［[｛{〔〔【【";

	private static final String CLOSING = "）)」｣』』］]｝}〕〕】】";

	private static final int CONTEXT = 8;

	// 1), ア）, a): such a bracket counts a line and was never opened
	private static final Pattern NUMBER = Pattern
		.compile("(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚァ-ヶー])(?:[0-9０-９]{1,2}|[A-Za-zＡ-Ｚａ-ｚア-ンｱ-ﾝあ-ん一二三四五六七八九十ⅰ-ⅹⅠ-Ⅹ])$");

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "括弧が閉じていない";
	}

	@Override
	public String source() {
		return "公用文作成の考え方（令和4年1月7日文化審議会建議）";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		return examination.lines()
			.stream()
			.filter(ExaminedLine::byPerson)
			.flatMap((line) -> alone(line.letters()).stream().map((at) -> finding(examination, line, at)));
	}

	private Finding finding(Examination examination, ExaminedLine line, int at) {
		String letters = line.letters();
		String bracket = letters.substring(at, at + 1);
		boolean opens = OPENING.indexOf(bracket) >= 0;
		String around = Excerpt.around(letters, at, at + 1, CONTEXT).replace(ExaminedLine.MARK, '…');
		return examination.found(this, Severity.WARNING, line.place())
			.says("「" + around + "」の「" + bracket + "」に、" + (opens ? "閉じる括弧がありません。" : "始めの括弧がありません。"))
			.remedy((opens ? "括弧を閉じる" : "括弧を始める") + "か、余分な「" + bracket + "」を消してください。")
			.about(at + bracket + letters)
			.finding();
	}

	// a bracket that is closed closes those within it, and they are told
	private static List<Integer> alone(String letters) {
		List<Integer> alone = new ArrayList<>();
		Deque<Integer> open = new ArrayDeque<>();
		for (int at = 0; at < letters.length(); at++) {
			char letter = letters.charAt(at);
			if (isNamed(letters, at)) {
				continue;
			}
			if (OPENING.indexOf(letter) >= 0) {
				open.push(at);
			}
			else if (CLOSING.indexOf(letter) >= 0) {
				boolean opened = open.stream().anyMatch((start) -> kind(letters.charAt(start)) == kind(letter));
				while (opened && kind(letters.charAt(open.element())) != kind(letter)) {
					alone.add(open.pop());
				}
				if (opened) {
					open.pop();
				}
				else if (!")）".contains(String.valueOf(letter)) || !NUMBER.matcher(letters.substring(0, at)).find()) {
					alone.add(at);
				}
			}
		}
		alone.addAll(open);
		alone.sort(Comparator.naturalOrder());
		return alone;
	}

	// 「（」 speaks of the bracket
	private static boolean isNamed(String letters, int at) {
		return at > 0 && at + 1 < letters.length() && "「『｢".indexOf(letters.charAt(at - 1)) >= 0
				&& "」』｣".indexOf(letters.charAt(at + 1)) >= 0;
	}

	private static int kind(char bracket) {
		return Math.max(OPENING.indexOf(bracket), CLOSING.indexOf(bracket)) / 2;
	}

}
