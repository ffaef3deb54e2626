package jp.tejuncho.drafting.rule;

import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Wording;
import jp.tejuncho.text.Excerpt;

/**
 * 点検する行.
 *
 * Something that is printed and that a person can change.
 *
 * @param clause the site it belongs to
 * @param key its name there
 * @param kind what it is
 * @param wording what it says, marks included
 * @param letters its own letters; each mark is one {@link #MARK}
 * @param text what is printed, values and numbers included
 * @param whose whose words they are
 */
public record ExaminedLine(PlaceId clause, String key, Kind kind, Wording wording, String letters, String text,
		Whose whose) {

	/** 印の代わりに立つ文字. */
	public static final char MARK = '\uFFFC';

	private static final int WORDS = 16;

	static ExaminedLine of(PlaceId clause, String key, Kind kind, Wording wording, String text, Whose whose) {
		return new ExaminedLine(clause, key, kind, wording, letters(wording), text, whose);
	}

	/**
	 * The letters of a wording.
	 * @param wording the wording
	 * @return its own letters; each mark is one {@link #MARK}
	 */
	static String letters(Wording wording) {
		StringBuilder letters = new StringBuilder();
		for (Fragment fragment : wording.fragments()) {
			if (fragment instanceof Fragment.Literal literal) {
				letters.append(literal.text());
			}
			else {
				letters.append(MARK);
			}
		}
		return letters.toString();
	}

	/**
	 * Enough of it to tell it from others.
	 * @param mark its number, or empty
	 * @return the mark and the first words
	 */
	String beginning(String mark) {
		return mark + "「" + Excerpt.beginning(this.text, WORDS) + "」";
	}

	/**
	 * Whether a person wrote it.
	 * @return {@code false} for what the product itself says
	 */
	boolean byPerson() {
		return this.whose == Whose.PERSON;
	}

	/**
	 * Whether it says something else than the example, whoever wrote it.
	 * @return {@code true} if it doesn't follow the example
	 */
	boolean differs() {
		return this.whose != Whose.EXAMPLE;
	}

	PlaceId place() {
		return this.clause.child(this.key);
	}

	/**
	 * 行の種類.
	 */
	public enum Kind {

		/** 見出し. */
		TITLE,

		/** 段落. */
		PARAGRAPH,

		/** ①②③の項目. */
		ITEM,

		/** 「・」の文. */
		BULLET,

		/** 空欄に書いた語. */
		VALUE,

		/** 書き足した表の欄. */
		CELL;

		/**
		 * Whether it may hold marks.
		 * @return {@code false} for what is letters only
		 */
		boolean holdsMarks() {
			return this != VALUE && this != CELL;
		}

	}

}
