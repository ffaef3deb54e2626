package jp.tejuncho.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a version said of what it stored, in plain text.
 *
 * @param now what time it was
 * @param words how many cells hold each word
 * @param texts lines, by what they are of
 * @param stops pages and the words on them
 */
record Expectations(Instant now, Map<String, Integer> words, Map<String, List<String>> texts, List<Tour.Stop> stops) {

	private static final String HEAD = "## ";

	static Expectations read(Path kept) throws IOException {
		ConsciousChanges changes = ConsciousChanges.read(kept);
		Map<String, Integer> words = new TreeMap<>();
		for (String line : Files.readAllLines(kept.resolve("words.txt"))) {
			changes.of(line)
				.map((counted) -> counted.split("\t", 2))
				.ifPresent((cells) -> words.put(cells[1], Integer.parseInt(cells[0])));
		}
		Map<String, List<String>> texts = new LinkedHashMap<>();
		sections(kept.resolve("texts.txt"), changes).forEach(texts::put);
		List<Tour.Stop> stops = new ArrayList<>();
		sections(kept.resolve("pages.txt"), changes).forEach((head, lines) -> stops.add(stop(head, lines)));
		changes.requireAllNeeded();
		return new Expectations(Instant.parse(Files.readString(kept.resolve("now.txt")).strip()), words, texts, stops);
	}

	void write(Path kept) throws IOException {
		Files.writeString(kept.resolve("now.txt"), this.now + "\n");
		List<String> counted = new ArrayList<>();
		this.words.forEach((word, count) -> counted.add(count + "\t" + word));
		Files.write(kept.resolve("words.txt"), counted);
		Files.write(kept.resolve("texts.txt"), lines(this.texts));
		Map<String, List<String>> pages = new LinkedHashMap<>();
		for (Tour.Stop stop : this.stops) {
			List<String> lines = new ArrayList<>();
			stop.visits().forEach((visit) -> lines.add("GET\t" + visit.path() + "\t" + visit.file()));
			stop.words().forEach((word) -> lines.add(word));
			pages.put(stop.person() + " " + stop.group(), lines);
		}
		Files.write(kept.resolve("pages.txt"), lines(pages));
	}

	private static Tour.Stop stop(String head, List<String> lines) {
		String[] names = head.split(" ", 2);
		List<Tour.Visit> visits = new ArrayList<>();
		List<String> words = new ArrayList<>();
		for (String line : lines) {
			String[] cells = line.split("\t", -1);
			if (cells.length > 1) {
				visits.add(new Tour.Visit(cells[1], cells[2]));
			}
			else {
				words.add(line);
			}
		}
		return new Tour.Stop(names[0], names[1], visits, words);
	}

	private static List<String> lines(Map<String, List<String>> sections) {
		List<String> all = new ArrayList<>();
		sections.forEach((head, lines) -> {
			all.add(HEAD + head);
			all.addAll(lines);
		});
		return all;
	}

	private static Map<String, List<String>> sections(Path file, ConsciousChanges changes) throws IOException {
		Map<String, List<String>> sections = new LinkedHashMap<>();
		List<String> lines = new ArrayList<>();
		for (String line : Files.readAllLines(file)) {
			if (line.startsWith(HEAD)) {
				lines = new ArrayList<>();
				sections.put(line.substring(HEAD.length()), lines);
			}
			else {
				changes.of(line).ifPresent(lines::add);
			}
		}
		return sections;
	}

}
