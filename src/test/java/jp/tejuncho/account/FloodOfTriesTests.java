package jp.tejuncho.account;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

import jp.tejuncho.TejunchoApplication;
import jp.tejuncho.audit.AuditCounting;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application of its own, on a file: what waits has to be there after a stop.
 */
@DisplayName("サインインの失敗が押し寄せても")
class FloodOfTriesTests {

	private static final int TRIES = 5_000;

	@TempDir
	private Path folder;

	@Test
	void 記録は数件で一回も失われず止めても残る() throws Exception {
		String url = "jdbc:h2:file:" + this.folder.resolve("flood") + ";USER=sa;PASSWORD=";
		int most;
		try (ConfigurableApplicationContext application = SpringApplication.run(TejunchoApplication.class,
				"--spring.datasource.url=" + url, "--server.port=0", "--tejuncho.sign-in.bcrypt-strength=4")) {
			SignInByPassword door = application.getBean(SignInByPassword.class);
			List<Callable<Void>> tries = IntStream.range(0, TRIES)
				.mapToObj((number) -> (Callable<Void>) () -> refused(door, number))
				.toList();
			try (ExecutorService together = Executors.newFixedThreadPool(8)) {
				for (Future<Void> one : together.invokeAll(tries.subList(0, TRIES / 2))) {
					one.get();
				}
				application.getBean(AuditCounting.class).write();
				for (Future<Void> one : together.invokeAll(tries.subList(TRIES / 2, TRIES))) {
					one.get();
				}
			}
			most = 2 * (PasswordCheck.PAIRS_A_MINUTE + 3);
			assertThat(counts(url)).as("ここまでは、初めの半分だけ").hasSizeLessThanOrEqualTo(most / 2);
		}
		assertThat(counts(url)).hasSizeLessThanOrEqualTo(most);
		assertThat(counts(url).stream().mapToLong(Long::longValue).sum()).isEqualTo(TRIES);
	}

	private static Void refused(SignInByPassword door, int number) {
		UsernamePasswordAuthenticationToken typed = UsernamePasswordAuthenticationToken
			.unauthenticated("inai" + number % 7, "wrong-password");
		typed.setDetails(SignInSource.of("198.51." + number % 100 + "." + number % 90));
		try {
			throw new IllegalStateException(Objects.requireNonNull(door.authenticate(typed)).getName());
		}
		catch (BadCredentialsException ex) {
			return null;
		}
	}

	private static List<Long> counts(String url) {
		return JdbcClient.create(new DriverManagerDataSource(url + ";AUTO_SERVER=FALSE"))
			.sql("select detail from audit_entry where act like 'サインイン%'")
			.query(String.class)
			.list()
			.stream()
			.map((detail) -> Long.valueOf(detail.replaceAll(".*に([0-9,]+)回$", "$1").replace(",", "")))
			.toList();
	}

}
