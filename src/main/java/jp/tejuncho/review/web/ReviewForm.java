package jp.tejuncho.review.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.validation.PlainLine;
import jp.tejuncho.platform.validation.PlainText;
import jp.tejuncho.platform.validation.WrittenDay;
import jp.tejuncho.review.Act;
import jp.tejuncho.review.ActWords;
import jp.tejuncho.review.DecisionDays;
import jp.tejuncho.review.PlannedRevision;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.Seen;
import jp.tejuncho.text.TypedText;
import jp.tejuncho.text.WrittenDate;

/**
 * 照会の画面から送られたもの.
 *
 * One record for each form; its constraints say what may stand in its fields.
 */
sealed interface ReviewForm {

	/** The last word of the address at which a revision is planned. */
	String PLAN = "plan";

	/**
	 * Reads what was sent.
	 * @param path the last word of the address
	 * @param fields the fields by their names
	 * @return the form
	 * @throws NotFound if no form is sent there
	 */
	static ReviewForm read(String path, Map<String, String> fields) {
		return path.equals(PLAN) ? Plan.read(fields)
				: Arrays.stream(Act.values())
					.filter((act) -> act.path().equals(path))
					.findFirst()
					.flatMap((act) -> read(act, fields))
					.orElseThrow(() -> new NotFound("照会の操作 " + path));
	}

	private static Optional<ReviewForm> read(Act act, Map<String, String> fields) {
		Seen seen = Seen.read(fields.getOrDefault("seen", ""));
		String words = fields.getOrDefault(act.words().field(), "").strip();
		return switch (act) {
			case SEND, WITHDRAW, CHECK, RETURN, APPROVE, REPORT, DROP, CALL_OFF ->
				Optional.of(new Said(act, seen, words));
			case RETRACT -> Optional.of(new Retraction(seen, "replace".equals(fields.get("how")), words));
			case REVISE -> Optional.of(new Revision(seen, Revision.plan(fields), words));
			case ABOLISH -> Optional.of(new Abolition(seen, fields.getOrDefault("from", ""), words));
			case ENFORCE -> Optional.of(Enforcement.read(seen, fields));
			case REMARK, ANSWER -> Optional.empty();
		};
	}

	/**
	 * 操作.
	 *
	 * What is done to the document from a page, with words as its act wants them.
	 */
	@WordsOfAct
	sealed interface Doing extends ReviewForm {

		Act act();

		Seen seen();

		String words();

	}

	/**
	 * 言葉を添えるだけの操作.
	 */
	record Said(Act act, Seen seen, String words) implements Doing {
	}

	/**
	 * 承認の取下げ.
	 *
	 * @param seen what the page showed
	 * @param replaced whether another file takes its place
	 * @param words why
	 */
	record Retraction(Seen seen, boolean replaced, String words) implements Doing {

		@Override
		public Act act() {
			return Act.RETRACT;
		}

	}

	/**
	 * 改正の開始.
	 *
	 * @param seen what the page showed
	 * @param plan the planned revision that begins now, or {@code null}
	 * @param words why
	 */
	record Revision(Seen seen, @Nullable UUID plan, String words) implements Doing {

		private static @Nullable UUID plan(Map<String, String> fields) {
			String plan = fields.getOrDefault(PLAN, "");
			try {
				return plan.isBlank() ? null : UUID.fromString(plan);
			}
			catch (IllegalArgumentException ex) {
				throw new NotFound("予定している改正 " + plan);
			}
		}

		@Override
		public Act act() {
			return Act.REVISE;
		}

	}

	/**
	 * 廃止.
	 *
	 * @param seen what the page showed
	 * @param from the first day on which it holds no more, as it was typed
	 * @param words why
	 */
	record Abolition(Seen seen, @WrittenDay(field = "廃止の日") String from, String words) implements Doing {

		@Override
		public Act act() {
			return Act.ABOLISH;
		}

		LocalDate day() {
			return WrittenDate.of(this.from).day().orElseThrow();
		}

	}

	/**
	 * 決裁と施行の記録.
	 *
	 * @param seen what the page showed
	 * @param decidedOn the day of the decision, as it was typed
	 * @param inForceFrom the first day on which it holds, as it was typed
	 * @param number the number of the decision
	 * @param sure whether an early day of the decision was confirmed
	 */
	record Enforcement(Seen seen, @WrittenDay(field = "決裁日") String decidedOn,
			@WrittenDay(field = "施行日") String inForceFrom, @PlainLine(field = "文書番号", max = ActWords.MAX) String number,
			boolean sure) implements Doing {

		private static Enforcement read(Seen seen, Map<String, String> fields) {
			return new Enforcement(seen, fields.getOrDefault(DecisionDays.DECIDED, ""),
					fields.getOrDefault(DecisionDays.IN_FORCE, ""),
					TypedText.joined(fields.getOrDefault("number", "")).strip(), fields.containsKey(DecisionDays.SURE));
		}

		@Override
		public Act act() {
			return Act.ENFORCE;
		}

		@Override
		public String words() {
			return "";
		}

		Optional<LocalDate> decided() {
			return WrittenDate.of(this.decidedOn).day();
		}

		Optional<LocalDate> inForce() {
			return WrittenDate.of(this.inForceFrom).day();
		}

		Release.Decision decision() {
			return new Release.Decision(decided().orElseThrow(), this.number, inForce().orElseThrow());
		}

	}

	/**
	 * 改正の予定.
	 *
	 * @param title what it is about
	 * @param plannedOn when it is to come into force, as it was typed; empty if that
	 * isn't known
	 * @param note what to think of
	 */
	record Plan(@NotBlank(message = PlannedRevision.UNTITLED) @PlainLine(field = "件名", max = ActWords.MAX) String title,
			@WrittenDay(field = "施行の予定日", optional = true) String plannedOn,
			@PlainText(field = "メモ", max = ActWords.MAX) String note) implements ReviewForm {

		private static Plan read(Map<String, String> fields) {
			return new Plan(TypedText.joined(fields.getOrDefault("title", "")).strip(),
					fields.getOrDefault("plannedOn", ""), fields.getOrDefault("note", "").strip());
		}

		@Nullable LocalDate day() {
			return WrittenDate.of(this.plannedOn).day().orElse(null);
		}

	}

}
