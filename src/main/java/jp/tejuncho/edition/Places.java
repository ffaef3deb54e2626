package jp.tejuncho.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Finds every place of an edition.
 */
final class Places {

	private final Map<PlaceId, Place> places = new LinkedHashMap<>();

	private final Consumer<Clause> clauses;

	private Places(Consumer<Clause> clauses) {
		this.clauses = clauses;
	}

	static Map<PlaceId, Place> of(List<Part> parts, Consumer<Clause> clauses) {
		Places places = new Places(clauses);
		for (Part part : parts) {
			places.add(new PlaceId(part.id()), Place.Kind.PART, Objects.requireNonNullElse(part.title(), ""), null,
					Requirements.NONE);
			part.chapters().forEach(places::addChapter);
		}
		return places.places;
	}

	private void addChapter(Chapter chapter) {
		add(new PlaceId(chapter.id()), Place.Kind.CHAPTER, chapter.title(), null, chapter.requirements());
		addBody(chapter.body(), chapter.requirements());
		for (Section section : chapter.sections()) {
			Requirements requirements = section.requirements().inside(chapter.requirements());
			add(new PlaceId(section.id()), Place.Kind.SECTION, section.title(), null, requirements);
			addBody(section.body(), requirements);
		}
	}

	private void addBody(List<Passage> body, Requirements outer) {
		for (Passage passage : body) {
			switch (passage) {
				case Clause clause -> addClause(clause, clause.requirements().inside(outer));
				case SectionNote note -> add(new PlaceId(note.id()), Place.Kind.NOTE, "※", null, outer);
			}
		}
	}

	private void addClause(Clause clause, Requirements requirements) {
		this.clauses.accept(clause);
		add(clause.id().place(), Place.Kind.CLAUSE, clause.heading(), clause.id(), requirements);
		for (Element element : clause.body()) {
			Requirements inner = element.requirements().inside(requirements);
			addWithin(clause, element.key(), Place.Kind.ELEMENT, inner);
			element.items()
				.forEach((item) -> addWithin(clause, item.key(), Place.Kind.ITEM, item.requirements().inside(inner)));
		}
	}

	private void addWithin(Clause clause, String key, Place.Kind kind, Requirements requirements) {
		add(clause.id().place().child(key), kind, clause.heading(), clause.id(), requirements);
	}

	private void add(PlaceId id, Place.Kind kind, String heading, @Nullable ClauseId clause,
			Requirements requirements) {
		if (this.places.put(id, new Place(id, kind, heading, clause, requirements)) != null) {
			throw new IllegalArgumentException("The place " + id + " stands twice in the edition");
		}
	}

}
