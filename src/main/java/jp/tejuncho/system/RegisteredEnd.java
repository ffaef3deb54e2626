package jp.tejuncho.system;

import java.time.LocalDate;

import jp.tejuncho.text.Wareki;

/**
 * 登録された廃止.
 *
 * From the day it is registered on, nothing of the system is begun or changed. Every room
 * says why in these words, and adds what can't be done and who takes the end back.
 *
 * @param from the first day on which the system is used no more, perhaps still ahead
 */
public record RegisteredEnd(LocalDate from) {

	/**
	 * Why something can't be done.
	 * @param hindered what can't be done, and what helps
	 * @return a sentence, or more
	 */
	public String because(String hindered) {
		return "この情報システムは" + Wareki.of(this.from) + "に廃止すると登録されているため、" + hindered;
	}

}
