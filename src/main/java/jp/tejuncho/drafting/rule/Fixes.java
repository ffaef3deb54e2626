package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.FindingKey;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.OwnTable;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.PlaceId;

/**
 * 同じ指摘をまとめて直すこと.
 *
 * Fixes of one place become one change, so that they can be saved and taken back in one
 * go.
 */
public final class Fixes {

	private final Manuscript manuscript;

	private final Map<String, DraftChange> changes = new LinkedHashMap<>();

	private Fixes(Manuscript manuscript) {
		this.manuscript = manuscript;
	}

	/**
	 * Joins the fixes of findings.
	 * @param manuscript the draft
	 * @param findings findings whose fixes don't touch the same line
	 * @return the changes, each place once
	 */
	public static List<DraftChange> together(Manuscript manuscript, List<Finding> findings) {
		Fixes fixes = new Fixes(manuscript);
		for (Finding finding : findings) {
			if (finding.fix() != null) {
				fixes.add(finding.fix().change());
			}
		}
		return new ArrayList<>(fixes.changes.values());
	}

	private void add(DraftChange change) {
		this.changes.merge(change.key(), change, this::joined);
	}

	private DraftChange joined(DraftChange one, DraftChange other) {
		if (one instanceof DraftChange.Amend first && other instanceof DraftChange.Amend second) {
			String content = switch (first.kind()) {
				case TEXT -> text(first, second);
				case TABLE -> table(first, second);
				case ADDITION, CORRECTION, OVERTAKEN, SAME_EFFECT, REASON, REVISION, DISMISSAL, NUMBERING ->
					second.content();
			};
			return new DraftChange.Amend(first.kind(), first.place(), first.seen(), content);
		}
		return other;
	}

	// a fix changes or removes one line and leaves the others in their places
	private String text(DraftChange.Amend first, DraftChange.Amend second) {
		ClauseText seen = read(first.place(), first.seen());
		ClauseText done = read(first.place(), first.content());
		ClauseText next = read(first.place(), second.content());
		List<TextLine> lines = new ArrayList<>();
		for (TextLine line : seen.lines()) {
			Optional<TextLine> changed = next.line(line.key());
			boolean touched = !changed.equals(Optional.of(line));
			(touched ? changed : done.line(line.key())).ifPresent(lines::add);
		}
		boolean titled = !Objects.equals(next.title(), seen.title());
		return new ClauseText(titled ? next.title() : done.title(), lines).written();
	}

	private ClauseText read(PlaceId place, String content) {
		if (content.isEmpty()) {
			return this.manuscript.edition()
				.findClause(place)
				.map(this::example)
				.orElse(new ClauseText(null, List.of()));
		}
		return ClauseText.read(content).orElse(new ClauseText(null, List.of()));
	}

	private ClauseText example(Clause clause) {
		return ClauseText.following(clause, this.manuscript.tailoring().reverted());
	}

	private static String table(DraftChange.Amend first, DraftChange.Amend second) {
		OwnTable table = OwnTable.at(first.place()).orElseThrow();
		List<List<String>> seen = table.rows(first.seen());
		List<List<String>> done = table.rows(first.content());
		List<List<String>> next = table.rows(second.content());
		List<List<String>> rows = new ArrayList<>();
		for (int row = 0; row < seen.size(); row++) {
			List<String> cells = new ArrayList<>();
			for (int column = 0; column < seen.get(row).size(); column++) {
				boolean changed = !next.get(row).get(column).equals(seen.get(row).get(column));
				cells.add((changed ? next : done).get(row).get(column));
			}
			rows.add(cells);
		}
		return OwnTable.written(rows);
	}

	/**
	 * The change that leaves a finding as it is.
	 * @param finding the finding
	 * @param seen the reason that was there
	 * @param reason the reason; empty to look at it again
	 * @return the change
	 */
	public static DraftChange dismissal(Finding finding, String seen, String reason) {
		return new DraftChange.Amend(Amendment.Kind.DISMISSAL, FindingKey.place(finding.key()), seen, reason);
	}

}
