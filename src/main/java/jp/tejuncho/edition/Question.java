package jp.tejuncho.edition;

import org.jspecify.annotations.Nullable;

/**
 * 質問.
 *
 * @param id what conditions call it
 * @param group the heading it stands under
 * @param text the question in full
 * @param label its short form for lists
 * @param help what counts as はい
 * @param onlyWhen the question that makes this one pointless when answered いいえ; this one
 * then counts as いいえ too
 */
public record Question(String id, String group, String text, String label, String help, @Nullable String onlyWhen) {
}
