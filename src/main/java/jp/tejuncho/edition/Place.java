package jp.tejuncho.edition;

import org.jspecify.annotations.Nullable;

/**
 * 版の中の位置.
 *
 * @param id what references call it
 * @param kind what stands there
 * @param heading what a list calls it; of an element or item the heading of its clause
 * @param clause the clause it is or stands in
 * @param requirements its own and those of everything around it
 */
public record Place(PlaceId id, Kind kind, String heading, @Nullable ClauseId clause, Requirements requirements) {

	/**
	 * 位置の種類.
	 */
	public enum Kind {

		/** 部. */
		PART,

		/** 章. */
		CHAPTER,

		/** 節. */
		SECTION,

		/** 条項. */
		CLAUSE,

		/** 条項の間の注記. */
		NOTE,

		/** 条項の本文の要素. */
		ELEMENT,

		/** 列挙の項目. */
		ITEM

	}

}
