package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Composer;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.OpenPoints;
import jp.tejuncho.drafting.Progress;
import jp.tejuncho.drafting.Proposal;
import jp.tejuncho.drafting.Proposals;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.web.WorkPage.OutlineClause;
import jp.tejuncho.drafting.web.WorkPage.OutlineEntry;
import jp.tejuncho.drafting.web.WorkPage.Row;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.Part;
import jp.tejuncho.edition.Passage;
import jp.tejuncho.edition.Section;
import jp.tejuncho.edition.SectionNote;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.text.Numerals;

/**
 * 作業画面の組立て.
 */
@Component
class WorkPages {

	static final String COVER = "cover";

	private final Editions editions;

	WorkPages(Editions editions) {
		this.editions = editions;
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
	WorkPage make(Manuscript manuscript, String chapterId, SignedInStaff staff, Submission submission,
			SaveOutcome outcome) {
		Document document = Composer.compose(manuscript);
		Numbering numbering = Numbering.of(document);
		Map<String, Proposal> proposals = Proposals.of(manuscript.edition(), this.editions.questions(),
				manuscript.answers());
		boolean writable = staff.writes(manuscript.system().owner());
		CardMaker cards = new CardMaker(manuscript, proposals, numbering, new Overlay(submission, outcome), writable);
		Map<String, Progress> progress = Progress.byChapter(manuscript, document);
		List<OutlineEntry> outline = outline(manuscript, progress, chapterId, cards);
		int current = current(outline, chapterId);
		return new WorkPage(manuscript.draft().id().toString(), manuscript.draft().kind().label(),
				manuscript.system().id().toString(), manuscript.system().name(), chapterId,
				outline.get(current).title(), outline, Progress.total(progress),
				OpenPoints.of(manuscript, document, proposals).size(), rows(manuscript, chapterId, cards),
				(current > 0) ? outline.get(current - 1) : null,
				(current + 1 < outline.size()) ? outline.get(current + 1) : null, writable);
	}

	private static List<OutlineEntry> outline(Manuscript manuscript, Map<String, Progress> progress, String shown,
			CardMaker cards) {
		List<OutlineEntry> outline = new ArrayList<>();
		if (!manuscript.edition().cover().isEmpty()) {
			outline.add(new OutlineEntry("", COVER, "表紙", new Progress(0, 0), shown.equals(COVER), List.of()));
		}
		int parts = 0;
		for (Part part : manuscript.edition().parts()) {
			parts++;
			String heading = (part.title() != null) ? Numerals.roman(parts) + "　" + part.title() : "";
			int chapters = 0;
			for (Chapter chapter : part.chapters()) {
				chapters++;
				boolean current = chapter.id().equals(shown);
				outline.add(new OutlineEntry((chapters == 1) ? heading : "", chapter.id(),
						Numerals.chapter(chapters) + "　" + chapter.title(),
						Objects.requireNonNull(progress.get(chapter.id())), current,
						current ? clauses(manuscript, chapter, cards) : List.of()));
			}
		}
		return outline;
	}

	private static List<OutlineClause> clauses(Manuscript manuscript, Chapter chapter, CardMaker cards) {
		return chapter.clauses()
			.stream()
			.map((clause) -> new OutlineClause(OpenPoints.anchor(clause.id().value()), cards.heading(clause),
					manuscript.choice(clause.id().value())))
			.toList();
	}

	private static List<Row> rows(Manuscript manuscript, String chapterId, CardMaker cards) {
		List<Row> rows = new ArrayList<>();
		if (chapterId.equals(COVER)) {
			rows.add(new Row(null, null, cards.cover(manuscript.edition().cover())));
			return rows;
		}
		Chapter chapter = manuscript.edition().chapter(chapterId);
		add(rows, chapter.body(), cards);
		int sections = 0;
		for (Section section : chapter.sections()) {
			sections++;
			rows.add(new Row(Numerals.parenthesized(sections) + "　" + section.title(), null, null));
			add(rows, section.body(), cards);
		}
		return rows;
	}

	private static void add(List<Row> rows, List<Passage> passages, CardMaker cards) {
		for (Passage passage : passages) {
			rows.add(switch (passage) {
				case Clause clause -> new Row(null, null, cards.make(clause));
				case SectionNote note -> new Row(null, cards.plain(note.wording(true)), null);
			});
		}
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
	record Overlay(Submission submission, SaveOutcome outcome) {

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
