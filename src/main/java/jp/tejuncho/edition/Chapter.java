package jp.tejuncho.edition;

import java.util.List;
import java.util.stream.Stream;

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

	/**
	 * The clauses in it, those of its sections included.
	 * @return in reading order
	 */
	public List<Clause> clauses() {
		return Stream.concat(this.body.stream(), this.sections.stream().flatMap((section) -> section.body().stream()))
			.filter(Clause.class::isInstance)
			.map(Clause.class::cast)
			.toList();
	}

}
