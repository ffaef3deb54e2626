package jp.tejuncho.output.pdf;

import java.util.List;

import jp.tejuncho.document.NodeId;

/**
 * 頁に上から並べるもの.
 *
 * No page break ever falls into one.
 */
interface Strip {

	float height();

	/**
	 * The space above, which is dropped at the top of a page.
	 * @return its height
	 */
	default float before() {
		return 0;
	}

	default boolean staysWithNext() {
		return false;
	}

	/**
	 * The same, kept on one page with what follows.
	 * @return the strip to use instead
	 */
	Strip keptWithNext();

	/**
	 * The same, with less white about it.
	 * @param share what remains of its height and of the space above it
	 * @return the strip to use instead; itself where nothing can be saved
	 */
	default Strip tightened(float share) {
		return this;
	}

	/**
	 * How it stands to the lines of the page.
	 * @return where it may begin
	 */
	default Fit fit() {
		return Fit.FREE;
	}

	/**
	 * The white it needs above it where it goes on from the page before.
	 * @return its height, nothing for what begins here
	 */
	default float continued() {
		return 0;
	}

	/**
	 * The white it needs below it where it goes on over the page.
	 * @return its height, nothing for what ends here
	 */
	default float interrupted() {
		return 0;
	}

	default boolean startsPage() {
		return false;
	}

	/**
	 * What is printed once more above this where it begins a page.
	 * @return the head of a table, or nothing
	 */
	default List<Strip> repeated() {
		return List.of();
	}

	default List<NodeId> anchors() {
		return List.of();
	}

	/**
	 * Prints it.
	 * @param canvas the page
	 * @param top its upper edge, from the top of the page
	 * @param edges whether it stands first or last on its page
	 */
	void paint(Canvas canvas, float top, Edges edges);

	/**
	 * 行の位置との関係.
	 */
	enum Fit {

		/** A line of the page, as far from its top as any other page has one. */
		LINE,

		/** Moves down with the lines it stands above, rather than away from them. */
		HEADING,

		/** Wherever there is room. */
		FREE

	}

	/**
	 * 頁の端にあるか.
	 *
	 * @param first whether nothing stands above, but the head of a table that goes on
	 * @param last whether nothing stands below
	 */
	record Edges(boolean first, boolean last) {
	}

}
