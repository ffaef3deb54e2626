package jp.tejuncho.comparison;

import java.util.BitSet;

/**
 * 並びの変わらない部分.
 *
 * The most numbers of a sequence that stand in rising order, found by laying them on
 * piles as in the game of patience.
 */
final class RisingSequence {

	private RisingSequence() {
	}

	// the places of the numbers that stay; the numbers differ from each other
	static BitSet of(int[] numbers) {
		int[] tops = new int[numbers.length];
		int[] below = new int[numbers.length];
		int piles = 0;
		for (int place = 0; place < numbers.length; place++) {
			int pile = pile(numbers, tops, piles, numbers[place]);
			below[place] = (pile > 0) ? tops[pile - 1] : -1;
			tops[pile] = place;
			piles = Math.max(piles, pile + 1);
		}
		BitSet rising = new BitSet(numbers.length);
		for (int place = (piles > 0) ? tops[piles - 1] : -1; place >= 0; place = below[place]) {
			rising.set(place);
		}
		return rising;
	}

	private static int pile(int[] numbers, int[] tops, int piles, int number) {
		int low = 0;
		int high = piles;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (numbers[tops[middle]] < number) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
