package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.PlaceId;

/**
 * 条項の追加と並べ替え.
 *
 * What is added remembers which of the guideline's neighbours it follows: leaving that
 * neighbour out, or a new edition, doesn't move it.
 */
public final class Additions {

	private final Manuscript manuscript;

	private final Arrangement arrangement;

	private Additions(Manuscript manuscript) {
		this.manuscript = manuscript;
		this.arrangement = Arrangement.of(manuscript);
	}

	public static Additions of(Manuscript manuscript) {
		return new Additions(manuscript);
	}

	/**
	 * Adds a clause or a section.
	 * @param own its name, its kind, and the chapter or section it stands in; what it
	 * follows may be an added clause here
	 * @return the changes to store
	 */
	public List<DraftChange> add(OwnClause own) {
		List<PlaceId> order = new ArrayList<>(order(own.container(), own.isSection()));
		order.add(position(order, own.after()) + 1, own.id());
		List<DraftChange> changes = new ArrayList<>(arranged(order, Map.of(own.id(), own)));
		changes.add(amend(Amendment.Kind.TEXT, own.id(), new ClauseText("", List.of()).written()));
		return changes;
	}

	/**
	 * Moves an added clause or section among its neighbours.
	 * @param own what to move
	 * @param steps how far, negative upwards
	 * @return the changes to store; none if it can't go there
	 */
	public List<DraftChange> move(OwnClause own, int steps) {
		List<PlaceId> order = new ArrayList<>(order(own.container(), own.isSection()));
		int from = order.indexOf(own.id());
		int to = from + steps;
		if (from < 0 || to < 0 || to >= order.size()) {
			return List.of();
		}
		order.add(to, order.remove(from));
		return arranged(order, Map.of());
	}

	/**
	 * Removes an added clause or section; its text stays in the history.
	 * @param own what to remove
	 * @return the changes to store
	 */
	public List<DraftChange> remove(OwnClause own) {
		return List.of(amend(Amendment.Kind.ADDITION, own.id(), ""));
	}

	private List<PlaceId> order(PlaceId container, boolean ofSections) {
		if (ofSections) {
			return chapter(container).map(this.arrangement::sections)
				.map((sections) -> sections.stream().map(Arrangement.ArrangedSection::id).toList())
				.orElse(List.of());
		}
		Function<List<Arrangement.Entry>, List<PlaceId>> ids = (
				entries) -> entries.stream().map(Arrangement.Entry::id).toList();
		Optional<List<PlaceId>> body = chapter(container).map(this.arrangement::body).map(ids);
		return body.orElseGet(() -> this.manuscript.edition()
			.chapters()
			.stream()
			.flatMap((chapter) -> this.arrangement.sections(chapter).stream())
			.filter((section) -> section.id().equals(container))
			.findFirst()
			.map((section) -> ids.apply(section.entries()))
			.orElse(List.of()));
	}

	private static int position(List<PlaceId> order, OwnClause.After after) {
		return switch (after) {
			case OwnClause.After.First _ -> -1;
			case OwnClause.After.Place place -> order.indexOf(place.id());
		};
	}

	private Optional<Chapter> chapter(PlaceId id) {
		return this.manuscript.edition()
			.chapters()
			.stream()
			.filter((chapter) -> chapter.id().equals(id.value()))
			.findFirst();
	}

	private List<DraftChange> arranged(List<PlaceId> order, Map<PlaceId, OwnClause> added) {
		List<DraftChange> changes = new ArrayList<>();
		Map<PlaceId, OwnClause> known = this.manuscript.tailoring()
			.additions()
			.stream()
			.collect(Collectors.toMap(OwnClause::id, Function.identity()));
		OwnClause.After after = new OwnClause.After.First();
		int rank = 0;
		for (PlaceId id : order) {
			Optional<OwnClause> own = Optional.ofNullable(known.get(id)).or(() -> Optional.ofNullable(added.get(id)));
			if (own.isEmpty()) {
				after = new OwnClause.After.Place(id);
				rank = 0;
				continue;
			}
			rank++;
			DraftChange.Amend change = amend(Amendment.Kind.ADDITION, id, own.get().at(after, rank).written());
			if (!change.content().equals(change.seen())) {
				changes.add(change);
			}
		}
		return changes;
	}

	private DraftChange.Amend amend(Amendment.Kind kind, PlaceId place, String content) {
		return new DraftChange.Amend(kind, place, this.manuscript.tailoring().content(kind, place), content);
	}

}
