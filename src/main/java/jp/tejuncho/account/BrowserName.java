package jp.tejuncho.account;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * ブラウザーの呼び名.
 *
 * What a browser says about itself, in words its owner knows. Nothing depends on it.
 */
final class BrowserName {

	/** Looked for in this order: most of them also say that they were others. */
	private static final Map<String, String> BROWSERS = ordered("Edg", "Microsoft Edge", "OPR/", "Opera", "Firefox/",
			"Firefox", "FxiOS", "Firefox", "CriOS", "Chrome", "Chrome/", "Chrome", "Safari/", "Safari");

	private static final Map<String, String> MACHINES = ordered("iPhone", "iPhone", "iPad", "iPad", "Android",
			"Android", "Windows", "Windows", "Mac OS X", "Mac", "Linux", "Linux");

	private BrowserName() {
	}

	static String of(@Nullable String header) {
		String told = (header != null) ? header : "";
		String machine = first(MACHINES, told);
		String browser = first(BROWSERS, told);
		return (browser.isEmpty() ? "分からないブラウザー" : browser) + (machine.isEmpty() ? "" : "（" + machine + "）");
	}

	private static String first(Map<String, String> names, String told) {
		return names.entrySet()
			.stream()
			.filter((name) -> told.contains(name.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("");
	}

	private static Map<String, String> ordered(String... pairs) {
		Map<String, String> names = new LinkedHashMap<>();
		for (int place = 0; place < pairs.length; place += 2) {
			names.put(pairs[place], pairs[place + 1]);
		}
		return names;
	}

}
