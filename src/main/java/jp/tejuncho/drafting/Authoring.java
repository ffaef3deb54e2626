package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.Authorship;
import jp.tejuncho.platform.Authorships;

/**
 * 案の文を書いた人.
 *
 * Whose words a draft holds: those who wrote in it, and where words were taken from
 * another draft, those who had written them there.
 */
@Service
public class Authoring {

	private final Steps steps;

	private final Authorships authorships;

	private final Drafting drafting;

	Authoring(Steps steps, Authorships authorships, Drafting drafting) {
		this.steps = steps;
		this.authorships = authorships;
		this.drafting = drafting;
	}

	/**
	 * The point after which a later version looks.
	 * @param id the draft
	 * @return the number of the last step in any draft of its system
	 */
	public long now(DraftId id) {
		return this.steps.lastOfSystem(id.value());
	}

	/**
	 * What a person wrote.
	 * @param id the draft
	 * @param person the person
	 * @param after what {@link #now} gave
	 * @return each place once, in the order in which they began; blanks also where they
	 * were filled in another draft of the system
	 */
	public List<WrittenPlace> by(DraftId id, UUID person, long after) {
		return this.steps.writtenBy(id.value(), person, after, Long.MAX_VALUE);
	}

	/**
	 * What a person had written before.
	 * @param id the draft
	 * @param person the person
	 * @param until what {@link #now} gave
	 * @return each place once
	 */
	public List<WrittenPlace> before(DraftId id, UUID person, long until) {
		return this.steps.writtenBy(id.value(), person, 0, until);
	}

	/**
	 * What stood in some places, and what a person had written there.
	 * @param id the draft
	 * @param person the person
	 * @param places the places
	 * @param until what {@link #now} gave
	 * @return the words by place, without marks; only of what is printed
	 */
	public Map<WrittenPlace, List<String>> words(DraftId id, UUID person, Collection<WrittenPlace> places, long until) {
		Map<WrittenPlace, List<Step>> all = new HashMap<>();
		this.steps.at(id.value(), places.stream().map(WrittenPlace::place).distinct().toList(), until)
			.forEach((step) -> all
				.computeIfAbsent(new WrittenPlace(step.content().subject(), step.content().place()),
						(_) -> new ArrayList<>())
				.add(step));
		Map<WrittenPlace, List<String>> words = new HashMap<>();
		for (WrittenPlace place : places) {
			List<Step> steps = all.getOrDefault(place, List.of());
			words.put(place,
					steps.stream()
						.filter((step) -> step == steps.getLast() || step.batch().by().value().equals(person))
						.flatMap((step) -> place.words(step.content().after()))
						.distinct()
						.toList());
		}
		return words;
	}

	/**
	 * Stores what a person takes over from another draft.
	 * @param id the draft
	 * @param changes what to store
	 * @param source the draft it comes from
	 * @param staff who takes it
	 * @return what became of the changes
	 */
	public SaveOutcome borrow(DraftId id, List<DraftChange> changes, Manuscript source, SignedInStaff staff) {
		return this.drafting.writing(id, () -> {
			SaveOutcome outcome = this.drafting.save(id, changes, staff);
			took(id, source, changes, outcome, staff);
			return outcome;
		});
	}

	/**
	 * Records whose words were taken over.
	 * @param id the draft that took them
	 * @param source the draft they come from
	 * @param changes what was to be taken
	 * @param outcome what became of it
	 * @param staff who took it, and counts anyway
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void took(DraftId id, Manuscript source, List<DraftChange> changes, SaveOutcome outcome,
			SignedInStaff staff) {
		Set<DraftChange> failed = new HashSet<>();
		outcome.refusals().forEach((refusal) -> failed.add(refusal.change()));
		outcome.conflicts().forEach((conflict) -> failed.add(conflict.change()));
		UUID theirs = source.draft().id().value();
		Map<WrittenPlace, Set<UUID>> writers = this.steps.writers(theirs, staff.personId())
			.stream()
			.collect(
					Collectors.groupingBy(PlaceWriter::where, Collectors.mapping(PlaceWriter::by, Collectors.toSet())));
		List<Authorships.Author> others = this.authorships.authors(theirs);
		List<Authorships.Written> borrowed = new ArrayList<>();
		for (DraftChange change : changes) {
			if (!failed.contains(change)) {
				WrittenPlace place = WrittenPlace.of(change);
				Set<UUID> people = new HashSet<>(writers.getOrDefault(place, Set.of()));
				others.stream().filter((other) -> isAt(place, other)).map(Authorships.Author::by).forEach(people::add);
				Authorship words = new Authorship(Authorship.Kind.BORROWED, place.written(), label(source, place), "");
				people.forEach((person) -> borrowed.add(new Authorships.Written(words, person)));
			}
		}
		this.authorships.wrote(id.value(), borrowed);
	}

	// words that came to the other draft from a third one, or from those who reviewed it
	private static boolean isAt(WrittenPlace place, Authorships.Author other) {
		return switch (other.kind()) {
			case BORROWED -> other.place().equals(place.written());
			case PROPOSAL -> place.subject() == Amendment.Kind.TEXT
					&& PlaceId.read(other.place()).filter((line) -> line.isWithin(place.place())).isPresent();
			case SYSTEM, SECTION, HOUSE, CONTACT -> false;
		};
	}

	private static String label(Manuscript source, WrittenPlace place) {
		return "「" + source.system().name() + "」の" + place.label(source);
	}

}
