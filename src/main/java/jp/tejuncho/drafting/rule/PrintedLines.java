package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.DocumentWords;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Arrangement;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Tailoring;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.OwnTable;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.SectionNote;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.edition.Wording;

/**
 * 点検の材料集め.
 */
final class PrintedLines {

	private final Manuscript manuscript;

	private final String draft;

	private final Map<PlaceId, Site> sites = new HashMap<>();

	private final Map<PlaceId, PlaceId> owners = new HashMap<>();

	private final Map<PlaceId, Words> words = new HashMap<>();

	private final List<Printed> printed = new ArrayList<>();

	private final List<ExaminedClause> clauses = new ArrayList<>();

	private final Map<PlaceId, ExaminedClause> byId = new HashMap<>();

	private final List<ExaminedLine> lines = new ArrayList<>();

	private final Numbering numbering;

	private final ClauseLines clauseLines;

	private PrintedLines(Manuscript manuscript, Numbering numbering, InspectionSources sources) {
		this.manuscript = manuscript;
		this.numbering = numbering;
		this.clauseLines = new ClauseLines(manuscript, this.words, this::said, sources);
		this.draft = "/drafts/" + manuscript.draft().id();
		this.sites.put(Tailoring.DOCUMENT, new Site(Tailoring.DOCUMENT, "", "文書全体", this.draft));
		this.sites.put(EditingPlaces.COVER, new Site(EditingPlaces.COVER, EditingPlaces.COVER.value(), "表紙",
				EditingPlaces.href(this.draft, EditingPlaces.COVER.value(), EditingPlaces.COVER)));
	}

	static PrintedLines of(Manuscript manuscript, Document document, Numbering numbering, InspectionSources sources) {
		PrintedLines gathering = new PrintedLines(manuscript, numbering, sources);
		gathering.print(document);
		Arrangement arrangement = Arrangement.of(manuscript);
		for (Chapter chapter : manuscript.edition().chapters()) {
			arrangement.body(chapter).forEach((entry) -> gathering.add(entry, chapter));
			for (Arrangement.ArrangedSection section : arrangement.sections(chapter)) {
				gathering.addSection(section, chapter);
				section.entries().forEach((entry) -> gathering.add(entry, chapter));
			}
		}
		gathering.addValues();
		return gathering;
	}

	private void print(Document document) {
		this.printed.add(new Printed(EditingPlaces.COVER, document.head().systemName()));
		this.printed.add(new Printed(EditingPlaces.COVER, document.head().dateLine()));
		this.printed.add(new Printed(EditingPlaces.COVER, document.head().owner()));
		DocumentWords.forEach(document, (node, said) -> {
			PlaceId place = PlaceId.of(node);
			this.printed.add(new Printed(place, said));
			this.words.putIfAbsent(place, said);
		});
	}

	private void add(Arrangement.Entry entry, Chapter chapter) {
		switch (entry) {
			case Arrangement.Entry.Example example -> {
				Clause clause = example.clause();
				addSite(example.id(), chapter, clause.heading());
				slots(clause).forEach((slot) -> {
					addSite(slot, example.id(), chapter, clause.heading());
					this.owners.put(slot, example.id());
				});
				if (this.manuscript.choice(example.id()) == Choice.ADOPTED) {
					addClause(example.id(), chapter, clause, this.manuscript.tailoring().text(clause));
					addTable(clause.slot());
				}
			}
			case Arrangement.Entry.Own own -> {
				addSite(own.id(), chapter, own.title().isBlank() ? "（見出しのない条項）" : own.title());
				addClause(own.id(), chapter, null,
						this.manuscript.tailoring().text(own.id()).orElse(new ClauseText(null, List.of())));
			}
			case Arrangement.Entry.Note note -> addNote(note.note(), chapter);
		}
	}

	private void addSection(Arrangement.ArrangedSection section, Chapter chapter) {
		addSite(section.id(), chapter, section.title());
		if (section.own() != null) {
			this.manuscript.tailoring()
				.text(section.id())
				.flatMap((text) -> this.clauseLines.heading(section.id(), text))
				.ifPresent(this.lines::add);
		}
	}

	private void addNote(SectionNote note, Chapter chapter) {
		if (note.slot() != null) {
			OwnTable.ofSlot(note.slot()).ifPresent((table) -> {
				addSite(new PlaceId(table.slot()), new PlaceId(note.id()), chapter, table.title());
				addTable(table.slot());
			});
		}
	}

	private void addClause(PlaceId id, Chapter chapter, @Nullable Clause example, ClauseText text) {
		List<ExaminedLine> own = this.clauseLines.of(id, example, text);
		ExaminedClause clause = new ExaminedClause(id, chapter, example, text, own);
		this.clauses.add(clause);
		this.byId.put(id, clause);
		this.lines.addAll(own);
	}

	private void addTable(@Nullable String slot) {
		if (slot == null) {
			return;
		}
		OwnTable.ofSlot(slot).ifPresent((table) -> {
			List<List<String>> rows = table
				.rows(this.manuscript.tailoring().content(Amendment.Kind.TABLE, table.place()));
			for (int row = 0; row < rows.size(); row++) {
				for (int column = 0; column < rows.get(row).size(); column++) {
					addLetters(new PlaceId(table.slot()), row + "." + column, ExaminedLine.Kind.CELL,
							rows.get(row).get(column));
				}
			}
		});
	}

	// what people wrote into blanks, where it is first printed; a day is printed as the
	// organisation writes days
	private void addValues() {
		Set<String> seen = new HashSet<>();
		for (Printed said : this.printed) {
			for (Inline inline : said.words().inlines()) {
				if (inline instanceof Inline.Filled filled && seen.add(filled.variable())) {
					String own = this.manuscript.values().written().getOrDefault(filled.variable(), "");
					boolean calendar = this.manuscript.variable(filled.variable()).calendar() != Variable.Calendar.NONE;
					boolean registered = calendar
							|| this.manuscript.values().registered().containsKey(filled.variable());
					addLetters(site(said.place()).id(), filled.variable(), ExaminedLine.Kind.VALUE,
							registered ? "" : own);
				}
			}
		}
	}

	private void addLetters(PlaceId clause, String key, ExaminedLine.Kind kind, String letters) {
		if (!letters.isBlank()) {
			Wording wording = new Wording(List.of(new Fragment.Literal(letters)));
			this.lines.add(ExaminedLine.of(clause, key, kind, wording, letters, Whose.PERSON));
		}
	}

	private String said(NodeId from, Words words) {
		return this.numbering.text(words, from);
	}

	private static List<PlaceId> slots(Clause clause) {
		List<String> slots = new ArrayList<>();
		if (clause.slot() != null) {
			slots.add(clause.slot());
		}
		clause.body().forEach((element) -> slots.add(element.filledBy()));
		slots.removeIf(String::isEmpty);
		return slots.stream().map(PlaceId::new).toList();
	}

	private void addSite(PlaceId id, Chapter chapter, String heading) {
		addSite(id, id, chapter, heading);
	}

	private void addSite(PlaceId id, PlaceId place, Chapter chapter, String heading) {
		String href = EditingPlaces.href(this.draft, chapter.id(), place);
		this.sites.put(id, new Site(id, chapter.id(), chapter.title() + "　" + heading, href));
	}

	/**
	 * The clause on whose card something is to be seen.
	 * @param site a site
	 * @return the clause whose figure or table it is; else itself
	 */
	PlaceId owner(PlaceId site) {
		return this.owners.getOrDefault(site, site);
	}

	Site site(PlaceId place) {
		PlaceId id = place.clause();
		@Nullable Site site = this.sites.get(id);
		int dot = id.value().lastIndexOf('.');
		// a part of a slot is called by the slot's name and a word
		if (site == null && dot > 0) {
			site = this.sites.get(new PlaceId(id.value().substring(0, dot)));
		}
		return (site != null) ? site : Objects.requireNonNull(this.sites.get(Tailoring.DOCUMENT));
	}

	List<Printed> printed() {
		return this.printed;
	}

	List<ExaminedClause> clauses() {
		return this.clauses;
	}

	Map<PlaceId, ExaminedClause> byId() {
		return this.byId;
	}

	List<ExaminedLine> lines() {
		return this.lines;
	}

}
