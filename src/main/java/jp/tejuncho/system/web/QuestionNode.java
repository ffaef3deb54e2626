package jp.tejuncho.system.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.Question;
import jp.tejuncho.edition.Questions;

/**
 * 問いと、それに続く問い.
 *
 * @param question the question
 * @param parent the question it depends on, if any
 * @param dependents the questions that depend on it
 */
public record QuestionNode(Question question, @Nullable Question parent, List<QuestionNode> dependents) {

	/**
	 * The questions as they stand on the page.
	 * @param questions all questions
	 * @return the questions that depend on none, by group, each with those that follow
	 */
	static Map<String, List<QuestionNode>> byGroup(Questions questions) {
		Map<String, List<QuestionNode>> groups = new LinkedHashMap<>();
		for (Question question : questions.list()) {
			if (question.onlyWhen() == null) {
				groups.computeIfAbsent(question.group(), (group) -> new ArrayList<>())
					.add(node(question, null, questions));
			}
		}
		return groups;
	}

	private static QuestionNode node(Question question, @Nullable Question parent, Questions questions) {
		List<QuestionNode> dependents = questions.list()
			.stream()
			.filter((other) -> question.id().equals(other.onlyWhen()))
			.map((other) -> node(other, question, questions))
			.toList();
		return new QuestionNode(question, parent, dependents);
	}

}
