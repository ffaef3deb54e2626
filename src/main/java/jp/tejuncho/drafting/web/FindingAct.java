package jp.tejuncho.drafting.web;

/**
 * 点検の画面でした操作.
 *
 * To be taken back where it was done.
 *
 * @param done what happened
 * @param batch the act
 * @param at where the button was
 * @param anchor where the page stands now; empty at its top
 * @param undone whether it was taken back, and can be done again
 * @param accepted where on the page what was accepted stands; empty if nothing was
 */
public record FindingAct(String done, String batch, String at, String anchor, boolean undone, String accepted) {

	/**
	 * Whether it is told at a place.
	 * @param element an element of the page
	 * @return {@code true} if the page stands there
	 */
	public boolean isAt(String element) {
		return this.anchor.equals(element);
	}

}
