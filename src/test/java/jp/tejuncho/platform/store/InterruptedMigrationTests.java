package jp.tejuncho.platform.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database of an earlier version in a process that is stopped while it is carried
 * over, and what the next start makes of it.
 *
 * The build stops it a few times. As often as one likes:
 * {@code mvn -Dtest=InterruptedMigrationTests -Dtejuncho.interruptions=200 test}
 */
@DisplayName("版の入替えが途中で止まっても")
class InterruptedMigrationTests {

	private static final int TIMES = Integer.getInteger("tejuncho.interruptions", 6);

	@Test
	void 次の起動で続きから使え一つの言葉も失われない(@TempDir Path folder) throws IOException, InterruptedException, SQLException {
		StoreOfTest whole = StoreOfTest.kept(folder.resolve("whole"));
		whole.carryOver();
		List<String> expected = whole.contents();
		Run undisturbed = new Run(StoreOfTest.kept(folder.resolve("timed")));
		undisturbed.await();
		Random random = new Random(20261129);
		int stopped = 0;
		for (int n = 0; n < TIMES; n++) {
			StoreOfTest store = StoreOfTest.kept(folder.resolve("stopped-" + n));
			// most while it works, some at any moment from the first
			boolean working = n % 5 != 4;
			long longest = working ? undisturbed.worked() : undisturbed.lasted();
			stopped += new Run(store).stop(working, (long) (random.nextDouble() * longest), n % 2 == 0) ? 1 : 0;
			store.carryOver();
			assertThat(files(store)).as("stopped for the " + n + "th time")
				.containsExactlyInAnyOrder("tejuncho.mv.db", StoreMemory.NAME);
			assertThat(store.contents().equals(expected)).as("stopped for the " + n + "th time").isTrue();
			Files.delete(store.file());
		}
		System.out.println(stopped + " of " + TIMES + " stopped before they had ended");
		assertThat(stopped).isPositive();
	}

	private static List<String> files(StoreOfTest store) throws IOException {
		try (Stream<Path> files = Files.list(store.folder())) {
			return files.filter(Files::isRegularFile).map((file) -> file.getFileName().toString()).toList();
		}
	}

	/**
	 * One process that carries a database over.
	 */
	private static final class Run {

		private final long started = System.nanoTime();

		private final Process process;

		private final BufferedReader said;

		private long begun;

		private long ended;

		Run(StoreOfTest store) throws IOException {
			this.process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
					System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", CarryingOver.class.getName(),
					store.folder().toString())
				.redirectErrorStream(true)
				.start();
			this.said = this.process.inputReader(StandardCharsets.UTF_8);
		}

		void await() throws IOException, InterruptedException {
			awaitWork();
			this.said.lines().forEach((_) -> {
			});
			assertThat(this.process.waitFor()).isZero();
			this.ended = System.nanoTime();
		}

		private void awaitWork() throws IOException {
			String line = "";
			while (!line.contains(CarryingOver.BEGUN)) {
				line = Objects.requireNonNull(this.said.readLine(), "It never began");
			}
			this.begun = System.nanoTime();
		}

		long worked() {
			return this.ended - this.begun;
		}

		long lasted() {
			return this.ended - this.started;
		}

		/**
		 * Stops it.
		 * @param working whether the time counts from the moment it begins to work
		 * @param after how long
		 * @param kindly whether it is asked to end, or killed
		 * @return whether it was still running
		 */
		boolean stop(boolean working, long after, boolean kindly) throws IOException, InterruptedException {
			if (working) {
				awaitWork();
			}
			TimeUnit.NANOSECONDS.sleep(after);
			boolean running = this.process.isAlive();
			// not the process itself, which closes what is still to be read
			boolean asked = kindly ? this.process.toHandle().destroy() : this.process.toHandle().destroyForcibly();
			assertThat(asked || !running).isTrue();
			this.said.lines().forEach((_) -> {
			});
			this.process.waitFor();
			return running;
		}

	}

}
