package jp.tejuncho.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 要否.
 *
 * What stands in a section or chapter is bound by its requirements as well; the lists are
 * ordered from the outermost to the innermost.
 *
 * @param applies all must hold for the text to have a meaning for a system; none: it has
 * for every system
 * @param mandatory where one holds, the content must not be dropped
 * @param recommended where one holds, the content is advised
 */
public record Requirements(List<Requirement> applies, List<Requirement> mandatory, List<Requirement> recommended) {

	/** 要否の定めなし. */
	public static final Requirements NONE = new Requirements(List.of(), List.of(), List.of());

	public Requirements {
		applies = List.copyOf(applies);
		mandatory = List.copyOf(mandatory);
		recommended = List.copyOf(recommended);
	}

	public boolean isEmpty() {
		return this.applies.isEmpty() && this.mandatory.isEmpty() && this.recommended.isEmpty();
	}

	/**
	 * These requirements inside of something that has its own.
	 * @param outer the requirements of the section or chapter around
	 * @return both
	 */
	public Requirements inside(Requirements outer) {
		return new Requirements(concat(outer.applies, this.applies), concat(outer.mandatory, this.mandatory),
				concat(outer.recommended, this.recommended));
	}

	public Truth applies(Map<String, Answer> answers) {
		return this.applies.stream()
			.map((requirement) -> requirement.condition().evaluate(answers))
			.reduce(Truth.TRUE, Truth::and);
	}

	public Truth mandatory(Map<String, Answer> answers) {
		return any(this.mandatory, answers);
	}

	public Truth recommended(Map<String, Answer> answers) {
		return any(this.recommended, answers);
	}

	/**
	 * What makes the text pointless for a system.
	 * @param answers the system's profile
	 * @return the outermost requirement that doesn't hold; its {@code otherwise} is the
	 * reason
	 */
	public Optional<Requirement> failing(Map<String, Answer> answers) {
		return first(this.applies, answers, Truth.FALSE);
	}

	/**
	 * What forbids to drop the content.
	 * @param answers the system's profile
	 * @return the outermost requirement that holds; its {@code because} is the reason
	 */
	public Optional<Requirement> binding(Map<String, Answer> answers) {
		return first(this.mandatory, answers, Truth.TRUE);
	}

	/**
	 * What advises the content.
	 * @param answers the system's profile
	 * @return the outermost requirement that holds; its {@code because} is the reason
	 */
	public Optional<Requirement> advising(Map<String, Answer> answers) {
		return first(this.recommended, answers, Truth.TRUE);
	}

	private static Truth any(List<Requirement> requirements, Map<String, Answer> answers) {
		return requirements.stream()
			.map((requirement) -> requirement.condition().evaluate(answers))
			.reduce(Truth.FALSE, Truth::or);
	}

	private static Optional<Requirement> first(List<Requirement> requirements, Map<String, Answer> answers,
			Truth wanted) {
		return requirements.stream()
			.filter((requirement) -> requirement.condition().evaluate(answers) == wanted)
			.findFirst();
	}

	private static List<Requirement> concat(List<Requirement> outer, List<Requirement> inner) {
		List<Requirement> both = new ArrayList<>(outer);
		both.addAll(inner);
		return both;
	}

}
