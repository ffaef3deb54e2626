package jp.tejuncho.system.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Question;
import jp.tejuncho.edition.Questions;

/**
 * システムの概要のまとめ.
 *
 * @param groups the answers, by group
 * @param unknown how many questions nobody could answer yet
 */
public record ProfileSummary(Map<String, List<Line>> groups, long unknown) {

	static ProfileSummary of(Questions questions, Map<String, Answer> answers) {
		Map<String, List<Line>> groups = questions.list()
			.stream()
			.collect(Collectors.groupingBy(Question::group, LinkedHashMap::new, Collectors.mapping(
					(question) -> new Line(question.label(), answers.getOrDefault(question.id(), Answer.UNKNOWN)),
					Collectors.toList())));
		long unknown = answers.values().stream().filter((answer) -> answer == Answer.UNKNOWN).count();
		return new ProfileSummary(groups, unknown);
	}

	/**
	 * 回答の一行.
	 *
	 * @param label the question in short
	 * @param answer its answer
	 */
	public record Line(String label, Answer answer) {
	}

}
