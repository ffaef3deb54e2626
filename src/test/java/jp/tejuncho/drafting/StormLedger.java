package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.PlaceId;

/**
 * What became of every acknowledged write: read from the history and from what is stored.
 */
final class StormLedger {

	private final Map<DraftId, Manuscript> before;

	private final Map<DraftId, Manuscript> after;

	private final List<Entry> history;

	private final Map<String, List<Entry>> byPlace = new LinkedHashMap<>();

	private final List<String> losses = new ArrayList<>();

	/**
	 * Opens the books.
	 * @param before the drafts before the storm
	 * @param after the drafts after it
	 * @param history every step of them, in order
	 */
	StormLedger(Map<DraftId, Manuscript> before, Map<DraftId, Manuscript> after, List<Entry> history) {
		this.before = before;
		this.after = after;
		this.history = history;
		history.forEach(
				(entry) -> this.byPlace
					.computeIfAbsent(key(entry.draft(), entry.content().subject(), entry.content().place()),
							(_) -> new ArrayList<>())
					.add(entry));
	}

	// a blank belongs to the system, and both documents share it
	private static String key(DraftId draft, Step.Subject subject, PlaceId place) {
		return ((subject == Step.Entered.BLANK) ? "" : draft + " ") + subject + " " + place;
	}

	/**
	 * What was lost.
	 * @param acknowledged what the people were told is stored
	 * @return sentences; none if all is well
	 */
	List<String> losses(List<Storm.Acknowledged> acknowledged) {
		this.byPlace.values().forEach(this::followsWithoutGap);
		acknowledged.forEach(this::isInTheHistory);
		ownLinesGoOnlyWhereSomebodyRemovedThem(acknowledged);
		nobodyWritesIntoWhatIsGone();
		whatWasAddedHasAPlace();
		return this.losses;
	}

	private void followsWithoutGap(List<Entry> entries) {
		Entry first = entries.getFirst();
		String content = stored(this.before, first);
		for (Entry entry : entries) {
			if (!entry.content().before().equals(content)) {
				this.losses.add("gap at " + entry + ": was " + content);
			}
			content = entry.content().after();
		}
		if (!content.equals(stored(this.after, first))) {
			this.losses.add("not stored: " + entries.getLast() + ", but " + stored(this.after, first));
		}
	}

	private static String stored(Map<DraftId, Manuscript> when, Entry entry) {
		Manuscript manuscript = Objects.requireNonNull(when.get(entry.draft()));
		PlaceId place = entry.content().place();
		return switch (entry.content().subject()) {
			case Step.Entered.DECISION -> Optional.ofNullable(manuscript.decisions().get(place))
				.map((decision) -> Step.Content.of(decision.choice(), decision.reason()))
				.orElse(Step.Content.of(Choice.ADOPTED, ""));
			case Step.Entered.BLANK -> Optional.ofNullable(manuscript.blanks().get(entry.content().variable()))
				.map(BlankValue::content)
				.orElse("");
			case Amendment.Kind kind -> manuscript.tailoring().content(kind, place);
		};
	}

	private void isInTheHistory(Storm.Acknowledged write) {
		boolean found = switch (write.change()) {
			case DraftChange.Decide decide -> has(write.draft(),
					new Step.Content(Step.Entered.DECISION, decide.place(),
							Step.Content.of(decide.seenChoice(), decide.seenReason()),
							Step.Content.of(decide.choice(), decide.reason())));
			case DraftChange.Fill fill -> has(write.draft(),
					new Step.Content(Step.Entered.BLANK, new PlaceId(fill.variable()), fill.seen(), fill.content()));
			case DraftChange.Amend amend when amend.kind() == Amendment.Kind.TEXT -> hasLines(write.draft(), amend);
			case DraftChange.Amend amend ->
				has(write.draft(), new Step.Content(amend.kind(), amend.place(), amend.seen(), amend.content()));
		};
		if (!found) {
			this.losses.add("acknowledged, but nowhere: " + write);
		}
	}

	private boolean has(DraftId draft, Step.Content content) {
		// two people who removed the same clause wanted the same
		boolean removal = content.after().isEmpty();
		return entries(draft, content.subject(), content.place()).map(Entry::content)
			.anyMatch((step) -> step.equals(content) || (removal && step.after().isEmpty()));
	}

	// together with what others did to other lines
	private boolean hasLines(DraftId draft, DraftChange.Amend amend) {
		Map<String, String> seen = lines(draft, amend.place(), amend.seen());
		Map<String, String> wanted = lines(draft, amend.place(), amend.content());
		Set<String> keys = new HashSet<>(seen.keySet());
		keys.addAll(wanted.keySet());
		keys.removeIf((key) -> Objects.equals(seen.get(key), wanted.get(key)));
		return keys.stream()
			.allMatch((key) -> entries(draft, Amendment.Kind.TEXT, amend.place())
				.anyMatch((entry) -> turns(entry, key, seen.get(key), wanted.get(key))));
	}

	private boolean turns(Entry entry, String key, @Nullable String seen, @Nullable String wanted) {
		Step.Content content = entry.content();
		@Nullable String was = lines(entry.draft(), content.place(), content.before()).get(key);
		@Nullable String is = lines(entry.draft(), content.place(), content.after()).get(key);
		// somebody may have rewritten the line before both of us removed it
		if (wanted == null) {
			return was != null && is == null;
		}
		return Objects.equals(was, seen) && wanted.equals(is);
	}

	private Stream<Entry> entries(DraftId draft, Step.Subject subject, PlaceId place) {
		return this.byPlace.getOrDefault(key(draft, subject, place), List.of()).stream();
	}

	private Map<String, String> lines(DraftId draft, PlaceId place, String content) {
		Map<String, String> lines = new HashMap<>();
		text(draft, place, content).lines().forEach((line) -> lines.put(line.key(), line.kind() + " " + line.markup()));
		return lines;
	}

	private ClauseText text(DraftId draft, PlaceId place, String content) {
		if (!content.isEmpty()) {
			return ClauseText.read(content).orElseThrow();
		}
		return Objects.requireNonNull(this.before.get(draft))
			.edition()
			.clauses()
			.stream()
			.filter((clause) -> clause.id().place().equals(place))
			.findFirst()
			.map((Clause clause) -> ClauseText.following(clause, Set.of()))
			.orElse(new ClauseText(null, List.of()));
	}

	private void ownLinesGoOnlyWhereSomebodyRemovedThem(List<Storm.Acknowledged> acknowledged) {
		Set<String> removed = new HashSet<>();
		for (Storm.Acknowledged write : acknowledged) {
			if (write.change() instanceof DraftChange.Amend amend && amend.kind() == Amendment.Kind.TEXT) {
				removed.addAll(gone(write.draft(), amend.place(), amend.seen(), amend.content()));
			}
		}
		for (Entry entry : this.history) {
			Step.Content content = entry.content();
			if (content.subject() == Amendment.Kind.TEXT
					&& !removed.containsAll(gone(entry.draft(), content.place(), content.before(), content.after()))) {
				this.losses.add("a line vanished that nobody removed: " + entry);
			}
		}
	}

	private Set<String> gone(DraftId draft, PlaceId place, String from, String to) {
		Set<String> gone = new HashSet<>(lines(draft, place, from).keySet());
		gone.removeAll(lines(draft, place, to).keySet());
		return gone;
	}

	private void nobodyWritesIntoWhatIsGone() {
		Set<String> standing = new HashSet<>();
		for (Entry entry : this.history) {
			Step.Content content = entry.content();
			String place = entry.draft() + " " + content.place();
			if (content.subject() == Amendment.Kind.ADDITION && content.after().isEmpty()) {
				standing.remove(place);
			}
			else if (content.subject() == Amendment.Kind.ADDITION) {
				standing.add(place);
			}
			else if (content.subject() == Amendment.Kind.TEXT && OwnClause.isOwn(content.place())
					&& !content.after().isEmpty() && !standing.contains(place)) {
				this.losses.add("stored where nobody sees it: " + entry);
			}
		}
	}

	private void whatWasAddedHasAPlace() {
		this.after.forEach((draft, manuscript) -> {
			Arrangement arrangement = Arrangement.of(manuscript);
			manuscript.tailoring()
				.additions()
				.stream()
				.filter((own) -> arrangement.chapterOf(own.id()) == null)
				.forEach((own) -> this.losses.add("nowhere in the document: " + own));
		});
	}

	/**
	 * 履歴の一件.
	 *
	 * @param draft the draft
	 * @param content what was changed
	 */
	record Entry(DraftId draft, Step.Content content) {
	}

}
