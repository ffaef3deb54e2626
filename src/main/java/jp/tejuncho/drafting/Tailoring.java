package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.ErratumId;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.NumberingStyle;

/**
 * 手直しの全体.
 *
 * Everything a draft says differently from its edition, read once.
 */
public final class Tailoring {

	/** 誤記を直さず、ガイドラインのとおりに印刷する. */
	public static final String VERBATIM = "VERBATIM";

	/** 文書全体に関わる手直しの場所. */
	public static final PlaceId DOCUMENT = new PlaceId("document");

	/** 手直しなし. */
	public static final Tailoring NONE = new Tailoring(List.of());

	private final Map<Amendment.Kind, Map<PlaceId, Amendment>> amendments = new EnumMap<>(Amendment.Kind.class);

	private final Map<PlaceId, ClauseText> texts = new HashMap<>();

	private final Map<PlaceId, OwnClause> additions = new HashMap<>();

	private final Map<Place, List<OwnClause>> additionsByPlace;

	private final Set<ErratumId> reverted = new HashSet<>();

	private Tailoring(Collection<Amendment> amendments) {
		for (Amendment amendment : amendments) {
			this.amendments.computeIfAbsent(amendment.kind(), (_) -> new HashMap<>()).put(amendment.place(), amendment);
		}
		of(Amendment.Kind.TEXT)
			.forEach((place, content) -> ClauseText.read(content).ifPresent((text) -> this.texts.put(place, text)));
		of(Amendment.Kind.ADDITION).forEach(
				(id, content) -> OwnClause.read(id, content).ifPresent((own) -> this.additions.put(own.id(), own)));
		this.additionsByPlace = this.additions.values()
			.stream()
			.sorted(OwnClause.ORDER)
			.collect(Collectors.groupingBy((own) -> new Place(own.container(), own.after())));
		of(Amendment.Kind.CORRECTION).forEach((erratum, content) -> {
			if (content.equals(VERBATIM)) {
				this.reverted.add(new ErratumId(erratum.value()));
			}
		});
	}

	/**
	 * Reads amendments.
	 * @param amendments those of one draft
	 * @return what they say
	 */
	public static Tailoring of(Collection<Amendment> amendments) {
		return new Tailoring(amendments);
	}

	/**
	 * Everything together with what is written now.
	 * @param written amendments, new or known
	 * @return what they all say
	 */
	Tailoring with(Collection<Amendment> written) {
		List<Amendment> all = new ArrayList<>();
		this.amendments.values().forEach((known) -> all.addAll(known.values()));
		all.addAll(written);
		return new Tailoring(all);
	}

	/**
	 * The amendment of a place, an empty one too.
	 * @param kind which kind of amendment
	 * @param place the place
	 * @return the amendment, if there ever was one
	 */
	public Optional<Amendment> find(Amendment.Kind kind, PlaceId place) {
		return Optional.ofNullable(this.amendments.getOrDefault(kind, Map.of()).get(place));
	}

	/**
	 * What is said of a place.
	 * @param kind which kind of amendment
	 * @param place the place
	 * @return the content; empty where nothing differs from the edition
	 */
	public String content(Amendment.Kind kind, PlaceId place) {
		return find(kind, place).map(Amendment::content).orElse("");
	}

	/**
	 * The rows of the table that a clause asks for.
	 * @param clause a clause of the guideline
	 * @return its rows; empty where it asks for none
	 */
	String table(Clause clause) {
		return (clause.slot() != null) ? content(Amendment.Kind.TABLE, new PlaceId(clause.slot())) : "";
	}

	/**
	 * All places that differ from the edition.
	 * @param kind which kind of amendment
	 * @return contents by place, none of them empty
	 */
	public Map<PlaceId, String> of(Amendment.Kind kind) {
		Map<PlaceId, String> contents = new HashMap<>();
		this.amendments.getOrDefault(kind, Map.of()).forEach((place, amendment) -> {
			if (!amendment.content().isEmpty()) {
				contents.put(place, amendment.content());
			}
		});
		return contents;
	}

	/**
	 * The own text of a clause.
	 * @param clause a clause of the guideline or an added one
	 * @return its text; nothing if it follows the example
	 */
	public Optional<ClauseText> text(PlaceId clause) {
		return Optional.ofNullable(this.texts.get(clause));
	}

	/**
	 * The text of a clause of the guideline, whether it follows the example or not.
	 * @param clause the clause
	 * @return its lines as they are composed
	 */
	public ClauseText text(Clause clause) {
		ClauseText example = ClauseText.following(clause, this.reverted);
		@Nullable ClauseText own = this.texts.get(clause.id().place());
		return (own != null) ? own.over(example) : example;
	}

	/**
	 * Whether a clause or one of its lines says something else than the example.
	 * @param clause the clause
	 * @return {@code true} if it was rewritten
	 */
	public boolean rewrites(Clause clause) {
		@Nullable ClauseText own = this.texts.get(clause.id().place());
		return own != null && !own.over(ClauseText.following(clause, this.reverted))
			.equals(ClauseText.following(clause, this.reverted));
	}

	/**
	 * Errata that stay as the guideline prints them.
	 * @return their ids
	 */
	public Set<ErratumId> reverted() {
		return Set.copyOf(this.reverted);
	}

	public Optional<OwnClause> addition(PlaceId id) {
		return Optional.ofNullable(this.additions.get(id));
	}

	/**
	 * What was added in a place.
	 * @param container a chapter or section
	 * @param after what it follows there, if anything
	 * @return clauses and sections in order
	 */
	public List<OwnClause> additions(PlaceId container, OwnClause.After after) {
		return this.additionsByPlace.getOrDefault(new Place(container, after), List.of());
	}

	/**
	 * Everything that was added.
	 * @return clauses and sections, in no order
	 */
	public Collection<OwnClause> additions() {
		return List.copyOf(this.additions.values());
	}

	/**
	 * How the document counts.
	 * @param house the organisation's way
	 * @return the draft's own way, or else the organisation's
	 */
	public NumberingStyle numbering(NumberingStyle house) {
		String own = content(Amendment.Kind.NUMBERING, DOCUMENT);
		for (NumberingStyle style : NumberingStyle.values()) {
			if (style.name().equals(own)) {
				return style;
			}
		}
		return house;
	}

	/**
	 * Where something was added.
	 *
	 * @param container a chapter or section
	 * @param after what it follows there
	 */
	private record Place(PlaceId container, OwnClause.After after) {
	}

}
