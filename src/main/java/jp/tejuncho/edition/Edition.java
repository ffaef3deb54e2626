package jp.tejuncho.edition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * 版.
 *
 * Data, never changed: what a draft alters stands in the draft.
 */
public final class Edition {

	private final Head head;

	private final List<FrontMatter> frontMatter;

	private final List<CoverLine> cover;

	private final List<Part> parts;

	private final Vocabulary vocabulary;

	private final History history;

	private final List<Overtaken> overtaken;

	private final Map<ClauseId, Clause> clauses = new LinkedHashMap<>();

	private final Map<ClauseId, Chapter> chapterOfClause = new HashMap<>();

	private final Map<String, Variable> variables = new HashMap<>();

	private final List<Chapter> chapters;

	private final Map<PlaceId, Place> places;

	private final List<Place> placesInOrder;

	private final Set<String> slots;

	/**
	 * Puts an edition together.
	 * @param head what it is
	 * @param frontMatter what stands before the first part
	 * @param cover what stands on the cover of the document, if the guideline says
	 * @param parts its content
	 * @param vocabulary its words and blanks
	 * @param history how the guideline came about
	 * @param overtaken what time has overtaken in the whole of it
	 */
	public Edition(Head head, List<FrontMatter> frontMatter, List<CoverLine> cover, List<Part> parts,
			Vocabulary vocabulary, History history, List<Overtaken> overtaken) {
		this.head = head;
		this.frontMatter = List.copyOf(frontMatter);
		this.cover = List.copyOf(cover);
		this.parts = List.copyOf(parts);
		this.vocabulary = vocabulary;
		this.history = history;
		this.overtaken = List.copyOf(overtaken);
		this.places = Places.of(this.parts, (clause) -> this.clauses.put(clause.id(), clause));
		this.placesInOrder = List.copyOf(this.places.values());
		this.chapters = this.parts.stream().flatMap((part) -> part.chapters().stream()).toList();
		this.slots = this.clauses.values()
			.stream()
			.flatMap((clause) -> clause.body().stream().map(Element::filledBy))
			.filter((slot) -> !slot.isEmpty())
			.collect(Collectors.toUnmodifiableSet());
		vocabulary.variables().forEach((variable) -> this.variables.putIfAbsent(variable.id(), variable));
		this.chapters.forEach(
				(chapter) -> chapter.clauses().forEach((clause) -> this.chapterOfClause.put(clause.id(), chapter)));
	}

	public EditionId id() {
		return this.head.id();
	}

	public DocumentKind kind() {
		return this.head.kind();
	}

	public int sequence() {
		return this.head.sequence();
	}

	public String name() {
		return this.head.name();
	}

	public String documentTitle() {
		return this.head.documentTitle();
	}

	public Levels levels() {
		return this.head.levels();
	}

	public LocalDate dated() {
		return this.head.dated();
	}

	public Head head() {
		return this.head;
	}

	public List<FrontMatter> frontMatter() {
		return this.frontMatter;
	}

	public List<CoverLine> cover() {
		return this.cover;
	}

	public List<Part> parts() {
		return this.parts;
	}

	public List<HouseWord> house() {
		return this.vocabulary.house();
	}

	public List<Variable> variables() {
		return this.vocabulary.variables();
	}

	public List<Term> terms() {
		return this.vocabulary.terms();
	}

	public History history() {
		return this.history;
	}

	public List<Overtaken> overtaken() {
		return this.overtaken;
	}

	/**
	 * What other rooms fill in.
	 * @return the names of the slots of its figures and tables
	 */
	public Set<String> slots() {
		return this.slots;
	}

	/**
	 * Every clause, in reading order.
	 * @return the clauses
	 */
	public List<Clause> clauses() {
		return List.copyOf(this.clauses.values());
	}

	public Optional<Clause> findClause(ClauseId id) {
		return Optional.ofNullable(this.clauses.get(id));
	}

	/**
	 * The clause of a place.
	 * @param place any place
	 * @return nothing where it is no whole clause of the guideline
	 */
	public Optional<Clause> findClause(PlaceId place) {
		return findPlace(place).filter((known) -> known.kind() == Place.Kind.CLAUSE)
			.map(Place::clause)
			.map(this.clauses::get);
	}

	public Clause clause(ClauseId id) {
		return findClause(id).orElseThrow(() -> missing(id));
	}

	public Chapter chapter(String id) {
		return this.chapters.stream()
			.filter((chapter) -> chapter.id().equals(id))
			.findFirst()
			.orElseThrow(() -> missing(id));
	}

	public List<Chapter> chapters() {
		return this.chapters;
	}

	/**
	 * The chapter a clause stands in.
	 * @param id the clause
	 * @return its chapter
	 */
	public Chapter chapterOf(ClauseId id) {
		return Optional.ofNullable(this.chapterOfClause.get(id)).orElseThrow(() -> missing(id));
	}

	public Optional<Place> findPlace(PlaceId id) {
		return Optional.ofNullable(this.places.get(id));
	}

	public Place place(PlaceId id) {
		return findPlace(id).orElseThrow(() -> missing(id));
	}

	/**
	 * Everything a reference can name, in reading order.
	 * @return the places
	 */
	public List<Place> places() {
		return this.placesInOrder;
	}

	public Optional<Variable> findVariable(String id) {
		return Optional.ofNullable(this.variables.get(id));
	}

	public Variable variable(String id) {
		return findVariable(id).orElseThrow(() -> missing(id));
	}

	public Optional<Term> findTerm(String id) {
		return terms().stream().filter((term) -> term.id().equals(id)).findFirst();
	}

	/**
	 * The requirements of a clause together with those of its section and chapter.
	 * @param id the clause
	 * @return all that bind it
	 */
	public Requirements requirements(ClauseId id) {
		return place(id.place()).requirements();
	}

	/**
	 * The requirements of an element or item together with those of all around it.
	 * @param id the clause
	 * @param key the element or item within it
	 * @return all that bind it
	 */
	public Requirements requirements(ClauseId id, String key) {
		return place(id.place().child(key)).requirements();
	}

	/**
	 * Where a term is used, apart from where it is defined.
	 * @param term the term
	 * @return the clauses in reading order
	 */
	public List<ClauseId> usesOf(Term term) {
		return this.clauses.values()
			.stream()
			.filter((clause) -> !clause.id().equals(term.definedIn()))
			.filter((clause) -> clause.phrases()
				.anyMatch((phrase) -> term.occursIn(phrase.wording(false).text())
						|| term.occursIn(phrase.wording(true).text())))
			.map(Clause::id)
			.toList();
	}

	@Override
	public String toString() {
		return this.head.id().value();
	}

	private NoSuchElementException missing(Object id) {
		return new NoSuchElementException(this + " has no " + id);
	}

	/**
	 * 版の表題など.
	 *
	 * @param id its identity
	 * @param kind of document
	 * @param sequence its place in the order of editions of this kind
	 * @param name the guideline's name
	 * @param documentTitle what the composed document is called
	 * @param dated the guideline's date
	 * @param issued who decided it when, as printed
	 * @param source the text it was taken from
	 * @param levels how it is divided and numbered
	 */
	public record Head(EditionId id, DocumentKind kind, int sequence, String name, String documentTitle,
			LocalDate dated, @Nullable String issued, SourceText source, Levels levels) {
	}

	/**
	 * 出典の文字列.
	 *
	 * @param file its name
	 * @param firstLine counted from 1
	 * @param lastLine the last one that belongs to the edition
	 */
	public record SourceText(String file, int firstLine, int lastLine) {
	}

	/**
	 * 語彙.
	 *
	 * @param house the organisation's words
	 * @param variables what blanks are filled with
	 * @param terms what is defined or should be
	 */
	public record Vocabulary(List<HouseWord> house, List<Variable> variables, List<Term> terms) {

		public Vocabulary {
			house = List.copyOf(house);
			variables = List.copyOf(variables);
			terms = List.copyOf(terms);
		}

	}

	/**
	 * 表紙の行.
	 *
	 * @param text the text
	 * @param exampleOnly whether it belongs to the example and not to the document
	 */
	public record CoverLine(Phrase text, boolean exampleOnly) implements Worded {
	}

	/**
	 * 沿革.
	 *
	 * @param title its heading, if there is one
	 * @param events in order
	 */
	public record History(@Nullable String title, List<Event> events) {

		public History {
			events = List.copyOf(events);
		}

	}

	/**
	 * 沿革の出来事.
	 *
	 * @param date as printed
	 * @param event 策定 or 改正
	 */
	public record Event(String date, String event) {
	}

}
