package jp.tejuncho.drafting;

import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.text.TypedText;

/**
 * 案への書込み.
 *
 * Each bears what the person saw before changing it: if something else is stored by now,
 * nothing is overwritten and both texts are shown.
 */
public sealed interface DraftChange {

	/**
	 * What is changed.
	 * @return the place of a decision, or the variable of a blank
	 */
	String key();

	/**
	 * 採否の変更.
	 *
	 * @param place a clause id, or clause id / part
	 * @param seenChoice what the person saw
	 * @param seenReason what the person saw
	 * @param choice the new choice
	 * @param reason the new reason
	 */
	record Decide(PlaceId place, Choice seenChoice, String seenReason, Choice choice,
			String reason) implements DraftChange {

		@Override
		public String key() {
			return this.place.value();
		}

	}

	/**
	 * 空欄の記入.
	 *
	 * @param variable the variable's name
	 * @param seen what the person saw
	 * @param content the new content; empty to clear
	 */
	record Fill(String variable, String seen, String content) implements DraftChange {

		@Override
		public String key() {
			return this.variable;
		}

		/**
		 * For a blank of one line.
		 * @return the same with a blank instead of line breaks
		 */
		Fill joined() {
			return (this.content.indexOf('\n') < 0) ? this
					: new Fill(this.variable, this.seen, TypedText.joined(this.content));
		}

	}

	/**
	 * 手直し.
	 *
	 * @param kind what kind of amendment
	 * @param place where
	 * @param seen the content that the person saw; empty for the edition's
	 * @param content the new content; empty to follow the edition again
	 */
	record Amend(Amendment.Kind kind, PlaceId place, String seen, String content) implements DraftChange {

		@Override
		public String key() {
			return key(this.kind, this.place);
		}

		/**
		 * What an amendment is called among the changes.
		 * @param kind what kind of amendment
		 * @param place where
		 * @return the key
		 */
		public static String key(Amendment.Kind kind, PlaceId place) {
			return kind + ":" + place;
		}

	}

}
