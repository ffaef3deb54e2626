package jp.tejuncho.drafting;

import java.time.Instant;

import jp.tejuncho.drafting.body.ClauseText;

/**
 * 本文の変更.
 *
 * @param before the text before, as {@link ClauseText} writes it; empty follows the
 * example
 * @param after the text after
 * @param offered whether the words were the product's: a button beside a finding, pressed
 * as it was offered
 * @param at when
 */
public record TextStep(String before, String after, boolean offered, Instant at) {

	static TextStep of(Step step) {
		Step.Batch batch = step.batch();
		return new TextStep(step.content().before(), step.content().after(), batch.act() == Step.Act.FIX, batch.at());
	}

}
