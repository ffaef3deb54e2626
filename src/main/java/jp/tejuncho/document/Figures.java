package jp.tejuncho.document;

import java.util.function.IntFunction;

import jp.tejuncho.text.Numerals;

/**
 * 番号の数字.
 */
public enum Figures {

	/** Ⅰ Ⅱ Ⅲ. */
	ROMAN(Numerals::roman),

	/** １ ２ … 10: 一桁は全角、二桁からは半角. */
	FULL_WIDTH(Numerals::chapter),

	/** 1 2 … 10. */
	HALF_WIDTH(Integer::toString),

	/** ① ② ③. */
	CIRCLED(Numerals::circled),

	/** なし. */
	NONE((_) -> "");

	private final IntFunction<String> written;

	Figures(IntFunction<String> written) {
		this.written = written;
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
