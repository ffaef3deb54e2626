package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.BlankValue;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.drafting.web.ChapterPage.Field;
import jp.tejuncho.drafting.web.ChapterPage.Piece;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.Place;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.edition.Wording;
import jp.tejuncho.text.Excerpt;

/**
 * 作業画面の文の組立て.
 *
 * A blank becomes a field where it stands first on the page; where the same value is used
 * again it is only shown, so that a page never holds two fields for one value.
 */
final class SentencePieces {

	private static final PlaceId NOWHERE = EditingPlaces.COVER;

	private static final int WORDS = 20;

	private final Manuscript manuscript;

	private final Numbering numbering;

	private final ChapterPages.Overlay overlay;

	private final boolean writable;

	private final Set<String> fields = new HashSet<>();

	private boolean filled;

	SentencePieces(Manuscript manuscript, Numbering numbering, ChapterPages.Overlay overlay, boolean writable) {
		this.manuscript = manuscript;
		this.numbering = numbering;
		this.overlay = overlay;
		this.writable = writable;
	}

	/**
	 * Shows in plain text what is printed where a blank is filled.
	 * @return the same
	 */
	SentencePieces filled() {
		this.filled = true;
		return this;
	}

	List<Piece> of(Wording wording, @Nullable Clause clause) {
		List<Piece> pieces = new ArrayList<>();
		for (Fragment fragment : wording.fragments()) {
			pieces.add(switch (fragment) {
				case Fragment.Blank blank -> new Piece("", field(this.manuscript.variable(blank.variable())));
				case Fragment.Choice choice -> new Piece("", field(this.manuscript.variable(choice.variable())));
				case Fragment.Literal literal -> Piece.of(literal.text());
				case Fragment.HouseWord word -> Piece.of(house(word));
				case Fragment.Ref ref -> Piece.of(label(ref, (clause != null) ? clause.id().place() : NOWHERE));
				case Fragment.DocumentLink link -> Piece.of(link.words());
				case Fragment.TermDefinition term -> Piece.of(term.words());
				case Fragment.Letter letter -> Piece.of(letter.text());
			});
		}
		return pieces;
	}

	Piece list(Element.GrowingList list) {
		return new Piece("", field(this.manuscript.variable(list.variable())));
	}

	/**
	 * The text with the organisation's words, for headings and notes.
	 * @param wording the text
	 * @return plain text
	 */
	String plain(Wording wording) {
		return plain(wording, NOWHERE);
	}

	/**
	 * The text with the organisation's words, references as they are printed at a place.
	 * @param wording the text
	 * @param place the clause it stands in
	 * @return plain text
	 */
	String plain(Wording wording, PlaceId place) {
		StringBuilder text = new StringBuilder();
		for (Fragment fragment : wording.fragments()) {
			text.append(switch (fragment) {
				case Fragment.Literal literal -> literal.text();
				case Fragment.Blank blank -> filled(blank.variable(), blank.verbatim());
				case Fragment.Choice choice -> filled(choice.variable(), choice.verbatim());
				case Fragment.HouseWord word -> house(word);
				case Fragment.Ref ref -> label(ref, place);
				case Fragment.DocumentLink link -> link.words();
				case Fragment.TermDefinition term -> term.words();
				case Fragment.Letter letter -> letter.text();
			});
		}
		return text.toString();
	}

	/**
	 * The text with what each reference leads to: where a number becomes a reference no
	 * letter changes.
	 * @param wording the text
	 * @param place the clause it stands in
	 * @return plain text
	 */
	String leading(Wording wording, PlaceId place) {
		StringBuilder text = new StringBuilder();
		for (Fragment fragment : wording.fragments()) {
			text.append(plain(new Wording(List.of(fragment)), place));
			if (fragment instanceof Fragment.Ref ref) {
				text.append(target(ref.targets()));
			}
		}
		return text.toString();
	}

	private String target(List<PlaceId> targets) {
		String first = called(targets.getFirst());
		String last = (targets.size() > 1) ? called(targets.getLast()) : "";
		if (first.isEmpty()) {
			return "（参照）";
		}
		return "（" + first + (last.isEmpty() ? "" : "～" + last) + "への参照）";
	}

	// a heading, or the first words of an item
	private String called(PlaceId place) {
		String heading = this.manuscript.edition().findPlace(place).map(Place::heading).orElse("");
		String words = heading.isEmpty() ? plain(own(place)) : heading;
		return words.isEmpty() ? "" : "「" + Excerpt.beginning(words, WORDS) + "」";
	}

	private Wording own(PlaceId place) {
		Optional<ClauseText> text = this.manuscript.tailoring().text(place.clause());
		@Nullable String markup = !place.isPart() ? text.map(ClauseText::title).orElse(null)
				: text.flatMap((known) -> known.line(place.key())).map(TextLine::markup).orElse(null);
		return Markup.read((markup != null) ? markup : "");
	}

	private String filled(String id, String verbatim) {
		Variable variable = this.manuscript.variable(id);
		return this.filled ? this.manuscript.values()
			.of(variable)
			.map((value) -> this.manuscript.house().printed(variable, value))
			.orElse(verbatim) : verbatim;
	}

	private String house(Fragment.HouseWord word) {
		return this.manuscript.house().words().getOrDefault(word.id(), word.verbatim());
	}

	private String label(Fragment.Ref ref, PlaceId place) {
		Inline.Reference reference = new Inline.Reference(ref.targets().stream().map(PlaceId::toNode).toList(),
				ref.words());
		return this.numbering.label(reference, place.toNode());
	}

	private Field field(Variable variable) {
		String key = variable.id();
		@Nullable BlankValue written = this.manuscript.blanks().get(key);
		String stored = (written != null) ? written.content() : "";
		SaveOutcome.@Nullable Conflict conflict = this.overlay.conflict(key);
		boolean registered = variable.source() != null;
		boolean editable = this.writable && !registered && this.fields.add(key);
		String proposed = this.manuscript.values().proposed().getOrDefault(key, "");
		String shown = editable ? this.overlay.typed(SentChapter.VALUE + key, key, stored)
				: this.manuscript.values().of(variable).orElse("");
		String seen = (conflict != null && conflict.change() instanceof DraftChange.Fill fill) ? fill.seen() : stored;
		return new Field(key, id(variable), asked(variable), new ChapterPage.Value(shown, seen, proposed), editable,
				registered ? registration() : "", editable ? ChapterCards.clash(conflict) : null,
				editable ? this.overlay.error(key) : "");
	}

	/**
	 * The element id of the field a blank is typed in.
	 * @param variable the blank
	 * @return an id without characters a selector would trip over
	 */
	static String id(Variable variable) {
		return EditingPlaces.blank(variable.id());
	}

	private static ChapterPage.Asked asked(Variable variable) {
		return new ChapterPage.Asked(variable.label(), hint(variable), kind(variable),
				variable.options().stream().map(Variable.Option::value).toList());
	}

	private String registration() {
		return this.writable ? "/systems/" + this.manuscript.system().id() + "/edit" : "";
	}

	private static String hint(Variable variable) {
		return variable.example().isEmpty() ? variable.hint() : variable.hint() + "（例：" + variable.example() + "）";
	}

	private static String kind(Variable variable) {
		return switch (variable.kind()) {
			case TEXT, OFFICE -> "text";
			case MULTILINE, LIST -> "lines";
			case CHOICE -> "options";
		};
	}

}
