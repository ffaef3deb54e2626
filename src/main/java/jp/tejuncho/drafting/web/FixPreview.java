package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Optional;

import jp.tejuncho.comparison.TextComparison;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.Step;
import jp.tejuncho.drafting.rule.Fix;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.text.Sentences;

/**
 * 直す前と直した後の文.
 *
 * The sentences a fix touches, so that a person sees what a button does before pressing
 * it.
 *
 * @param before what stays and what goes; empty for a decision, which is told beside the
 * finding already
 * @param after what stays and what comes
 */
public record FixPreview(List<TextComparison.Run> before, List<TextComparison.Run> after) {

	public FixPreview {
		before = List.copyOf(before);
		after = List.copyOf(after);
	}

	/**
	 * What a fix does.
	 * @param fix the fix
	 * @param words how changes are told
	 * @return the sentences; where no letter becomes another one, with what references
	 * lead to
	 */
	static Optional<FixPreview> of(Fix fix, StepWords words) {
		Step.Content content = content(fix.change());
		if (content.subject() == Step.Entered.DECISION) {
			return Optional.of(new FixPreview(List.of(),
					TextComparison.of(words.state(content, content.after()), words.state(content, content.after()))
						.runs()));
		}
		Optional<FixPreview> letters = of(words.state(content, content.before()), words.offered(content));
		return (letters.isPresent() || content.subject() != Amendment.Kind.TEXT) ? letters
				: of(words.leading(content, content.before()), words.leading(content, content.after()));
	}

	/**
	 * The sentences in which two texts differ.
	 * @param before the text as it is
	 * @param after the text as it would be
	 * @return the sentences; nothing if the texts are the same
	 */
	static Optional<FixPreview> of(String before, String after) {
		if (before.equals(after)) {
			return Optional.empty();
		}
		int shorter = Math.min(before.length(), after.length());
		int start = 0;
		while (start < shorter && before.charAt(start) == after.charAt(start)) {
			start++;
		}
		int same = 0;
		while (same < shorter - start
				&& before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
			same++;
		}
		int begin = Math.min(Sentences.begin(before, start), Sentences.begin(after, start));
		int tail = Math.max(tail(before, begin, before.length() - same), tail(after, begin, after.length() - same));
		TextComparison comparison = TextComparison.of(before.substring(begin, before.length() - same + tail).strip(),
				after.substring(begin, after.length() - same + tail).strip());
		return Optional.of(new FixPreview(comparison.before(), comparison.after()));
	}

	// what follows the change in its sentence; where nothing is left of one, the next one
	private static int tail(String text, int begin, int changed) {
		int end = Sentences.end(text, changed);
		return ((end > begin || end == text.length()) ? end : Sentences.end(text, end + 1)) - changed;
	}

	private static Step.Content content(DraftChange change) {
		return switch (change) {
			case DraftChange.Decide decide -> new Step.Content(Step.Entered.DECISION, decide.place(),
					Step.Content.of(decide.seenChoice(), decide.seenReason()),
					Step.Content.of(decide.choice(), decide.reason()));
			case DraftChange.Fill fill ->
				new Step.Content(Step.Entered.BLANK, new PlaceId(fill.variable()), fill.seen(), fill.content());
			case DraftChange.Amend amend ->
				new Step.Content(amend.kind(), amend.place(), amend.seen(), amend.content());
		};
	}

}
