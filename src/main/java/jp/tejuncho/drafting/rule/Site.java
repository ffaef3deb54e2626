package jp.tejuncho.drafting.rule;

import jp.tejuncho.edition.PlaceId;

/**
 * 指摘の場所.
 *
 * @param id a clause, an added section, a table, {@code cover} or {@code document}
 * @param chapter the chapter it is in, or empty
 * @param where in words
 * @param href the page where it is changed, from the application's root
 * @param line the mark and the first words of the line, or empty
 */
public record Site(PlaceId id, String chapter, String where, String href, String line) {

	Site(PlaceId id, String chapter, String where, String href) {
		this(id, chapter, where, href, "");
	}

	Site at(String mark) {
		return mark.isEmpty() ? this : new Site(this.id, this.chapter, this.where + "　" + mark, this.href, this.line);
	}

}
