package jp.tejuncho.edition;

import java.util.List;

/**
 * 節.
 *
 * @param id its identity
 * @param title without its number
 * @param requirements its own
 * @param body clauses and notes in order
 */
public record Section(String id, String title, Requirements requirements, List<Passage> body) {

	public Section {
		body = List.copyOf(body);
	}

}
