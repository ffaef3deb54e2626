package jp.tejuncho.platform.security;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * 預かる入力の置場.
 *
 * What is kept lies in the memory, and somebody who never signed in can send a form, too.
 * So strangers share an eighth, of which an address gets a little: whatever they leave,
 * there is room for those who were signed in here, and for each of them no more than a
 * share.
 */
final class UnsentRoom {

	static final long OF_ALL = 64L * 1024 * 1024;

	static final long OF_STRANGERS = OF_ALL / 8;

	static final long OF_ONE_PERSON = OF_ALL / 8;

	static final long OF_ONE_ADDRESS = 1024L * 1024;

	private final Map<Share, Long> taken = new HashMap<>();

	/**
	 * Takes room.
	 * @param share whose
	 * @param size how much
	 * @return whether there was so much left; nothing is taken otherwise
	 */
	synchronized boolean take(Share share, long size) {
		long together = this.taken.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().ofStranger() == share.ofStranger())
			.mapToLong(Map.Entry::getValue)
			.sum();
		if (together + size > (share.ofStranger() ? OF_STRANGERS : OF_ALL - OF_STRANGERS)
				|| this.taken.getOrDefault(share, 0L) + size > (share.ofStranger() ? OF_ONE_ADDRESS : OF_ONE_PERSON)) {
			return false;
		}
		this.taken.merge(share, size, Long::sum);
		return true;
	}

	synchronized void giveBack(Share share, long size) {
		this.taken.merge(share, -size, Long::sum);
		this.taken.values().removeIf((left) -> left <= 0);
	}

	/**
	 * だれの分か.
	 *
	 * @param name of a person or an address
	 * @param ofStranger whether nobody knows who it is
	 */
	record Share(String name, boolean ofStranger) {

		static Share of(UUID person) {
			return new Share(person.toString(), false);
		}

		static Share ofStranger(String address) {
			return new Share(address, true);
		}

	}

}
