package jp.tejuncho.platform.setting;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * 書いてある設定.
 *
 * @param name its name among the properties
 * @param value what is written
 */
record WrittenSetting(String name, String value) {

	private static final Pattern SECRET = Pattern.compile("password|secret|credential|private-key$|token");

	private static final Pattern IN_ADDRESS = Pattern.compile("(?i)(password=)[^;&]*");

	/**
	 * As an operator writes it.
	 * @param name a name among the properties
	 * @return the name of an environment variable
	 */
	static String variable(String name) {
		return name.replace("]", "").replaceAll("[.\\[-]+", "_").toUpperCase(Locale.ROOT);
	}

	static @Nullable String value(String name, Environment settings) {
		try {
			return settings.getProperty(name);
		}
		catch (IllegalArgumentException ex) {
			// it names a setting that isn't there: told by its own failure
			return null;
		}
	}

	String variable() {
		return variable(this.name);
	}

	/**
	 * What stands there, never a password.
	 * @return a sentence
	 */
	String sentence() {
		if (SECRET.matcher(this.name).find()) {
			return "設定 " + variable() + " に書いてあるものが読めません（ここには書き出しません）。";
		}
		if (this.value.isBlank()) {
			return "設定 " + variable() + " に何も書いてありません。";
		}
		return "設定 " + variable() + " に「" + IN_ADDRESS.matcher(this.value).replaceAll("$1…") + "」と書いてありますが、使えません。";
	}

}
