package jp.tejuncho.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A query names what its own room keeps, and of other rooms what they have made to be
 * asked for: entities that nobody can write.
 */
class QueriesTests {

	private static final Path SOURCES = Path.of("src/main/java/jp/tejuncho");

	private static final Pattern ENTITY = Pattern.compile("^@Entity$.*?\\bclass (\\w+)",
			Pattern.MULTILINE | Pattern.DOTALL);

	private static final Pattern TABLE = Pattern.compile("@(?:Collection)?Table\\(name = \"(\\w+)\"");

	private static final Pattern WRITTEN = Pattern.compile("insert into (\\w+)");

	private static final Pattern LITERAL = Pattern
		.compile("\"\"\"\\R(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)'", Pattern.DOTALL);

	/** After a comma, what has a name of its own is no column. */
	private static final Pattern NAMED = Pattern
		.compile("(?i)\\b(?:from|join|into|update)\\s+(\\w+)|,\\s*(\\w+)\\s+(?!from\\b)\\w+");

	private static final Pattern REPOSITORY = Pattern.compile("extends \\w*Repository<(\\w+),");

	/** Which rooms keep an entity or write into a table. */
	private static final Map<String, Set<String>> KEEPERS = new HashMap<>();

	private static final Set<String> MADE_TO_BE_ASKED_FOR = new HashSet<>();

	@BeforeAll
	static void read() throws IOException {
		for (Source source : sources()) {
			Matcher entity = ENTITY.matcher(source.code());
			if (entity.find()) {
				keeps(source.room(), entity.group(1));
				if (source.code().contains("\n@Immutable\n")) {
					MADE_TO_BE_ASKED_FOR.add(entity.group(1));
					continue;
				}
				if (!source.code().contains("\n@Table(")) {
					keeps(source.room(), entity.group(1).replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT));
				}
			}
			TABLE.matcher(source.code()).results().forEach((table) -> keeps(source.room(), table.group(1)));
			WRITTEN.matcher(source.code()).results().forEach((table) -> keeps(source.room(), table.group(1)));
		}
	}

	@Test
	void どの問合せも自分の部屋のものとほかの部屋が見せるものだけを名指しする() throws IOException {
		List<String> foreign = new ArrayList<>();
		for (Source source : sources()) {
			foreign(source.room(), source.code()).forEach((name) -> foreign.add(source.file() + " " + name));
		}
		assertThat(foreign).isEmpty();
	}

	@Test
	void どの部屋の表とエンティティもどこのものか知れている() {
		assertThat(KEEPERS).containsEntry("Draft", Set.of("drafting"))
			.containsEntry("draft", Set.of("drafting"))
			.containsEntry("information_system_answer", Set.of("system"))
			.containsEntry("clause_presence", Set.of("drafting"));
		assertThat(MADE_TO_BE_ASKED_FOR).contains("ListedSystem").doesNotContain("InformationSystem");
		assertThat(KEEPERS.values()).allMatch((rooms) -> rooms.size() == 1);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"@Query(\"\"\"\n\t\tselect r from Round r\n\t\tjoin Draft d on d.id.value = r.id.draftId\"\"\")",
			"@Query(\"select s from InformationSystem s where s.abolishedFrom is null\")",
			"@Query(\"select r, o from Round r, Organization o where o.id = 1\")",
			"@Query(value = \"select n.* from review_notice n join draft d on d.id = n.draft_id\", nativeQuery = true)",
			"this.jdbc.sql(\"update information_system set name = '' where id = ?\")",
			"String ROWS = \"select n.round from review_round n \" + \"left join staff_assignment a on a.staff_id = n.by\";",
			"interface OtherDrafts extends Repository<Draft, DraftId> {" })
	void ほかの部屋のものを名指しすれば見つかる(String code) {
		assertThat(foreign("review", code)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "@Query(\"select r from Round r join ListedSystem s on s.id = r.id.draftId\")",
			"@Query(\"select distinct r from Round r left join fetch r.steps where r.number > 1\")",
			"this.jdbc.sql(\"insert into review_round (draft_id) values (?)\")" })
	void 自分の部屋のものとほかの部屋が見せるものは名指ししてよい(String code) {
		assertThat(foreign("review", code)).isEmpty();
	}

	private static List<String> foreign(String room, String code) {
		List<String> named = new ArrayList<>();
		REPOSITORY.matcher(code).results().forEach((found) -> named.add(found.group(1)));
		LITERAL.matcher(code)
			.results()
			.map((found) -> words(found, 1, 2))
			.forEach((query) -> NAMED.matcher(query).results().forEach((found) -> named.add(words(found, 1, 2))));
		return named.stream().filter((name) -> isForeign(room, name)).toList();
	}

	private static String words(MatchResult found, int first, int second) {
		return (found.group(first) != null) ? found.group(first) : String.valueOf(found.group(second));
	}

	private static boolean isForeign(String room, String name) {
		Set<String> keepers = KEEPERS.get(name);
		return keepers != null && !keepers.equals(Set.of(room)) && !MADE_TO_BE_ASKED_FOR.contains(name);
	}

	private static void keeps(String room, String name) {
		KEEPERS.computeIfAbsent(name, (_) -> new HashSet<>()).add(room);
	}

	private static List<Source> sources() throws IOException {
		List<Source> sources = new ArrayList<>();
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".java")).sorted().toList()) {
				Path relative = SOURCES.relativize(file);
				sources.add(new Source(relative.toString(), relative.getName(0).toString(), Files.readString(file)));
			}
		}
		return sources;
	}

	/**
	 * A file of the program.
	 *
	 * @param file where it lies
	 * @param room whose it is
	 * @param code what it says
	 */
	private record Source(String file, String room, String code) {
	}

}
