package jp.tejuncho.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While a large backup is made the trail must be sealed and the read-only mode be seen.
 */
@DisplayName("決まった時の仕事は")
class JobsTests {

	private final ApplicationContextRunner house = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
		.withPropertyValues("spring.threads.virtual.enabled=true")
		.withUserConfiguration(PlatformConfiguration.class, Jobs.class);

	@Test
	void 長い仕事があってもほかの仕事を待たせない() {
		this.house.run((context) -> {
			Jobs jobs = context.getBean(Jobs.class);
			assertThat(jobs.longOnes.await(10, TimeUnit.SECONDS)).as("長い仕事が二つとも始まる").isTrue();
			assertThat(jobs.shortOnes.await(10, TimeUnit.SECONDS)).as("短い仕事が進む").isTrue();
			jobs.end.countDown();
		});
	}

	@Test
	void 止めるときに途中の仕事を断ち切らない() {
		CountDownLatch done = new CountDownLatch(1);
		this.house.run((context) -> {
			CountDownLatch begun = new CountDownLatch(1);
			Future<?> job = context.getBean(TaskScheduler.class).schedule(() -> {
				begun.countDown();
				try {
					Thread.sleep(Duration.ofMillis(300));
					done.countDown();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}, Instant.now());
			assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
			assertThat(job.isCancelled()).isFalse();
			context.getBean(Jobs.class).end.countDown();
		});
		assertThat(done.getCount()).isZero();
	}

	@Test
	void 仕事の数だけ同時に動ける() throws IOException {
		long jobs = 0;
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".java")).toList()) {
				jobs += Files.readString(file).lines().filter((line) -> line.startsWith("\t@Scheduled(")).count();
			}
		}
		assertThat(jobs).isBetween(10L, (long) PlatformConfiguration.MOST_JOBS);
	}

	@EnableScheduling
	static class Jobs {

		private final CountDownLatch end = new CountDownLatch(1);

		private final CountDownLatch longOnes = new CountDownLatch(2);

		private final CountDownLatch shortOnes = new CountDownLatch(3);

		@Scheduled(fixedDelay = 10)
		void backup() throws InterruptedException {
			this.longOnes.countDown();
			this.end.await();
		}

		@Scheduled(fixedDelay = 10)
		void removal() throws InterruptedException {
			this.longOnes.countDown();
			this.end.await();
		}

		@Scheduled(fixedDelay = 10)
		void sealing() {
			this.shortOnes.countDown();
		}

	}

}
