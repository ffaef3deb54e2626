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
		String prefix = prefix(targets.getFirst(), from);
		List<String> parts = new ArrayList<>();
		int start = 0;
		while (start < targets.size()) {
			int end = start;
			while (end + 1 < targets.size() && targets.get(end + 1).follows(targets.get(end))) {
				end++;
			}
			addRun(parts, targets.subList(start, end + 1));
			start = end + 1;
		}
		return prefix + join(parts);
	}

	private static void addRun(List<String> parts, List<Place> run) {
		if (run.size() > 2) {
			parts.add(run.getFirst().mark() + "～" + run.getLast().mark());
		}
		else {
			run.forEach((place) -> parts.add(place.mark()));
		}
	}

	private static String join(List<String> parts) {
		if (parts.size() == 1) {
			return parts.getFirst();
		}
		return String.join("、", parts.subList(0, parts.size() - 1)) + "及び" + parts.getLast();
	}

	private static String prefix(Place target, @Nullable Place from) {
		if (target.level() != Level.SECTION) {
			return "";
		}
		Place chapter = target.enclosing(Level.CHAPTER);
		if (chapter == null || from == null || Objects.equals(chapter, from.enclosing(Level.CHAPTER))) {
			return "";
		}
		Place part = chapter.enclosing(Level.PART);
		boolean samePart = Objects.equals(part, from.enclosing(Level.PART));
		return ((part == null || samePart) ? "" : part.mark()) + chapter.mark();
	}

}
