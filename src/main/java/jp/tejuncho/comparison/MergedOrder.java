package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 突き合わせた行の順.
 *
 * My order, in which what only they moved or added stands where it stands there: after
 * the same line as in their order, and before what I put there.
 */
final class MergedOrder {

	private final Set<String> movedByMe;

	private final List<String> frame;

	private final List<List<String>> behind;

	private MergedOrder(Set<String> movedByMe, List<String> frame) {
		this.movedByMe = movedByMe;
		this.frame = frame;
		this.behind = Stream.generate(() -> (List<String>) new ArrayList<String>()).limit(frame.size() + 1L).toList();
	}

	// the sets iterate in the order of the lines; kept has the keys that remain
	static List<String> of(Set<String> base, Set<String> theirs, Set<String> mine, Set<String> kept) {
		List<String> common = base.stream().filter((key) -> theirs.contains(key) && mine.contains(key)).toList();
		Set<String> movedByThem = moved(common, theirs);
		Set<String> movedByMe = moved(common, mine);
		List<String> frame = mine.stream()
			.filter((key) -> kept.contains(key) && (movedByMe.contains(key) || !movedByThem.contains(key)))
			.toList();
		MergedOrder order = new MergedOrder(movedByMe, frame);
		order.place(theirs.stream().filter(kept::contains).toList());
		return order.keys();
	}

	private static Set<String> moved(List<String> common, Set<String> side) {
		Map<String, Integer> places = HashMap.newHashMap(common.size());
		common.forEach((key) -> places.put(key, places.size()));
		List<String> keys = side.stream().filter(places::containsKey).toList();
		BitSet stayed = RisingSequence.of(keys.stream().mapToInt((key) -> places.getOrDefault(key, -1)).toArray());
		Set<String> moved = new HashSet<>(keys);
		stayed.stream().forEach((place) -> moved.remove(keys.get(place)));
		return moved;
	}

	private void place(List<String> theirs) {
		Map<String, Integer> places = HashMap.newHashMap(this.frame.size());
		this.frame.forEach((key) -> places.put(key, places.size() + 1));
		int place = 0;
		for (String key : theirs) {
			Integer framed = places.get(key);
			if (framed == null) {
				this.behind.get(place).add(key);
			}
			else if (!this.movedByMe.contains(key)) {
				place = framed;
			}
		}
	}

	private List<String> keys() {
		List<String> keys = new ArrayList<>(this.behind.getFirst());
		IntStream.range(0, this.frame.size()).forEach((place) -> {
			keys.add(this.frame.get(place));
			keys.addAll(this.behind.get(place + 1));
		});
		return keys;
	}

}
