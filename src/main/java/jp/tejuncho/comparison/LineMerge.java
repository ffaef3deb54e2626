package jp.tejuncho.comparison;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * 行の突き合わせ.
 *
 * Two people changed the same lines. What only one of them changed is taken; what both
 * changed differently is a conflict, and the list holds my text of it until somebody
 * decides.
 *
 * @param lines the lines of both, in order; of a conflict my text, or theirs if I deleted
 * the line
 * @param conflicts what both changed differently, in the order of the lines
 */
public record LineMerge(List<Line> lines, List<Conflict> conflicts) {

	public LineMerge {
		lines = List.copyOf(lines);
		conflicts = List.copyOf(conflicts);
		requireUniqueKeys(lines);
	}

	/**
	 * Merges what two people made of the same lines.
	 * @param base the lines both began with, each key once
	 * @param theirs what the other person made of them, each key once
	 * @param mine what I made of them, each key once
	 * @return the lines of both, and where a person has to decide
	 */
	public static LineMerge of(List<Line> base, List<Line> theirs, List<Line> mine) {
		Map<String, String> was = texts(base);
		Map<String, String> their = texts(theirs);
		Map<String, String> my = texts(mine);
		Map<String, Line> merged = new LinkedHashMap<>();
		Map<String, Conflict> conflicts = new LinkedHashMap<>();
		keys(was, their, my).forEach((key) -> {
			Conflict versions = new Conflict(key, was.get(key), their.get(key), my.get(key));
			versions.merged().ifPresent((text) -> merged.put(key, new Line(key, text)));
			if (versions.isOpen()) {
				conflicts.put(key, versions);
			}
		});
		List<Line> lines = MergedOrder.of(was.keySet(), their.keySet(), my.keySet(), merged.keySet())
			.stream()
			.flatMap((key) -> Optional.ofNullable(merged.get(key)).stream())
			.toList();
		return new LineMerge(lines,
				lines.stream().flatMap((line) -> Optional.ofNullable(conflicts.get(line.key())).stream()).toList());
	}

	private static Set<String> keys(Map<String, String> base, Map<String, String> theirs, Map<String, String> mine) {
		Set<String> keys = new HashSet<>(base.keySet());
		keys.addAll(theirs.keySet());
		keys.addAll(mine.keySet());
		return keys;
	}

	private static Map<String, String> texts(List<Line> lines) {
		requireUniqueKeys(lines);
		Map<String, String> texts = new LinkedHashMap<>();
		lines.forEach((line) -> texts.put(line.key(), line.text()));
		return texts;
	}

	private static void requireUniqueKeys(List<Line> lines) {
		Set<String> keys = new HashSet<>();
		for (Line line : lines) {
			if (!keys.add(line.key())) {
				throw new IllegalArgumentException("Two lines have the key " + line.key());
			}
		}
	}

	/**
	 * 行.
	 *
	 * @param key what makes it the same line on all sides
	 * @param text what it says
	 */
	public record Line(String key, String text) {
	}

	/**
	 * 双方が違うように変えた行.
	 *
	 * @param key the line
	 * @param base what it said, or {@code null} if both added it
	 * @param theirs what it says there, or {@code null} if they deleted it
	 * @param mine what I say, or {@code null} if I deleted it
	 */
	public record Conflict(String key, @Nullable String base, @Nullable String theirs, @Nullable String mine) {

		boolean isOpen() {
			return !Objects.equals(this.theirs, this.mine) && !isLeftByThem() && !isLeftByMe();
		}

		Optional<String> merged() {
			if (isLeftByMe() || (this.mine == null && isOpen())) {
				return Optional.ofNullable(this.theirs);
			}
			return Optional.ofNullable(this.mine);
		}

		private boolean isLeftByThem() {
			return Objects.equals(this.theirs, this.base);
		}

		private boolean isLeftByMe() {
			return Objects.equals(this.mine, this.base);
		}

	}

}
