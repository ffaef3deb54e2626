package jp.tejuncho.usage;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Reads the form of a word: letters, {@code [ ]}, {@code ( | )}, {@code ?}, {@code {n,m}}
 * and looks ahead and behind.
 *
 * Nothing unbounded is allowed, so that a check can't run away; and the letters it can
 * begin with are known, so that a check need not try it at every place.
 */
final class UsagePattern {

	private static final int LONGEST = 120;

	private static final String MARKS = "*+.^$\\)]{}|?";

	private final String text;

	private int place;

	private UsagePattern(String text) {
		this.text = text;
	}

	/**
	 * The letters a form can begin with.
	 * @param pattern the form
	 * @return at least one letter
	 * @throws IllegalArgumentException if the form says more than it may
	 */
	static Set<Character> beginnings(String pattern) {
		UsagePattern reader = new UsagePattern(pattern);
		require(pattern.length() <= LONGEST, "長すぎます");
		First first = reader.alternatives();
		require(reader.place == pattern.length(), "括弧の対応がとれていません");
		Set<Character> letters = first.letters();
		if (letters == null || letters.isEmpty() || first.nothing()) {
			throw new IllegalArgumentException("文字か、[^ ]でない[ ]で始めてください");
		}
		return letters;
	}

	private First alternatives() {
		First all = sequence();
		while (peek() == '|') {
			this.place++;
			all = all.or(sequence());
		}
		return all;
	}

	private First sequence() {
		First all = First.NOTHING;
		while (this.place < this.text.length() && peek() != '|' && peek() != ')') {
			all = all.then(quantified(atom()));
		}
		return all;
	}

	private First atom() {
		char letter = peek();
		if (letter == '(') {
			return group();
		}
		if (letter == '[') {
			return letters();
		}
		require(MARKS.indexOf(letter) < 0, "「" + letter + "」は使えません");
		this.place++;
		return First.of(letter);
	}

	private First group() {
		this.place++;
		boolean looks = false;
		for (String look : new String[] { "?<=", "?<!", "?=", "?!" }) {
			if (this.text.startsWith(look, this.place)) {
				this.place += look.length();
				looks = true;
				break;
			}
		}
		First inside = alternatives();
		require(peek() == ')', "括弧の対応がとれていません");
		this.place++;
		return looks ? First.NOTHING : inside;
	}

	private First letters() {
		int end = this.text.indexOf(']', this.place);
		require(end > this.place + 1, "[ ]の中が空です");
		String inside = this.text.substring(this.place + 1, end);
		require(!inside.contains("[") && !inside.contains("&") && !inside.replace("\\n", "").contains("\\"),
				"[ ]の中には文字と範囲だけを書いてください");
		this.place = end + 1;
		if (inside.startsWith("^")) {
			return First.ANY;
		}
		Set<Character> letters = new TreeSet<>();
		for (int index = 0; index < inside.length(); index++) {
			boolean range = index + 2 < inside.length() && inside.charAt(index + 1) == '-';
			char last = inside.charAt(range ? index + 2 : index);
			for (char letter = inside.charAt(index); letter <= last; letter++) {
				letters.add(letter);
			}
			index += range ? 2 : 0;
		}
		return new First(letters, false);
	}

	private First quantified(First atom) {
		if (peek() == '?') {
			this.place++;
			return new First(atom.letters(), true);
		}
		if (peek() == '{') {
			int end = this.text.indexOf('}', this.place);
			require(end > 0 && this.text.substring(this.place, end + 1).matches("\\{[1-9](,[1-9])?}"),
					"{ }には1から9までの回数を書いてください");
			this.place = end + 1;
		}
		return atom;
	}

	private char peek() {
		return (this.place < this.text.length()) ? this.text.charAt(this.place) : '\0';
	}

	private static void require(boolean holds, String complaint) {
		if (!holds) {
			throw new IllegalArgumentException(complaint);
		}
	}

	/**
	 * What a part can begin with.
	 *
	 * @param letters the letters, {@code null} for any letter
	 * @param nothing whether it can be empty
	 */
	private record First(@Nullable Set<Character> letters, boolean nothing) {

		static final First NOTHING = new First(Set.of(), true);

		static final First ANY = new First(null, false);

		static First of(char letter) {
			return new First(Set.of(letter), false);
		}

		First then(First next) {
			return this.nothing ? new First(union(next), next.nothing) : this;
		}

		First or(First other) {
			return new First(union(other), this.nothing || other.nothing);
		}

		private @Nullable Set<Character> union(First other) {
			if (this.letters == null || other.letters == null) {
				return null;
			}
			Set<Character> both = new TreeSet<>(this.letters);
			both.addAll(other.letters);
			return both;
		}

	}

}
