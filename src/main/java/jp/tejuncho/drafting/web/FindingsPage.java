package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.Rule;
import jp.tejuncho.drafting.rule.Rulebook;
import jp.tejuncho.drafting.rule.Severity;

/**
 * 点検の画面.
 *
 * @param counts how many findings of each severity, whatever is shown
 * @param chapters what can be chosen from
 * @param chapter the chapter shown, or empty for all
 * @param clause the clause shown, or empty for all
 * @param severity the severity shown, or empty for all
 * @param levels what is shown
 * @param dismissed what is left as it is
 * @param writable whether the person may change anything
 */
public record FindingsPage(List<Count> counts, List<Option> chapters, String chapter, String clause, String severity,
		List<Level> levels, List<Finding> dismissed, boolean writable) {

	static FindingsPage of(Manuscript manuscript, Findings findings, String chapter, String clause,
			@Nullable Severity severity, boolean writable) {
		Predicate<Finding> wanted = (finding) -> (chapter.isEmpty() || finding.site().chapter().equals(chapter))
				&& (clause.isEmpty() || finding.clause().equals(clause))
				&& (severity == null || finding.severity() == severity);
		List<Count> counts = new ArrayList<>();
		List<Level> levels = new ArrayList<>();
		for (Severity level : Severity.values()) {
			List<Finding> all = findings.all().stream().filter((finding) -> finding.severity() == level).toList();
			counts.add(new Count(level, all.size()));
			List<Group> groups = groups(all.stream().filter(wanted).toList());
			if (!groups.isEmpty()) {
				levels.add(new Level(level, groups));
			}
		}
		return new FindingsPage(counts, chapters(manuscript), chapter, clause,
				(severity != null) ? severity.name() : "", levels,
				findings.dismissed().stream().filter(wanted).toList(), writable);
	}

	/**
	 * Where the buttons of a finding lead: to the same list, where it stands.
	 * @param rule the rule that found it
	 * @return what the form sends
	 */
	public String back(String rule) {
		return "?chapter=" + this.chapter + "&clause=" + this.clause + "&severity=" + this.severity + "#rule-" + rule;
	}

	public boolean clean() {
		return this.counts.stream().allMatch((count) -> count.count() == 0);
	}

	/**
	 * Whether nothing is left that somebody has to deal with.
	 * @return {@code true} if there is advice at most
	 */
	public boolean done() {
		return this.counts.stream().allMatch((count) -> count.count() == 0 || count.severity() == Severity.ADVICE);
	}

	private static List<Group> groups(List<Finding> findings) {
		Map<String, List<Finding>> byRule = new LinkedHashMap<>();
		findings.forEach((finding) -> byRule.computeIfAbsent(finding.rule(), (_) -> new ArrayList<>()).add(finding));
		return byRule.entrySet()
			.stream()
			.map((group) -> new Group(Rulebook.find(group.getKey()).map(Rule::title).orElse(""), group.getKey(),
					group.getValue(), together(group.getValue())))
			.toList();
	}

	// what a button puts right in one go
	private static List<Together> together(List<Finding> findings) {
		Map<String, List<Finding>> byWords = new LinkedHashMap<>();
		findings.stream()
			.filter((finding) -> finding.fix() != null && !finding.words().isEmpty())
			.forEach((finding) -> byWords.computeIfAbsent(finding.words(), (_) -> new ArrayList<>()).add(finding));
		List<Together> together = new ArrayList<>();
		byWords.forEach((words, same) -> {
			if (same.size() > 1 && same.getFirst().fix() != null) {
				together.add(new Together(words, same.getFirst().fix().label(), same.size()));
			}
		});
		return together;
	}

	private static List<Option> chapters(Manuscript manuscript) {
		List<Option> chapters = new ArrayList<>();
		manuscript.edition().chapters().forEach((chapter) -> chapters.add(new Option(chapter.id(), chapter.title())));
		return chapters;
	}

	/**
	 * How many.
	 *
	 * @param severity of which severity
	 * @param count how many
	 */
	public record Count(Severity severity, int count) {
	}

	/**
	 * A choice of a list.
	 *
	 * @param value what is sent
	 * @param label what is shown
	 */
	public record Option(String value, String label) {
	}

	/**
	 * The findings of one severity.
	 *
	 * @param severity the severity
	 * @param groups by rule
	 */
	public record Level(Severity severity, List<Group> groups) {
	}

	/**
	 * The findings of one rule.
	 *
	 * @param title what was found
	 * @param rule the rule
	 * @param findings in reading order
	 * @param together what can be put right in one go
	 */
	public record Group(String title, String rule, List<Finding> findings, List<Together> together) {
	}

	/**
	 * The same letters in several places.
	 *
	 * @param words the letters
	 * @param label what the button does
	 * @param count in how many places
	 */
	public record Together(String words, String label, int count) {
	}

}
