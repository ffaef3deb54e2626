package jp.tejuncho.audit;

import java.time.Instant;

import jp.tejuncho.text.JapanTime;

/**
 * まだ封のない記録.
 *
 * @param count how many
 * @param first when the first of them happened
 * @param last when the last of them happened
 */
public record Unsealed(long count, Instant first, Instant last) {

	/** Everything is sealed. */
	public static final Unsealed NONE = new Unsealed(0, Instant.EPOCH, Instant.EPOCH);

	/**
	 * How much it is.
	 * @return a number, from when to when
	 */
	public String inWords() {
		return "%,d件（%sから%sまで）".formatted(this.count, JapanTime.dayAndTime(this.first),
				JapanTime.dayAndTime(this.last));
	}

	/**
	 * That nothing proves them yet.
	 * @return a sentence; empty if there is none
	 */
	public String sentence() {
		return (this.count == 0) ? "" : "まだ封をしていない記録が" + inWords() + "あります。書き換えられていないことは、まだ確かめられません。";
	}

}
