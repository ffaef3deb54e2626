package jp.tejuncho.usage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * 半角を直した文.
 *
 * Words are looked for in what a text says once its half-width letters are put right: who
 * presses the button for ｻｰﾊﾞ wants サーバー, and no second button for サーバ.
 */
final class FullWidthText {

	private final String text;

	private final List<DigitCheck.Miswritten> miswritten;

	/** Where each letter, and the end, stands in what was typed. */
	private final int[] typed;

	private FullWidthText(String text, List<DigitCheck.Miswritten> miswritten, int[] typed) {
		this.text = text;
		this.miswritten = miswritten;
		this.typed = typed;
	}

	/**
	 * Puts a text right.
	 * @param text what was typed
	 * @param miswritten what is half-width in it, in order
	 * @return the text
	 */
	static FullWidthText of(String text, List<DigitCheck.Miswritten> miswritten) {
		StringBuilder full = new StringBuilder(text.length());
		int[] typed = new int[text.length() + 1];
		int at = 0;
		for (DigitCheck.Miswritten one : miswritten) {
			for (; at < one.start(); at++) {
				typed[full.length()] = at;
				full.append(text.charAt(at));
			}
			Arrays.fill(typed, full.length(), full.length() + one.right().length(), one.start());
			full.append(one.right());
			at = one.end();
		}
		for (; at < text.length(); at++) {
			typed[full.length()] = at;
			full.append(text.charAt(at));
		}
		typed[full.length()] = text.length();
		return new FullWidthText(full.toString(), miswritten, typed);
	}

	String text() {
		return this.text;
	}

	/**
	 * A hit where it was typed; half-width letters are found all together.
	 * @param hit in this text
	 * @return the hit in what was typed
	 */
	UsageCheck.Hit typed(UsageCheck.Hit hit) {
		return new UsageCheck.Hit(hit.rule(), start(hit.start()), end(hit.end()), hit.replacement());
	}

	int start(int place) {
		return this.typed[place];
	}

	int end(int place) {
		int last = this.typed[place - 1];
		return this.miswritten.stream()
			.filter((one) -> one.start() <= last && last < one.end())
			.mapToInt(DigitCheck.Miswritten::end)
			.findFirst()
			.orElse(last + 1);
	}

	/**
	 * What is half-width, with the words it belongs to put right in the same go.
	 * @param words what replaces a word in this text, none over another
	 * @param rule the rule of half-width letters
	 * @return hits in what was typed
	 */
	List<UsageCheck.Hit> joined(List<UsageCheck.Hit> words, UsageRule rule) {
		List<UsageCheck.Hit> pieces = new ArrayList<>(words);
		int at = 0;
		for (DigitCheck.Miswritten one : this.miswritten) {
			while (this.typed[at] < one.start()) {
				at++;
			}
			pieces.add(new UsageCheck.Hit(rule, at, at + one.right().length(), one.right()));
			at += one.right().length();
		}
		pieces.sort(Comparator.comparingInt(UsageCheck.Hit::start));
		List<UsageCheck.Hit> joined = new ArrayList<>();
		List<UsageCheck.Hit> group = new ArrayList<>();
		for (UsageCheck.Hit piece : pieces) {
			if (group.stream().noneMatch(piece::overlaps)) {
				add(joined, group, rule);
				group.clear();
			}
			group.add(piece);
		}
		add(joined, group, rule);
		return joined;
	}

	private void add(List<UsageCheck.Hit> joined, List<UsageCheck.Hit> group, UsageRule rule) {
		if (group.stream().noneMatch((piece) -> piece.rule().equals(rule))) {
			group.forEach((word) -> joined.add(typed(word)));
			return;
		}
		int start = group.stream().mapToInt(UsageCheck.Hit::start).min().orElseThrow();
		int end = group.stream().mapToInt(UsageCheck.Hit::end).max().orElseThrow();
		StringBuilder right = new StringBuilder(this.text.substring(start, end));
		group.reversed()
			.stream()
			.filter((piece) -> !piece.rule().equals(rule))
			.forEach((word) -> right.replace(word.start() - start, word.end() - start,
					String.valueOf(word.replacement())));
		joined.add(typed(new UsageCheck.Hit(rule, start, end, right.toString())));
	}

}
