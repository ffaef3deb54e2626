package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.ClauseSaved;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.body.ClauseText;

/**
 * 条項を保存しようとした結果.
 *
 * @param form what the person sent
 * @param typed the text in it
 * @param outcome what became of it
 * @param error why it could not be stored; empty if nothing is wrong with what was typed
 */
record SaveAttempt(ClauseForm form, ClauseText typed, SaveOutcome outcome, String error) {

	private static final String NOTHING = "（なし）";

	/**
	 * The outcome in its own words.
	 * @param form what the person sent
	 * @param saved what became of it
	 * @return the attempt
	 */
	static SaveAttempt of(ClauseForm form, ClauseSaved saved) {
		SaveOutcome outcome = saved.outcome();
		return new SaveAttempt(form, saved.typed(), outcome,
				outcome.refusals().isEmpty() ? "" : outcome.refusals().getFirst().message());
	}

	/**
	 * Whether everything is stored but what can't be.
	 * @return {@code false} if somebody was faster
	 */
	boolean kept() {
		return this.outcome.conflicts().isEmpty();
	}

	/**
	 * The lines that can't be stored.
	 * @return a sentence each, by the line; empty if something else is wrong
	 */
	Map<String, String> faults() {
		return refusedText().map(SaveOutcome.Refusal::lines).orElse(Map.of());
	}

	/**
	 * Whether nothing of the text could be stored.
	 * @return {@code true} if not a line or two are to blame
	 */
	boolean textRefused() {
		return refusedText().filter((refusal) -> refusal.lines().isEmpty()).isPresent();
	}

	private Optional<SaveOutcome.Refusal> refusedText() {
		return this.outcome.refusals().stream().filter((refusal) -> isText(refusal.change())).findFirst();
	}

	/**
	 * Who stored something else meanwhile.
	 * @return a name; empty if nobody did, or if something has to be put right first
	 */
	private String faster() {
		return (this.outcome.conflicts().isEmpty() || !this.error.isEmpty()) ? ""
				: this.outcome.conflicts().getFirst().by();
	}

	/**
	 * What others decided beside the text meanwhile.
	 * @return both sides in words
	 */
	private List<ClausePage.Collision> collisions() {
		return faster().isEmpty() ? List.of()
				: this.outcome.conflicts()
					.stream()
					.filter((conflict) -> !isText(conflict.change()))
					.map(SaveAttempt::collision)
					.toList();
	}

	/**
	 * All of it, as the page tells it.
	 * @return who was faster, and what is wrong
	 */
	ClausePage.Trouble trouble() {
		return new ClausePage.Trouble(faster(), collisions(), this.error, faults());
	}

	private static boolean isText(DraftChange change) {
		return change instanceof DraftChange.Amend amend && amend.kind() == Amendment.Kind.TEXT;
	}

	private static ClausePage.Collision collision(SaveOutcome.Conflict conflict) {
		return switch (conflict.change()) {
			case DraftChange.Decide decide ->
				new ClausePage.Collision("この行を使わない理由", said(conflict.theirChoice().label() + "　" + conflict.theirs()),
						said(decide.choice().label() + "　" + decide.reason()));
			case DraftChange.Amend amend ->
				new ClausePage.Collision(amend.kind().label(), said(conflict.theirs()), said(amend.content()));
			case DraftChange.Fill fill -> new ClausePage.Collision("空欄", said(conflict.theirs()), said(fill.content()));
		};
	}

	private static String said(String words) {
		return words.isBlank() ? NOTHING : words;
	}

	/**
	 * What stands in a field.
	 * @param field the field's name
	 * @param stored what is stored, for a field that the form doesn't have
	 * @return what was typed
	 */
	String words(String field, String stored) {
		return this.form.has(field) ? this.form.text(field) : stored;
	}

	/**
	 * What the person has seen of a field, once it was stored.
	 * @param field the field's name
	 * @param stored what is stored, for a field that the form doesn't have
	 * @return what was typed, as it was stored
	 */
	String seen(String field, String stored) {
		if (!this.form.has(field)) {
			return stored;
		}
		return isRefused(field) ? this.form.text(ClauseForm.SEEN + field) : this.form.text(field).strip();
	}

	private boolean isRefused(String field) {
		return this.outcome.refusals().stream().anyMatch((refusal) -> field.equals(switch (refusal.change()) {
			case DraftChange.Decide decide -> ClauseForm.REASON + decide.place();
			case DraftChange.Amend amend -> ClauseForm.NOTE + amend.kind().name() + ":" + amend.place();
			case DraftChange.Fill fill -> fill.variable();
		}));
	}

}
