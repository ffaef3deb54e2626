package jp.tejuncho.comparison;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/**
 * 二つの並びの対応.
 *
 * Myers' algorithm finds the least change, in a time that grows with the square of it. So
 * it is asked only about stretches of bounded length: longer ones are first parted at
 * what occurs once on either side, and what can't be parted counts as changed throughout.
 */
final class Alignment {

	private static final int BOUND = 2000;

	private static final int DEPTH = 4;

	private final List<String> before;

	private final List<String> after;

	private final int[] partners;

	private Alignment(List<String> before, List<String> after) {
		this.before = before;
		this.after = after;
		this.partners = new int[before.size()];
		Arrays.fill(this.partners, -1);
	}

	// for each element of the first list its place in the second, rising, or -1
	static int[] of(List<String> before, List<String> after) {
		Alignment alignment = new Alignment(before, after);
		alignment.align(new FacingRange(0, before.size(), 0, after.size()), DEPTH);
		return alignment.partners;
	}

	private void align(FacingRange whole, int depth) {
		FacingRange stretch = trim(whole);
		if (stretch.beforeLength() == 0 || stretch.afterLength() == 0) {
			return;
		}
		if (stretch.beforeLength() + stretch.afterLength() <= BOUND) {
			compare(stretch);
		}
		else if (depth > 0) {
			part(stretch, depth - 1);
		}
	}

	private FacingRange trim(FacingRange whole) {
		int fromBefore = whole.beforeFrom();
		int fromAfter = whole.afterFrom();
		int toBefore = whole.beforeTo();
		int toAfter = whole.afterTo();
		while (fromBefore < toBefore && fromAfter < toAfter
				&& this.before.get(fromBefore).equals(this.after.get(fromAfter))) {
			this.partners[fromBefore++] = fromAfter++;
		}
		while (fromBefore < toBefore && fromAfter < toAfter
				&& this.before.get(toBefore - 1).equals(this.after.get(toAfter - 1))) {
			this.partners[--toBefore] = --toAfter;
		}
		return new FacingRange(fromBefore, toBefore, fromAfter, toAfter);
	}

	private void compare(FacingRange stretch) {
		List<Change> changes = new MyersDiffWithLinearSpace<String>().computeDiff(
				this.before.subList(stretch.beforeFrom(), stretch.beforeTo()),
				this.after.subList(stretch.afterFrom(), stretch.afterTo()), null);
		int place = stretch.beforeFrom();
		int partner = stretch.afterFrom();
		for (Change change : changes) {
			int next = stretch.beforeFrom() + change.startOriginal;
			while (place < next) {
				this.partners[place++] = partner++;
			}
			place = stretch.beforeFrom() + change.endOriginal;
			partner = stretch.afterFrom() + change.endRevised;
		}
		while (place < stretch.beforeTo()) {
			this.partners[place++] = partner++;
		}
	}

	private void part(FacingRange stretch, int depth) {
		int[] anchors = anchors(stretch);
		int place = stretch.beforeFrom();
		int partner = stretch.afterFrom();
		for (int anchor : anchors) {
			int anchored = this.partners[anchor];
			align(new FacingRange(place, anchor, partner, anchored), depth);
			place = anchor + 1;
			partner = anchored + 1;
		}
		if (anchors.length > 0) {
			align(new FacingRange(place, stretch.beforeTo(), partner, stretch.afterTo()), depth);
		}
	}

	private int[] anchors(FacingRange stretch) {
		Map<String, Integer> onceBefore = once(this.before, stretch.beforeFrom(), stretch.beforeTo());
		Map<String, Integer> onceAfter = once(this.after, stretch.afterFrom(), stretch.afterTo());
		int[] candidates = onceBefore.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() >= 0 && onceAfter.getOrDefault(entry.getKey(), -1) >= 0)
			.mapToInt(Map.Entry::getValue)
			.sorted()
			.toArray();
		int[] places = Arrays.stream(candidates)
			.map((candidate) -> onceAfter.getOrDefault(this.before.get(candidate), -1))
			.toArray();
		BitSet rising = RisingSequence.of(places);
		rising.stream().forEach((index) -> this.partners[candidates[index]] = places[index]);
		return rising.stream().map((index) -> candidates[index]).toArray();
	}

	private static Map<String, Integer> once(List<String> elements, int from, int to) {
		Map<String, Integer> places = HashMap.newHashMap(to - from);
		for (int place = from; place < to; place++) {
			places.merge(elements.get(place), place, (first, second) -> -1);
		}
		return places;
	}

}
