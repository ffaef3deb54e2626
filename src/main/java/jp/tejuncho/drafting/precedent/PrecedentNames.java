package jp.tejuncho.drafting.precedent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.Wording;

/**
 * What a precedent is called, where it is not what the new system is called: in a text
 * that was copied such a name is most likely wrong.
 */
final class PrecedentNames {

	private static final int SHORTEST = 2;

	private final List<String> names = new ArrayList<>();

	PrecedentNames(Manuscript precedent, Manuscript target) {
		List<String> own = names(target).toList();
		names(precedent).filter((name) -> name.length() >= SHORTEST && !own.contains(name))
			.distinct()
			.forEach(this.names::add);
	}

	private static Stream<String> names(Manuscript manuscript) {
		return Stream.of(manuscript.system().name(), manuscript.system().shortName(),
				manuscript.house().owner().section(), manuscript.system().managerPost());
	}

	/**
	 * A name that stands in a text.
	 * @param text letters
	 * @return the name
	 */
	Optional<String> in(String text) {
		return this.names.stream().filter(text::contains).findFirst();
	}

	/**
	 * A name that a person wrote in letters into a line.
	 * @param markup the line
	 * @return the name; nothing if only a blank says it, which the new system fills
	 */
	Optional<String> inLetters(String markup) {
		Wording wording = Markup.read(markup);
		String letters = wording.fragments()
			.stream()
			.map((fragment) -> (fragment instanceof Fragment.Literal literal) ? literal.text() : "\n")
			.collect(Collectors.joining());
		return in(letters);
	}

}
