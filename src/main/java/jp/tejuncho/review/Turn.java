package jp.tejuncho.review;

import java.util.Optional;

/**
 * したことと次の番.
 *
 * @param done what was done
 * @param next the step that waits now; nothing if none does
 */
public record Turn(Outcome done, Optional<RoundStep> next) {
}
