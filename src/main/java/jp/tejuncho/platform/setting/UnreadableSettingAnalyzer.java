package jp.tejuncho.platform.setting;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataNotFoundException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.PlaceholderResolutionException;

/**
 * 読めない設定を言うこと.
 *
 * Of the settings that nobody here knows, what Spring says of them. Asks for nothing, and
 * so speaks of a start, too, that ends before there is any environment.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class UnreadableSettingAnalyzer implements FailureAnalyzer {

	static final String AGAIN = "/etc/tejuncho.env（又は起動の引数）を直してから、起動し直してください。";

	static final String LOOK_UP = "書けるものは、運用の手引「設定の一覧」のとおりです。" + AGAIN;

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		FailureAnalysis nearest = null;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			FailureAnalysis told = told(cause);
			// the innermost names the setting, the others what it is part of
			nearest = (told != null) ? told : nearest;
		}
		return nearest;
	}

	private static @Nullable FailureAnalysis told(Throwable cause) {
		return switch (cause) {
			case BindException wrong -> new FailureAnalysis(sentence(wrong), LOOK_UP, wrong);
			case InvalidConfigurationPropertyValueException wrong -> new FailureAnalysis(
					new WrittenSetting(wrong.getName(), String.valueOf(wrong.getValue())).sentence(), LOOK_UP, wrong);
			case PlaceholderResolutionException wrong ->
				new FailureAnalysis("設定の中の ${…} に当たるものがありません。（" + wrong.getMessage() + "）",
						"${…} の中の名前を確かめるか、その名前の設定を書きます。" + AGAIN, wrong);
			case ConfigDataNotFoundException wrong -> new FailureAnalysis(
					"設定 SPRING_CONFIG_IMPORT（又は SPRING_CONFIG_LOCATION）に書いたところがありません。（"
							+ wrong.getReferenceDescription() + "）",
					"そのフォルダーかファイルがあり、手順帖の利用者が読めることを確かめます。" + AGAIN, wrong);
			default -> null;
		};
	}

	private static String sentence(BindException wrong) {
		ConfigurationProperty property = wrong.getProperty();
		if (property != null) {
			return new WrittenSetting(property.getName().toString(), String.valueOf(property.getValue())).sentence();
		}
		return "設定 " + WrittenSetting.variable(wrong.getName().toString()) + " で始まるものの一つが使えません。（"
				+ NestedExceptionUtils.getMostSpecificCause(wrong).getMessage() + "）";
	}

}
