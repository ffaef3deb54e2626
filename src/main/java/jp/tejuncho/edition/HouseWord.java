package jp.tejuncho.edition;

import org.jspecify.annotations.Nullable;

/**
 * 自庁の用語.
 *
 * @param id its identity over all editions
 * @param group the heading it stands under
 * @param label what it is
 * @param defaultText what the guideline prints
 * @param hint how to write one's own
 */
public record HouseWord(String id, String group, String label, String defaultText, @Nullable String hint) {
}
