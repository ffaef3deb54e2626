package jp.tejuncho.edition;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * 条項.
 *
 * @param id its identity
 * @param title its heading without the ・; {@code null} where the guideline prints none
 * @param summary what an outline calls it; {@code null} where the title does
 * @param requirements its own; {@link Edition#requirements(ClauseId)} has those of its
 * section and chapter as well
 * @param body what stands under the heading
 * @param errata all of them, in reading order of the file
 * @param overtaken what time has overtaken
 * @param slot what the writer is asked to write instead
 */
public record Clause(ClauseId id, @Nullable Phrase title, @Nullable String summary, Requirements requirements,
		List<Element> body, List<Erratum> errata, List<Overtaken> overtaken, @Nullable String slot) implements Passage {

	public Clause {
		body = List.copyOf(body);
		errata = List.copyOf(errata);
		overtaken = List.copyOf(overtaken);
		if (title == null && summary == null) {
			throw new IllegalArgumentException(id + " needs a title or a summary");
		}
	}

	/**
	 * What a list or an outline calls it.
	 * @return the summary, or else the corrected title
	 */
	public String heading() {
		if (this.summary != null) {
			return this.summary;
		}
		return (this.title != null) ? this.title.wording(true).text() : "";
	}

	/**
	 * Every text in it, in reading order.
	 * @return the texts
	 */
	public Stream<Phrase> phrases() {
		return Stream.concat(Stream.ofNullable(this.title), this.body.stream().flatMap(Element::phrases));
	}

}
