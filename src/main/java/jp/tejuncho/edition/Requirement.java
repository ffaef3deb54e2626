package jp.tejuncho.edition;

import org.jspecify.annotations.Nullable;

/**
 * 要否の定め.
 *
 * @param condition on the system's profile
 * @param because the reason shown where the condition holds
 * @param otherwise the reason shown where it doesn't; only what may apply or not has one
 * @param answersTo the item of 特定個人情報の適正な取扱いに関するガイドライン 別添1 that this answers to; only
 * what is mandatory has one
 */
public record Requirement(Condition condition, String because, @Nullable String otherwise, @Nullable String answersTo) {
}
