package jp.tejuncho.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Numbering.Place;

/**
 * 参照の表記.
 *
 * One target ①, two ①及び②, a run of three or more ①～④, gaps ①、③及び⑤.
 */
final class ReferenceLabel {

	private ReferenceLabel() {
	}

	static String of(List<Place> targets, @Nullable Place from) {
		Place first = targets.getFirst();
		if (first.level() != null) {
			return prefix(first, from) + join(runs(targets));
		}
		@Nullable Place clause = first.enclosingClause();
		String numbers = join(runs(targets));
		if (clause == null || (from != null && clause.equals(from.enclosingClause()))) {
			return numbers;
		}
		String where = prefix(clause, from) + called(clause);
		boolean joined = where.isEmpty() || numbers.isEmpty() || !isTitled(clause);
		return joined ? where + numbers : where + "の" + numbers;
	}

	private static List<String> runs(List<Place> targets) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		while (start < targets.size()) {
			int end = start;
			while (end + 1 < targets.size() && isRun(targets.get(end), targets.get(end + 1))) {
				end++;
			}
			addRun(parts, targets.subList(start, end + 1));
			start = end + 1;
		}
		return parts;
	}

	private static boolean isRun(Place before, Place after) {
		return !isTitled(after) && after.follows(before);
	}

	private static void addRun(List<String> parts, List<Place> run) {
		if (run.size() > 2) {
			parts.add(called(run.getFirst()) + "～" + called(run.getLast()));
		}
		else {
			run.stream().map(ReferenceLabel::called).filter((word) -> !word.isEmpty()).forEach(parts::add);
		}
	}

	private static String called(Place place) {
		if (!isTitled(place)) {
			return place.called();
		}
		return place.title().isEmpty() ? "" : "「" + place.title() + "」";
	}

	// what bears no number is called by its heading
	private static boolean isTitled(Place place) {
		return place.level() != null && !place.level().isCounted();
	}

	private static String join(List<String> parts) {
		if (parts.size() < 2) {
			return String.join("", parts);
		}
		return String.join("、", parts.subList(0, parts.size() - 1)) + "及び" + parts.getLast();
	}

	// what stands before the label so that it leads to the right part, chapter and
	// section
	private static String prefix(Place target, @Nullable Place from) {
		@Nullable Place outer = target.enclosingDivision();
		if (outer == null || from == null || target.isCountedThroughout()) {
			return "";
		}
		boolean nameless = isTitled(target) && target.title().isEmpty();
		if (!nameless && Objects.equals(outer, from.enclosing(Objects.requireNonNull(outer.level())))) {
			return "";
		}
		return prefix(outer, from) + outer.called();
	}

}
