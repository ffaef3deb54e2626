package jp.tejuncho.drafting.composing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.DocumentWords;
import jp.tejuncho.document.Inline;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.OpenPoint;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.text.Placeholders;

/**
 * 章の進み具合.
 *
 * @param done clauses that are decided and have no empty blank, figure or table
 * @param total all clauses of the chapter
 */
public record Progress(int done, int total) {

	public boolean complete() {
		return this.done == this.total;
	}

	Progress plus(Progress other) {
		return new Progress(this.done + other.done, this.total + other.total);
	}

	/**
	 * How far each chapter is.
	 * @param manuscript what the document is composed from
	 * @param document the document composed from it
	 * @return progress by chapter id, in order
	 */
	public static Map<String, Progress> byChapter(Manuscript manuscript, Document document) {
		Set<PlaceId> open = clausesWithBlanks(document);
		open.addAll(clausesWithOpenParts(manuscript));
		open.addAll(clausesWithOpenSlots(manuscript));
		Map<String, Progress> progress = new LinkedHashMap<>();
		for (Chapter chapter : manuscript.edition().chapters()) {
			List<Clause> clauses = chapter.clauses();
			int done = (int) clauses.stream().filter((clause) -> isDone(clause, manuscript, open)).count();
			progress.put(chapter.id(), new Progress(done, clauses.size()));
		}
		return progress;
	}

	/**
	 * How far the whole is.
	 * @param chapters progress by chapter
	 * @return their sum
	 */
	public static Progress total(Map<String, Progress> chapters) {
		return chapters.values().stream().reduce(new Progress(0, 0), Progress::plus);
	}

	private static boolean isDone(Clause clause, Manuscript manuscript, Set<PlaceId> open) {
		return switch (manuscript.choice(clause.id().place())) {
			case OMITTED -> true;
			case UNDECIDED -> false;
			case ADOPTED -> !open.contains(clause.id().place());
		};
	}

	private static Set<PlaceId> clausesWithOpenParts(Manuscript manuscript) {
		return manuscript.decisions()
			.values()
			.stream()
			.filter((decision) -> decision.choice() == Choice.UNDECIDED)
			.map((decision) -> decision.place().clause())
			.collect(Collectors.toSet());
	}

	private static Set<PlaceId> clausesWithOpenSlots(Manuscript manuscript) {
		Map<String, List<OpenPoint>> open = manuscript.slots().openPoints();
		return manuscript.edition()
			.chapters()
			.stream()
			.flatMap((chapter) -> chapter.clauses().stream())
			.filter((clause) -> clause.body()
				.stream()
				.anyMatch((element) -> !open.getOrDefault(element.filledBy(), List.of()).isEmpty()))
			.map((clause) -> clause.id().place())
			.collect(Collectors.toSet());
	}

	private static Set<PlaceId> clausesWithBlanks(Document document) {
		Set<PlaceId> clauses = new HashSet<>();
		DocumentWords.forEach(document, (place, words) -> {
			if (words.inlines().stream().anyMatch(Progress::isBlank)) {
				clauses.add(PlaceId.of(place).clause());
			}
		});
		return clauses;
	}

	// a value that is the mark of a blank fills nothing
	private static boolean isBlank(Inline inline) {
		return inline instanceof Inline.Empty
				|| (inline instanceof Inline.Filled filled && Placeholders.certain(filled.value()).isPresent());
	}

}
