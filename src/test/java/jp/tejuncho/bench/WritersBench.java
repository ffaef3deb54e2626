package jp.tejuncho.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

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

	private static final Pattern SEEN = Pattern
		.compile("<textarea form=\"editor\" name=\"seen:text\">([^<]*)</textarea>");

	@TempDir
	private Path folder;

	private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new ConcurrentHashMap<>();

	@Test
	void 十六人が同時に書く() throws Exception {
		String url = "jdbc:h2:file:" + this.folder.resolve("tejuncho").toAbsolutePath() + ";USER=sa;PASSWORD=";
		String password;
		try (Server server = Server.start(this.folder, "--spring.profiles.active=sample")) {
			password = server.password(PERSON);
			server.untilFirstPage();
		}
		String draft = prepare(url);
		try (Server server = Server.start(this.folder);
				ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
			server.untilFirstPage();
			List<Writer> writers = new ArrayList<>();
			for (int i = 0; i < PEOPLE; i++) {
				Visitor visitor = new Visitor(server);
				visitor.signIn(PERSON, password);
				writers.add(new Writer(visitor, draft, "own.%08x".formatted(i)));
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

	private static String prepare(String url) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			String draft = first(statement, "select d.id from draft d join information_system s on s.id = d.system_id "
					+ "where s.name = '見本市住民情報システム' and d.kind = 'PROCEDURE'");
			int clauses = Integer.parseInt(first(statement,
					"select count(*) from clause_decision where place not like '%/%' and draft_id = '" + draft + "'"));
			addClauses(connection, draft, CLAUSES - clauses);
			statement.execute("create temporary table other as select random_uuid() id, random_uuid() system, x "
					+ "from system_range(1, " + OTHER_DRAFTS + ")");
			statement.execute("insert into information_system (id, version, name, short_name, owner_section, "
					+ "manager_post, search_key, sample) select o.system, 0, '別のシステム' || o.x, '', s.owner_section, '課長', "
					+ "'別' || o.x, false from other o, information_system s where s.name = '見本市住民情報システム'");
			statement.execute("insert into draft (id, system_id, kind, edition_id, created_by, created_at, version) "
					+ "select o.id, o.system, d.kind, d.edition_id, d.created_by, d.created_at, 0 from other o, draft d "
					+ "where d.id = '" + draft + "'");
			statement.execute("insert into clause_decision (draft_id, place, choice, reason, origin, decided_by, "
					+ "decided_at, proposed, version) select o.id, c.place, c.choice, c.reason, c.origin, c.decided_by, "
					+ "c.decided_at, c.proposed, 0 from other o, clause_decision c where c.draft_id = '" + draft + "'");
			return draft;
		}
	}

	private static void addClauses(Connection connection, String draft, int clauses) throws SQLException {
		List<String> sections = List.of("general.common.purpose", "general.organization.manager",
				"general.assets.measures", "measures.physical.servers", "measures.technical.computers",
				"measures.technical.access-control", "measures.human.compliance", "general.assets.disposal",
				"measures.physical.media", "measures.human.credentials");
		try (PreparedStatement insert = connection
			.prepareStatement("insert into amendment (draft_id, kind, place, content, "
					+ "written_by, written_at, version) values (?, ?, ?, ?, '計測', current_timestamp, 0)")) {
			for (int i = 0; i < clauses; i++) {
				String id = "own.%08x".formatted(i);
				insert.setObject(1, UUID.fromString(draft));
				insert.setString(3, id);
				insert.setString(2, "ADDITION");
				insert.setString(4, "CLAUSE " + sections.get(i % sections.size()) + " - " + (i + 1));
				insert.addBatch();
				insert.setString(2, "TEXT");
				insert.setString(4, "t\t加えた条項" + i + "\np\town-a\t情報システム管理者は、本システムの運用に必要な事項を別に定め、関係する職員に周知するものとする。\n"
						+ "i\town-b\t利用する時間及び場所\ni\town-c\t利用を止めるときの手続");
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private static String first(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getString(1);
		}
	}

	private void work(List<Writer> writers, ExecutorService threads, int seconds, int pace) throws Exception {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		List<Callable<Void>> tasks = writers.stream().<Callable<Void>>map((writer) -> () -> {
			while (System.nanoTime() < end) {
				writer.act(this.nanos, pace);
			}
			return null;
		}).toList();
		for (Future<Void> done : threads.invokeAll(tasks)) {
			done.get();
		}
	}

	private void report(String how) {
		this.nanos.forEach((act, measured) -> {
			long[] all = measured.stream().mapToLong(Long::longValue).toArray();
			Figures.print("%s, %s: %d times, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms".formatted(how, act, all.length,
					Figures.percentile(all, 0.5), Figures.percentile(all, 0.95), Figures.percentile(all, 0.99)));
		});
	}

	/**
	 * One of the people, with a clause of their own.
	 */
	private static final class Writer {

		private final Visitor visitor;

		private final String draft;

		private final String clause;

		private int writes;

		Writer(Visitor visitor, String draft, String clause) {
			this.visitor = visitor;
			this.draft = "/drafts/" + draft;
			this.clause = this.draft + "/clauses/" + clause;
		}

		void act(Map<String, ConcurrentLinkedQueue<Long>> nanos, int pace) throws Exception {
			timed(nanos, "open the working page", pace,
					() -> this.visitor.text(this.draft + "/chapters/general.common"));
			String page = timed(nanos, "open the clause", pace, () -> this.visitor.text(this.clause));
			String form = form(page);
			int status = timed(nanos, "store the clause", pace, () -> this.visitor.post(this.clause, form));
			if (status != 200) {
				throw new IllegalStateException("Not stored: " + status);
			}
			timed(nanos, "run all checks", pace, () -> this.visitor.size(this.draft + "/remaining"));
		}

		private String form(String page) {
			this.writes++;
			String seen = Visitor.matches(page, SEEN).getFirst();
			return Visitor.token(page) + field("seen:text", seen) + field("title", "書き直した条項") + field("line", "own-a")
					+ field("kind:own-a", "p") + field("text:own-a", "職員は、" + this.writes + "回目に定めたとおりに利用する。");
		}

		private static String field(String name, String value) {
			return "&" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
					+ URLEncoder.encode(value, StandardCharsets.UTF_8);
		}

		private static <T> T timed(Map<String, ConcurrentLinkedQueue<Long>> nanos, String act, int pace,
				Callable<T> work) throws Exception {
			if (pace > 0) {
				Thread.sleep(ThreadLocalRandom.current().nextInt(2 * pace));
			}
			long start = System.nanoTime();
			T result = work.call();
			nanos.computeIfAbsent(act, (_) -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - start);
			return result;
		}

	}

}
