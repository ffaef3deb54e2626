package jp.tejuncho.review;

/**
 * できないわけ.
 *
 * Why a person can't do something with a document now.
 */
public sealed interface Refusal {

	/**
	 * What the person is told.
	 * @return one or more sentences, with what to do instead
	 */
	String sentence();

	/**
	 * 段階が違う: no person could, as the document stands.
	 *
	 * @param sentence what the person is told
	 */
	record OtherStage(String sentence) implements Refusal {
	}

	/**
	 * ほかの人がする.
	 *
	 * @param sentence what the person is told
	 */
	record OthersTask(String sentence) implements Refusal {
	}

	/**
	 * 自分で書いた: it is the person's turn, but they would approve what they wrote.
	 *
	 * @param sentence what the person is told
	 */
	record OwnWork(String sentence) implements Refusal {
	}

	/**
	 * 情報システムが廃止になる.
	 *
	 * @param sentence what the person is told
	 */
	record SystemEnds(String sentence) implements Refusal {
	}

}
