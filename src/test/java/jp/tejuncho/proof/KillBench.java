package jp.tejuncho.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application, killed while it writes, again and again on the same file. Started by
 * hand: {@code mvn -Dtest=KillBench -Dtejuncho.kills=34 test}
 */
@DisplayName("書いている途中で何度強制終了されても")
class KillBench {

	private static final int KILLS = Integer.getInteger("tejuncho.kills", 34);

	private static final Pattern STORED = Pattern.compile(ManyWrites.STORED + "(\\w+) (\\d+)");

	private static final Pattern WORD = Pattern.compile("第(\\d+)の言葉");

	/** Where the words of each table stand, and whether later ones take their place. */
	private static final Map<String, String> COLUMNS = Map.of("draft_step", "content_after", "remark", "words",
			"review_outcome", "words", "contact_person", "post");

	private final Map<String, Set<Integer>> acknowledged = new TreeMap<>();

	private final Random random = new Random(20261130);

	@Test
	void 保存したと答えたものはすべて残り記録の封も続く(@TempDir Path folder) throws IOException, InterruptedException, SQLException {
		String url = "jdbc:h2:file:" + folder.resolve("tejuncho") + ";USER=sa;WRITE_DELAY=0";
		COLUMNS.keySet().forEach((table) -> this.acknowledged.put(table, new TreeSet<>()));
		int number = 1;
		for (int kill = 0; kill < KILLS; kill++) {
			number = writeUntilKilled(url, folder, number);
			for (String table : COLUMNS.keySet()) {
				compare(url, table);
			}
		}
		int all = this.acknowledged.values().stream().mapToInt(Set::size).sum();
		System.out.println("KILLS " + KILLS + ", " + all + " acknowledged writes, none lost");
		assertThat(all).isGreaterThan(KILLS);
	}

	private int writeUntilKilled(String url, Path folder, int first) throws IOException, InterruptedException {
		Process writer = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m",
				"-Dstdout.encoding=UTF-8", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				ManyWrites.class.getName(), url + ";PASSWORD=", folder.resolve("memory").toString(), "" + first)
			.redirectErrorStream(true)
			.start();
		int last = first;
		boolean begun = false;
		try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
			for (String line = said.readLine(); line != null; line = said.readLine()) {
				Matcher stored = STORED.matcher(line);
				if (line.startsWith(ManyWrites.TRAIL)) {
					assertThat(line).as("the trail after a kill").isEqualTo(ManyWrites.TRAIL + true);
				}
				if (stored.matches()) {
					last = Integer.parseInt(stored.group(2));
					acknowledged(stored.group(1)).add(last);
					if (!begun) {
						begun = true;
						killSoon(writer);
					}
				}
			}
		}
		writer.waitFor();
		assertThat(begun).as("it has written before it ended").isTrue();
		return last + 5;
	}

	private Set<Integer> acknowledged(String table) {
		return Objects.requireNonNull(this.acknowledged.get(table));
	}

	// what was said before is read to its end
	private void killSoon(Process writer) {
		long after = this.random.nextLong(TimeUnit.SECONDS.toMillis(4));
		Thread.ofPlatform().start(() -> {
			try {
				Thread.sleep(after);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			writer.toHandle().destroyForcibly();
		});
	}

	private void compare(String url, String table) throws SQLException {
		Set<Integer> stored = new TreeSet<>();
		try (Connection connection = DriverManager.getConnection(url + ";PASSWORD=");
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select " + COLUMNS.get(table) + " from " + table)) {
			while (rows.next()) {
				Matcher word = WORD.matcher(rows.getString(1));
				while (word.find()) {
					stored.add(Integer.valueOf(word.group(1)));
				}
			}
		}
		Set<Integer> written = acknowledged(table);
		if (table.equals("contact_person")) {
			int newest = stored.stream().mapToInt(Integer::intValue).max().orElse(0);
			assertThat(newest).as(table)
				.isGreaterThanOrEqualTo(written.stream().mapToInt(Integer::intValue).max().orElse(0));
		}
		else {
			assertThat(stored).as(table).containsAll(written);
		}
	}

}
