package jp.tejuncho.document;

import java.util.Arrays;
import java.util.Optional;

import jp.tejuncho.text.Numerals;

/**
 * 番号の数字.
 *
 * Each is named by the way it writes the number one.
 */
public enum Figures {

	/** Ⅰ Ⅱ Ⅲ. */
	ROMAN,

	/** １ ２ … 10: 一桁は全角、二桁からは半角. */
	FULL_WIDTH,

	/** 1 2 … 10. */
	HALF_WIDTH,

	/** 一 二 … 十一. */
	KANJI,

	/** ① ② ③. */
	CIRCLED,

	/** ア イ ウ. */
	KATAKANA,

	/** 甲 乙 丙. */
	STEMS,

	/** a b c. */
	LETTERS,

	/** なし. */
	NONE;

	/**
	 * The figures that write the number one so.
	 * @param one for instance １ or ア
	 * @return nothing where none do
	 */
	public static Optional<Figures> ofOne(String one) {
		return Arrays.stream(values())
			.filter((figures) -> figures != NONE && figures.written(1).equals(one))
			.findFirst();
	}

	/**
	 * A number in these figures.
	 * @param position 1 or more
	 * @return the figures alone
	 */
	String written(int position) {
		return switch (this) {
			case ROMAN -> Numerals.roman(position);
			case FULL_WIDTH -> Numerals.chapter(position);
			case HALF_WIDTH -> Integer.toString(position);
			case KANJI -> Numerals.kanji(position);
			case CIRCLED -> Numerals.circled(position);
			case KATAKANA -> Numerals.katakana(position);
			case STEMS -> Numerals.stem(position);
			case LETTERS -> Numerals.letter(position);
			case NONE -> "";
		};
	}

}
