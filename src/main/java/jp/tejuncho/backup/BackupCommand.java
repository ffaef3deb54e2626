package jp.tejuncho.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import jp.tejuncho.platform.StartRefused;
import jp.tejuncho.platform.store.DatabaseFile;
import jp.tejuncho.platform.store.DatabasePassword;
import jp.tejuncho.platform.store.PrivateFiles;
import jp.tejuncho.text.JapanTime;

/**
 * 控えの命令.
 *
 * Each reads the same settings as the application and opens no page.
 */
public final class BackupCommand {

	/** できた. */
	public static final int DONE = 0;

	/** できなかった. */
	public static final int NOT_DONE = 1;

	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private static final String MAKE = "--backup";

	private static final String CHECK = "--check-backup=";

	private static final String RESTORE = "--restore=";

	private static final String SUSPECT = "--restore-suspect";

	private static final String KEY = "--make-backup-key=";

	private static final String POSTGRESQL = "--copy-to-postgresql=";

	private final PrintStream out;

	private final Environment settings;

	private final List<Class<?>> rooms;

	private final Clock clock = Clock.system(JapanTime.ZONE);

	private BackupCommand(PrintStream out, Environment settings, List<Class<?>> rooms) {
		this.out = out;
		this.settings = settings;
		this.rooms = rooms;
	}

	public static boolean isAskedFor(String... args) {
		return Arrays.stream(args)
			.anyMatch((arg) -> arg.equals(MAKE)
					|| List.of(CHECK, RESTORE, KEY, POSTGRESQL).stream().anyMatch(arg::startsWith));
	}

	/**
	 * 行って、結果を書く.
	 * @param out where to
	 * @param rooms what says how the things stand that are kept for ever
	 * @param args the arguments of the command line
	 * @return the exit code
	 */
	public static int run(PrintStream out, List<Class<?>> rooms, String... args) {
		SpringApplication application = new SpringApplication(Nothing.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setRegisterShutdownHook(false);
		application.setDefaultProperties(Map.of("logging.level.root", "warn"));
		try (ConfigurableApplicationContext context = application.run(args)) {
			new BackupCommand(out, context.getEnvironment(), rooms).run(args);
			return DONE;
		}
		catch (BackupFailure | StartRefused ex) {
			out.println(ex.getMessage());
			tell(out, ex.getCause());
			return NOT_DONE;
		}
		catch (RuntimeException ex) {
			out.println("できませんでした。次のわけを、手順帖を作った人に伝えてください。");
			tell(out, ex);
			return NOT_DONE;
		}
	}

	private static void tell(PrintStream out, @Nullable Throwable why) {
		for (Throwable cause = why; cause != null; cause = cause.getCause()) {
			out.println("（" + cause + "）");
		}
	}

	private void run(String... args) {
		if (Arrays.asList(args).contains(MAKE)) {
			make();
		}
		value(KEY, args).ifPresent((file) -> {
			BackupKey.make(Path.of(file).toAbsolutePath());
			this.out.println("鍵のファイル " + file + " を作りました。控えと別の所にも写しを置いてください。なくすと、控えは開けません。");
		});
		value(CHECK, args).ifPresent((file) -> check(Path.of(file).toAbsolutePath()));
		value(RESTORE, args)
			.ifPresent((file) -> restore(Path.of(file).toAbsolutePath(), Arrays.asList(args).contains(SUSPECT)));
		value(POSTGRESQL, args).ifPresent(this::move);
	}

	private void move(String url) {
		database();
		this.out
			.println(new MovingToPostgresql(stopped(), url, this.settings.getProperty("tejuncho.target.username", ""),
					this.settings.getProperty("tejuncho.target.password", ""))
				.move());
	}

	private StoppedDatabase stopped() {
		return new StoppedDatabase(DatabasePassword.of(this.settings), backups(), this.rooms, this.clock);
	}

	private static Optional<String> value(String option, String... args) {
		return Arrays.stream(args)
			.filter((arg) -> arg.startsWith(option))
			.map((arg) -> arg.substring(option.length()))
			.findFirst();
	}

	private BackupSettings backups() {
		return Binder.get(this.settings).bindOrCreate("tejuncho.backup", BackupSettings.class);
	}

	private DatabaseFile database() {
		return DatabaseFile.of(this.settings.getProperty("spring.datasource.url", ""))
			.orElseThrow(() -> new BackupFailure(
					"設定のデータベースは、H2のファイルではありません。PostgreSQLの控えは pg_dump と pg_restore で扱います（運用の手引）。"));
	}

	private BackupReading reading() {
		return new BackupReading(backups(), this.rooms);
	}

	private void check(Path file) {
		Path work = null;
		try {
			work = Files.createTempDirectory("tejuncho-check-");
			BackupReading.Read read = reading().read(file, new DatabaseFile(work.resolve("tejuncho")));
			if (!read.verdict().intact()) {
				throw new BackupFailure("そのままでは使えない控えです。" + read.sentence() + " 前の控えも確かめてください。");
			}
			this.out.println("使える控えです。" + read.sentence());
		}
		catch (IOException ex) {
			throw new BackupFailure("控え " + file + " を読めません。", ex);
		}
		finally {
			remove(work);
		}
	}

	private static void remove(@Nullable Path work) {
		try {
			if (work != null) {
				PrivateFiles.deleteFolder(work);
			}
		}
		catch (IOException ex) {
			throw new BackupFailure("途中のファイル " + work + " を消せません。手で消してください。", ex);
		}
	}

	private void restore(Path file, boolean suspect) {
		Restoring restoring = new Restoring(database(), DatabasePassword.of(this.settings), reading(), this.clock);
		this.out.println(restoring.restore(file, suspect));
	}

	private void make() {
		DatabaseFile file = database();
		if (!Files.exists(file.data())) {
			throw new BackupFailure("データベース " + file.data() + " がありません。手順帖と同じ設定と同じ場所で行ってください。");
		}
		BackupRequests requests = new BackupRequests(backups().folder());
		try {
			this.out.println(stopped().backUp().orElseGet(() -> ask(requests)));
		}
		catch (IOException ex) {
			throw new BackupFailure("控えの置場 " + backups().folder() + " に書けません。", ex);
		}
	}

	private String ask(BackupRequests requests) {
		try {
			String name = requests.ask();
			long end = System.nanoTime() + PATIENCE.toNanos();
			while (System.nanoTime() < end) {
				Optional<BackupRequests.Answer> answer = requests.answer(name);
				if (answer.isPresent()) {
					if (!answer.get().made()) {
						throw new BackupFailure(answer.get().sentence());
					}
					return answer.get().sentence();
				}
				Thread.sleep(200);
			}
			requests.takeBack(name);
			throw new BackupFailure("動いている手順帖が、30分たっても答えません。命令と手順帖で、控えの置場の設定が同じかを確かめてください。");
		}
		catch (IOException ex) {
			throw new BackupFailure("控えの置場 " + requests.folder() + " に書けません。", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BackupFailure("やめました。控えは、動いている手順帖が取り続けます。", ex);
		}
	}

	/**
	 * Settings and nothing else.
	 */
	static class Nothing {

	}

}
