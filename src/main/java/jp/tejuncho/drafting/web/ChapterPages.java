package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Arrangement;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Outdated;
import jp.tejuncho.drafting.Proposal;
import jp.tejuncho.drafting.Proposals;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.body.OwnTable;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.composing.Progress;
import jp.tejuncho.drafting.presence.Presence;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.drafting.web.ChapterPage.Addition;
import jp.tejuncho.drafting.web.ChapterPage.OutlineClause;
import jp.tejuncho.drafting.web.ChapterPage.OutlineEntry;
import jp.tejuncho.drafting.web.ChapterPage.Row;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.Levels;
import jp.tejuncho.edition.Part;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.NotFound;

/**
 * 作業画面の組立て.
 */
@Component
class ChapterPages {

	static final String COVER = "cover";

	private final Editions editions;

	private final Inspection inspection;

	private final Presence presence;

	ChapterPages(Editions editions, Inspection inspection, Presence presence) {
		this.editions = editions;
		this.inspection = inspection;
		this.presence = presence;
	}

	/**
	 * The page of a chapter.
	 * @param manuscript what the document is composed from
	 * @param chapterId the chapter, or {@link #COVER}
	 * @param staff who looks at it
	 * @param submission what the person typed, if it could not be stored
	 * @param outcome why not
	 * @return the page
	 * @throws NotFound if the edition has no such chapter
	 */
	ChapterPage make(Manuscript manuscript, String chapterId, SignedInStaff staff, SentChapter submission,
			SaveOutcome outcome) {
		Document document = Composer.compose(manuscript);
		Numbering numbering = Numbering.of(document);
		Map<PlaceId, Proposal> proposals = Proposals.of(manuscript.edition(), this.editions.questions(),
				manuscript.answers());
		boolean writable = manuscript.isWritableBy(staff);
		ChapterCards cards = new ChapterCards(manuscript, proposals, numbering, new Overlay(submission, outcome),
				this.presence.elsewhere(manuscript.draft().id(), staff), writable);
		Map<String, Progress> progress = Progress.byChapter(manuscript, document);
		Findings findings = this.inspection.inspect(manuscript, document, numbering, proposals);
		List<OutlineEntry> outline = outline(manuscript, progress, chapterId, cards);
		return new ChapterPage(DraftHead.of(manuscript), new ChapterPage.Outline(outline, current(outline, chapterId)),
				Progress.total(progress), findings, rows(manuscript, chapterId, cards), writable, isSettled(manuscript),
				staff.writes(manuscript.system().owner()) ? Outdated.of(manuscript, proposals).size() : 0);
	}

	private static boolean isSettled(Manuscript manuscript) {
		return manuscript.stage().draft().isEmpty() || manuscript.system().abolishedFrom() != null;
	}

	private static List<OutlineEntry> outline(Manuscript manuscript, Map<String, Progress> progress, String shown,
			ChapterCards cards) {
		List<OutlineEntry> outline = new ArrayList<>();
		if (!manuscript.edition().cover().isEmpty()) {
			outline.add(new OutlineEntry("", COVER, "表紙", new Progress(0, 0), shown.equals(COVER), List.of()));
		}
		Levels levels = manuscript.edition().levels();
		int parts = 0;
		for (Part part : manuscript.edition().parts()) {
			parts++;
			String heading = (part.title() != null) ? levels.part().mark(parts) + "　" + part.title() : "";
			int chapters = 0;
			for (Chapter chapter : part.chapters()) {
				chapters++;
				boolean current = chapter.id().equals(shown);
				outline.add(new OutlineEntry((chapters == 1) ? heading : "", chapter.id(),
						levels.chapter().mark(chapters) + "　" + chapter.title(),
						Objects.requireNonNull(progress.get(chapter.id())), current,
						current ? clauses(manuscript, chapter, cards) : List.of()));
			}
		}
		return outline;
	}

	private static List<OutlineClause> clauses(Manuscript manuscript, Chapter chapter, ChapterCards cards) {
		return Arrangement.of(manuscript).clauses(chapter).stream().flatMap((entry) -> switch (entry) {
			case Arrangement.Entry.Example example -> Stream.of(new OutlineClause(EditingPlaces.anchor(entry.id()),
					cards.heading(example.clause()), manuscript.choice(entry.id())));
			case Arrangement.Entry.Own own -> Stream.of(new OutlineClause(EditingPlaces.anchor(entry.id()),
					own.title().isBlank() ? "（見出しのない条項）" : own.title(), Choice.ADOPTED));
			case Arrangement.Entry.Note _ -> Stream.<OutlineClause>empty();
		}).toList();
	}

	private static List<Row> rows(Manuscript manuscript, String chapterId, ChapterCards cards) {
		if (chapterId.equals(COVER)) {
			return List.of(new Row(null, null, cards.cover(manuscript.edition().cover())));
		}
		Chapter chapter = manuscript.edition().chapter(chapterId);
		Arrangement arrangement = Arrangement.of(manuscript);
		List<Row> rows = new ArrayList<>();
		add(rows, manuscript, chapter.id(), arrangement.body(chapter), cards);
		int sections = 0;
		for (Arrangement.ArrangedSection section : arrangement.sections(chapter)) {
			sections++;
			String title = section.title().isBlank() ? "（見出しのない節）" : section.title();
			String edit = (section.own() != null) ? "/drafts/" + manuscript.draft().id() + "/clauses/" + section.id()
					: "";
			rows.add(new Row(manuscript.edition().levels().section().mark(sections) + "　" + title, null, null,
					new Addition("CLAUSE " + section.id() + " " + OwnClause.After.NOTHING, "ここに条項を加える", edit,
							"この節の見出しを直す")));
			add(rows, manuscript, section.id().value(), section.entries(), cards);
			rows.add(new Row(null, null, null,
					new Addition("SECTION " + chapter.id() + " " + section.id(), "この下に節を加える")));
		}
		return rows;
	}

	private static void add(List<Row> rows, Manuscript manuscript, String container, List<Arrangement.Entry> entries,
			ChapterCards cards) {
		for (Arrangement.Entry entry : entries) {
			String target = "CLAUSE " + container + " " + entry.id();
			rows.add(switch (entry) {
				case Arrangement.Entry.Example example -> new Row(null, null, cards.make(example.clause()),
						addition(manuscript, target, example.clause().slot(), "この下に条項を加える"));
				case Arrangement.Entry.Own own ->
					new Row(null, null, cards.make(own), new Addition(target, "この下に条項を加える"));
				case Arrangement.Entry.Note note ->
					new Row(null, cards.plain(note.note().wording(true)), null, addition(manuscript, target,
							note.note().slot(), (note.note().slot() != null) ? "ここに書き足す" : "この下に条項を加える"));
			});
		}
	}

	private static Addition addition(Manuscript manuscript, String target, @Nullable String slot, String label) {
		return Optional.ofNullable(slot)
			.flatMap(OwnTable::ofSlot)
			.map((table) -> new Addition(target, label,
					"/drafts/" + manuscript.draft().id() + "/tables/" + table.slot(), "「" + table.title() + "」の表を書く"))
			.orElseGet(() -> new Addition(target, label));
	}

	private static int current(List<OutlineEntry> outline, String chapterId) {
		for (int i = 0; i < outline.size(); i++) {
			if (outline.get(i).id().equals(chapterId)) {
				return i;
			}
		}
		throw new NotFound("章 " + chapterId);
	}

	/**
	 * What a person typed, laid over what is stored.
	 *
	 * @param submission the form as it was sent
	 * @param outcome what could not be stored
	 */
	record Overlay(SentChapter submission, SaveOutcome outcome) {

		static final SaveOutcome CLEAN = new SaveOutcome(0, List.of(), List.of());

		SaveOutcome.@Nullable Conflict conflict(String key) {
			return this.outcome.conflicts()
				.stream()
				.filter((conflict) -> conflict.change().key().equals(key))
				.findFirst()
				.orElse(null);
		}

		String error(String key) {
			return this.outcome.refusals()
				.stream()
				.filter((refusal) -> refusal.change().key().equals(key))
				.map(SaveOutcome.Refusal::message)
				.findFirst()
				.orElse("");
		}

		String typed(String field, String key, String stored) {
			boolean kept = conflict(key) != null || !error(key).isEmpty();
			return kept ? this.submission.field(field).orElse(stored) : stored;
		}

	}

}
