package jp.tejuncho.edition;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * 条件.
 */
public sealed interface Condition {

	/**
	 * Whether the condition holds.
	 * @param answers answers by question id; a question without an answer counts as
	 * {@link Answer#UNKNOWN}
	 * @return the outcome
	 */
	Truth evaluate(Map<String, Answer> answers);

	/**
	 * The questions the outcome may depend on.
	 * @return question ids in the order they are named
	 */
	Set<String> questions();

	private static Set<String> union(Condition left, Condition right) {
		Set<String> questions = new LinkedHashSet<>(left.questions());
		questions.addAll(right.questions());
		return questions;
	}

	/**
	 * 質問への「はい」.
	 *
	 * @param question the question's id
	 */
	record Is(String question) implements Condition {

		@Override
		public Truth evaluate(Map<String, Answer> answers) {
			return answers.getOrDefault(this.question, Answer.UNKNOWN).truth();
		}

		@Override
		public Set<String> questions() {
			return Set.of(this.question);
		}

		@Override
		public String toString() {
			return this.question;
		}

	}

	/**
	 * 否定.
	 *
	 * @param condition what must not hold
	 */
	record Not(Condition condition) implements Condition {

		@Override
		public Truth evaluate(Map<String, Answer> answers) {
			return this.condition.evaluate(answers).not();
		}

		@Override
		public Set<String> questions() {
			return this.condition.questions();
		}

		@Override
		public String toString() {
			return "not " + this.condition;
		}

	}

	/**
	 * かつ.
	 *
	 * @param left what must hold
	 * @param right what must hold too
	 */
	record And(Condition left, Condition right) implements Condition {

		@Override
		public Truth evaluate(Map<String, Answer> answers) {
			return this.left.evaluate(answers).and(this.right.evaluate(answers));
		}

		@Override
		public Set<String> questions() {
			return union(this.left, this.right);
		}

		@Override
		public String toString() {
			return "(" + this.left + " and " + this.right + ")";
		}

	}

	/**
	 * 又は.
	 *
	 * @param left what may hold
	 * @param right what may hold instead
	 */
	record Or(Condition left, Condition right) implements Condition {

		@Override
		public Truth evaluate(Map<String, Answer> answers) {
			return this.left.evaluate(answers).or(this.right.evaluate(answers));
		}

		@Override
		public Set<String> questions() {
			return union(this.left, this.right);
		}

		@Override
		public String toString() {
			return "(" + this.left + " or " + this.right + ")";
		}

	}

}
