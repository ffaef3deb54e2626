package jp.tejuncho.platform;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/**
 * 頁送り.
 */
public final class Paging {

	private static final int SIZE = 50;

	private static final int LAST = 100_000;

	private Paging() {
	}

	/**
	 * 画面の何頁目か.
	 * @param number counted from 1, as it stands in the address; out of range is the
	 * nearest page
	 * @param sort the order
	 * @return what a repository takes
	 */
	public static PageRequest of(int number, Sort sort) {
		return PageRequest.of(Math.clamp(number, 1, LAST) - 1, SIZE, sort);
	}

}
