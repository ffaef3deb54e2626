package jp.tejuncho.edition;

import java.util.List;

/**
 * 章.
 *
 * @param id its identity
 * @param title without its number
 * @param requirements its own
 * @param body what stands before the first section
 * @param sections in order
 */
public record Chapter(String id, String title, Requirements requirements, List<Passage> body, List<Section> sections) {

	public Chapter {
		body = List.copyOf(body);
		sections = List.copyOf(sections);
	}

}
