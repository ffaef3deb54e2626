package jp.tejuncho.platform.watch;

import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * 見張りの部品.
 *
 * Of everything that comes with Actuator and Micrometer only what is listed is ever made,
 * and nothing where no port is set: a start pays for a watch only if there is one, and no
 * setting opens what shows the settings or the memory.
 */
public final class WatchParts implements AutoConfigurationImportFilter, EnvironmentAware {

	static final String PORT = "management.server.port";

	private static final String BOOT = "org.springframework.boot.";

	/**
	 * Boot asks for what they import, too: only the auto-configurations are told apart.
	 */
	private static final Pattern OF_A_WATCH = Pattern
		.compile("org\\.springframework\\.boot\\.(actuate|health|micrometer)\\.[^$]*AutoConfiguration"
				+ "|.*\\.(actuate|metrics|health)\\.[^$]*AutoConfiguration"
				+ "|[^$]*(Observation|HealthContributor)AutoConfiguration");

	private static final Set<String> WANTED = Set.of("actuate.autoconfigure.endpoint.EndpointAutoConfiguration",
			"actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration",
			"actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration",
			"actuate.autoconfigure.web.server.ManagementContextAutoConfiguration",
			"health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration",
			"health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration",
			"health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration",
			"health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration",
			"jdbc.autoconfigure.metrics.DataSourcePoolMetricsAutoConfiguration",
			"micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
			"micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration",
			"micrometer.metrics.autoconfigure.jvm.JvmMetricsAutoConfiguration",
			"micrometer.metrics.autoconfigure.logging.logback.LogbackMetricsAutoConfiguration",
			"micrometer.metrics.autoconfigure.system.SystemMetricsAutoConfiguration",
			"micrometer.observation.autoconfigure.ObservationAutoConfiguration",
			"servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration",
			"tomcat.autoconfigure.actuate.web.server.TomcatServletManagementContextAutoConfiguration",
			"webmvc.autoconfigure.WebMvcObservationAutoConfiguration",
			"webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration");

	private boolean watched;

	@Override
	public void setEnvironment(Environment environment) {
		this.watched = isWatched(environment);
	}

	static boolean isWatched(Environment environment) {
		String port = environment.getProperty(PORT, "");
		return !port.isBlank() && !port.strip().startsWith("-");
	}

	@Override
	public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
		boolean[] wanted = new boolean[names.length];
		for (int place = 0; place < names.length; place++) {
			String name = names[place];
			wanted[place] = name == null || !OF_A_WATCH.matcher(name).matches()
					|| (this.watched && WANTED.contains(name.substring(BOOT.length())));
		}
		return wanted;
	}

}
