package jp.tejuncho.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jp.tejuncho.edition.PlaceId;

/**
 * 概要の回答に従った採否.
 *
 * What became another proposal at once, because somebody answered otherwise.
 *
 * @param batch its identity
 * @param number its last step
 * @param by who answered
 * @param at when
 * @param contents what changed, in reading order
 * @param untouched the places of it that nobody decided since, in whatever words
 */
public record Followed(UUID batch, long number, String by, Instant at, List<Step.Content> contents,
		Set<PlaceId> untouched) {

	public Followed {
		contents = List.copyOf(contents);
		untouched = Set.copyOf(untouched);
	}

	static List<Followed> of(List<Step> newestFirst, List<Step> decidedSince) {
		Map<UUID, List<Step>> batches = new LinkedHashMap<>();
		newestFirst.forEach((step) -> batches.computeIfAbsent(step.batch().id(), (_) -> new ArrayList<>()).add(step));
		// what followed again is told with the newer answers only
		Set<PlaceId> newer = new HashSet<>();
		List<Followed> all = new ArrayList<>();
		for (List<Step> steps : batches.values()) {
			Step last = steps.getFirst();
			List<Step.Content> contents = steps.reversed()
				.stream()
				.map(Step::content)
				.filter((content) -> !newer.contains(content.place()))
				.toList();
			steps.forEach((step) -> newer.add(step.content().place()));
			if (!contents.isEmpty()) {
				all.add(new Followed(last.batch().id(), last.number(), last.batch().name(), last.batch().at(), contents,
						untouched(steps, decidedSince)));
			}
		}
		return all;
	}

	static Set<PlaceId> untouched(List<Step> followed, List<Step> decidedSince) {
		Map<PlaceId, Long> decided = new HashMap<>();
		decidedSince.forEach((step) -> decided.merge(step.content().place(), step.number(), Math::max));
		return followed.stream()
			.filter((step) -> decided.getOrDefault(step.content().place(), 0L) < step.number())
			.map((step) -> step.content().place())
			.collect(Collectors.toSet());
	}

	/**
	 * What of it a reader of the document can notice.
	 * @param manuscript the draft
	 * @return without the parts of clauses that are left out before and after, as in what
	 * has to be judged anew ({@link Outdated})
	 */
	public List<Step.Content> read(Manuscript manuscript) {
		return read(this.contents, manuscript);
	}

	static List<Step.Content> read(List<Step.Content> contents, Manuscript manuscript) {
		Set<PlaceId> printed = new HashSet<>();
		for (Step.Content content : contents) {
			if (Step.Content.choice(content.before()) == Choice.ADOPTED
					|| Step.Content.choice(content.after()) == Choice.ADOPTED) {
				printed.add(content.place());
			}
		}
		return contents.stream().filter((content) -> {
			PlaceId place = content.place();
			return !place.isPart() || printed.contains(place.clause())
					|| manuscript.choice(place.clause()) == Choice.ADOPTED;
		}).toList();
	}

	/**
	 * Whether anything of it can be taken back.
	 * @param manuscript the draft
	 * @return {@code false} if all of it was decided since, even as it was proposed, or
	 * taken back
	 */
	public boolean holds(Manuscript manuscript) {
		return this.contents.stream()
			.anyMatch((content) -> this.untouched.contains(content.place()) && stands(manuscript, content));
	}

	/**
	 * What of it was taken back and nobody decided since.
	 * @param manuscript the draft
	 * @return the places that say again what they said before
	 */
	public List<PlaceId> takenBack(Manuscript manuscript) {
		return read(manuscript).stream()
			.filter((content) -> isAsBefore(manuscript, content))
			.map(Step.Content::place)
			.toList();
	}

	private static boolean isAsBefore(Manuscript manuscript, Step.Content content) {
		ClauseDecision decision = manuscript.decisions().get(content.place());
		if (decision == null || decision.origin() != ClauseDecision.Origin.PROPOSAL) {
			return false;
		}
		Choice before = Step.Content.choice(content.before());
		return (before == Step.Content.choice(content.after()))
				? decision.reason().equals(Step.Content.reason(content.before())) : decision.choice() == before;
	}

	static boolean stands(Manuscript manuscript, Step.Content content) {
		ClauseDecision decision = manuscript.decisions().get(content.place());
		return decision != null && Step.Content.of(decision.choice(), decision.reason()).equals(content.after());
	}

}
