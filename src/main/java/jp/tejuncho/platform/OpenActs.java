package jp.tejuncho.platform;

import java.util.List;

/**
 * 内容を伏せない操作.
 *
 * Who runs the machine sees of each act that it was done, but not the words of documents
 * and reviews. A room publishes which of its acts say nothing of them; every other act is
 * covered up, so that a new one can't be forgotten.
 *
 * @param acts what the acts are called; one {@code %} stands for any words
 */
public record OpenActs(List<String> acts) {

	public OpenActs {
		acts = List.copyOf(acts);
		if (acts.stream().anyMatch((act) -> act.indexOf('%') != act.lastIndexOf('%'))) {
			throw new IllegalArgumentException("One gap in a name is enough: " + acts);
		}
	}

	public OpenActs(String... acts) {
		this(List.of(acts));
	}

	/**
	 * Whether an act is one of them.
	 * @param act what it is called
	 * @return whether its words may be seen
	 */
	public boolean holds(String act) {
		return this.acts.stream().anyMatch((known) -> isCalled(known, act));
	}

	private static boolean isCalled(String known, String act) {
		int gap = known.indexOf('%');
		if (gap < 0) {
			return act.equals(known);
		}
		String head = known.substring(0, gap);
		String tail = known.substring(gap + 1);
		return act.length() >= head.length() + tail.length() && act.startsWith(head) && act.endsWith(tail);
	}

}
