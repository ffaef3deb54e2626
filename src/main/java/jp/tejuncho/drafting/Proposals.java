package jp.tejuncho.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Place;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Questions;
import jp.tejuncho.edition.Requirement;
import jp.tejuncho.edition.Requirements;
import jp.tejuncho.edition.Truth;

/**
 * 採否の提案の作成.
 *
 * A pure function of the edition and the system's profile. Proposed are all clauses, and
 * those of their parts that have a condition of their own.
 */
public final class Proposals {

	private static final String COMMON = "全てのシステムに共通する規定のため";

	private Proposals() {
	}

	/**
	 * What the profile suggests for each place.
	 * @param edition the edition
	 * @param questions the questions, for their names in the reasons
	 * @param answers the profile as conditions see it
	 * @return proposals by place, in reading order
	 */
	public static Map<PlaceId, Proposal> of(Edition edition, Questions questions, Map<String, Answer> answers) {
		Map<PlaceId, Proposal> proposals = new LinkedHashMap<>();
		for (Place place : edition.places()) {
			if (isDecided(edition, place)) {
				proposals.put(place.id(), propose(place, questions, answers));
			}
		}
		return proposals;
	}

	private static boolean isDecided(Edition edition, Place place) {
		return switch (place.kind()) {
			case CLAUSE -> true;
			case ELEMENT, ITEM ->
				place.clause() != null && !place.requirements().equals(edition.requirements(place.clause()));
			case PART, CHAPTER, SECTION, NOTE -> false;
		};
	}

	private static Proposal propose(Place place, Questions questions, Map<String, Answer> answers) {
		Requirements requirements = place.requirements();
		Optional<Requirement> binding = requirements.binding(answers);
		if (binding.isPresent()) {
			String reason = binding.get().because() + "（" + binding.get().answersTo() + "）";
			return new Proposal(place.id(), Choice.ADOPTED, reason, reason);
		}
		return switch (requirements.applies(answers)) {
			case FALSE -> new Proposal(place.id(), Choice.OMITTED,
					requirements.failing(answers).map(Requirement::otherwise).orElse("対象システムに当てはまらないため不要"), "");
			case UNKNOWN -> new Proposal(place.id(), Choice.UNDECIDED,
					"「" + unknown(requirements.applies(), questions, answers) + "」の答えが「分からない」のため、判断してください", "");
			case TRUE -> new Proposal(place.id(), Choice.ADOPTED, adoption(requirements, answers), "");
		};
	}

	private static String adoption(Requirements requirements, Map<String, Answer> answers) {
		return requirements.advising(answers)
			.map((requirement) -> requirement.because() + "（推奨）")
			.orElseGet(() -> requirements.applies().isEmpty() ? COMMON : requirements.applies().getLast().because());
	}

	private static String unknown(List<Requirement> requirements, Questions questions, Map<String, Answer> answers) {
		Set<String> open = new TreeSet<>();
		requirements.stream()
			.filter((requirement) -> requirement.condition().evaluate(answers) == Truth.UNKNOWN)
			.flatMap((requirement) -> requirement.condition().questions().stream())
			.filter((question) -> answers.getOrDefault(question, Answer.UNKNOWN) == Answer.UNKNOWN)
			.forEach(open::add);
		return questions.list()
			.stream()
			.filter((question) -> open.contains(question.id()))
			.map((question) -> question.label())
			.collect(Collectors.joining("」「"));
	}

}
