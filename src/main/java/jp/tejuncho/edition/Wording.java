package jp.tejuncho.edition;

import java.util.List;
import java.util.function.Function;

/**
 * 文言.
 *
 * @param fragments in reading order
 */
public record Wording(List<Fragment> fragments) {

	public Wording {
		fragments = List.copyOf(fragments);
	}

	/**
	 * The letters of the guideline.
	 * @param label gives the numbers that a reference without fixed words prints
	 * @return the text, blanks as the guideline prints them
	 */
	public String text(Function<Fragment.Ref, String> label) {
		StringBuilder text = new StringBuilder();
		for (Fragment fragment : this.fragments) {
			text.append(switch (fragment) {
				case Fragment.Literal literal -> literal.text();
				case Fragment.Blank blank -> blank.verbatim();
				case Fragment.Choice choice -> choice.verbatim();
				case Fragment.HouseWord word -> word.verbatim();
				case Fragment.Ref ref -> (ref.words() != null) ? ref.words() : label.apply(ref);
				case Fragment.DocumentLink link -> link.words();
				case Fragment.TermDefinition definition -> definition.words();
				case Fragment.Letter letter -> letter.text();
			});
		}
		return text.toString();
	}

	/**
	 * The letters of the guideline, without the numbers of references.
	 * @return the text
	 */
	public String text() {
		return text((ref) -> "");
	}

}
