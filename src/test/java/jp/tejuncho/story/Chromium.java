package jp.tejuncho.story;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * The machine's own chromium, or the one that src/test/programs fetched where there is
 * none. Without one the story fails, for a story that is skipped proves nothing.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

	private static final Path FETCHED = Path.of("target/browser/chromium").toAbsolutePath();

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	static Chromium start() {
		Path executable = find();
		Map<String, String> environment = new HashMap<>(System.getenv());
		environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
		if (executable.equals(FETCHED)) {
			environment.put("FONTCONFIG_FILE", FETCHED.resolveSibling("fonts.conf").toString());
		}
		Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
		Browser browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
				.setEnv(environment)
				.setArgs(List.of("--no-sandbox", "--disable-gpu")));
		return new Chromium(playwright, browser);
	}

	private static Path find() {
		String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
		Stream<Path> folders = Stream.concat(Stream.of(Path.of("/usr/bin")),
				Arrays.stream(path.split(File.pathSeparator)).filter((folder) -> !folder.isEmpty()).map(Path::of));
		Stream<Path> named = Stream.ofNullable(System.getenv("TEJUNCHO_BROWSER")).map(Path::of);
		Stream<Path> found = folders.flatMap((folder) -> NAMES.stream().map(folder::resolve));
		return Stream.of(named, found, Stream.of(FETCHED))
			.flatMap((paths) -> paths)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"The story needs a browser: install chromium (Debian: apt install chromium) so that one of " + NAMES
							+ " is on the PATH, or name it in TEJUNCHO_BROWSER"));
	}

	BrowserContext newContext(boolean script) {
		return this.browser.newContext(options().setJavaScriptEnabled(script));
	}

	/**
	 * A browser that was started again.
	 * @param storage what is left of the one before
	 * @return cookies and memory as they were
	 */
	BrowserContext newContext(String storage) {
		return this.browser.newContext(options().setStorageState(storage));
	}

	private static Browser.NewContextOptions options() {
		return new Browser.NewContextOptions().setViewportSize(1280, 800)
			.setLocale("ja-JP")
			.setTimezoneId("Asia/Tokyo")
			.setReducedMotion(ReducedMotion.REDUCE);
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
