package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.decisions.DecisionList;
import jp.tejuncho.edition.PlaceId;

/**
 * まとめて決める採否.
 *
 * One choice and one reason for what was ticked. Only clauses that stood on the page are
 * meant: ticking a heading decides nothing the person did not see.
 */
final class SentDecisions {

	static final String PICK = "pick";

	static final String GROUP = "group";

	static final String SEEN = "seen:";

	static final SentDecisions NONE = new SentDecisions(Map.of());

	private final Map<String, String[]> parameters;

	SentDecisions(Map<String, String[]> parameters) {
		this.parameters = parameters;
	}

	/**
	 * What a hidden field says of a decision.
	 * @param choice the stored choice
	 * @param reason the stored reason
	 * @return both
	 */
	static String seen(Choice choice, String reason) {
		return choice + " " + reason;
	}

	/**
	 * The ticked clauses.
	 * @param groups the groups of the draft, in which a ticked heading stands for what is
	 * under it
	 * @return places in reading order
	 */
	Set<PlaceId> picked(List<DecisionList.Group> groups) {
		Set<PlaceId> picked = new LinkedHashSet<>();
		groups.forEach((group) -> collect(group, false, picked));
		return picked;
	}

	private void collect(DecisionList.Group group, boolean around, Set<PlaceId> picked) {
		boolean all = around || values(GROUP).contains(group.id().value());
		for (DecisionList.Row row : group.rows()) {
			PlaceId place = PlaceId.of(row.id());
			if (!field(SEEN + place).isEmpty() && (all || values(PICK).contains(place.value()))) {
				picked.add(place);
			}
		}
		group.groups().forEach((inner) -> collect(inner, all, picked));
	}

	/**
	 * The choice for all of them.
	 * @return the choice; nothing if the person made none
	 * @throws ResponseStatusException (400) if the form was tampered with
	 */
	Optional<Choice> choice() {
		return field("choice").isEmpty() ? Optional.empty() : Optional.of(choice(field("choice")));
	}

	String reason() {
		return field("reason").strip();
	}

	/**
	 * What the person changed.
	 * @param picked the ticked clauses
	 * @param choice the choice for all of them
	 * @return changes; without a reason none where the choice is made already, whose own
	 * reason is better than nothing
	 */
	List<DraftChange> changes(Set<PlaceId> picked, Choice choice) {
		List<DraftChange> changes = new ArrayList<>();
		for (PlaceId place : picked) {
			String[] seen = field(SEEN + place).split(" ", 2);
			Choice before = choice(seen[0]);
			if (seen.length == 2 && (before != choice || !reason().isEmpty())) {
				changes.add(new DraftChange.Decide(place, before, seen[1], choice, reason()));
			}
		}
		return changes;
	}

	/**
	 * A choice by its name.
	 * @param name the name
	 * @return the choice
	 * @throws ResponseStatusException (400) if the form was tampered with
	 */
	static Choice choice(String name) {
		return Stream.of(Choice.values())
			.filter((choice) -> choice.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
	}

	private String field(String name) {
		List<String> values = values(name);
		return values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n");
	}

	private List<String> values(String name) {
		String[] values = this.parameters.get(name);
		return (values != null) ? List.of(values) : List.of();
	}

}
