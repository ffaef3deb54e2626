package jp.tejuncho.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixteen people at once, each asking or storing again as soon as the answer is there.
 */
class LoadBench {

	private static final int PEOPLE = 16;

	private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up", 5);

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

	/**
	 * Each has a draft of their own, so nobody waits for another's words: what is
	 * measured is storing, from the words as they are sent to the answer that they are
	 * kept.
	 */
	@Test
	void 十六人が同時に保存する() throws Exception {
		String password;
		try (Server server = Server.start(this.folder, "--spring.profiles.active=sample")) {
			password = server.password(PERSON);
			server.untilFirstPage();
		}
		List<String> drafts = prepare();
		try (Server server = Server.start(this.folder);
				ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
			server.untilFirstPage();
			List<Visitor> people = new ArrayList<>();
			List<Callable<String>> acts = new ArrayList<>();
			for (String draft : drafts) {
				Visitor visitor = new Visitor(server);
				visitor.signIn(PERSON, password);
				people.add(visitor);
				acts.add(storing(new Writer(visitor, draft, PreparedDrafts.clause(0))));
			}
			measure("store a clause, each in a draft of their own", acts, threads);
			people.forEach(Visitor::close);
		}
	}

	private List<String> prepare() throws SQLException, IOException {
		try (Connection connection = PreparedDrafts.open(this.folder)) {
			List<String> drafts = PreparedDrafts.copy(connection, PreparedDrafts.full(connection), PEOPLE);
			for (String draft : drafts) {
				PreparedDrafts.addClauses(connection, draft, 1);
			}
			return drafts;
		}
	}

	// the page stays open: each answer says what the next words are compared with
	private static Callable<String> storing(Writer writer) throws IOException, InterruptedException {
		String page = writer.openClause();
		String token = Visitor.token(page);
		AtomicReference<String> seen = new AtomicReference<>(page);
		return () -> {
			seen.set(writer.store(token, seen.get()));
			return seen.get();
		};
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
		measure("%s: %d bytes".formatted(what, people.getFirst().size(path)),
				people.stream().<Callable<?>>map((visitor) -> () -> visitor.size(path)).toList(), threads);
	}

	private static void measure(String what, List<? extends Callable<?>> acts, ExecutorService threads)
			throws Exception {
		repeat(acts, threads, WARM_UP_SECONDS);
		long start = System.nanoTime();
		long[] nanos = repeat(acts, threads, SECONDS);
		double seconds = Figures.milliseconds(System.nanoTime() - start) / 1000;
		Figures.print("%s, %d requests, %.0f requests/s, p50 %.1f ms, p99 %.1f ms".formatted(what, nanos.length,
				nanos.length / seconds, Figures.percentile(nanos, 0.5), Figures.percentile(nanos, 0.99)));
	}

	private static long[] repeat(List<? extends Callable<?>> acts, ExecutorService threads, int seconds)
			throws Exception {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		List<Callable<List<Long>>> tasks = acts.stream()
			.<Callable<List<Long>>>map((act) -> () -> repeatUntil(end, act))
			.toList();
		List<Long> all = new ArrayList<>();
		for (Future<List<Long>> answer : threads.invokeAll(tasks)) {
			all.addAll(answer.get());
		}
		return all.stream().mapToLong(Long::longValue).toArray();
	}

	private static List<Long> repeatUntil(long end, Callable<?> act) throws Exception {
		List<Long> nanos = new ArrayList<>();
		while (System.nanoTime() < end && nanos.size() < MOST_REQUESTS / PEOPLE) {
			long start = System.nanoTime();
			act.call();
			nanos.add(System.nanoTime() - start);
		}
		return nanos;
	}

}
