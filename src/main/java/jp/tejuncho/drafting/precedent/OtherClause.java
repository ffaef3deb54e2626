package jp.tejuncho.drafting.precedent;

import java.time.Instant;

import jp.tejuncho.drafting.ClauseState;

/**
 * 他システムの条項.
 *
 * @param draft where it stands
 * @param state what became of it there
 * @param reason why
 * @param written what it says there
 * @param by who wrote or decided it last; in words that nobody did where the profile
 * suggested it
 * @param at when
 */
public record OtherClause(OtherDraft draft, ClauseState state, String reason, WrittenClause written, String by,
		Instant at) {
}
