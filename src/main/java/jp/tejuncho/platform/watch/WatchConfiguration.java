package jp.tejuncho.platform.watch;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

import jp.tejuncho.platform.StartRefused;
import jp.tejuncho.platform.security.PageHeaders;
import jp.tejuncho.platform.store.StoreHealth;

/**
 * 見張りの組み立て.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(WatchConfiguration.Watched.class)
class WatchConfiguration {

	WatchConfiguration(Environment settings) {
		String port = settings.getProperty(WatchParts.PORT, "").strip();
		if (!port.equals("0") && port.equals(settings.getProperty("server.port", "8080").strip())) {
			throw new StartRefused("見張りのポートが、利用者の開くポート（" + port + "）と同じです。サーバーの様子が、だれにでも読めてしまいます。",
					"設定 MANAGEMENT_SERVER_PORT を、SERVER_PORT とは違う数にしてから、起動し直してください。");
		}
	}

	/**
	 * Whoever reaches the port may read it: nobody signs in there, and nothing else is
	 * there. A browser that is led to it must make nothing of it: the same headers as
	 * everywhere.
	 * @return what stands before the pages' own chain
	 */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SecurityFilterChain watch() {
		return new DefaultSecurityFilterChain(WatchConfiguration::isForTheWatch,
				new HeaderWriterFilter(List.of(new PageHeaders())));
	}

	private static boolean isForTheWatch(HttpServletRequest request) {
		WebApplicationContext context = WebApplicationContextUtils
			.getWebApplicationContext(request.getServletContext());
		return WebServerApplicationContext.hasServerNamespace(context, "management");
	}

	/**
	 * The same question that {@code /health} asks.
	 * @param store who knows
	 * @return part of the readiness, never of the liveness
	 */
	@Bean
	HealthIndicator store(StoreHealth store) {
		return () -> store.trouble()
			.map((trouble) -> Health.down().withDetail("why", trouble.sentence()).build())
			.orElseGet(() -> Health.up().build());
	}

	/**
	 * Where a port for the watch is set.
	 */
	static final class Watched implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return WatchParts.isWatched(context.getEnvironment());
		}

	}

}
