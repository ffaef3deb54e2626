package jp.tejuncho.review;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import jp.tejuncho.archive.Archive;
import jp.tejuncho.archive.TreeWords;
import jp.tejuncho.drafting.Authoring;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.platform.Authorship;
import jp.tejuncho.platform.Authorships;

/**
 * 文書を書いた人.
 *
 * Everybody whose words are in the document that waits for its approval, counted from the
 * round in which the version in force was sent: by numbers, for a clock can be set back.
 */
@Component
class Authors {

	private static final String CHANGED_TO = " → ";

	private final Authoring authoring;

	private final Authorships authorships;

	private final EarlierWords earlier;

	private final Archive archive;

	Authors(Authoring authoring, Authorships authorships, EarlierWords earlier, Archive archive) {
		this.authoring = authoring;
		this.authorships = authorships;
		this.earlier = earlier;
		this.archive = archive;
	}

	long steps(Manuscript manuscript) {
		return this.authoring.now(manuscript.draft().id());
	}

	long authorships() {
		return this.authorships.now();
	}

	/**
	 * What people wrote of a document.
	 * @param manuscript the draft
	 * @param rounds its rounds, the newest first
	 * @param releases what was approved, the newest first
	 * @return for a person, each place in words; asked only when it is needed
	 */
	Function<UUID, List<String>> own(Manuscript manuscript, List<Round> rounds, List<Release> releases) {
		Map<UUID, List<String>> known = new HashMap<>();
		return (person) -> known.computeIfAbsent(person, (one) -> written(one, manuscript, rounds, releases));
	}

	// what was retracted is still being written
	private List<String> written(UUID person, Manuscript manuscript, List<Round> rounds, List<Release> releases) {
		Optional<Release> inForce = releases.stream().filter((release) -> release.inForceFrom() != null).findFirst();
		Optional<Round> base = inForce
			.flatMap((release) -> rounds.stream().filter((round) -> round.round() == release.round()).findFirst());
		List<UUID> about = List.of(manuscript.system().id().value(), manuscript.system().owner().value(),
				manuscript.draft().id().value(), Authorships.HOUSE);
		Set<String> places = new LinkedHashSet<>();
		this.authoring.by(manuscript.draft().id(), person, base.map(Round::stepsTo).orElse(0L))
			.stream()
			.filter((place) -> place.isOf(manuscript))
			.map((place) -> place.label(manuscript))
			.forEach(places::add);
		Supplier<TreeWords> sent = SingletonSupplier.of(() -> sent(rounds));
		List<Authorship> around = this.authorships.of(person, about, base.map(Round::authorshipsTo).orElse(0L));
		around.stream()
			.filter((one) -> isPrinted(one, manuscript, sent.get()))
			.map((one) -> one.kind().label() + one.label())
			.forEach(places::add);
		if (inForce.isPresent() && base.isPresent()) {
			places.addAll(this.earlier.printedNow(person, about, manuscript, base.get(), sent,
					() -> TreeWords.of(this.archive.read(inForce.get().document()))));
		}
		// whoever sends a document stands for it like those who wrote it
		int after = base.map(Round::round).orElse(0);
		rounds.stream()
			.filter((round) -> round.round() > after && round.sentBy().equals(person))
			.map((round) -> "第" + round.round() + "回の照会（出した人）")
			.forEach(places::add);
		return List.copyOf(places);
	}

	private TreeWords sent(List<Round> rounds) {
		return rounds.isEmpty() ? TreeWords.NONE : TreeWords.of(this.archive.read(rounds.getFirst().document()));
	}

	private static boolean isPrinted(Authorship written, Manuscript manuscript, TreeWords printed) {
		return switch (written.kind()) {
			case BORROWED, PROPOSAL -> true;
			case CONTACT -> manuscript.draft().kind() == DocumentKind.RESPONSE_PLAN && stands(written, printed);
			case SYSTEM ->
				isAnswer(written) ? !chosen(written.place(), manuscript).isEmpty() : stands(written, printed);
			case SECTION, HOUSE -> stands(written, printed);
		};
	}

	// which words stood there before is not known of what older versions recorded
	private static boolean stands(Authorship written, TreeWords printed) {
		return written.words().isEmpty() || printed.holdAny(words(written));
	}

	static boolean isAnswer(Authorship written) {
		return written.place().startsWith("answers[");
	}

	static List<String> words(Authorship written) {
		return written.words()
			.lines()
			.map((line) -> line.contains(CHANGED_TO)
					? line.substring(line.lastIndexOf(CHANGED_TO) + CHANGED_TO.length()) : line)
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.toList();
	}

	// an answer that only lets clauses follow is no writing; one that puts a word into a
	// sentence is
	static List<String> chosen(String answer, Manuscript manuscript) {
		String question = answer.substring(answer.indexOf('[') + 1, answer.length() - 1);
		return manuscript.edition()
			.variables()
			.stream()
			.filter((variable) -> variable.source() == null
					&& manuscript.values().written().getOrDefault(variable.id(), "").isBlank())
			.flatMap((variable) -> variable.proposed(manuscript.answers()).stream())
			.filter((option) -> option.when() != null && option.when().questions().contains(question))
			.map(Variable.Option::value)
			.toList();
	}

}
