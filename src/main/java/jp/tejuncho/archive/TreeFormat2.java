package jp.tejuncho.archive;

import java.util.List;
import java.util.SortedMap;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * 保存した文書の木の第二の形.
 *
 * A tree of the first format and how it is numbered. Written for a document whose levels
 * or lists are numbered otherwise than the first format knows; the names here stay as
 * they are for ever ({@code docs/archive.md}).
 *
 * @param formatVersion {@value #VERSION}
 * @param numbering how divisions and lists are numbered
 * @param tree everything else; its depths say how headings are set
 */
@JsonPropertyOrder({ "formatVersion", "numbering", "tree" })
record TreeFormat2(int formatVersion, Numbering numbering, TreeFormat1 tree) {

	static final int VERSION = 2;

	/**
	 * 番号付け.
	 *
	 * @param levels each level once, in reading order of the first division that has it
	 * @param divisions the place of each division's level among them, by the division
	 * @param countings each way to count items once
	 * @param lists the place of each list's counting among them, by the list
	 */
	@JsonPropertyOrder({ "levels", "divisions", "countings", "lists" })
	record Numbering(List<Level> levels, SortedMap<String, Integer> divisions, List<Counting> countings,
			SortedMap<String, Integer> lists) {
	}

	@JsonPropertyOrder({ "name", "counting", "heading", "clause" })
	record Level(String name, Counting counting, Heading heading, boolean clause) {
	}

	@JsonPropertyOrder({ "mark", "called", "throughout" })
	record Counting(Mark mark, Mark called, boolean throughout) {
	}

	@JsonPropertyOrder({ "before", "figures", "after" })
	record Mark(String before, Figures figures, String after) {
	}

	enum Heading {

		LARGE, MEDIUM, SMALL, ENTRY

	}

	enum Figures {

		ROMAN, FULL_WIDTH, HALF_WIDTH, KANJI, CIRCLED, KATAKANA, STEMS, LETTERS, NONE

	}

}
