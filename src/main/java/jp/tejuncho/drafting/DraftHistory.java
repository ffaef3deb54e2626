package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.PlaceId;

/**
 * 案の履歴.
 */
@Service
@Transactional(readOnly = true)
public class DraftHistory {

	/** 一度に示す件数. */
	public static final int SHOWN = 200;

	private final Steps steps;

	private final Manuscripts manuscripts;

	DraftHistory(Steps steps, Manuscripts manuscripts) {
		this.steps = steps;
		this.manuscripts = manuscripts;
	}

	/**
	 * What was changed in a clause: its text, its decision, its parts. What was typed in
	 * one go is one entry.
	 * @param draft the draft
	 * @param clause a clause of the guideline or an added one
	 * @param staff who asks
	 * @return the newest first, of at most {@value #SHOWN} steps
	 * @throws jp.tejuncho.platform.NotFound if the person may not read the draft
	 */
	public List<Entry> ofClause(DraftId draft, PlaceId clause, SignedInStaff staff) {
		this.manuscripts.read(draft, staff);
		List<Entry> entries = new ArrayList<>();
		@Nullable Step first = null;
		for (Step step : this.steps.newestOfClause(draft.value(), clause, Limit.of(SHOWN)).reversed()) {
			if (first != null && Typing.continues(first, entries.getLast().step(), step)) {
				entries.removeLast();
			}
			else {
				first = step;
			}
			entries.add(new Entry(step, Typing.together(first, step)));
		}
		return entries.reversed();
	}

	/**
	 * How texts came about, for whoever has the draft already.
	 * @param draft the draft
	 * @param clauses whose texts
	 * @return by clause, the oldest first
	 */
	public Map<PlaceId, List<TextStep>> texts(DraftId draft, Collection<PlaceId> clauses) {
		return this.steps.textsOf(draft.value(), clauses)
			.stream()
			.collect(Collectors.groupingBy((step) -> step.content().place(),
					Collectors.mapping(TextStep::of, Collectors.toList())));
	}

	/**
	 * What buttons beside findings made of texts.
	 * @param draft the draft
	 * @return by clause, the oldest first
	 */
	public Map<PlaceId, List<TextStep>> offered(DraftId draft) {
		return this.steps.offeredTexts(draft.value())
			.stream()
			.collect(Collectors.groupingBy((step) -> step.content().place(),
					Collectors.mapping(TextStep::of, Collectors.toList())));
	}

	/**
	 * One change.
	 * @param draft the draft
	 * @param step the change
	 * @param staff who asks
	 * @return the change, if this draft has it
	 */
	public Optional<Step> find(DraftId draft, UUID step, SignedInStaff staff) {
		this.manuscripts.read(draft, staff);
		return this.steps.findById(step).filter((known) -> known.draft().equals(draft));
	}

	/**
	 * What is another as soon as somebody has stored something that this draft shows. The
	 * drafts of one system share their blanks, so each of them counts; writers of one
	 * draft come one after another, those of two may not, so each counts by itself.
	 * @param draft the draft
	 * @return numbers and dots; nothing is said of the content, so whoever shows it asks
	 * otherwise whether the person may read the draft
	 */
	public String state(DraftId draft) {
		return String.join("_", this.steps.states(draft.value()));
	}

	/**
	 * The same for a person who wants to know nothing else.
	 * @param draft the draft
	 * @param staff who asks
	 * @return numbers and dots
	 * @throws jp.tejuncho.platform.NotFound if the person may not read the draft
	 */
	public String state(DraftId draft, SignedInStaff staff) {
		this.manuscripts.system(draft, staff);
		return state(draft);
	}

	/**
	 * 履歴の一件.
	 *
	 * @param step the last of the steps it stands for
	 * @param content what they changed, taken together
	 */
	public record Entry(Step step, Step.Content content) {
	}

}
