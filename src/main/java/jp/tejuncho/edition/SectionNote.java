package jp.tejuncho.edition;

import org.jspecify.annotations.Nullable;

/**
 * 条項の間の注記（※）.
 *
 * @param id the place it stands at
 * @param text without the ※
 * @param slot what the writer is asked to add here
 */
public record SectionNote(String id, Phrase text, @Nullable String slot) implements Passage, Worded {
}
