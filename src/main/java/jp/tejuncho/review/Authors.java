package jp.tejuncho.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.stereotype.Component;

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

	private final Archive archive;

	Authors(Authoring authoring, Authorships authorships, Archive archive) {
		this.authoring = authoring;
		this.authorships = authorships;
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
		Optional<Round> base = releases.stream()
			.filter((release) -> release.inForceFrom() != null)
			.findFirst()
			.flatMap((release) -> rounds.stream().filter((round) -> round.round() == release.round()).findFirst());
		List<String> places = new ArrayList<>();
		this.authoring.by(manuscript.draft().id(), person, base.map(Round::stepsTo).orElse(0L))
			.stream()
			.filter((place) -> place.isOf(manuscript))
			.map((place) -> place.label(manuscript))
			.distinct()
			.forEach(places::add);
		List<Authorship> around = this.authorships
			.of(person,
					List.of(manuscript.system().id().value(), manuscript.system().owner().value(),
							manuscript.draft().id().value(), Authorships.HOUSE),
					base.map(Round::authorshipsTo).orElse(0L));
		if (!around.isEmpty()) {
			String text = rounds.isEmpty() ? ""
					: new String(this.archive.read(rounds.getFirst().document()), StandardCharsets.UTF_8);
			around.stream()
				.filter((one) -> isPrinted(one, manuscript, text))
				.map((one) -> one.kind().label() + one.label())
				.distinct()
				.forEach(places::add);
		}
		// whoever sends a document stands for it like those who wrote it
		int after = base.map(Round::round).orElse(0);
		rounds.stream()
			.filter((round) -> round.round() > after && round.sentBy().equals(person))
			.map((round) -> "第" + round.round() + "回の照会（出した人）")
			.forEach(places::add);
		return places;
	}

	private static boolean isPrinted(Authorship written, Manuscript manuscript, String text) {
		return switch (written.kind()) {
			case BORROWED, PROPOSAL -> true;
			case CONTACT -> manuscript.draft().kind() == DocumentKind.RESPONSE_PLAN && stands(written, text);
			case SYSTEM ->
				written.place().startsWith("answers[") ? chooses(written.place(), manuscript) : stands(written, text);
			case SECTION, HOUSE -> stands(written, text);
		};
	}

	// which words stood there before is not known of what older versions recorded
	private static boolean stands(Authorship written, String text) {
		return written.words().isEmpty() || written.words()
			.lines()
			.map((line) -> line.contains(CHANGED_TO)
					? line.substring(line.lastIndexOf(CHANGED_TO) + CHANGED_TO.length()) : line)
			.map(String::strip)
			.anyMatch((line) -> !line.isEmpty() && text.contains(line));
	}

	// an answer that only lets clauses follow is no writing; one that puts a word into a
	// sentence is
	private static boolean chooses(String place, Manuscript manuscript) {
		String question = place.substring(place.indexOf('[') + 1, place.length() - 1);
		return manuscript.edition()
			.variables()
			.stream()
			.filter((variable) -> variable.source() == null
					&& manuscript.values().written().getOrDefault(variable.id(), "").isBlank())
			.flatMap((variable) -> variable.proposed(manuscript.answers()).stream())
			.map(Variable.Option::when)
			.anyMatch((when) -> when != null && when.questions().contains(question));
	}

}
