package jp.tejuncho.drafting;

/**
 * 書けるかどうか.
 *
 * Whether anybody may write in a draft now. What closes it always says why, and an empty
 * sentence opens nothing.
 */
public sealed interface Writing {

	/**
	 * The text may be written in.
	 * @return so
	 */
	static Writing open() {
		return new Open();
	}

	/**
	 * Nobody may write.
	 * @param reason what whoever would write is told, a sentence
	 * @return so
	 */
	static Writing closed(String reason) {
		return new Closed(reason);
	}

	/**
	 * Whether the text may be written in.
	 * @return {@code true} for those who write for its section
	 */
	default boolean isOpen() {
		return switch (this) {
			case Open _ -> true;
			case Closed _ -> false;
		};
	}

	/**
	 * 書ける.
	 */
	record Open() implements Writing {
	}

	/**
	 * 書けない.
	 *
	 * @param reason why nobody may write now, a sentence
	 */
	record Closed(String reason) implements Writing {

		public Closed {
			if (reason.isBlank()) {
				throw new IllegalArgumentException("What nobody may write in says why");
			}
		}

	}

}
