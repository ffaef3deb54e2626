package jp.tejuncho.review.web;

/**
 * 指摘の一件.
 *
 * @param id the remark
 * @param revision how often it was answered or confirmed
 * @param place where it stands
 * @param said what is said
 * @param answer what was answered
 * @param now what became of the words it is about
 * @param open whether it may be answered
 * @param confirms whether this person may confirm the answer
 */
public record RemarkRow(String id, long revision, Where place, Said said, Answer answer, Now now, boolean open,
		boolean confirms) {

	/**
	 * 指摘の箇所.
	 *
	 * @param clause its clause, or empty
	 * @param address in words
	 * @param version which version it is about
	 * @param past whether that is an earlier one
	 */
	public record Where(String clause, String address, String version, boolean past) {
	}

	/**
	 * 指摘の内容.
	 *
	 * @param kind what kind
	 * @param words what is said
	 * @param proposal the words proposed
	 * @param quoted the words it is about
	 * @param by who and when
	 */
	public record Said(String kind, String words, String proposal, String quoted, String by) {
	}

	/**
	 * 対応.
	 *
	 * @param state the remark's state
	 * @param label in words
	 * @param words what was answered
	 * @param by who and when
	 */
	public record Answer(String state, String label, String words, String by) {
	}

	/**
	 * いまの文.
	 *
	 * @param changed whether the words have changed since
	 * @param done whether the text says by now what was proposed
	 * @param replaced which text the proposal would replace now; empty if it is no
	 * proposal about a line, or if the line says so already
	 */
	public record Now(boolean changed, boolean done, String replaced) {
	}

}
