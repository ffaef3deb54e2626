package jp.tejuncho.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a migration is written. Those that were handed on before the rule are never edited.
 */
class MigrationStyleTests {

	private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

	private static final int LAST_BEFORE_THE_RULE = 38;

	private static final Pattern VERSION = Pattern.compile("V(\\d+)__[a-z_]+\\.sql");

	private static final Pattern UNNAMED = Pattern.compile("(?<!constraint [a-z_]{1,60} )\\b(?:primary key|foreign key"
			+ "|unique(?! index)|check(?= \\()|(?<!foreign key \\([a-z_, ]{1,99}\\) )references)\\b");

	private static final Pattern UPPER_CASE = Pattern
		.compile("\\b(?:CREATE|ALTER|TABLE|COLUMN|NOT NULL|UPDATE|SELECT|INSERT)\\b");

	@Test
	void 新しい移行の制約には名がある() throws IOException {
		for (Path migration : migrations()) {
			if (version(migration) > LAST_BEFORE_THE_RULE) {
				assertThat(unnamed(Files.readString(migration))).as(migration.toString()).isEmpty();
			}
		}
	}

	@Test
	void どの移行も何のためかから始まり小文字で書く() throws IOException {
		for (Path migration : migrations()) {
			String sql = Files.readString(migration);
			assertThat(sql).as(migration.toString()).doesNotContainPattern(UPPER_CASE);
			if (version(migration) > LAST_BEFORE_THE_RULE) {
				assertThat(sql).as(migration.toString()).startsWith("-- ");
			}
		}
	}

	@Test
	void 名のない制約は見つかり名のあるものは見つからない() {
		assertThat(unnamed(
				"create table a (id uuid primary key, b uuid unique, c uuid references d (id), e int check (e > 0))"))
			.containsExactly("primary key", "unique", "references", "check");
		assertThat(unnamed("""
				-- a primary key
				create table a (
					id uuid constraint a_key primary key,
					b uuid constraint a_b references b (id),
					constraint a_c foreign key (c, d) references e (c, d),
					constraint a_f unique (f)
				);
				create unique index a_g on a (g);
				""")).isEmpty();
	}

	private static List<String> unnamed(String sql) {
		String plain = sql.replaceAll("--.*", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
		return UNNAMED.matcher(plain).results().map(MatchResult::group).toList();
	}

	private static int version(Path migration) {
		return VERSION.matcher(migration.getFileName().toString())
			.results()
			.mapToInt((name) -> Integer.parseInt(name.group(1)))
			.findFirst()
			.orElseThrow();
	}

	private static List<Path> migrations() throws IOException {
		try (Stream<Path> files = Files.walk(MIGRATIONS)) {
			return files.filter((file) -> file.toString().endsWith(".sql")).sorted().toList();
		}
	}

}
