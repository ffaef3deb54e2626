package jp.tejuncho.platform.store;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

import jp.tejuncho.platform.StartRefused;

/**
 * Says in plain words why the application doesn't open its database. Asked before whoever
 * sees nothing but a database that refuses: its user can do something about this.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongPasswordAnalyzer implements FailureAnalyzer {

	private static final int WRONG_PASSWORD = 28000;

	private final Environment settings;

	WrongPasswordAnalyzer(Environment settings) {
		this.settings = settings;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException wrong && wrong.getErrorCode() == WRONG_PASSWORD) {
				return DatabaseFile.of(this.settings.getProperty("spring.datasource.url", ""))
					.map((file) -> analysis(DatabasePassword.wrong(file, wrong)))
					.orElse(null);
			}
		}
		return null;
	}

	private static FailureAnalysis analysis(StartRefused refused) {
		return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
	}

}
