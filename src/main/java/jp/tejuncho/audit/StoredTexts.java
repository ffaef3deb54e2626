package jp.tejuncho.audit;

import java.util.List;

/**
 * 文書の元になる文.
 *
 * A room that keeps texts in the database which documents are made of says which of them
 * are not what was put there. The verification asks it, without the rest of the
 * application.
 */
public interface StoredTexts {

	/**
	 * What is not as it was taken in.
	 * @return each text that is not
	 */
	List<WrongText> wrong();

	/**
	 * 違っている文.
	 *
	 * @param told what somebody has to know, a sentence without its end
	 * @param known the words by which it is acknowledged
	 * @param found what stands there now, as far as {@code known} doesn't say it
	 * @param digests whole digests, for whoever compares with another copy
	 */
	record WrongText(String told, String known, String found, String digests) {

		/**
		 * A text that differs.
		 * @param owner what it belongs to, in words
		 * @param damage what is wrong with it
		 * @return as it is told
		 */
		public static WrongText of(String owner, Damage damage) {
			return new WrongText(damage.told(owner), damage.known(owner), damage.found(), damage.digests());
		}

		/**
		 * Something else than a digest that doesn't fit.
		 * @param sentence what is wrong, without its end
		 * @return as it is told
		 */
		public static WrongText of(String sentence) {
			return new WrongText(sentence, sentence, "", "");
		}

	}

}
