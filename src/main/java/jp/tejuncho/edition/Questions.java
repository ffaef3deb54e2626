package jp.tejuncho.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 質問の一覧.
 *
 * @param list in the order they are asked; a question follows the one it depends on
 */
public record Questions(List<Question> list) {

	public Questions {
		list = List.copyOf(list);
	}

	public Optional<Question> find(String id) {
		return this.list.stream().filter((question) -> question.id().equals(id)).findFirst();
	}

	/**
	 * Whether a question has a meaning, given the answers to others.
	 * @param question the question
	 * @param answers answers by question id
	 * @return {@code false} if it counts as いいえ without being asked
	 */
	public boolean asks(Question question, Map<String, Answer> answers) {
		return question.onlyWhen() == null || effective(answers).get(question.onlyWhen()) != Answer.NO;
	}

	/**
	 * The answers as conditions see them.
	 * @param answers answers by question id, as given
	 * @return an answer to each question: 分からない where none was given, いいえ where the
	 * question has become pointless
	 */
	public Map<String, Answer> effective(Map<String, Answer> answers) {
		Map<String, Answer> effective = new LinkedHashMap<>();
		for (Question question : this.list) {
			boolean pointless = question.onlyWhen() != null && effective.get(question.onlyWhen()) == Answer.NO;
			effective.put(question.id(), pointless ? Answer.NO : answers.getOrDefault(question.id(), Answer.UNKNOWN));
		}
		return effective;
	}

}
