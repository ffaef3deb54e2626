package jp.tejuncho.edition.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.ClauseId;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.HouseWord;
import jp.tejuncho.edition.Questions;
import jp.tejuncho.edition.Term;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.yaml.Mistakes;
import jp.tejuncho.yaml.Spot;
import jp.tejuncho.yaml.StrictMapping;
import jp.tejuncho.yaml.YamlText;

/**
 * What the text of an edition may refer to, while it is read.
 */
final class EditionScope {

	private final Mistakes mistakes;

	private final Questions questions;

	private final PlaceRegister places;

	private final Map<String, HouseWord> house = new LinkedHashMap<>();

	private final Map<String, Variable> variables = new LinkedHashMap<>();

	private final Map<String, Term> terms = new LinkedHashMap<>();

	private final Map<String, Spot> slots = new LinkedHashMap<>();

	private final Map<String, Spot> promises = new LinkedHashMap<>();

	private final List<Definition> definitions = new ArrayList<>();

	private DocumentKind kind = DocumentKind.PROCEDURE;

	EditionScope(Mistakes mistakes, Questions questions) {
		this.mistakes = mistakes;
		this.questions = questions;
		this.places = new PlaceRegister(mistakes);
	}

	Mistakes mistakes() {
		return this.mistakes;
	}

	Questions questions() {
		return this.questions;
	}

	PlaceRegister places() {
		return this.places;
	}

	Map<String, HouseWord> house() {
		return this.house;
	}

	Map<String, Variable> variables() {
		return this.variables;
	}

	Map<String, Term> terms() {
		return this.terms;
	}

	/**
	 * Where the edition says which clause defines a term.
	 * @return the spots by the term's id
	 */
	Map<String, Spot> promises() {
		return this.promises;
	}

	List<Definition> definitions() {
		return this.definitions;
	}

	DocumentKind kind() {
		return this.kind;
	}

	void kind(DocumentKind kind) {
		this.kind = kind;
	}

	/**
	 * Reads the slot that an element may be.
	 * @param mapping the element
	 * @return the slot's name
	 */
	@Nullable String slot(StrictMapping mapping) {
		YamlText slot = mapping.optionalText("slot");
		if (slot == null) {
			return null;
		}
		Spot first = this.slots.putIfAbsent(slot.value(), slot.spot());
		if (first != null) {
			this.mistakes.add(slot.spot(), "slot「" + slot.value() + "」が二つあります（初めは" + first.inWords() + "）。",
					"どちらかの名前を変えてください。");
		}
		return slot.value();
	}

	/**
	 * 用語の定義箇所.
	 *
	 * @param term the term's id
	 * @param clause where it stands
	 * @param spot where in the file
	 */
	record Definition(String term, @Nullable ClauseId clause, Spot spot) {
	}

}
