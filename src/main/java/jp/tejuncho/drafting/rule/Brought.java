package jp.tejuncho.drafting.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.DocumentWords;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.text.Placeholders;

/**
 * 提案のとおりにすると増える誤り.
 *
 * A clause that is adopted brings its blanks, one that is left out leaves references
 * behind. A button is offered only where it takes away as many errors as it brings.
 */
final class Brought {

	private final Examination examination;

	private final Decided decided;

	private final PlaceId clause;

	private Brought(Examination examination, Decided decided) {
		this.examination = examination;
		this.decided = decided;
		this.clause = decided.place().clause();
	}

	/**
	 * Whether following the proposal makes nothing worse.
	 * @param examination what there is
	 * @param decided a decision and what is proposed instead
	 * @param solved how many errors it takes away
	 * @return {@code true} if it brings no more than that
	 */
	static boolean atMost(Examination examination, Decided decided, int solved) {
		Brought brought = new Brought(examination, decided);
		return switch (decided.proposal().choice()) {
			case ADOPTED -> brought.byAdoption() <= solved;
			case OMITTED -> brought.byOmission() <= solved;
			case UNDECIDED -> false;
		};
	}

	private long byOmission() {
		return this.examination.printed()
			.stream()
			.filter((printed) -> !isAbout(printed.place()))
			.flatMap((printed) -> references(printed.words()).filter((target) -> isAbout(PlaceId.of(target)))
				.map((target) -> printed.place() + " " + target))
			.distinct()
			.count();
	}

	private boolean isAbout(PlaceId place) {
		return place.equals(this.decided.place()) || place.isWithin(this.decided.place());
	}

	private static Stream<NodeId> references(Words words) {
		return words.inlines()
			.stream()
			.filter(Inline.Reference.class::isInstance)
			.flatMap((inline) -> ((Inline.Reference) inline).targets().stream());
	}

	private long byAdoption() {
		Optional<Clause> example = this.examination.manuscript().edition().findClause(this.clause);
		if (example.isEmpty()) {
			return 0;
		}
		Manuscript then = this.examination.manuscript().with(this.decided.proposal());
		if (then.choice(this.clause) != Choice.ADOPTED) {
			return 0;
		}
		Set<String> known = new HashSet<>();
		this.examination.printed().forEach((printed) -> known.addAll(blanks(printed.words())));
		Set<String> blanks = new HashSet<>();
		Set<NodeId> places = new HashSet<>();
		Set<NodeId> targets = new HashSet<>();
		Document alone = new Document(this.examination.document().head(),
				List.of(Composer.composeClause(then, example.get())));
		DocumentWords.forEach(alone, (node, words) -> {
			places.add(node);
			blanks.addAll(blanks(words));
			references(words).forEach(targets::add);
		});
		blanks.removeAll(known);
		targets.removeAll(places);
		long lost = targets.stream().filter((target) -> !this.examination.numbering().contains(target)).count();
		return blanks.size() + lost + slots(example.get()) + parts(then) + rewritten(example.get());
	}

	private static Set<String> blanks(Words words) {
		Set<String> blanks = new HashSet<>();
		for (Inline inline : words.inlines()) {
			if (inline instanceof Inline.Empty empty) {
				blanks.add(empty.variable());
			}
			else if (inline instanceof Inline.Filled filled && Placeholders.certain(filled.value()).isPresent()) {
				blanks.add(filled.variable());
			}
		}
		return blanks;
	}

	private long slots(Clause example) {
		return example.body()
			.stream()
			.map(Element::filledBy)
			.mapToLong(
					(slot) -> this.examination.manuscript().slots().openPoints().getOrDefault(slot, List.of()).size())
			.sum();
	}

	// parts whose own decisions begin to count
	private long parts(Manuscript then) {
		if (!this.decided.place().equals(this.clause)) {
			return 0;
		}
		return then.decisions()
			.values()
			.stream()
			.filter((decision) -> decision.place().isWithin(this.clause))
			.filter((decision) -> decision.choice() == Choice.UNDECIDED || (decision.choice() == Choice.OMITTED
					&& (decision.reason().isBlank() || isMandatory(decision.place()))))
			.count();
	}

	private boolean isMandatory(PlaceId place) {
		return Optional.ofNullable(this.examination.proposal(place)).filter((known) -> known.isMandatory()).isPresent();
	}

	// what somebody wrote there before nobody has looked through yet
	private long rewritten(Clause example) {
		boolean rewritten = this.examination.manuscript().tailoring().rewrites(example);
		return (rewritten && this.decided.place().equals(this.clause)) ? example.body().size() + 1L : 0;
	}

}
