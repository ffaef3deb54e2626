package jp.tejuncho.edition.source;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Collects mistakes, so that whoever mends the files sees all of them at once.
 */
final class Mistakes {

	private final Set<TemplateMistake> found = new LinkedHashSet<>();

	void add(Spot spot, String problem, String remedy) {
		this.found.add(new TemplateMistake(spot.file(), spot.line(), spot.column(), problem, remedy));
	}

	int count() {
		return this.found.size();
	}

	void throwIfAny() {
		if (!this.found.isEmpty()) {
			throw new TemplateMistakes(this.found.stream()
				.sorted(Comparator.comparing(TemplateMistake::file)
					.thenComparingInt(TemplateMistake::line)
					.thenComparingInt(TemplateMistake::column))
				.toList());
		}
	}

}
