package jp.tejuncho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the start of Java to the first page, and the memory then: the folder that is
 * handed on beside a skeleton, in turns, plainly and with an AOT cache.
 */
class StartBench {

	/** A cache knows its jars by their whole paths. */
	private static final Path PACKAGED = Path.of("target", "tejuncho").toAbsolutePath();

	private static final int ROUNDS = 5;

	@TempDir
	private Path folder;

	@Test
	void 起動から最初の画面まで() throws Exception {
		assertThat(PACKAGED).as("mvn -B -DskipTests -Ppackage package").isDirectory();
		Path skeleton = Skeleton.pack(this.folder, PACKAGED.resolve("lib"));
		Path cache = this.folder.resolve("skeleton.aot");
		start("skeleton, training", skeleton, List.of("-XX:AOTCacheOutput=" + cache));
		assertThat(cache).isNotEmptyFile();
		Path application = PACKAGED.resolve("tejuncho.jar");
		start("application, empty database", application, List.of());
		compare("plain", application, List.of(), skeleton, List.of());
		compare("with an AOT cache", application, List.of("-XX:AOTCache=" + PACKAGED.resolve("tejuncho.aot")), skeleton,
				List.of("-XX:AOTCache=" + cache));
	}

	private void compare(String how, Path application, List<String> ours, Path skeleton, List<String> its)
			throws Exception {
		List<Start> house = new ArrayList<>();
		List<Start> plain = new ArrayList<>();
		for (int i = 0; i < ROUNDS; i++) {
			house.add(start("application, " + how, application, ours));
			plain.add(start("skeleton, " + how, skeleton, its));
		}
		double milliseconds = median(house.stream().mapToLong(Start::nanos).toArray());
		double least = median(plain.stream().mapToLong(Start::nanos).toArray());
		long megabytes = middle(house.stream().mapToLong(Start::megabytes).sorted().toArray());
		long fewest = middle(plain.stream().mapToLong(Start::megabytes).sorted().toArray());
		Figures.print("%s, median of %d: application %.0f ms, skeleton %.0f ms, %.2f times; %d MB and %d MB, %d MB more"
			.formatted(how, ROUNDS, milliseconds, least, milliseconds / least, megabytes, fewest, megabytes - fewest));
	}

	private static double median(long[] nanos) {
		return Figures.percentile(nanos, 0.5);
	}

	private static long middle(long[] sorted) {
		return sorted[sorted.length / 2];
	}

	private Start start(String what, Path jar, List<String> options) throws IOException, InterruptedException {
		List<String> program = new ArrayList<>(options);
		program.addAll(List.of("-Xlog:aot=off", "-jar", jar.toString()));
		Path database = Files.createDirectories(this.folder.resolve("data-" + jar.getFileName()));
		try (Server server = Server.start(program, database)) {
			Start start = new Start(server.untilFirstPage(), Figures.megabytes(server.pid(), "VmRSS"));
			Figures.print("%s: first page after %.0f ms, %d MB".formatted(what, Figures.milliseconds(start.nanos()),
					start.megabytes()));
			return start;
		}
	}

	/**
	 * One start.
	 *
	 * @param nanos from the start of Java to the first page
	 * @param megabytes what the process holds then
	 */
	record Start(long nanos, long megabytes) {

	}

}
