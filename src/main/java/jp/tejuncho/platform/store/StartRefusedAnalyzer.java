package jp.tejuncho.platform.store;

import java.net.BindException;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

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

	private static final String DENIED = "Permission denied";

	private static final String NOT_ALLOWED = "42501";

	private final Environment settings;

	StartRefusedAnalyzer(Environment settings) {
		this.settings = settings;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		Throwable cause = failure;
		while (cause != null) {
			if (cause instanceof StartRefused refused) {
				return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
			}
			if (cause instanceof PortInUseException port) {
				return inUse(port);
			}
			if (cause instanceof BindException denied && DENIED.equals(denied.getMessage())) {
				return new FailureAnalysis("待ち受けるポートを開く権限がありません。",
						"設定 SERVER_PORT を1024以上の数（初めの値は 8080）にしてから、起動し直してください。443番は中継サーバーで受けます。", denied);
			}
			if (cause instanceof SQLException sql && isUnreachable(sql)) {
				return new FailureAnalysis("データベースにつながりません。（" + sql.getMessage() + "）",
						"データベースが動いているか、設定（SPRING_DATASOURCE_URL、利用者、パスワード）が正しいかを確かめてから、起動し直してください。", sql);
			}
			if (cause instanceof SQLException sql && NOT_ALLOWED.equals(sql.getSQLState())) {
				return notAllowed(sql);
			}
			cause = cause.getCause();
		}
		return null;
	}

	private FailureAnalysis inUse(PortInUseException port) {
		boolean watch = String.valueOf(port.getPort()).equals(this.settings.getProperty("management.server.port"));
		return new FailureAnalysis("ポート " + port.getPort() + " を、ほかのプログラムが使っています。", "手順帖がもう一つ動いていないか確かめて止めるか、設定 "
				+ (watch ? "MANAGEMENT_SERVER_PORT" : "SERVER_PORT") + " をほかの数にしてから、起動し直してください。", port);
	}

	private FailureAnalysis notAllowed(SQLException sql) {
		String user = this.settings.getProperty("spring.datasource.username", "");
		return new FailureAnalysis("利用者 " + user + " に、データベースの表を使う権限がありません。（" + sql.getMessage() + "）", """
				PostgreSQLの管理者で、そのデータベースで次のとおりにしてから、起動し直してください。
				    grant usage on schema public to %1$s;
				    grant select, insert, update, delete on all tables in schema public to %1$s;
				    grant usage, select on all sequences in schema public to %1$s;
				続けて、運用の手引「PostgreSQLの利用者を二つに分ける」のとおりに、操作の記録から直す権限を外します。""".formatted(user), sql);
	}

	private static boolean isUnreachable(SQLException sql) {
		String state = String.valueOf(sql.getSQLState());
		return UNREACHABLE.stream().anyMatch(state::startsWith);
	}

}
