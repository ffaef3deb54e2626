package jp.tejuncho.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the id of a place is made of is known in one type.
 */
class PlacesTests {

	private static final Path SOURCES = Path.of("src/main/java/jp/tejuncho");

	private static final List<String> ROOMS = List.of("edition", "drafting", "contact", "review", "submission");

	private static final Pattern SLASH = Pattern
		.compile("split\\(\"\\[?/|[iI]ndexOf\\(['\"]/['\"]|contains\\(\"/\"|\\+ ['\"]/['\"]|['\"]/['\"] \\+");

	private static final Pattern ADDRESS = Pattern.compile("\"/[a-z{]");

	/** What a form sends is letters until the page has read it. */
	private static final Pattern LETTERS = Pattern
		.compile("(?<!@RequestParam |@RequestParam\\(defaultValue = \"\"\\) )\\bString place\\b");

	/** A node's name for a place, and the other way round, without saying so. */
	private static final Pattern BY_HAND = Pattern
		.compile("new (?:PlaceId|NodeId)\\((?:[\\w.]|\\([\\w.]*\\))+\\.value\\(\\)\\)");

	/** Where the two are made of each other, and of letters. */
	private static final Set<String> MAKERS = Set.of("edition/PlaceId.java", "drafting/composing/Composer.java",
			"edition/source/WordingParser.java");

	/** Folders and files of an edition, and the lines of a figure. */
	private static final Set<String> OTHER_SLASHES = Set.of("edition/PlaceId.java", "edition/source/TemplateFiles.java",
			"edition/source/EditionFiles.java", "edition/source/EditionReader.java",
			"edition/source/TemplateReader.java");

	@Test
	void 位置の識別子は一つの型のほかでは切りも継ぎもされない() throws IOException {
		assertThat(lines(PlacesTests::cuts, OTHER_SLASHES)).isEmpty();
	}

	@Test
	void 位置は画面から届いた文字のほかでは位置の型で持つ() throws IOException {
		assertThat(lines(PlacesTests::holdsLetters, Set.of())).isEmpty();
	}

	@Test
	void 文書の位置と例文の位置は一つの型が行き来させる() throws IOException {
		assertThat(lines(PlacesTests::isByHand, MAKERS)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "new PlaceId(row.id().value())", "new NodeId(clause.child(key).value())",
			".map((target) -> new NodeId(target.value()))" })
	void 手で移し替えれば見つかる(String code) {
		assertThat(isByHand(code)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "place.split(\"/\", 2)[0]", "place.split(\"[/#]\", 2)[0]", "clause.id() + \"/\" + key",
			"place.indexOf('/')", "place.startsWith(this.clause + \"/\")", "place.contains(\"/\")",
			"place.lastIndexOf(\"/\")", "number + '/' + place" })
	void 切ったり継いだりすれば見つかる(String code) {
		assertThat(cuts(code)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "private String place;", "record Content(Subject subject, String place, String before)",
			"Optional<Amendment> find(Amendment.Kind kind, String place) {", "public String place() {",
			"String place = entry.content().place().value();" })
	void 位置を文字のまま持てば見つかる(String code) {
		assertThat(holdsLetters(code)).isTrue();
	}

	@Test
	void 画面から届いた位置は文字でよい() {
		assertThat(holdsLetters("String add(@PathVariable UUID draft, @RequestParam String place,")).isFalse();
	}

	private static List<String> lines(Predicate<String> wrong, Set<String> allowed) throws IOException {
		List<String> found = new ArrayList<>();
		for (String room : ROOMS) {
			try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
				for (Path file : files.filter((one) -> one.toString().endsWith(".java")).toList()) {
					String name = SOURCES.relativize(file).toString();
					if (!allowed.contains(name)) {
						Files.readString(file).lines().filter(wrong).forEach((line) -> found.add(name + line));
					}
				}
			}
		}
		return found;
	}

	private static boolean isByHand(String line) {
		return BY_HAND.matcher(line).find();
	}

	private static boolean holdsLetters(String line) {
		return LETTERS.matcher(line).find();
	}

	private static boolean cuts(String line) {
		return SLASH.matcher(line).find() && !ADDRESS.matcher(line).find();
	}

}
