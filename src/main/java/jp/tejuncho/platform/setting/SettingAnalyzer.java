package jp.tejuncho.platform.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * 設定の書き間違いを言うこと.
 *
 * Spring says which bean it could not make, seldom by which setting. So every setting is
 * looked at that can be written wrongly; all that are wrong are told at once. What isn't
 * among them is looked for by its value.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class SettingAnalyzer implements FailureAnalyzer {

	private static final List<String> OURS = List.of("tejuncho.", "spring.", "server.", "management.", "logging.");

	private final Environment settings;

	SettingAnalyzer(Environment settings) {
		this.settings = settings;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		List<SettingRule> broken = SettingRules.ALL.stream().filter((rule) -> rule.isBroken(this.settings)).toList();
		return broken.isEmpty() ? byValue(failure) : told(broken, failure);
	}

	private FailureAnalysis told(List<SettingRule> broken, Throwable failure) {
		String what = broken.stream().map(this::sentence).distinct().collect(Collectors.joining("\n"));
		String todo = broken.stream()
			.map((rule) -> WrittenSetting.variable(rule.name()) + " " + rule.write())
			.collect(Collectors.joining("\n"));
		return new FailureAnalysis(what, todo + "\n" + UnreadableSettingAnalyzer.AGAIN, failure);
	}

	private String sentence(SettingRule rule) {
		return new WrittenSetting(rule.name(), String.valueOf(WrittenSetting.value(rule.name(), this.settings)))
			.sentence();
	}

	private @Nullable FailureAnalysis byValue(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			Object value = switch (cause) {
				case PropertyAccessException wrong -> wrong.getValue();
				case ConversionFailedException wrong -> wrong.getValue();
				default -> null;
			};
			List<String> names = (value instanceof String text && !text.isBlank()) ? named(text) : List.of();
			if (!names.isEmpty()) {
				String what = names.stream()
					.map((name) -> new WrittenSetting(name, String.valueOf(value)).sentence())
					.collect(Collectors.joining("\n"));
				return new FailureAnalysis(what, UnreadableSettingAnalyzer.LOOK_UP, failure);
			}
		}
		return null;
	}

	private List<String> named(String value) {
		List<String> names = new ArrayList<>();
		if (this.settings instanceof ConfigurableEnvironment all) {
			for (PropertySource<?> source : all.getPropertySources()) {
				if (source instanceof EnumerablePropertySource<?> listed) {
					for (String name : listed.getPropertyNames()) {
						String property = name.toLowerCase(Locale.ROOT).replace('_', '.');
						if (OURS.stream().anyMatch(property::startsWith)
								&& value.equals(String.valueOf(listed.getProperty(name)))) {
							names.add(property);
						}
					}
				}
			}
		}
		return names.stream().distinct().toList();
	}

}
