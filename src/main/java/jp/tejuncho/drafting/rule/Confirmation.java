package jp.tejuncho.drafting.rule;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.edition.PlaceId;

/**
 * 言葉で答える指摘の答え方.
 *
 * @param label what the person writes
 * @param kind where it is kept
 * @param place where it is kept
 * @param seen what is kept there now
 */
public record Confirmation(String label, Amendment.Kind kind, PlaceId place, String seen) {
}
