package jp.tejuncho.drafting;

import java.util.UUID;

import jp.tejuncho.edition.PlaceId;

/**
 * 場所と、そこに書いた人.
 *
 * @param subject what was written
 * @param place where, as a step names it
 * @param by who wrote there
 */
record PlaceWriter(Step.Subject subject, PlaceId place, UUID by) {

	PlaceWriter(String subject, PlaceId place, UUID by) {
		this(Step.Subject.named(subject), place, by);
	}

	WrittenPlace where() {
		return new WrittenPlace(this.subject, this.place);
	}

}
