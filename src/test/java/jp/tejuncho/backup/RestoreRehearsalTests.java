package jp.tejuncho.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.TejunchoApplication;
import jp.tejuncho.archive.Archive;
import jp.tejuncho.archive.KeptBytes;
import jp.tejuncho.audit.AuditCommand;
import jp.tejuncho.audit.AuditRecording;
import jp.tejuncho.audit.TrailEntries;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.platform.store.DatabaseFile;
import jp.tejuncho.review.ReleaseProofs;
import jp.tejuncho.review.RoundProofs;
import jp.tejuncho.submission.BundleProofs;
import jp.tejuncho.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A house with all its samples, backed up while it works, and brought back.
 */
@DisplayName("動いている手順帖の控えは")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoreRehearsalTests {

	private static final List<Class<?>> ROOMS = List.of(KeptBytes.class, ReleaseProofs.class, RoundProofs.class,
			BundleProofs.class);

	@TempDir
	private static Path folder;

	private static ConfigurableApplicationContext house;

	private static String said = "";

	private static Path backup = Path.of("");

	@BeforeAll
	static void openHouse() {
		BackupKey.make(folder.resolve("key"));
		house = SpringApplication.run(TejunchoApplication.class, options("live", "--spring.profiles.active=sample",
				"--server.port=0", "--server.address=127.0.0.1", "--tejuncho.sign-in.bcrypt-strength=4"));
		byte[] pdf = new byte[3_000_000];
		new Random(5).nextBytes(pdf);
		new TransactionTemplate(house.getBean(PlatformTransactionManager.class))
			.execute((_) -> house.getBean(Archive.class).keep(pdf));
	}

	@AfterAll
	static void closeHouse() {
		house.close();
	}

	private static String[] options(String place, String... more) {
		List<String> all = new ArrayList<>(List.of(more));
		all.add("--spring.datasource.url=" + url(place));
		all.add("--tejuncho.backup.folder=" + folder.resolve("backup"));
		all.add("--tejuncho.backup.keep=3");
		if (all.stream().noneMatch((one) -> one.contains("key-file="))) {
			all.add("--tejuncho.backup.key-file=" + folder.resolve("key"));
		}
		return all.toArray(String[]::new);
	}

	private static String url(String place) {
		return "jdbc:h2:file:" + folder.resolve(place).resolve("tejuncho") + ";USER=sa;WRITE_DELAY=0";
	}

	@Test
	@Order(1)
	void 書き続けている間に命令で取れて_記録に残る() throws Exception {
		AtomicBoolean enough = new AtomicBoolean();
		try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
			Future<?> writer = thread.submit(() -> {
				while (!enough.get()) {
					house.getBean(AuditRecording.class).record(TrailAct.covered("試しの操作"), "控えの間", "");
				}
			});
			try {
				assertThat(runApart("live", "--backup")).as(said).isZero();
			}
			finally {
				enough.set(true);
			}
			writer.get();
		}
		assertThat(said).contains("開いて確かめました").contains("操作の記録は");
		List<Backup> made = house.getBean(BackupMaking.class).list();
		assertThat(made).hasSize(1).allMatch(Backup::verified).allMatch(Backup::encrypted);
		backup = made.getFirst().file();
		assertThat(mode(backup)).isEqualTo("rw-------");
		assertThat(mode(folder.resolve("backup"))).isEqualTo("rwx------");
		assertThat(Files.readString(Backup.digestFile(backup)))
			.isEqualTo(BackupPack.digest(backup) + "  " + backup.getFileName() + "\n");
		assertThat(TrailEntries.newestFirst(house.getBean(EntityManager.class), backup.getFileName().toString()))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.act()).isEqualTo("控えを取った"))
			.satisfies((entry) -> assertThat(entry.detail()).contains(made.getFirst().digest()));
	}

	@Test
	@Order(2)
	void データベースもパスワードも持ち主だけが読める() throws IOException {
		Path live = folder.resolve("live");
		assertThat(mode(live)).isEqualTo("rwx------");
		assertThat(mode(live.resolve("tejuncho.mv.db"))).isEqualTo("rw-------");
		assertThat(mode(live.resolve("tejuncho.password"))).isEqualTo("rw-------");
		assertThat(live.resolve("tejuncho.password.new")).doesNotExist();
	}

	@Test
	@Order(3)
	void 別の場所に戻すと_言葉も保存したPDFも鎖も取ったときのまま() throws IOException, SQLException {
		assertThat(run("elsewhere", "--check-backup=" + backup)).as(said).isZero();
		assertThat(said).startsWith("使える控えです。").contains("改ざんは見つかりませんでした。");
		assertThat(run("elsewhere", "--restore=" + backup)).as(said).isZero();
		Path work = Files.createDirectory(folder.resolve("work"));
		DatabaseFile taken = new DatabaseFile(work.resolve("taken"));
		Manifest manifest = new BackupPack(BackupKey.read(folder.resolve("key"))).unpack(backup, taken.data());
		try (Connection restored = DriverManager.getConnection(url("elsewhere"));
				Statement statement = restored.createStatement()) {
			assertThat(text(statement, "select detail from audit_entry where act = '控えから戻した'"))
				.contains(backup.getFileName().toString());
			statement.execute("delete from audit_entry where act = '控えから戻した'");
			// what had no seal when it was made got one before the entry
			statement.execute("delete from audit_seal where number > " + manifest.seal().number());
			assertThat(Contents.of(restored).differsFrom(manifest.contents())).isEmpty();
			assertThat(number(statement, "select count(*) from draft")).isPositive();
			assertThat(number(statement, "select count(*) from archived_part")).isPositive();
		}
		assertThat(verify("elsewhere", manifest.seal().digest())).as(said).isZero();
		assertThat(files("elsewhere")).containsExactly("tejuncho.mv.db");
	}

	@Test
	@Order(4)
	void 動いている間は戻さず_何も変えない() throws IOException, InterruptedException {
		assertThat(runApart("live", "--restore=" + backup)).isOne();
		assertThat(said).contains("手順帖が動いています。止めてから");
		assertThat(TrailEntries.newestFirst(house.getBean(EntityManager.class), "")).isNotEmpty();
	}

	@Test
	@Order(5)
	void 違う鍵や書き換えられた控えやダイジェストのない控えからは戻さない() throws IOException {
		Path other = Files.createDirectory(folder.resolve("other"));
		Path copy = other.resolve(backup.getFileName());
		Files.copy(backup, copy);
		assertThat(run("nowhere", "--restore=" + copy)).isOne();
		assertThat(said).contains(".sha256 がないか、読めません");
		Files.copy(Backup.digestFile(backup), Backup.digestFile(copy));
		byte[] bytes = Files.readAllBytes(copy);
		bytes[bytes.length / 2] ^= 1;
		Files.write(copy, bytes);
		assertThat(run("nowhere", "--restore=" + copy)).isOne();
		assertThat(said).contains("SHA-256が");
		// who changes the digest too can't make the key fit
		Files.writeString(Backup.digestFile(copy), BackupPack.digest(copy) + "  x\n");
		assertThat(run("nowhere", "--restore=" + copy)).isOne();
		assertThat(said).contains("壊れています");
		BackupKey.make(other.resolve("key"));
		assertThat(run("nowhere", "--restore=" + backup, "--tejuncho.backup.key-file=" + other.resolve("key"))).isOne();
		assertThat(said).contains("鍵が違います");
		assertThat(files("nowhere")).isEmpty();
	}

	@Test
	@Order(6)
	void 戻す先にあったデータベースは別の名前で残る() throws IOException, SQLException {
		String before = BackupPack.digest(folder.resolve("elsewhere/tejuncho.mv.db"));
		// as it is where the application has run before
		Files.writeString(folder.resolve("elsewhere/tejuncho.password"), "p".repeat(43) + "\n");
		assertThat(run("elsewhere", "--restore=" + backup)).as(said).isZero();
		assertThat(said).contains("前のデータベースは");
		Path kept = folder.resolve("elsewhere")
			.resolve(files("elsewhere").stream().filter((name) -> name.contains("-before-")).findFirst().orElseThrow());
		assertThat(BackupPack.digest(kept)).isEqualTo(before);
		try (Connection opened = DriverManager.getConnection(url("elsewhere") + ";PASSWORD=" + "p".repeat(43))) {
			assertThat(opened.isValid(1)).isTrue();
		}
		assertThat(mode(folder.resolve("elsewhere/tejuncho.mv.db"))).isEqualTo("rw-------");
	}

	@Test
	@Order(7)
	void 古い控えは数えて消え_途中のものは片付く() throws IOException {
		Path left = Files.createDirectory(folder.resolve("backup/.making-left"));
		Path copy = Files.createDirectory(folder.resolve("live/.copying-left"));
		Files.writeString(left.resolve("packed"), "killed");
		BackupMaking making = house.getBean(BackupMaking.class);
		for (int n = 0; n < 4; n++) {
			making.makeUnattended();
		}
		assertThat(making.list()).hasSize(3).allMatch(Backup::verified);
		assertThat(backup).doesNotExist();
		assertThat(left).doesNotExist();
		assertThat(copy).doesNotExist();
		try (Stream<Path> files = Files.list(folder.resolve("backup"))) {
			assertThat(files.filter((file) -> file.toString().endsWith(Backup.DIGEST))).hasSize(3);
		}
	}

	@Test
	@Order(8)
	void 見本のすべてをPostgreSQLへ移せる() throws SQLException, IOException, InterruptedException {
		Backup newest = house.getBean(BackupMaking.class).list().getFirst();
		assertThat(run("moved", "--restore=" + newest.file())).as(said).isZero();
		String target = Databases.newPostgresql();
		assertThat(runApart("live", "--copy-to-postgresql=" + target)).isOne();
		assertThat(said).contains("手順帖が動いています");
		assertThat(run("moved", "--copy-to-postgresql=" + target)).as(said).isZero();
		assertThat(said).contains("移しました。").contains("SPRING_DATASOURCE_URL");
		try (Connection from = DriverManager.getConnection(url("moved"));
				Connection into = DriverManager.getConnection(target);
				Statement statement = into.createStatement()) {
			assertThat(number(statement, "select count(*) from information_schema.schemata where schema_name = '"
					+ MovingToPostgresql.UNFINISHED + "'"))
				.isZero();
			statement.execute("delete from audit_entry where act = 'PostgreSQLへ移した'");
			assertThat(Contents.of(into).differsFrom(Contents.of(from))).isEmpty();
		}
		assertThat(run("moved", "--copy-to-postgresql=" + target)).isOne();
		assertThat(said).contains("移す先にはもう表があります");
	}

	private static int run(String place, String... args) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int code = BackupCommand.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), ROOMS, options(place, args));
		said = bytes.toString(StandardCharsets.UTF_8);
		return code;
	}

	/**
	 * As an operator does: in a process of its own, beside the one that has the database
	 * open.
	 */
	private static int runApart(String place, String... args) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(ProcessHandle.current().info().command().orElseThrow(), "-Dstdout.encoding=UTF-8", "-cp",
						System.getProperty("java.class.path"), TejunchoApplication.class.getName()));
		command.addAll(List.of(options(place, args)));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return process.waitFor();
	}

	private static int verify(String place, String noted) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int code = AuditCommand.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), ROOMS,
				options(place, "--verify-audit=" + noted));
		said = bytes.toString(StandardCharsets.UTF_8);
		return code;
	}

	private static List<String> files(String place) throws IOException {
		if (!Files.exists(folder.resolve(place))) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder.resolve(place))) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static String mode(Path file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
	}

	private static long number(Statement statement, String query) throws SQLException {
		return Long.parseLong(text(statement, query));
	}

	private static String text(Statement statement, String query) throws SQLException {
		try (ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getString(1);
		}
	}

}
