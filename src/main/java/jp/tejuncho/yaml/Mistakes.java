package jp.tejuncho.yaml;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * ファイルの誤りの集まり.
 *
 * Collects mistakes, so that whoever mends the files sees all of them at once.
 */
public final class Mistakes {

	private final Set<Mistake> found = new LinkedHashSet<>();

	public void add(Spot spot, String problem, String remedy) {
		this.found.add(new Mistake(spot.file(), spot.line(), spot.column(), problem, remedy));
	}

	public int count() {
		return this.found.size();
	}

	/**
	 * Ends the reading if anything was found.
	 * @param <X> what is thrown
	 * @param refusal makes it of all mistakes, by file and place
	 * @throws X if there is a mistake
	 */
	public <X extends RuntimeException> void throwIfAny(Function<List<Mistake>, X> refusal) {
		if (!this.found.isEmpty()) {
			throw refusal.apply(this.found.stream()
				.sorted(Comparator.comparing(Mistake::file)
					.thenComparingInt(Mistake::line)
					.thenComparingInt(Mistake::column))
				.toList());
		}
	}

}
