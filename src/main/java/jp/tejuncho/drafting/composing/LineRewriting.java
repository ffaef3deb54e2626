package jp.tejuncho.drafting.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Tailoring;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Wording;

/**
 * 印刷された文からの書換え.
 *
 * A person who reads the document proposes letters. References and blanks whose letters
 * stay remain references and blanks.
 */
public final class LineRewriting {

	private LineRewriting() {
	}

	/**
	 * The change that makes a line say something else.
	 * @param manuscript the draft
	 * @param place a line of a clause
	 * @param letters what it shall say, as printed
	 * @return the change; nothing if the draft has no such line
	 */
	public static Optional<DraftChange> of(Manuscript manuscript, PlaceId place, String letters) {
		Tailoring tailoring = manuscript.tailoring();
		PlaceId id = place.clause();
		String key = place.key();
		Optional<Clause> clause = manuscript.edition().findClause(id);
		Optional<ClauseText> text = clause.map(tailoring::text).or(() -> tailoring.text(id));
		return text.flatMap((known) -> known.line(key))
			.flatMap((line) -> wording(clause, line, tailoring))
			.map((wording) -> {
				String markup = Markup.of(rewritten(manuscript, place.toNode(), wording, letters));
				List<TextLine> lines = text.orElseThrow()
					.lines()
					.stream()
					.map((line) -> line.key().equals(key) ? new TextLine(line.kind(), key, markup) : line)
					.toList();
				return new DraftChange.Amend(Amendment.Kind.TEXT, id, tailoring.content(Amendment.Kind.TEXT, id),
						new ClauseText(text.orElseThrow().title(), lines).written());
			});
	}

	private static Optional<Wording> wording(Optional<Clause> clause, TextLine line, Tailoring tailoring) {
		@Nullable String markup = line.markup();
		if (markup != null) {
			return Optional.of(Markup.read(markup));
		}
		@Nullable Phrase phrase = clause.map((known) -> ClauseText.phrases(known).get(line.key())).orElse(null);
		return Optional.ofNullable(phrase).map((known) -> known.wording(tailoring.reverted()));
	}

	private static Wording rewritten(Manuscript manuscript, NodeId node, Wording wording, String letters) {
		Numbering numbering = Numbering.of(Composer.compose(manuscript));
		WordsComposer words = new WordsComposer(manuscript);
		List<Printed> printed = wording.fragments()
			.stream()
			.map((fragment) -> new Printed(fragment,
					numbering.text(words.compose(new Wording(List.of(fragment))), node)))
			.toList();
		return new Wording(rewritten(printed, letters));
	}

	// what is printed by a reference or a blank stands for it where it is found again, in
	// the same order; what can't be found was taken out
	private static List<Fragment> rewritten(List<Printed> printed, String letters) {
		List<Fragment> fragments = new ArrayList<>();
		int from = 0;
		for (Printed one : printed) {
			boolean mark = !(one.fragment() instanceof Fragment.Literal) && !one.text().isEmpty();
			int at = mark ? letters.indexOf(one.text(), from) : -1;
			if (at >= 0) {
				if (at > from) {
					fragments.add(new Fragment.Literal(letters.substring(from, at)));
				}
				fragments.add(one.fragment());
				from = at + one.text().length();
			}
		}
		if (from < letters.length()) {
			fragments.add(new Fragment.Literal(letters.substring(from)));
		}
		return fragments;
	}

	/**
	 * A fragment with its letters.
	 *
	 * @param fragment the fragment
	 * @param text what is printed of it
	 */
	private record Printed(Fragment fragment, String text) {
	}

}
