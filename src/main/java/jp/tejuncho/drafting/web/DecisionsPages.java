package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.ClauseState;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Proposal;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.composing.Progress;
import jp.tejuncho.drafting.decisions.DecisionList;
import jp.tejuncho.edition.PlaceId;

/**
 * 採否の一覧の画面の組立て.
 */
final class DecisionsPages {

	private final Manuscript manuscript;

	private final Map<PlaceId, Proposal> proposals;

	private final DecisionList list;

	private final List<DecisionList.Group> chapters;

	private final EditingPlaces places;

	DecisionsPages(Manuscript manuscript, Map<PlaceId, Proposal> proposals) {
		this.manuscript = manuscript;
		this.proposals = proposals;
		this.list = DecisionList.of(manuscript);
		this.chapters = this.list.groups().stream().flatMap(this::chapters).toList();
		this.places = EditingPlaces.of(manuscript);
	}

	private Stream<DecisionList.Group> chapters(DecisionList.Group group) {
		return isChapter(group) ? Stream.of(group) : group.groups().stream().flatMap(this::chapters);
	}

	private boolean isChapter(DecisionList.Group group) {
		return group.level().equals(this.manuscript.edition().levels().chapter());
	}

	List<DecisionList.Group> groups() {
		return this.list.groups();
	}

	/**
	 * The page.
	 * @param filter which clauses to show
	 * @param form what the person ticked, if it could not be stored
	 * @param picked the clauses that stay ticked
	 * @param troubles why not
	 * @param writable whether the person may change anything
	 * @return the page
	 */
	DecisionsPage make(DecisionsPage.Filter filter, SentDecisions form, Set<PlaceId> picked,
			List<DecisionsPage.Trouble> troubles, boolean writable) {
		Map<String, Progress> progress = Progress.byChapter(this.manuscript, Composer.compose(this.manuscript));
		List<DecisionList.Group> shown = this.chapters.stream()
			.filter((chapter) -> filter.chapter().isEmpty() || chapter.id().value().equals(filter.chapter()))
			.toList();
		List<DecisionsPage.Group> groups = new ArrayList<>();
		shown.forEach((chapter) -> collect(chapter, filter, picked, groups));
		List<DecisionList.Row> rows = shown.stream().flatMap(DecisionsPages::rows).toList();
		return new DecisionsPage(filter, counts(rows),
				this.chapters.stream()
					.map((chapter) -> new DecisionsPage.ChapterLine(chapter.id().value(), title(chapter),
							Objects.requireNonNullElse(progress.get(chapter.id().value()), new Progress(0, 0)),
							counts(rows(chapter).toList())))
					.toList(),
				Progress.total(progress), groups,
				new DecisionsPage.Together(form.choice().map(Choice::name).orElse(""), form.reason()), troubles,
				writable);
	}

	private static Stream<DecisionList.Row> rows(DecisionList.Group group) {
		return Stream.concat(group.rows().stream(), group.groups().stream().flatMap(DecisionsPages::rows));
	}

	private static List<DecisionsPage.Count> counts(List<DecisionList.Row> rows) {
		Map<ClauseState, Long> counts = rows.stream()
			.collect(Collectors.groupingBy(DecisionList.Row::state, Collectors.counting()));
		List<DecisionsPage.Count> all = new ArrayList<>();
		all.add(new DecisionsPage.Count("", "すべて", rows.size()));
		for (ClauseState state : ClauseState.values()) {
			all.add(new DecisionsPage.Count(state.name(), state.label(), counts.getOrDefault(state, 0L)));
		}
		return all;
	}

	private void collect(DecisionList.Group group, DecisionsPage.Filter filter, Set<PlaceId> picked,
			List<DecisionsPage.Group> groups) {
		List<DecisionsPage.Row> rows = group.rows()
			.stream()
			.filter((row) -> filter.state().isEmpty() || row.state().name().equals(filter.state()))
			.map((row) -> row(row, picked))
			.toList();
		List<DecisionsPage.Group> inner = new ArrayList<>();
		group.groups().forEach((part) -> collect(part, filter, picked, inner));
		if (rows.isEmpty() && inner.isEmpty()) {
			return;
		}
		boolean decidable = rows.stream().anyMatch(DecisionsPage.Row::decidable)
				|| inner.stream().anyMatch(DecisionsPage.Group::decidable);
		groups.add(new DecisionsPage.Group(group.id().value(), title(group), isChapter(group), decidable, rows));
		groups.addAll(inner);
	}

	private DecisionsPage.Row row(DecisionList.Row row, Set<PlaceId> picked) {
		PlaceId place = PlaceId.of(row.id());
		@Nullable ClauseDecision decision = this.manuscript.decisions().get(place);
		@Nullable Proposal proposal = this.proposals.get(place);
		return new DecisionsPage.Row(place, this.places.href(place).orElse(""), heading(row), row.state(),
				row.reasons(), new DecisionsPage.People(row.by(), row.on(), row.hands()),
				(proposal != null) ? proposal.mandatory() : "",
				new DecisionsPage.Tick(
						(decision != null) ? SentDecisions.seen(decision.choice(), decision.reason()) : "",
						picked.contains(place)));
	}

	private static String heading(DecisionList.Row row) {
		return row.heading().isBlank() ? "（見出しのない条項）" : row.heading();
	}

	private static String title(DecisionList.Group group) {
		return group.mark().isEmpty() ? group.title() : group.mark() + "　" + group.title();
	}

	/**
	 * What could not be stored, in words.
	 * @param outcome what became of the changes
	 * @return a line for each
	 */
	List<DecisionsPage.Trouble> troubles(SaveOutcome outcome) {
		Map<String, String> headings = new HashMap<>();
		this.list.rows().forEach((row) -> headings.put(row.id().value(), heading(row)));
		Stream<DecisionsPage.Trouble> refused = outcome.refusals()
			.stream()
			.map((refusal) -> trouble(refusal.change().key(), headings, refusal.message()));
		Stream<DecisionsPage.Trouble> met = outcome.conflicts()
			.stream()
			.map((conflict) -> trouble(conflict.change().key(), headings,
					"%s「%s」にしました%s。この内容を確かめた上で変えるときは、もう一度「決める」を押してください。".formatted(conflict.earlier(),
							conflict.theirChoice().label(),
							conflict.theirs().isEmpty() ? "" : "（理由：" + conflict.theirs() + "）")));
		return Stream.concat(refused, met).toList();
	}

	private static DecisionsPage.Trouble trouble(String key, Map<String, String> headings, String text) {
		return new DecisionsPage.Trouble(EditingPlaces.anchor(new PlaceId(key)), headings.getOrDefault(key, key), text);
	}

}
