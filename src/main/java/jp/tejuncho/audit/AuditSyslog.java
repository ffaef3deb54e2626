package jp.tejuncho.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.net.SyslogAppender;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import jp.tejuncho.audit.AuditSeals.SealedAct;
import jp.tejuncho.platform.OpenActs;

/**
 * 操作の記録をsyslogに送ること.
 *
 * By setting: each entry once it is sealed, as the same line of JSON that the export
 * writes, without the words of documents. Who reads a house's syslog runs machines.
 */
@Component
class AuditSyslog implements SealFollower {

	private static final String LOGGER = "tejuncho.audit.syslog";

	private final OpenActs open;

	private final @Nullable Logger logger;

	AuditSyslog(@Value("${tejuncho.audit.syslog.host:}") String host,
			@Value("${tejuncho.audit.syslog.port:514}") int port,
			@Value("${tejuncho.audit.syslog.facility:AUDIT}") String facility, ObjectProvider<OpenActs> open) {
		this.open = OpenActs.together(open.stream());
		this.logger = host.isBlank() ? null : logger(host, port, facility);
	}

	private static Logger logger(String host, int port, String facility) {
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		SyslogAppender appender = new SyslogAppender();
		appender.setContext(context);
		appender.setName(LOGGER);
		appender.setSyslogHost(host);
		appender.setPort(port);
		appender.setFacility(facility);
		appender.setCharset(StandardCharsets.UTF_8);
		appender.setSuffixPattern("tejuncho: %msg");
		appender.setThrowableExcluded(true);
		appender.start();
		if (!appender.isStarted()) {
			throw new IllegalStateException("syslogに送れません。tejuncho.audit.syslog.host（" + host
					+ "）と tejuncho.audit.syslog.facility（" + facility + "）を確かめてください。");
		}
		Logger logger = context.getLogger(LOGGER);
		logger.setAdditive(false);
		logger.setLevel(Level.INFO);
		logger.addAppender(appender);
		return logger;
	}

	@Override
	public void sealed(List<SealedAct> acts) {
		if (this.logger != null) {
			for (SealedAct one : acts) {
				RecordedAct act = one.act();
				if (act != null) {
					this.logger.info("{}", AuditLine.of(act, one.seal().number(), this.open.holds(act.act())).json());
				}
			}
		}
	}

	@PreDestroy
	void stop() {
		if (this.logger != null) {
			this.logger.detachAndStopAllAppenders();
		}
	}

}
