package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.OwnTable;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Wording;

/**
 * 一つの行の書換え.
 *
 * Every other line stays as it is stored.
 */
final class Rewriting {

	private Rewriting() {
	}

	/**
	 * Puts other fragments in the place of some letters.
	 * @param wording the wording
	 * @param start where the letters begin among {@link ExaminedLine#letters()}
	 * @param end where they end
	 * @param fragments what stands there instead
	 * @return the new wording
	 */
	static Wording replaced(Wording wording, int start, int end, List<Fragment> fragments) {
		List<Fragment> all = new ArrayList<>();
		int offset = 0;
		boolean inserted = false;
		for (Fragment fragment : wording.fragments()) {
			int length = (fragment instanceof Fragment.Literal literal) ? literal.text().length() : 1;
			boolean touched = offset < end && offset + length > start;
			if (!touched) {
				all.add(fragment);
			}
			else {
				if (fragment instanceof Fragment.Literal literal && offset < start) {
					all.add(new Fragment.Literal(literal.text().substring(0, start - offset)));
				}
				if (!inserted) {
					all.addAll(fragments);
					inserted = true;
				}
				if (fragment instanceof Fragment.Literal literal && offset + length > end) {
					all.add(new Fragment.Literal(literal.text().substring(end - offset)));
				}
			}
			offset += length;
		}
		return new Wording(joined(all));
	}

	/**
	 * Puts letters at the end.
	 * @param wording the wording
	 * @param start where they begin among {@link ExaminedLine#letters()}; what comes
	 * after is left out
	 * @param letters the letters
	 * @return the new wording
	 */
	static Wording appended(Wording wording, int start, String letters) {
		List<Fragment> all = new ArrayList<>();
		int offset = 0;
		for (Fragment fragment : wording.fragments()) {
			int length = (fragment instanceof Fragment.Literal literal) ? literal.text().length() : 1;
			if (fragment instanceof Fragment.Literal literal && offset + length > start) {
				all.add(new Fragment.Literal(literal.text().substring(0, Math.max(0, start - offset))));
			}
			else {
				all.add(fragment);
			}
			offset += length;
		}
		all.add(new Fragment.Literal(letters));
		return new Wording(joined(all));
	}

	private static List<Fragment> joined(List<Fragment> fragments) {
		List<Fragment> joined = new ArrayList<>();
		for (Fragment fragment : fragments) {
			if (fragment instanceof Fragment.Literal literal && !joined.isEmpty()
					&& joined.getLast() instanceof Fragment.Literal before) {
				joined.set(joined.size() - 1, new Fragment.Literal(before.text() + literal.text()));
			}
			else {
				joined.add(fragment);
			}
		}
		return joined;
	}

	/**
	 * Lets a line say something else.
	 * @param examination what there is
	 * @param line the line
	 * @param wording what it says from now on
	 * @return the change
	 */
	static DraftChange of(Examination examination, ExaminedLine line, Wording wording) {
		return switch (line.kind()) {
			case TITLE, PARAGRAPH, ITEM, BULLET -> text(examination, line.clause(), line.key(), Markup.of(wording));
			case VALUE -> new DraftChange.Fill(line.key(), line.letters(), wording.text());
			case CELL -> cell(examination, line, wording.text());
		};
	}

	/**
	 * Lets a line of a clause say something else.
	 * @param examination what there is
	 * @param clause the clause
	 * @param key the line
	 * @param markup what it says; {@code null} follows the example, and an own line goes
	 * @return the change
	 */
	static DraftChange text(Examination examination, PlaceId clause, String key, @Nullable String markup) {
		String seen = examination.note(Amendment.Kind.TEXT, clause);
		ClauseText text = examination.clause(clause)
			.map(ExaminedClause::text)
			.or(() -> ClauseText.read(seen))
			.orElse(new ClauseText(null, List.of()));
		List<TextLine> lines = new ArrayList<>();
		for (TextLine line : text.lines()) {
			boolean meant = line.key().equals(key);
			if (!meant) {
				lines.add(line);
			}
			else if (markup != null || !line.isOwn()) {
				lines.add(new TextLine(line.kind(), key, markup));
			}
		}
		@Nullable String title = key.equals(ClauseLines.TITLE) ? markup : text.title();
		return new DraftChange.Amend(Amendment.Kind.TEXT, clause, seen, new ClauseText(title, lines).written());
	}

	private static DraftChange cell(Examination examination, ExaminedLine line, String letters) {
		String seen = examination.note(Amendment.Kind.TABLE, line.clause());
		List<List<String>> rows = new ArrayList<>();
		OwnTable.ofSlot(line.clause().value())
			.orElseThrow()
			.rows(seen)
			.forEach((row) -> rows.add(new ArrayList<>(row)));
		String[] where = line.key().split("\\.", 2);
		rows.get(Integer.parseInt(where[0])).set(Integer.parseInt(where[1]), letters);
		return new DraftChange.Amend(Amendment.Kind.TABLE, line.clause(), seen, OwnTable.written(rows));
	}

}
