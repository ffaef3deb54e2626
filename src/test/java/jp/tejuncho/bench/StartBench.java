package jp.tejuncho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the start of Java to the first page, and the memory then: the folder that is
 * handed on beside a skeleton, in turns, plainly and with an AOT cache, both with the
 * options of Java that operations.md recommends.
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
		double milliseconds = median(house, Start::nanos);
		double least = median(plain, Start::nanos);
		Figures.print("%s, median of %d: application %.0f ms, skeleton %.0f ms, %.2f times".formatted(how, ROUNDS,
				milliseconds, least, milliseconds / least));
		double work = median(house, Start::processor);
		double leastWork = median(plain, Start::processor);
		Figures.print("%s, processor time: application %.0f ms, skeleton %.0f ms, %.2f times".formatted(how, work,
				leastWork, work / leastWork));
		long megabytes = middle(house);
		long fewest = middle(plain);
		Figures.print("%s, memory: application %d MB, skeleton %d MB, %d MB more".formatted(how, megabytes, fewest,
				megabytes - fewest));
	}

	private static double median(List<Start> starts, ToLongFunction<Start> what) {
		return Figures.percentile(starts.stream().mapToLong(what).toArray(), 0.5);
	}

	private static long middle(List<Start> starts) {
		return starts.stream().mapToLong(Start::megabytes).sorted().toArray()[starts.size() / 2];
	}

	private Start start(String what, Path jar, List<String> options) throws IOException, InterruptedException {
		List<String> program = new ArrayList<>(options);
		program.addAll(List.of("-Xlog:aot=off", "-jar", jar.toString()));
		Path database = Files.createDirectories(this.folder.resolve("data-" + jar.getFileName()));
		try (Server server = Server.start(program, database)) {
			Start start = new Start(server.untilFirstPage(), server.processorTime().toNanos(),
					Figures.megabytes(server.pid(), "VmRSS"));
			Figures.print("%s: first page after %.0f ms, %.0f ms of processor time, %d MB".formatted(what,
					Figures.milliseconds(start.nanos()), Figures.milliseconds(start.processor()), start.megabytes()));
			return start;
		}
	}

	/**
	 * One start.
	 *
	 * @param nanos from the start of Java to the first page
	 * @param processor what all threads took till then, Java's compilers among them
	 * @param megabytes what the process holds then
	 */
	record Start(long nanos, long processor, long megabytes) {

	}

}
