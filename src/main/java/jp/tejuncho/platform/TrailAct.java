package jp.tejuncho.platform;

/**
 * 記録に残る操作.
 *
 * Each act that the trail may tell of is a constant of its room, or made by a method of
 * it where the act says of which kind of document it is. It says as well whether who runs
 * the machine may read what was said with it: nobody decides that by its words.
 *
 * @param text a short verb phrase, kept and sealed in each entry: it never changes
 * @param words whose the words of its entries are
 */
public record TrailAct(String text, Words words) {

	public TrailAct {
		if (text.isBlank()) {
			throw new IllegalArgumentException("An act says what was done");
		}
	}

	/**
	 * An act whose entries say no word of a document or a review.
	 * @param text what it is called
	 * @return the act
	 */
	public static TrailAct open(String text) {
		return new TrailAct(text, Words.OPEN);
	}

	/**
	 * An act whose entries may say words of a document or a review.
	 * @param text what it is called
	 * @return the act
	 */
	public static TrailAct covered(String text) {
		return new TrailAct(text, Words.COVERED);
	}

	public boolean isOpen() {
		return switch (this.words) {
			case OPEN -> true;
			case COVERED -> false;
		};
	}

	/**
	 * 操作の言葉.
	 */
	public enum Words {

		/** Whoever reads the trail may read them. */
		OPEN,

		/** Who runs the machine sees that there are some. */
		COVERED

	}

}
