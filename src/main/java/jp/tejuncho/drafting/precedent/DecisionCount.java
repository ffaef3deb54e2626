package jp.tejuncho.drafting.precedent;

import java.util.UUID;

/**
 * How many decisions of a draft are made.
 *
 * @param draftId the draft
 * @param total all of them
 * @param open those that are undecided
 */
record DecisionCount(UUID draftId, long total, long open) {
}
