package jp.tejuncho.platform.store;

import java.util.Set;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * 打った文の出ないログ.
 *
 * Stands before whatever the log is written to, so that it holds for lines, JSON and
 * files alike, whoever logs an exception.
 */
class LogWithoutWords implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	/** Say with the words somebody typed what an exception says that is thrown anyway. */
	private static final Set<String> SAY_IT_TWICE = Set.of("org.hibernate.orm.jdbc.error",
			"org.hibernate.orm.jdbc.batch");

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			context.getLoggerList().forEach(LogWithoutWords::standBefore);
		}
	}

	private static void standBefore(Logger logger) {
		Sieve sieve = new Sieve();
		logger.iteratorForAppenders().forEachRemaining((appender) -> {
			if (!(appender instanceof Sieve)) {
				sieve.behind.addAppender(appender);
			}
		});
		if (sieve.behind.iteratorForAppenders().hasNext()) {
			sieve.setName(Sieve.class.getSimpleName());
			sieve.setContext(logger.getLoggerContext());
			sieve.start();
			logger.addAppender(sieve);
			sieve.behind.iteratorForAppenders().forEachRemaining(logger::detachAppender);
		}
	}

	// the log is set up before, in the same event
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	/**
	 * 篩.
	 */
	private static final class Sieve extends UnsynchronizedAppenderBase<ILoggingEvent> {

		private final AppenderAttachableImpl<ILoggingEvent> behind = new AppenderAttachableImpl<>();

		@Override
		protected void append(ILoggingEvent event) {
			if (!SAY_IT_TWICE.contains(event.getLoggerName())) {
				this.behind.appendLoopOnAppenders(new EventWithoutWords(event));
			}
		}

		@Override
		public void stop() {
			super.stop();
			this.behind.iteratorForAppenders().forEachRemaining(Appender::stop);
		}

	}

}
