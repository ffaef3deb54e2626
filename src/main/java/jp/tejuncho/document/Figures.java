package jp.tejuncho.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

import jp.tejuncho.text.Numerals;

/**
 * 番号の数字.
 *
 * Each is named by the way it writes the number one.
 */
public enum Figures {

	/** Ⅰ Ⅱ Ⅲ. */
	ROMAN(Numerals::roman),

	/** １ ２ … 10: 一桁は全角、二桁からは半角. */
	FULL_WIDTH(Numerals::chapter),

	/** 1 2 … 10. */
	HALF_WIDTH(Integer::toString),

	/** 一 二 … 十一. */
	KANJI(Numerals::kanji),

	/** ① ② ③. */
	CIRCLED(Numerals::circled),

	/** ア イ ウ. */
	KATAKANA(Numerals::katakana),

	/** 甲 乙 丙. */
	STEMS(Numerals::stem),

	/** a b c. */
	LETTERS(Numerals::letter),

	/** なし. */
	NONE((_) -> "");

	private final IntFunction<String> written;

	Figures(IntFunction<String> written) {
		this.written = written;
	}

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
		return this.written.apply(position);
	}

}
