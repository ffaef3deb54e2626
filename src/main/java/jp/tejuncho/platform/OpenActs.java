package jp.tejuncho.platform;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 内容を伏せない操作.
 *
 * Who runs the machine sees of each act that it was done, but not the words of documents
 * and reviews. A room publishes which of its acts say nothing of them; every other act is
 * covered up, so that a new one can't be forgotten.
 *
 * @param acts the acts, all of them open
 */
public record OpenActs(Set<TrailAct> acts) {

	public OpenActs {
		acts = Set.copyOf(acts);
		if (!acts.stream().allMatch(TrailAct::isOpen)) {
			throw new IllegalArgumentException("Not all of them are open: " + acts);
		}
	}

	public OpenActs(TrailAct... acts) {
		this(Set.of(acts));
	}

	/**
	 * Those of all rooms.
	 * @param rooms what each publishes
	 * @return the same acts
	 */
	public static OpenActs together(Stream<OpenActs> rooms) {
		return new OpenActs(rooms.map(OpenActs::acts).flatMap(Collection::stream).collect(Collectors.toSet()));
	}

	/**
	 * Whether an act is one of them.
	 * @param act what an entry calls it
	 * @return whether its words may be seen
	 */
	public boolean holds(String act) {
		return this.acts.stream().anyMatch((known) -> known.text().equals(act));
	}

}
