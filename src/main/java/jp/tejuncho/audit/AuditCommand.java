package jp.tejuncho.audit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import jp.tejuncho.platform.store.DatabaseAccess;

/**
 * 操作の記録を検査する命令.
 *
 * Starts the database access and nothing else: no pages, no migration, no import of an
 * edition. A check changes nothing.
 */
public final class AuditCommand {

	/** 改ざんは見つからない. */
	public static final int INTACT = 0;

	/** 改ざんの疑いがある. */
	public static final int SUSPECT = 1;

	/** 検査できなかった. */
	public static final int NOT_VERIFIED = 2;

	private static final String OPTION = "--verify-audit";

	private AuditCommand() {
	}

	public static boolean isAskedFor(String... args) {
		return Arrays.stream(args).anyMatch((arg) -> arg.equals(OPTION) || arg.startsWith(OPTION + "="));
	}

	/**
	 * 鎖だけを検査して、結果を書く.
	 * @param out where to
	 * @param args the arguments of the command line
	 * @return the exit code
	 */
	public static int run(PrintStream out, String... args) {
		return run(out, List.of(), args);
	}

	/**
	 * 検査して、結果を書く.
	 * @param out where to
	 * @param rooms what says how the things stand that are kept for ever
	 * @param args the arguments of the command line
	 * @return the exit code
	 */
	public static int run(PrintStream out, List<Class<?>> rooms, String... args) {
		String noted = noted(args);
		if (!noted.isEmpty() && !AuditSeal.isDigest(noted)) {
			out.println("検査していません。書き留めた値は、0から9とaからfの64文字です。");
			return NOT_VERIFIED;
		}
		try (ConfigurableApplicationContext context = application(rooms).run(args)) {
			Optional<Path> missing = DatabaseAccess.missing(context.getEnvironment());
			if (missing.isPresent()) {
				out.println("検査していません。データベースのファイル " + missing.get()
						+ " がありません。設定（SPRING_DATASOURCE_URL）と、命令を動かす場所を確かめてください。何も作っていません。");
				return NOT_VERIFIED;
			}
			if (DatabaseAccess.isOfLaterVersion(context.getBean(DataSource.class))) {
				out.println("検査していません。データベースは、この手順帖より新しい版のものです。その版（又はその後の版）のjarで行ってください。");
				return NOT_VERIFIED;
			}
			AuditVerdict verdict = context.getBean(AuditVerification.class).verify(noted);
			verdict.lines().forEach(out::println);
			context.getBean(AuditStampCheck.class).check().lines().forEach(out::println);
			return verdict.intact() ? INTACT : SUSPECT;
		}
		catch (DataAccessException | TransactionException ex) {
			if (DatabaseAccess.isInUse(ex)) {
				out.println("検査していません。手順帖が動いています。画面の「操作の記録」で検査するか、止めてから行ってください。");
				return NOT_VERIFIED;
			}
			out.println("検査できませんでした。データベースの操作の記録を読めません：" + ex.getMostSpecificCause().getMessage());
			return NOT_VERIFIED;
		}
	}

	private static String noted(String... args) {
		return Arrays.stream(args)
			.filter((arg) -> arg.startsWith(OPTION + "="))
			.map((arg) -> AuditSeal.typed(arg.substring(OPTION.length() + 1)))
			.findFirst()
			.orElse("");
	}

	private static SpringApplication application(List<Class<?>> rooms) {
		SpringApplication application = new SpringApplication(Verifier.class);
		application.addPrimarySources(rooms);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setRegisterShutdownHook(false);
		application.setDefaultProperties(Map.of("logging.level.root", "warn"));
		return application;
	}

	/**
	 * Not marked as a configuration: the application itself must not find it.
	 */
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class })
	@Import({ DatabaseAccess.ForCommands.class, AuditSeals.class, AuditBacklog.class, AuditNotes.class,
			NotedPlaces.class, AuditVerification.class, AuditStampAuthority.class, AuditStamps.class,
			AuditStampCheck.class })
	static class Verifier {

		@Bean
		static Clock clock() {
			return Clock.systemUTC();
		}

	}

}
