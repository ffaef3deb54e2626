package jp.tejuncho;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.data.repository.Repository;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

/**
 * 組立て済みの起動.
 *
 * The packaged folder holds, as classes, which beans there are where every setting is as
 * it comes. A start whose settings decide the same uses them. Any other decides for
 * itself, as a start from the sources does: later, but with the beans it was set to have.
 */
final class AheadOfTime implements ApplicationListener<ApplicationEnvironmentPreparedEvent>,
		ApplicationContextInitializer<GenericApplicationContext> {

	private static final String UNSET = "unset";

	private static final String DECIDED = TejunchoApplication.class.getName() + "__ApplicationContextInitializer";

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		PropertyResolver settings = event.getEnvironment();
		List<String> others = decidingOtherwise(settings);
		Assert.state(others.isEmpty() || !Boolean.getBoolean("spring.aot.processing"),
				() -> "Beans can't be decided ahead where these are set: " + others);
		boolean used = isPackaged() && others.isEmpty()
				&& settings.getProperty(AotDetector.AOT_ENABLED, Boolean.class, true);
		SpringProperties.setProperty(AotDetector.AOT_ENABLED, Boolean.toString(used));
	}

	// Spring Data does so itself where it decides, but writes it down nowhere
	@Override
	public void initialize(GenericApplicationContext context) {
		if (AotDetector.useGeneratedArtifacts()) {
			context.getDefaultListableBeanFactory().setAutowireCandidateResolver(new RepositoriesOnceAsked());
		}
	}

	static boolean isPackaged() {
		return ClassUtils.isPresent(DECIDED, AheadOfTime.class.getClassLoader());
	}

	static List<String> decidingOtherwise(PropertyResolver settings) {
		Properties same = decidingSettings();
		return same.stringPropertyNames()
			.stream()
			.filter((name) -> !settings.getProperty(name, UNSET).matches(same.getProperty(name)))
			.sorted()
			.toList();
	}

	/**
	 * 組立てを決める設定.
	 * @return the name of each setting that is asked while beans are decided, and a
	 * pattern of the answers that decide as the packaged folder has
	 */
	static Properties decidingSettings() {
		try {
			return PropertiesLoaderUtils.loadProperties(new ClassPathResource("deciding-settings.properties"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Hands on a repository that is made when it is first asked.
	 */
	private static final class RepositoriesOnceAsked extends ContextAnnotationAutowireCandidateResolver {

		@Override
		protected boolean isLazy(DependencyDescriptor place) {
			return Repository.class.isAssignableFrom(place.getDependencyType()) || super.isLazy(place);
		}

	}

}
