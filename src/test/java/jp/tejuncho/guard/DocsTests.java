package jp.tejuncho.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocsTests {

	private static final Path ARCHITECTURE = Path.of("docs/architecture.md");

	private static final Path OPERATIONS = Path.of("docs/operations.md");

	private static final Pattern START = Pattern.compile("^    ExecStart=(.+)$", Pattern.MULTILINE);

	private static final Path GLOSSARY = Path.of("docs/glossary.md");

	private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)[^)]*\\)");

	private static final Pattern QUOTED_PATH = Pattern.compile("`((?:src|docs|templates-ja|\\.ci)/[^` <{*…]*)`");

	private static final Pattern QUOTED_TYPE = Pattern.compile("`(?<name>[A-Z][a-z]\\w*)(\\.\\w+)?`");

	private static final Pattern DECLARED_TYPE = Pattern
		.compile("\\b(?:class|record|interface|enum) (?<name>[A-Z]\\w+)");

	/** What a type must not be called. */
	private static final Set<String> NO_NAMES = Set.of("Util", "Helper", "Manager", "Dto");

	private static final Pattern ROOM_ROW = Pattern
		.compile("^\\| `(?<room>[a-z]+)` \\|[^|]+\\|[^|]+\\| (?<uses>[^|]+) \\|$", Pattern.MULTILINE);

	private static final Pattern ALLOWED = Pattern.compile("allowedDependencies = \\{(?<rooms>[^}]*)}");

	private static final Pattern GLOSSARY_ROW = Pattern.compile("^\\| ([^|]+) \\| `(\\w+)` \\|", Pattern.MULTILINE);

	private static final Pattern PUBLIC_TYPE = Pattern
		.compile("^public (?:[a-z-]+ )*(?:class|record|interface|enum|@interface) (?<name>\\w+)", Pattern.MULTILINE);

	private static final Pattern ROOM = Pattern.compile("ApplicationModule\\(|NamedInterface\\(\"\\w+\"\\)");

	private static final Pattern TERM = Pattern.compile("^/\\*\\*\\s*\\n \\* (?<term>[^\\n]+?)\\.?\\n",
			Pattern.MULTILINE);

	@Test
	void 文書に書いた道筋はどれもたどれる() throws IOException {
		for (Path page : pages()) {
			String text = Files.readString(page);
			assertThat(LINK.matcher(text).results().map((link) -> page.resolveSibling(link.group(1))))
				.as("links of " + page)
				.allMatch(Files::exists);
			assertThat(QUOTED_PATH.matcher(text).results().map((path) -> Path.of(path.group(1)))).as("paths in " + page)
				.allMatch(Files::exists);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "docs/architecture.md", "docs/contributing.md" })
	void 説明が名を挙げる型はどれもある(Path page) throws IOException {
		Set<String> types = declaredTypes();
		assertThat(QUOTED_TYPE.matcher(Files.readString(page)).results().map((quoted) -> quoted.group("name")))
			.isNotEmpty()
			.filteredOn((name) -> !types.contains(name))
			.isSubsetOf(NO_NAMES);
		assertThat(types).doesNotContainAnyElementsOf(NO_NAMES);
	}

	@Test
	void 部屋の表は使ってよい部屋を余さず言う() throws IOException {
		Map<String, Set<String>> told = ROOM_ROW.matcher(Files.readString(ARCHITECTURE))
			.results()
			.collect(Collectors.toMap((row) -> row.group("room"), (row) -> words(row.group("uses")),
					(first, _) -> first, TreeMap::new));
		assertThat(told).isEqualTo(allowedDependencies());
	}

	@Test
	void 画面と表の置場は部屋の名で分かれている() throws IOException {
		String architecture = Files.readString(ARCHITECTURE);
		Set<String> rooms = allowedDependencies().keySet();
		assertThat(folders("src/main/resources/db/migration")).isSubsetOf(rooms);
		assertThat(folders("src/main/resources/templates")).filteredOn((folder) -> !rooms.contains(folder))
			.allMatch((folder) -> architecture.contains("`templates/" + folder + "`"));
	}

	@Test
	void 用語集と型の名は一致する() throws IOException {
		Map<String, String> glossary = GLOSSARY_ROW.matcher(Files.readString(GLOSSARY))
			.results()
			.collect(Collectors.toMap((row) -> row.group(2), (row) -> row.group(1),
					(first, second) -> first + "／" + second, TreeMap::new));
		assertThat(glossary).isEqualTo(typesOfTheRooms());
	}

	@Test
	void 最初に読む説明は120行を超えない() throws IOException {
		assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(120);
	}

	@Test
	void どの起動の例にも同じ備えがある() throws IOException {
		List<Set<String>> starts = START.matcher(Files.readString(OPERATIONS))
			.results()
			.map((line) -> Stream.of(line.group(1).split(" "))
				.filter((flag) -> flag.startsWith("-X") && !flag.startsWith("-XX:AOTCache="))
				.collect(Collectors.toSet()))
			.toList();
		assertThat(starts).hasSizeGreaterThanOrEqualTo(2)
			.allSatisfy((flags) -> assertThat(flags).isEqualTo(starts.getFirst()));
	}

	@Test
	void 中継サーバーの例は手順帖の受け取るものを断らない() throws IOException {
		int own = number("max-http-form-post-size: (\\d+)MB", Path.of("src/main/resources/application.yaml"));
		assertThat(number("client_max_body_size (\\d+)m;", OPERATIONS)).isEqualTo(own + 1);
		assertThat(number("一つの書式（送信） \\| (\\d+)MB", OPERATIONS)).isEqualTo(own);
	}

	private static Set<String> declaredTypes() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src"))) {
			return files.filter((file) -> file.toString().matches(".*\\.(java|js)"))
				.flatMap((file) -> DECLARED_TYPE.matcher(read(file)).results().map((type) -> type.group("name")))
				.collect(Collectors.toSet());
		}
	}

	// a room within this one is a part of it, as a named interface is of another
	private static Map<String, Set<String>> allowedDependencies() throws IOException {
		Map<String, Set<String>> rooms = new TreeMap<>();
		for (String room : folders("src/main/java/jp/tejuncho")) {
			String described = read(Path.of("src/main/java/jp/tejuncho", room, "package-info.java"));
			Set<String> uses = ALLOWED.matcher(described)
				.results()
				.flatMap((list) -> words(list.group("rooms").replaceAll("[\"\\s]|::\\s*\\w+", "")).stream())
				.filter((used) -> !used.startsWith(room + "."))
				.collect(Collectors.toSet());
			rooms.put(room, uses);
		}
		return rooms;
	}

	private static Set<String> words(String list) {
		return Pattern.compile("[,–]")
			.splitAsStream(list)
			.map(String::strip)
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toSet());
	}

	private static Set<String> folders(String parent) throws IOException {
		try (Stream<Path> files = Files.list(Path.of(parent))) {
			return files.filter(Files::isDirectory)
				.map((folder) -> folder.getFileName().toString())
				.collect(Collectors.toSet());
		}
	}

	private static int number(String pattern, Path file) throws IOException {
		return Pattern.compile(pattern)
			.matcher(Files.readString(file))
			.results()
			.mapToInt((found) -> Integer.parseInt(found.group(1)))
			.findFirst()
			.orElseThrow();
	}

	private static Map<String, String> typesOfTheRooms() throws IOException {
		Map<String, String> types = new TreeMap<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java/jp/tejuncho"), 3)) {
			files
				.filter((file) -> file.toString().endsWith(".java") && isRoom(file.resolveSibling("package-info.java")))
				.map(DocsTests::read)
				.forEach((source) -> PUBLIC_TYPE.matcher(source)
					.results()
					.findFirst()
					.ifPresent((type) -> types.merge(type.group("name"), term(source.substring(0, type.start())),
							(first, second) -> first + "／" + second)));
		}
		return types;
	}

	private static boolean isRoom(Path described) {
		return Files.exists(described) && !described.getParent().endsWith("web")
				&& ROOM.matcher(read(described)).find();
	}

	private static String term(String beforeTheType) {
		return TERM.matcher(beforeTheType)
			.results()
			.findFirst()
			.map((comment) -> comment.group("term"))
			.orElse("（名のない型）");
	}

	private static Iterable<Path> pages() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("docs"))) {
			return Stream.concat(Stream.of(Path.of("README.md")), files)
				.filter((file) -> file.toString().endsWith(".md"))
				.toList();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
