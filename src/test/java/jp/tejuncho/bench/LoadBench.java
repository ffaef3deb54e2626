package jp.tejuncho.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixteen people at once, each asking again as soon as the answer is there.
 */
class LoadBench {

	private static final int PEOPLE = 16;

	private static final int WARM_UP_SECONDS = 5;

	private static final int SECONDS = 10;

	private static final int MOST_REQUESTS = 20_000;

	private static final String PERSON = "mihon-tanto";

	private static final Pattern FULL_SYSTEM = Pattern.compile("href=\"(/systems/[0-9a-f-]{36})\">見本市住民情報システム<");

	private static final Pattern DRAFT = Pattern.compile("href=\"(/drafts/[0-9a-f-]{36})\"");

	private static final Pattern CHAPTER = Pattern.compile("href=\"(/drafts/[0-9a-f-]{36}/chapters/[^\"#]+)\"");

	@TempDir
	private Path folder;

	@Test
	void 十六人が同時に開く() throws Exception {
		try (Server server = Server.start(this.folder, "--spring.profiles.active=sample");
				ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
			String password = server.password(PERSON);
			List<Visitor> people = new ArrayList<>();
			for (int i = 0; i < PEOPLE; i++) {
				Visitor visitor = new Visitor(server);
				visitor.signIn(PERSON, password);
				people.add(visitor);
			}
			Visitor first = people.getFirst();
			String system = Visitor.matches(first.text("/systems"), FULL_SYSTEM).getFirst();
			String draft = Visitor.matches(first.text(system), DRAFT).getFirst();
			measure("list of systems", "/systems", people, threads);
			measure("working page, longest chapter", longestChapter(first, draft), people, threads);
			measure("preview", draft + "/preview", people, threads);
			measure("PDF", draft + "/document.pdf", people, threads);
			Figures.print("server memory: %d MB, at most %d MB (-Xmx512m)"
				.formatted(Figures.megabytes(server.pid(), "VmRSS"), Figures.megabytes(server.pid(), "VmHWM")));
			people.forEach(Visitor::close);
		}
	}

	private static String longestChapter(Visitor visitor, String draft) throws IOException, InterruptedException {
		String longest = "";
		int most = 0;
		for (String chapter : Visitor.matches(visitor.text(draft), CHAPTER)) {
			int size = visitor.size(chapter);
			if (size > most) {
				longest = chapter;
				most = size;
			}
		}
		return longest;
	}

	private static void measure(String what, String path, List<Visitor> people, ExecutorService threads)
			throws Exception {
		ask(path, people, threads, WARM_UP_SECONDS);
		long start = System.nanoTime();
		long[] nanos = ask(path, people, threads, SECONDS);
		double seconds = Figures.milliseconds(System.nanoTime() - start) / 1000;
		Figures.print("%s: %d bytes, %d requests, %.0f requests/s, p50 %.1f ms, p99 %.1f ms".formatted(what,
				people.getFirst().size(path), nanos.length, nanos.length / seconds, Figures.percentile(nanos, 0.5),
				Figures.percentile(nanos, 0.99)));
	}

	private static long[] ask(String path, List<Visitor> people, ExecutorService threads, int seconds)
			throws Exception {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		List<Callable<List<Long>>> tasks = people.stream()
			.<Callable<List<Long>>>map((visitor) -> () -> askUntil(end, path, visitor))
			.toList();
		List<Long> all = new ArrayList<>();
		for (Future<List<Long>> answer : threads.invokeAll(tasks)) {
			all.addAll(answer.get());
		}
		return all.stream().mapToLong(Long::longValue).toArray();
	}

	private static List<Long> askUntil(long end, String path, Visitor visitor)
			throws IOException, InterruptedException {
		List<Long> nanos = new ArrayList<>();
		while (System.nanoTime() < end && nanos.size() < MOST_REQUESTS / PEOPLE) {
			long start = System.nanoTime();
			visitor.size(path);
			nanos.add(System.nanoTime() - start);
		}
		return nanos;
	}

}
