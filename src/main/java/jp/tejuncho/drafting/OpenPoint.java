package jp.tejuncho.drafting;

/**
 * 残っていること.
 *
 * What an upper room still needs for the figures and tables it puts into the document,
 * and what it doubts of what is there.
 *
 * @param where the place in the document, in words
 * @param what what is to be done, in words
 * @param href the page where it is done, from the application's root
 */
public record OpenPoint(String where, String what, String href) {
}
