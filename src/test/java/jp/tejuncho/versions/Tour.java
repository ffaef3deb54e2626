package jp.tejuncho.versions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A walk of one person through all pages that lead to others, keeping those that show
 * words which no page before has shown, and one of each sort.
 */
final class Tour {

	private static final Pattern LEFT_OUT = Pattern.compile("/(assets|sign-out|sign-in|password|session)(/.*)?");

	private static final Pattern PARTICULAR = Pattern
		.compile("\\{[^}]+}|(?<=/(clauses|chapters|tables|additions)/)[^/?]+|\\d+|(?<==)[^&]*");

	// the same once more, or for a frame of the page
	private static final Pattern PRINTED = Pattern.compile(".*\\.(pdf|docx)\\?.*(download|frame)=.*");

	// of each sort of page of each document
	private static final int AT_MOST = 6;

	private final Seen seen;

	private final String person;

	private final Map<String, Stop> stops = new LinkedHashMap<>();

	private final Set<String> sorts = new HashSet<>();

	private Tour(Seen seen, String person) {
		this.seen = seen;
		this.person = person;
	}

	/**
	 * Walks through the house, one person after the other.
	 * @param house the house
	 * @param people who walks
	 * @param words what to look for
	 * @param kept what kept files are, by their digests
	 * @return what was seen, by the document or system it belongs to
	 */
	static List<Stop> of(KeptHouse house, List<String> people, Set<String> words, Map<String, String> kept) {
		Seen seen = new Seen(Places.of(house), words, kept, new HashMap<>(), new HashMap<>());
		List<Stop> stops = new ArrayList<>();
		for (String person : people) {
			Tour tour = new Tour(seen, person);
			try (Visitor visitor = Visitor.signIn(house, person)) {
				tour.walk(visitor);
			}
			stops.addAll(tour.stops.values());
		}
		return stops;
	}

	private void walk(Visitor visitor) {
		Deque<String> ahead = new ArrayDeque<>(List.of("/"));
		Set<String> known = new HashSet<>(ahead);
		while (!ahead.isEmpty()) {
			String address = ahead.remove();
			Optional<String> named = this.seen.places().named(address);
			if (named.isPresent() && isWanted(named.get())) {
				Visitor.Answer answer = visitor.get(address);
				if (answer.isPage()) {
					note(named.get(), answer);
					answer.links()
						.filter((link) -> !LEFT_OUT.matcher(link.split("\\?", 2)[0]).matches())
						.filter(known::add)
						.forEach(ahead::add);
				}
			}
		}
	}

	private static String sort(String named) {
		return PARTICULAR.matcher(named).replaceAll("*");
	}

	private boolean isWanted(String named) {
		boolean known = this.sorts.contains(sort(named)) && this.seen.often(named) >= AT_MOST;
		return !known && !PRINTED.matcher(named).matches();
	}

	private void note(String named, Visitor.Answer answer) {
		boolean firstHere = this.seen.isFirst(Places.group(named) + sort(named));
		boolean firstOfAll = this.seen.isFirst(sort(named));
		boolean firstOfSort = this.sorts.add(sort(named)) && (answer.isText() || firstOfAll);
		List<String> fresh = answer.isText() ? this.seen.fresh(named, answer.words()) : List.of();
		Optional<String> file = this.seen.freshFile(answer.digest());
		if (firstOfSort || (firstHere && answer.isText()) || !fresh.isEmpty() || file.isPresent()) {
			Stop stop = this.stops.computeIfAbsent(Places.group(named),
					(group) -> new Stop(this.person, group, new ArrayList<>(), new ArrayList<>()));
			stop.visits().add(new Visit(named, file.orElse("")));
			stop.words().addAll(fresh);
		}
	}

	/**
	 * What all together have seen.
	 *
	 * @param places the names of this database
	 * @param words what to look for
	 * @param kept what kept files are, by their digests
	 * @param shown words that a page of each document, system … showed
	 * @param sorts how many pages of a sort of each document were seen
	 */
	private record Seen(Places places, Set<String> words, Map<String, String> kept, Map<String, Set<String>> shown,
			Map<String, Integer> sorts) {

		int often(String named) {
			return this.sorts.getOrDefault(Places.group(named) + sort(named), 0);
		}

		boolean isFirst(String sort) {
			return this.sorts.merge(sort, 1, Integer::sum) == 1;
		}

		List<String> fresh(String named, String page) {
			Set<String> known = this.shown.computeIfAbsent(Places.group(named), (_) -> new HashSet<>());
			List<String> fresh = this.words.stream()
				.filter((word) -> !known.contains(word) && page.contains(word))
				.toList();
			known.addAll(fresh);
			return fresh;
		}

		Optional<String> freshFile(String digest) {
			return Optional.ofNullable(this.kept.get(digest))
				.filter((file) -> this.shown.computeIfAbsent("", (_) -> new HashSet<>()).add(file));
		}

	}

	/**
	 * Pages of one document, system … and the words that stand on them.
	 *
	 * @param person who looks at them
	 * @param group what they belong to
	 * @param visits the pages
	 * @param words the words, each on one of the pages at least
	 */
	record Stop(String person, String group, List<Visit> visits, List<String> words) {

		private static final String TRAIL = "/audit";

		private static final int MOST_FURTHER = 20;

		/**
		 * Looks at the same pages again.
		 * @param visitor the same person
		 * @param places the names of this database
		 * @param digests the digests of kept files, by what they are
		 * @return what is not there any more
		 */
		List<String> missing(Visitor visitor, Places places, Map<String, String> digests) {
			List<String> missing = new ArrayList<>();
			StringBuilder all = new StringBuilder();
			String further = "";
			for (Visit visit : this.visits) {
				Visitor.Answer answer = visitor.get(places.here(visit.path()));
				further = visit.path().startsWith(TRAIL) ? answer.next() : further;
				if (!answer.isPage()) {
					missing.add(this.person + "の頁 " + visit.path() + " が " + answer.status() + " " + answer.at());
				}
				else if (!visit.file().isEmpty() && !answer.digest().equals(digests.get(visit.file()))) {
					missing.add(this.person + "の頁 " + visit.path() + " が「" + visit.file() + "」のままでない");
				}
				else if (answer.isText()) {
					all.append(answer.words()).append('\n');
				}
			}
			// to look at the pages makes entries, which push the older ones on
			for (int i = 0; i < MOST_FURTHER && !further.isEmpty(); i++) {
				Visitor.Answer answer = visitor.get(further);
				all.append(answer.words()).append('\n');
				further = answer.next();
			}
			this.words.stream()
				.filter((word) -> all.indexOf(word) < 0)
				.forEach((word) -> missing.add(this.person + "の頁 " + this.group + " に「" + word + "」がない"));
			return missing;
		}

	}

	/**
	 * A page or a file.
	 *
	 * @param path its address, with names
	 * @param file which kept file it is, empty if none
	 */
	record Visit(String path, String file) {
	}

}
