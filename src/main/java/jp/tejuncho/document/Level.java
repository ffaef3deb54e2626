package jp.tejuncho.document;

import jp.tejuncho.text.Numerals;

/**
 * 見出しの段階.
 *
 * The marks are the guideline's own: Ⅰ → １ → (1) → ・.
 */
public enum Level {

	/** 部. */
	PART {
		@Override
		String mark(int position) {
			return Numerals.roman(position);
		}
	},

	/** 章. */
	CHAPTER {
		@Override
		String mark(int position) {
			return Numerals.chapter(position);
		}
	},

	/** 節. */
	SECTION {
		@Override
		String mark(int position) {
			return Numerals.parenthesized(position);
		}
	},

	/** 条項. */
	CLAUSE {
		@Override
		String mark(int position) {
			return "・";
		}
	};

	/**
	 * The printed mark.
	 * @param position the place among its neighbours of the same level, counted from 1
	 * @return the mark, without a blank after it
	 */
	abstract String mark(int position);

}
