package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.NodeId;
import jp.tejuncho.drafting.Arrangement;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Levels;
import jp.tejuncho.edition.Part;
import jp.tejuncho.edition.PlaceId;

/**
 * 字で書いた番号が指し得るところ.
 *
 * @param examination what there is
 * @param line the line the number stands in
 * @param led whether it is counted in what is named before it, which can be any place
 */
record ReferenceTargets(Examination examination, ExaminedLine line, boolean led) {

	/**
	 * Every chapter that bears a number.
	 * @param number the number
	 * @return those of the own part first; a part counts its chapters anew
	 */
	List<List<PlaceId>> chapters(int number) {
		List<Chapter> chapters = new ArrayList<>();
		List<Part> parts = this.examination.manuscript().edition().parts();
		parts.stream().filter(this::isOwn).forEach((part) -> chapters.addAll(part.chapters()));
		parts.stream().filter((part) -> !isOwn(part)).forEach((part) -> chapters.addAll(part.chapters()));
		return called(chapters.stream().map(Chapter::id).map(PlaceId::new),
				levels().chapter().mark(Math.max(1, number)));
	}

	private Levels levels() {
		return this.examination.manuscript().edition().levels();
	}

	/**
	 * A range of chapters, which ends in the part it begins in.
	 * @param first what the first number can mean
	 * @param last what the last can mean
	 * @return the first and the last chapter, once for each part that has both
	 */
	List<List<PlaceId>> ranges(List<List<PlaceId>> first, List<List<PlaceId>> last) {
		return first.stream()
			.map(List::getFirst)
			.flatMap((begins) -> last.stream()
				.map(List::getFirst)
				.filter((ends) -> areOfOnePart(begins, ends))
				.map((ends) -> List.of(begins, ends)))
			.toList();
	}

	private boolean areOfOnePart(PlaceId one, PlaceId other) {
		return this.examination.manuscript()
			.edition()
			.parts()
			.stream()
			.map((part) -> part.chapters().stream().map(Chapter::id).map(PlaceId::new).toList())
			.anyMatch((chapters) -> chapters.contains(one) && chapters.contains(other));
	}

	private boolean isOwn(Part part) {
		@Nullable Chapter own = own();
		return own != null && part.chapters().contains(own);
	}

	/**
	 * Sections of the own chapter.
	 * @param number their number
	 * @return usually one
	 */
	List<List<PlaceId>> sections(int number) {
		@Nullable Chapter chapter = own();
		return (chapter != null) ? sections(chapter, number) : List.of();
	}

	/**
	 * Sections of any chapter.
	 * @param chapter the chapter
	 * @param number their number
	 * @return usually one
	 */
	List<List<PlaceId>> sections(PlaceId chapter, int number) {
		return this.examination.manuscript()
			.edition()
			.chapters()
			.stream()
			.filter((known) -> known.id().equals(chapter.value()))
			.flatMap((known) -> sections(known, number).stream())
			.toList();
	}

	/**
	 * Sections before the line, or behind it.
	 * @param number their number
	 * @param before which of them
	 * @return usually one
	 */
	List<List<PlaceId>> sections(int number, boolean before) {
		@Nullable Chapter chapter = own();
		if (chapter == null) {
			return List.of();
		}
		List<Arrangement.ArrangedSection> sections = Arrangement.of(this.examination.manuscript()).sections(chapter);
		List<PlaceId> ids = sections.stream().map(Arrangement.ArrangedSection::id).toList();
		int here = 0;
		while (here < ids.size() && !holds(sections.get(here))) {
			here++;
		}
		int own = (here < ids.size()) ? here : -1;
		return sections(chapter, number).stream()
			.filter((one) -> before ? ids.indexOf(one.getFirst()) < own : ids.indexOf(one.getFirst()) > own)
			.toList();
	}

	private boolean holds(Arrangement.ArrangedSection section) {
		return section.id().equals(this.line.clause())
				|| section.entries().stream().anyMatch((entry) -> entry.id().equals(this.line.clause()));
	}

	private List<List<PlaceId>> sections(Chapter chapter, int number) {
		return (number < 1) ? List.of()
				: called(Arrangement.of(this.examination.manuscript())
					.sections(chapter)
					.stream()
					.map(Arrangement.ArrangedSection::id), levels().section().mark(number));
	}

	/**
	 * Sections that a word leads to.
	 * @param number their number
	 * @param lead the word
	 * @return usually one
	 */
	List<List<PlaceId>> sections(int number, ListLead lead) {
		return switch (lead) {
			case ABOVE -> sections(number, true);
			case BELOW -> sections(number, false);
			case NEXT, BESIDE -> List.of();
			case NONE -> sections(number);
		};
	}

	/**
	 * Items of the own clause.
	 * @param first the first of them
	 * @param last the last
	 * @param lead what says where they are
	 * @return all of them, or nothing
	 */
	List<List<PlaceId>> items(String first, String last, ListLead lead) {
		List<PlaceId> items = lines().stream()
			.filter((other) -> other.kind() == ExaminedLine.Kind.ITEM)
			.map(ExaminedLine::place)
			.toList();
		List<List<PlaceId>> starts = called(items.stream(), first);
		List<List<PlaceId>> ends = called(items.stream(), last);
		if (starts.size() != 1 || ends.size() != 1) {
			return List.of();
		}
		int start = items.indexOf(starts.getFirst().getFirst());
		int end = items.indexOf(ends.getFirst().getFirst());
		return (start > end || !isLed(items.subList(start, end + 1), lead)) ? List.of()
				: List.of(items.subList(start, end + 1));
	}

	// what follows is no item of the list the line itself stands in
	private boolean isLed(List<PlaceId> items, ListLead lead) {
		List<PlaceId> places = lines().stream().map(ExaminedLine::place).toList();
		int own = places.indexOf(this.line.place());
		int start = places.indexOf(items.getFirst());
		int end = places.indexOf(items.getLast());
		return switch (lead) {
			case ABOVE -> end < own;
			case BELOW,
					NEXT ->
				start > own && lines().subList(own, start)
					.stream()
					.anyMatch((between) -> between.kind() != ExaminedLine.Kind.ITEM);
			case BESIDE -> false;
			case NONE -> start < end || start != own;
		};
	}

	/**
	 * The items that follow the line.
	 * @return all of them, or nothing
	 */
	List<List<PlaceId>> following() {
		List<ExaminedLine> lines = lines();
		List<PlaceId> items = lines.stream()
			.skip(lines.indexOf(this.line) + 1L)
			.takeWhile((next) -> next.kind() == ExaminedLine.Kind.ITEM)
			.map(ExaminedLine::place)
			.toList();
		return items.isEmpty() ? List.of() : List.of(items);
	}

	private List<ExaminedLine> lines() {
		return this.examination.clause(this.line.clause()).map(ExaminedClause::lines).orElse(List.of());
	}

	private @Nullable Chapter own() {
		return this.examination.clause(this.line.clause())
			.map(ExaminedClause::chapter)
			.orElseGet(() -> Arrangement.of(this.examination.manuscript()).chapterOf(this.line.clause()));
	}

	private List<List<PlaceId>> called(Stream<PlaceId> places, String mark) {
		return this.led ? List.of() : places.filter((place) -> {
			NodeId node = place.toNode();
			return this.examination.numbering().contains(node) && this.examination.numbering().mark(node).equals(mark);
		}).map(List::of).toList();
	}

}
