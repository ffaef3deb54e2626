package jp.tejuncho.versions;

import java.time.Instant;
import java.util.Objects;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

import jp.tejuncho.TejunchoApplication;
import jp.tejuncho.account.FirstPerson;
import jp.tejuncho.testing.MovingClock;

/**
 * The application as it runs, over a database that may be older, at a given time.
 */
final class KeptHouse implements AutoCloseable {

	private final ConfigurableApplicationContext application;

	private KeptHouse(ConfigurableApplicationContext application) {
		this.application = application;
	}

	/**
	 * Starts the application; whatever it has to carry over is carried over.
	 * @param url where the database is
	 * @param now what time it shall be
	 * @return the running application
	 */
	static KeptHouse open(String url, Instant now) {
		return open(url, now, "-");
	}

	/**
	 * The same with notes of the trail's end.
	 * @param url where the database is
	 * @param now what time it shall be
	 * @param notes the file
	 * @return the running application
	 */
	static KeptHouse open(String url, Instant now, String notes) {
		return new KeptHouse(SpringApplication.run(
				new Class<?>[] { TejunchoApplication.class, StoppedClock.class, FirstPerson.class },
				new String[] { "--spring.datasource.url=" + url, "--tejuncho.versions.now=" + now, "--server.port=0",
						"--server.address=127.0.0.1", "--tejuncho.sign-in.bcrypt-strength=4",
						"--tejuncho.sign-in.failures-per-address=1000", "--tejuncho.audit.seal-every=1d",
						"--tejuncho.audit.notes-file=" + notes, "--spring.main.banner-mode=off" }));
	}

	<T> T ask(Class<T> type) {
		return this.application.getBean(type);
	}

	JdbcTemplate database() {
		return ask(JdbcTemplate.class);
	}

	MovingClock clock() {
		return ask(MovingClock.class);
	}

	int port() {
		return Integer
			.parseInt(Objects.requireNonNull(this.application.getEnvironment().getProperty("local.server.port")));
	}

	@Override
	public void close() {
		this.application.close();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class StoppedClock {

		@Bean
		@Primary
		MovingClock stoppedClock(Environment environment) {
			return new MovingClock(Instant.parse(environment.getRequiredProperty("tejuncho.versions.now")));
		}

	}

}
