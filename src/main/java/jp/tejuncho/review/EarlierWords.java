package jp.tejuncho.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import jp.tejuncho.archive.TreeWords;
import jp.tejuncho.drafting.Authoring;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.WrittenPlace;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.Authorship;
import jp.tejuncho.platform.Authorships;

/**
 * 前に書かれ、初めて印刷される言葉.
 *
 * What was written before the version in force was sent, but stood in no tree that was
 * approved: a clause that was left out then, a contact of the other document, what was
 * stored just when the round was sent. The trees tell, so that no clock and no order of
 * numbers has to.
 */
@Component
class EarlierWords {

	private final Authoring authoring;

	private final Authorships authorships;

	EarlierWords(Authoring authoring, Authorships authorships) {
		this.authoring = authoring;
		this.authorships = authorships;
	}

	/**
	 * Whose older words a version prints first.
	 * @param person the person
	 * @param about what the words around a document are about
	 * @param manuscript the draft
	 * @param base the round of the version in force
	 * @param sent the tree that was sent
	 * @param inForce the tree of the version in force
	 * @return each place in words
	 */
	List<String> printedNow(UUID person, List<UUID> about, Manuscript manuscript, Round base, Supplier<TreeWords> sent,
			Supplier<TreeWords> inForce) {
		Map<WrittenPlace, String> places = new LinkedHashMap<>();
		this.authoring.before(manuscript.draft().id(), person, base.stepsTo())
			.stream()
			.filter((place) -> place.isOf(manuscript))
			.forEach((place) -> places.put(place, place.label(manuscript)));
		List<Authorships.Earlier> around = this.authorships.before(person, about, base.authorshipsTo());
		around.stream()
			.map(Authorships.Earlier::what)
			.forEach((one) -> WrittenPlace.of(one)
				.ifPresent((place) -> places.putIfAbsent(place, one.kind().label() + one.label())));
		if (places.isEmpty() && around.isEmpty()) {
			return List.of();
		}
		Trees trees = new Trees(sent.get(), inForce.get());
		List<String> printed = new ArrayList<>();
		this.authoring.words(manuscript.draft().id(), person, places.keySet(), base.stepsTo())
			.forEach((place, words) -> {
				if (words.stream().anyMatch(trees::isNew)) {
					printed.add(places.getOrDefault(place, ""));
				}
			});
		around.stream()
			.filter((one) -> isNew(one, manuscript, trees))
			.map((one) -> one.what().kind().label() + one.what().label())
			.forEach(printed::add);
		return printed;
	}

	private static boolean isNew(Authorships.Earlier earlier, Manuscript manuscript, Trees trees) {
		Authorship what = earlier.what();
		return switch (what.kind()) {
			case BORROWED, PROPOSAL -> false;
			case CONTACT -> manuscript.draft().kind() == DocumentKind.RESPONSE_PLAN && isNew(earlier, trees);
			case SYSTEM -> Authors.isAnswer(what)
					? Authors.chosen(what.place(), manuscript).stream().anyMatch(trees::isNew) : isNew(earlier, trees);
			case SECTION, HOUSE -> isNew(earlier, trees);
		};
	}

	// where somebody else has written since, what is new are their words, unless nothing
	// of the row was ever printed
	private static boolean isNew(Authorships.Earlier earlier, Trees trees) {
		List<String> words = Authors.words(earlier.what());
		return words.stream().anyMatch(trees::isNew)
				&& (!earlier.rewritten() || (words.size() > 1 && !trees.inForce().holdAny(words)));
	}

	/**
	 * 二つの文書の言葉.
	 *
	 * @param sent those of the tree that was sent
	 * @param inForce those of the version in force
	 */
	private record Trees(TreeWords sent, TreeWords inForce) {

		boolean isNew(String words) {
			return this.sent.hold(words) && !this.inForce.hold(words);
		}

	}

}
