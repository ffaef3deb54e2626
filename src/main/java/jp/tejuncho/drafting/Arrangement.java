package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Passage;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Section;
import jp.tejuncho.edition.SectionNote;

/**
 * 条項の並び.
 *
 * The guideline's chapters with what was added to them, in reading order; whether a
 * clause is adopted doesn't matter here.
 */
public final class Arrangement {

	private final Edition edition;

	private final Tailoring tailoring;

	private Arrangement(Edition edition, Tailoring tailoring) {
		this.edition = edition;
		this.tailoring = tailoring;
	}

	public static Arrangement of(Manuscript manuscript) {
		return new Arrangement(manuscript.edition(), manuscript.tailoring());
	}

	/**
	 * What stands before the first section of a chapter.
	 * @param chapter the chapter
	 * @return in order
	 */
	public List<Entry> body(Chapter chapter) {
		return entries(new PlaceId(chapter.id()), chapter.body());
	}

	/**
	 * The sections of a chapter.
	 * @param chapter the chapter
	 * @return the guideline's and the added ones, in order
	 */
	public List<ArrangedSection> sections(Chapter chapter) {
		List<ArrangedSection> sections = new ArrayList<>();
		PlaceId container = new PlaceId(chapter.id());
		addOwnSections(sections, container, new OwnClause.After.First(), chapter.sections().isEmpty());
		for (Section section : chapter.sections()) {
			PlaceId id = new PlaceId(section.id());
			sections.add(new ArrangedSection(id, section.title(), null, entries(id, section.body()), false));
			boolean last = section.equals(chapter.sections().getLast());
			addOwnSections(sections, container, new OwnClause.After.Place(id), last);
		}
		return sections;
	}

	/**
	 * The clauses of a chapter.
	 * @param chapter the chapter
	 * @return the guideline's and the added ones, in reading order, without notes
	 */
	public List<Entry> clauses(Chapter chapter) {
		return Stream
			.concat(body(chapter).stream(), sections(chapter).stream().flatMap((section) -> section.entries().stream()))
			.filter((entry) -> !(entry instanceof Entry.Note))
			.toList();
	}

	/**
	 * The chapter a clause stands in.
	 * @param clause a clause of the guideline, an added clause or an added section
	 * @return the chapter; nothing if the draft has no such clause
	 */
	public @Nullable Chapter chapterOf(PlaceId clause) {
		return this.edition.chapters()
			.stream()
			.filter((chapter) -> clauses(chapter).stream().anyMatch((entry) -> entry.id().equals(clause))
					|| sections(chapter).stream().anyMatch((section) -> section.id().equals(clause)))
			.findFirst()
			.orElse(null);
	}

	private void addOwnSections(List<ArrangedSection> sections, PlaceId chapter, OwnClause.After after, boolean last) {
		for (OwnClause own : this.tailoring.additions(chapter, after)) {
			if (own.isSection()) {
				sections.add(new ArrangedSection(own.id(), title(own), own, entries(own.id(), List.of()), !last));
			}
		}
	}

	private List<Entry> entries(PlaceId container, List<Passage> passages) {
		List<Entry> entries = new ArrayList<>();
		addOwnClauses(entries, container, new OwnClause.After.First());
		for (Passage passage : passages) {
			switch (passage) {
				case Clause clause -> {
					entries.add(new Entry.Example(clause));
					addOwnClauses(entries, container, new OwnClause.After.Place(clause.id().place()));
				}
				case SectionNote note -> {
					entries.add(new Entry.Note(note));
					addOwnClauses(entries, container, new OwnClause.After.Place(new PlaceId(note.id())));
				}
			}
		}
		return entries;
	}

	private void addOwnClauses(List<Entry> entries, PlaceId container, OwnClause.After after) {
		for (OwnClause own : this.tailoring.additions(container, after)) {
			if (!own.isSection()) {
				entries.add(new Entry.Own(own, title(own)));
			}
		}
	}

	private String title(OwnClause own) {
		return this.tailoring.text(own.id())
			.map((text) -> Objects.requireNonNullElse(text.title(), ""))
			.map((title) -> Markup.read(title).text())
			.orElse("");
	}

	/**
	 * 節.
	 *
	 * @param id the section
	 * @param title without its number
	 * @param own where it was added, or {@code null} if it is the guideline's
	 * @param entries what stands in it
	 * @param between whether a section of the guideline follows an added one
	 */
	public record ArrangedSection(PlaceId id, String title, @Nullable OwnClause own, List<Entry> entries,
			boolean between) {

		public ArrangedSection {
			entries = List.copyOf(entries);
		}

	}

	/**
	 * 並びの要素.
	 */
	public sealed interface Entry {

		/**
		 * The place.
		 * @return a clause or a note
		 */
		PlaceId id();

		/**
		 * ガイドラインの条項.
		 *
		 * @param clause the clause
		 */
		record Example(Clause clause) implements Entry {

			@Override
			public PlaceId id() {
				return this.clause.id().place();
			}

		}

		/**
		 * 加えた条項.
		 *
		 * @param own where it stands
		 * @param title its heading, empty if it has none
		 */
		record Own(OwnClause own, String title) implements Entry {

			@Override
			public PlaceId id() {
				return this.own.id();
			}

		}

		/**
		 * ガイドラインの注記.
		 *
		 * @param note the note
		 */
		record Note(SectionNote note) implements Entry {

			@Override
			public PlaceId id() {
				return new PlaceId(this.note.id());
			}

		}

	}

}
