package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.FindingGroup;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.Fix;
import jp.tejuncho.drafting.rule.Rule;
import jp.tejuncho.drafting.rule.Rulebook;
import jp.tejuncho.drafting.rule.Severity;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.text.Sha256;

/**
 * 点検の画面.
 *
 * @param counts how many findings of each severity, whatever is shown
 * @param chapters what can be chosen from
 * @param chapter the chapter shown, or empty for all
 * @param severity the severity shown, or empty for all
 * @param narrowed what is shown of them in words, or empty for all
 * @param levels what is shown
 * @param writable whether the person may change anything
 */
public record FindingsPage(List<Count> counts, List<Option> chapters, String chapter, String severity, String narrowed,
		List<Level> levels, boolean writable) {

	private static final int ANCHOR = 16;

	static FindingsPage of(Manuscript manuscript, Findings findings, FindingsFilter filter, boolean writable) {
		StepWords words = StepWords.printed(manuscript);
		List<Count> counts = new ArrayList<>();
		List<Level> levels = new ArrayList<>();
		for (Severity severity : Severity.values()) {
			counts.add(new Count(severity,
					(int) findings.all().stream().filter((finding) -> finding.severity() == severity).count()));
			boolean advice = severity == Severity.ADVICE;
			List<Group> groups = groups(shown(findings.all(), severity, filter),
					shown(findings.dismissed(), severity, filter), filter.query(advice), words);
			if (!groups.isEmpty()) {
				levels.add(new Level(severity, advice && !filter.unfolds(), groups));
			}
		}
		return new FindingsPage(counts, chapters(manuscript), filter.chapter(), filter.severityName(),
				narrowed(manuscript, filter, levels, words), levels, writable);
	}

	private static String narrowed(Manuscript manuscript, FindingsFilter filter, List<Level> levels, StepWords words) {
		if (!filter.isNarrow()) {
			return "";
		}
		String which = Stream
			.of(PlaceId.read(filter.clause()).map((clause) -> called(words.heading(clause))).orElse(""),
					chapters(manuscript).stream()
						.filter((chapter) -> chapter.value().equals(filter.chapter()))
						.map((chapter) -> "「" + chapter.label() + "」")
						.findFirst()
						.orElse(""),
					(filter.severity() != null) ? "「" + filter.severity().label() + "」" : "")
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.joining("の"));
		return which + "の指摘" + levels.stream().mapToInt(Level::count).sum() + "件だけを示しています。";
	}

	private static String called(String heading) {
		return heading.isBlank() ? "この条項" : "「" + heading + "」";
	}

	private static List<Finding> shown(List<Finding> findings, Severity severity, FindingsFilter filter) {
		return findings.stream().filter((finding) -> finding.severity() == severity).filter(filter::shows).toList();
	}

	/**
	 * The element id of a finding.
	 * @param finding the finding
	 * @return an id of letters and digits
	 */
	static String anchor(Finding finding) {
		return "finding-" + Sha256.hex(finding.key().getBytes(StandardCharsets.UTF_8)).substring(0, ANCHOR);
	}

	/**
	 * The element id of the findings that can be accepted for one reason.
	 * @param finding one of them
	 * @return an id: one rule may find both grave and other ones
	 */
	static String groupAnchor(Finding finding) {
		String anchor = "rule-" + finding.rule() + "-" + finding.severity().name().toLowerCase(Locale.ROOT);
		return finding.group().equals(FindingGroup.ALL) ? anchor : anchor + "-" + finding.group().id();
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

	private static List<Group> groups(List<Finding> open, List<Finding> dismissed, String query, StepWords words) {
		Map<String, List<Finding>> byGroup = new LinkedHashMap<>();
		Stream.concat(open.stream(), dismissed.stream())
			.forEach((finding) -> byGroup.computeIfAbsent(groupAnchor(finding), (_) -> new ArrayList<>()).add(finding));
		return byGroup.values().stream().map((group) -> group(group, query, words)).toList();
	}

	private static Group group(List<Finding> findings, String query, StepWords words) {
		List<Finding> open = findings.stream().filter((finding) -> finding.dismissed() == null).toList();
		Finding first = findings.getFirst();
		String anchor = groupAnchor(first);
		return new Group(title(first), first.rule(), anchor,
				open.stream().map((finding) -> item(finding, query, words)).toList(), together(open, words),
				findings.stream().filter((finding) -> finding.dismissed() != null).toList(),
				open.size() > 1 && open.stream().allMatch(Finding::isDismissible), query + "#" + anchor);
	}

	/**
	 * What stands above findings of one kind.
	 * @param finding one of them
	 * @return what was found, and of which kind
	 */
	static String title(Finding finding) {
		String title = Rulebook.find(finding.rule()).map(Rule::title).orElse("");
		return finding.group().equals(FindingGroup.ALL) ? title : title + "（" + finding.group().label() + "）";
	}

	private static Item item(Finding finding, String query, StepWords words) {
		String anchor = anchor(finding);
		List<Offer> choices = finding.choices()
			.stream()
			.map((fix) -> new Offer(fix, FixPreview.of(fix, words).orElse(null)))
			.toList();
		return new Item(finding, anchor, query + "#" + anchor,
				(finding.fix() != null) ? FixPreview.of(finding.fix(), words).orElse(null) : null, choices);
	}

	// what a button puts right in one go
	private static List<Together> together(List<Finding> findings, StepWords stepWords) {
		Map<String, List<Finding>> byWords = new LinkedHashMap<>();
		findings.stream()
			.filter((finding) -> finding.fix() != null && !finding.words().isEmpty())
			.forEach((finding) -> byWords.computeIfAbsent(finding.words(), (_) -> new ArrayList<>()).add(finding));
		List<Together> together = new ArrayList<>();
		byWords.forEach((words, same) -> {
			if (same.size() > 1 && same.getFirst().fix() != null) {
				together.add(new Together(same, same.getFirst().fix().label(), previews(same, stepWords)));
			}
		});
		return together;
	}

	private static List<FixPreview> previews(List<Finding> findings, StepWords words) {
		return findings.stream()
			.flatMap((finding) -> Stream.ofNullable(finding.fix()))
			.flatMap((fix) -> FixPreview.of(fix, words).stream())
			.toList();
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
	 * @param folded whether they are shown only when somebody asks
	 * @param groups by rule
	 */
	public record Level(Severity severity, boolean folded, List<Group> groups) {

		public int count() {
			return this.groups.stream().mapToInt((group) -> group.items().size()).sum();
		}

	}

	/**
	 * The findings of one rule, of one kind if it knows several.
	 *
	 * @param title what was found
	 * @param rule the rule
	 * @param anchor their element id
	 * @param items in reading order
	 * @param together what can be put right in one go
	 * @param dismissed what is left as it is, with reasons
	 * @param acceptable whether all of them can be left as they are with one reason
	 * @param back where the buttons of the group lead: to the same list, where it stands
	 */
	public record Group(String title, String rule, String anchor, List<Item> items, List<Together> together,
			List<Finding> dismissed, boolean acceptable, String back) {
	}

	/**
	 * 指摘の一件.
	 *
	 * @param finding the finding
	 * @param anchor its element id
	 * @param back where its buttons lead: to the same list, where it stands
	 * @param preview what its fix does
	 * @param choices fixes to choose from
	 */
	public record Item(Finding finding, String anchor, String back, @Nullable FixPreview preview, List<Offer> choices) {

		public Item {
			choices = List.copyOf(choices);
		}

	}

	/**
	 * One of several fixes.
	 *
	 * @param fix the fix
	 * @param preview what it does
	 */
	public record Offer(Fix fix, @Nullable FixPreview preview) {
	}

	/**
	 * The same letters in several places.
	 *
	 * @param findings those of the list, and no others
	 * @param label what the button does
	 * @param previews what it does to each sentence
	 */
	public record Together(List<Finding> findings, String label, List<FixPreview> previews) {

		private static final int UNFOLDED = 10;

		public Together {
			findings = List.copyOf(findings);
			previews = List.copyOf(previews);
		}

		public List<FixPreview> first() {
			return this.previews.subList(0, Math.min(UNFOLDED, this.previews.size()));
		}

		public List<FixPreview> rest() {
			return this.previews.subList(first().size(), this.previews.size());
		}

	}

}
