package jp.tejuncho.platform.store;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import jp.tejuncho.platform.StartRefused;

/**
 * Writes down why the application doesn't start and what to do, without a trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartRefusedAnalyzer implements FailureAnalyzer {

	/**
	 * PostgreSQL: no connection, wrong user or password, no such database, starting or
	 * ending.
	 */
	private static final List<String> UNREACHABLE = List.of("08", "28", "3D", "57P0");

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		Throwable cause = failure;
		while (cause != null) {
			if (cause instanceof StartRefused refused) {
				return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
			}
			if (cause instanceof PortInUseException port) {
				return new FailureAnalysis("ポート " + port.getPort() + " を、ほかのプログラムが使っています。",
						"手順帖がもう一つ動いていないか確かめて止めるか、設定 SERVER_PORT をほかの数にしてから、起動し直してください。", port);
			}
			if (cause instanceof SQLException sql && isUnreachable(sql)) {
				return new FailureAnalysis("データベースにつながりません。（" + sql.getMessage() + "）",
						"データベースが動いているか、設定（SPRING_DATASOURCE_URL、利用者、パスワード）が正しいかを確かめてから、起動し直してください。", sql);
			}
			cause = cause.getCause();
		}
		return null;
	}

	private static boolean isUnreachable(SQLException sql) {
		String state = String.valueOf(sql.getSQLState());
		return UNREACHABLE.stream().anyMatch(state::startsWith);
	}

}
