package jp.tejuncho.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixteen people writing in one draft of 300 clauses, beside 10,000 other drafts.
 *
 * Each opens the working page, stores a clause and has the checks run, again and again:
 * once as fast as the answers come, once at a pace nobody types faster than.
 */
class WritersBench {

	private static final int PEOPLE = 16;

	private static final int CLAUSES = 300;

	private static final int OTHER_DRAFTS = Integer.getInteger("bench.drafts", 10_000);

	private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up", 60);

	private static final int SECONDS = Integer.getInteger("bench.seconds", 30);

	private static final int PACE_MILLISECONDS = 1_000;

	private static final String PERSON = "mihon-tanto";

	@TempDir
	private Path folder;

	private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new ConcurrentHashMap<>();

	@Test
	void 十六人が同時に書く() throws Exception {
		String password;
		try (Server server = Server.start(this.folder, "--spring.profiles.active=sample")) {
			password = server.password(PERSON);
			server.untilFirstPage();
		}
		String draft = prepare();
		try (Server server = Server.start(this.folder);
				ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
			server.untilFirstPage();
			List<Writer> writers = new ArrayList<>();
			for (int i = 0; i < PEOPLE; i++) {
				Visitor visitor = new Visitor(server);
				visitor.signIn(PERSON, password);
				writers.add(new Writer(visitor, draft, PreparedDrafts.clause(i)));
			}
			work(writers, threads, WARM_UP_SECONDS, 0);
			measure("as fast as the answers come", writers, threads, 0, server);
			measure("one act a second each", writers, threads, PACE_MILLISECONDS, server);
		}
	}

	private void measure(String how, List<Writer> writers, ExecutorService threads, int pace, Server server)
			throws Exception {
		this.nanos.clear();
		Duration before = server.processorTime();
		work(writers, threads, SECONDS, pace);
		Duration spent = server.processorTime().minus(before);
		report(how);
		int acts = this.nanos.values().stream().mapToInt(ConcurrentLinkedQueue::size).sum();
		Figures.print("%s: %.1f ms of processor time an act".formatted(how, spent.toMillis() / (double) acts));
	}

	private String prepare() throws SQLException, IOException {
		try (Connection connection = PreparedDrafts.open(this.folder)) {
			String draft = PreparedDrafts.full(connection);
			PreparedDrafts.addClauses(connection, draft, CLAUSES - PreparedDrafts.clauses(connection, draft));
			PreparedDrafts.copy(connection, draft, OTHER_DRAFTS);
			return draft;
		}
	}

	private void work(List<Writer> writers, ExecutorService threads, int seconds, int pace) throws Exception {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		List<Callable<Void>> tasks = writers.stream().<Callable<Void>>map((writer) -> () -> {
			while (System.nanoTime() < end) {
				act(writer, pace);
			}
			return null;
		}).toList();
		for (Future<Void> done : threads.invokeAll(tasks)) {
			done.get();
		}
	}

	private void act(Writer writer, int pace) throws Exception {
		timed("open the working page", pace, () -> writer.open("/chapters/general.common"));
		String page = timed("open the clause", pace, writer::openClause);
		timed("store the clause", pace, () -> writer.store(page));
		timed("run all checks", pace, () -> writer.open("/remaining"));
	}

	private String timed(String act, int pace, Callable<String> work) throws Exception {
		if (pace > 0) {
			Thread.sleep(ThreadLocalRandom.current().nextInt(2 * pace));
		}
		long start = System.nanoTime();
		String result = work.call();
		this.nanos.computeIfAbsent(act, (_) -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - start);
		return result;
	}

	private void report(String how) {
		this.nanos.forEach((act, measured) -> {
			long[] all = measured.stream().mapToLong(Long::longValue).toArray();
			Figures.print("%s, %s: %d times, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms".formatted(how, act, all.length,
					Figures.percentile(all, 0.5), Figures.percentile(all, 0.95), Figures.percentile(all, 0.99)));
		});
	}

}
