package jp.tejuncho.drafting.composing;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Values;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.edition.Wording;

/**
 * 文の組立て.
 *
 * Puts values and the organisation's words into a sentence of the edition.
 */
public final class WordsComposer {

	private static final String CIRCLES = "○○";

	private final Manuscript manuscript;

	private final Values values;

	private final Manuscript.House house;

	public WordsComposer(Manuscript manuscript) {
		this.manuscript = manuscript;
		this.values = manuscript.values();
		this.house = manuscript.house();
	}

	/**
	 * A sentence with what was filled in.
	 * @param wording the sentence of the edition
	 * @return its words, with a mark where a value is missing
	 */
	public Words compose(Wording wording) {
		List<Inline> inlines = new ArrayList<>();
		StringBuilder plain = new StringBuilder();
		for (Fragment fragment : wording.fragments()) {
			switch (fragment) {
				case Fragment.Literal literal -> plain.append(literal.text());
				case Fragment.HouseWord word ->
					plain.append(this.house.words().getOrDefault(word.id(), word.verbatim()));
				case Fragment.DocumentLink link -> plain.append(link.words());
				case Fragment.Letter letter -> plain.append(letter.text());
				case Fragment.Blank blank -> add(inlines, plain, blank(blank.variable(), blank.verbatim()));
				case Fragment.Choice choice -> add(inlines, plain, blank(choice.variable(), choice.verbatim()));
				case Fragment.Ref ref -> add(inlines, plain, List
					.of(new Inline.Reference(ref.targets().stream().map(PlaceId::toNode).toList(), ref.words())));
				case Fragment.TermDefinition term -> add(inlines, plain, List.of(new Inline.Definition(term.words())));
			}
		}
		add(inlines, plain, List.of());
		return new Words(inlines);
	}

	/**
	 * An entry of a list that is still blank.
	 * @param variable the list
	 * @param mark what is printed meanwhile
	 * @return the words of the entry
	 */
	Words empty(Variable variable, String mark) {
		return new Words(List.of(new Inline.Empty(variable.id(), printed(mark), variable.label())));
	}

	Words filled(Variable variable, String value) {
		return new Words(List.of(new Inline.Filled(variable.id(), value)));
	}

	private List<Inline> blank(String id, String verbatim) {
		Variable variable = this.manuscript.variable(id);
		return this.values.of(variable)
			.map((value) -> this.house.printed(variable, value))
			.map((value) -> value.isEmpty() ? List.<Inline>of()
					: List.<Inline>of(new Inline.Filled(id, value.strip().replace('\n', '、'))))
			.orElseGet(() -> List.of(new Inline.Empty(id, printed(verbatim), variable.label())));
	}

	private static void add(List<Inline> inlines, StringBuilder plain, List<Inline> next) {
		if (!plain.isEmpty()) {
			inlines.add(new Inline.Plain(plain.toString()));
			plain.setLength(0);
		}
		inlines.addAll(next);
	}

	private static String printed(String verbatim) {
		// the circles without the note that explains them
		int note = verbatim.indexOf("（※");
		String mark = (note >= 0) ? verbatim.substring(0, note) : verbatim;
		return mark.isEmpty() ? CIRCLES : mark;
	}

}
