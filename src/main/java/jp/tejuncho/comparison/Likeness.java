package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.tejuncho.comparison.ComparedPiece.Shape;

/**
 * 似ている度合い.
 *
 * For what bears no identity: the rows of a table, lines a person split or typed anew.
 * Counted in pairs of letters, from 0 to 1.
 */
final class Likeness {

	/** From here on a reader would call it the same, reworded. */
	static final double ALIKE = 0.5;

	private static final double SAME_NAME = 0.6;

	private static final int BOUND = 250_000;

	private static final long SCALE = 100_000;

	private final List<Piece> before;

	private final List<Piece> after;

	private Likeness(List<Piece> before, List<Piece> after) {
		this.before = before;
		this.after = after;
	}

	static double of(String first, String second) {
		return of(pairs(first), pairs(second));
	}

	// for each of the first pieces its partner among the second, rising, or -1
	static int[] align(List<Piece> before, List<Piece> after) {
		if ((long) before.size() * after.size() > BOUND) {
			return Alignment.of(before.stream().map(Piece::wholeText).toList(),
					after.stream().map(Piece::wholeText).toList());
		}
		return new Likeness(before, after).align();
	}

	private int[] align() {
		long[][] alike = alike();
		long[][] best = new long[this.before.size() + 1][this.after.size() + 1];
		for (int b = this.before.size() - 1; b >= 0; b--) {
			for (int a = this.after.size() - 1; a >= 0; a--) {
				long paired = (alike[b][a] > 0) ? alike[b][a] + best[b + 1][a + 1] : 0;
				best[b][a] = Math.max(paired, Math.max(best[b + 1][a], best[b][a + 1]));
			}
		}
		int[] partners = new int[this.before.size()];
		int a = 0;
		for (int b = 0; b < partners.length; b++) {
			partners[b] = -1;
			while (a < this.after.size() && best[b][a] > best[b + 1][a] && best[b][a] <= best[b][a + 1]) {
				a++;
			}
			if (a < this.after.size() && best[b][a] > best[b + 1][a]) {
				partners[b] = a++;
			}
		}
		return partners;
	}

	// whole numbers, so that a comparison the other way round adds up to the same;
	// where two pairs are equally alike, the longer one stays
	private long[][] alike() {
		List<Map<String, Integer>> pairsBefore = this.before.stream().map((piece) -> pairs(piece.wholeText())).toList();
		List<Map<String, Integer>> pairsAfter = this.after.stream().map((piece) -> pairs(piece.wholeText())).toList();
		long[][] alike = new long[this.before.size()][this.after.size()];
		for (int b = 0; b < this.before.size(); b++) {
			for (int a = 0; a < this.after.size(); a++) {
				double likeness = alike(this.before.get(b), this.after.get(a), pairsBefore.get(b), pairsAfter.get(a));
				int letters = Math.min(sum(pairsBefore.get(b)), sum(pairsAfter.get(a)));
				alike[b][a] = (likeness >= ALIKE) ? Math.round(likeness * SCALE) * SCALE + Math.min(letters, SCALE - 1)
						: 0;
			}
		}
		return alike;
	}

	private static double alike(Piece before, Piece after, Map<String, Integer> pairsBefore,
			Map<String, Integer> pairsAfter) {
		if (!before.mayBecome(after)) {
			return 0;
		}
		double alike = of(pairsBefore, pairsAfter);
		return hasSameName(before, after) ? Math.max(alike, SAME_NAME) : alike;
	}

	private static boolean hasSameName(Piece before, Piece after) {
		if (before.shape() == Shape.ROW) {
			return !before.cells().getFirst().isEmpty() && before.cells().getFirst().equals(after.cells().getFirst());
		}
		return before.shape().isDivision() && !before.text().isEmpty() && before.text().equals(after.text());
	}

	private static double of(Map<String, Integer> first, Map<String, Integer> second) {
		int all = sum(first) + sum(second);
		if (all == 0) {
			return 1;
		}
		int common = 0;
		for (Map.Entry<String, Integer> pair : first.entrySet()) {
			common += Math.min(pair.getValue(), second.getOrDefault(pair.getKey(), 0));
		}
		return 2.0 * common / all;
	}

	private static int sum(Map<String, Integer> pairs) {
		return pairs.values().stream().mapToInt(Integer::intValue).sum();
	}

	private static Map<String, Integer> pairs(String text) {
		int[] letters = text.codePoints().toArray();
		Map<String, Integer> pairs = HashMap.newHashMap(letters.length);
		List<String> found = new ArrayList<>();
		for (int place = 0; place + 1 < letters.length; place++) {
			found.add(new String(letters, place, 2));
		}
		if (letters.length == 1) {
			found.add(text);
		}
		found.forEach((pair) -> pairs.merge(pair, 1, Integer::sum));
		return pairs;
	}

}
