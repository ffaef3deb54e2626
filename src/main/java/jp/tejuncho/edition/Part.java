package jp.tejuncho.edition;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 部.
 *
 * @param id its identity
 * @param title without its number; {@code null} for the only part of a document that has
 * none
 * @param chapters in order
 */
public record Part(String id, @Nullable String title, List<Chapter> chapters) {

	public Part {
		chapters = List.copyOf(chapters);
	}

}
