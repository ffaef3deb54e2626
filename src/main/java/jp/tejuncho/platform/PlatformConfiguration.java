package jp.tejuncho.platform;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

import jp.tejuncho.text.JapanTime;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PlatformConfiguration {

	static final int MOST_JOBS = 16;

	private static final int LONGEST_WAIT_AT_A_STOP = 20;

	@Bean
	Clock clock() {
		return Clock.system(JapanTime.ZONE);
	}

	/**
	 * A thread for each job. Spring's own, where threads are virtual, runs all that have
	 * a delay between them on one: a long backup would keep the trail unsealed. A job
	 * that runs at a stop is let finish, never interrupted: H2 closes its file where a
	 * thread is interrupted while it writes.
	 * @return what runs the jobs
	 */
	@Bean
	ThreadPoolTaskScheduler taskScheduler() {
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setPoolSize(MOST_JOBS);
		scheduler.setVirtualThreads(true);
		scheduler.setThreadNamePrefix("job-");
		scheduler.setWaitForTasksToCompleteOnShutdown(true);
		scheduler.setAwaitTerminationSeconds(LONGEST_WAIT_AT_A_STOP);
		return scheduler;
	}

}
