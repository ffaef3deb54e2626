package jp.tejuncho.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person at one browser, who reads labels and presses buttons.
 */
final class Clerk implements AutoCloseable {

	/** Where the application is, below its server; the same property tells the server. */
	private static final String CONTEXT = System.getProperty("server.servlet.context-path", "").replaceAll("/$", "");

	private final BrowserContext context;

	private final Page page;

	private final String origin;

	private final boolean script;

	private final List<String> complaints = new ArrayList<>();

	Clerk(Chromium chromium, int port, boolean script) {
		this(chromium.newContext(script), port, script);
	}

	Clerk(BrowserContext context, int port, boolean script) {
		this.context = context;
		this.context.setDefaultTimeout(30_000);
		this.page = this.context.newPage();
		this.origin = home(port);
		this.script = script;
		this.page.onDialog(this::answer);
		this.page.onPageError((error) -> this.complaints.add("script error: " + error));
		this.page.onResponse(this::check);
	}

	/**
	 * The application's address.
	 * @param port where its server listens
	 * @return what stands in front of every path
	 */
	static String home(int port) {
		return "http://localhost:" + port + CONTEXT;
	}

	private void answer(Dialog dialog) {
		this.complaints.add("dialog " + dialog.type() + " on " + this.page.url());
		dialog.accept();
	}

	private void check(Response response) {
		boolean viewer = response.url().startsWith("chrome"); // the browser's own pages
																// for a PDF
		if (response.status() >= 500 || (!viewer && !response.url().startsWith(this.origin))) {
			this.complaints.add(response.status() + " " + response.url());
		}
	}

	/**
	 * Waits until something looks as it should.
	 * @param place where to look
	 * @return what may be said about it
	 */
	static LocatorAssertions see(Locator place) {
		return PlaywrightAssertions.assertThat(place);
	}

	Page page() {
		return this.page;
	}

	boolean script() {
		return this.script;
	}

	/**
	 * Where the person is.
	 * @return the path from the application's root, and what follows it
	 */
	String path() {
		return this.page.url().substring(this.origin.length());
	}

	void open(String path) {
		this.page.navigate(this.origin + path);
	}

	void read(String heading) {
		see(this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText(heading);
		assertThat(this.complaints).as("what the browser complained about").isEmpty();
		if (this.script) {
			AxeBuilder axe = new AxeBuilder(this.page).setLegacyMode(true);
			assertThat(axe.analyze().getViolations()).extracting((rule) -> rule.getId() + ": "
					+ rule.getNodes().stream().limit(3).map((node) -> node.getTarget() + " " + node.getHtml()).toList())
				.as("what axe finds on " + this.page.url())
				.isEmpty();
		}
	}

	/**
	 * What the browser complained about was meant to be.
	 */
	void forgive() {
		this.complaints.clear();
	}

	Locator field(String label) {
		return this.page.getByLabel(exactly(label));
	}

	void fill(String label, String text) {
		field(label).fill(text);
	}

	void select(String label, String option) {
		field(label).selectOption(new SelectOption().setLabel(option));
	}

	void tick(String label) {
		field(label).check();
	}

	void answer(String question, String answer) {
		this.page.locator("#field-answers-" + question).getByLabel(exactly(answer)).check();
	}

	void press(String button) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(exactly(button))).first().click();
	}

	void follow(String link) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(exactly(link))).first().click();
	}

	void sees(String text) {
		see(this.page.locator("#content")).containsText(text);
	}

	void signIn(String name, String password) {
		open("/sign-in");
		fill("サインイン名", name);
		fill("パスワード", password);
		press("サインイン");
	}

	/**
	 * A clause on the working page.
	 * @param clause its id
	 * @return its part of the page
	 */
	Clause clause(String clause) {
		return new Clause(this, "p-" + clause.replace('.', '_'));
	}

	/**
	 * Takes a document home.
	 * @param link the link to it
	 * @return its words, without white space, for a PDF breaks lines anywhere
	 */
	String downloadedText(String link) {
		try (PDDocument document = Loader.loadPDF(downloaded(link, ".pdf"))) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Takes a file home.
	 * @param link the link to it
	 * @param ending how its name ends
	 * @return its bytes
	 */
	byte[] downloaded(String link, String ending) {
		Download download = this.page.waitForDownload(() -> follow(link));
		assertThat(download.suggestedFilename()).endsWith(ending);
		try {
			return Files.readAllBytes(download.path());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Keeps a picture of what the person sees, for the guide.
	 * @param name the file's name
	 */
	void picture(String name) {
		if (this.script) {
			Pictures.keep(name, this.page.screenshot());
		}
	}

	void pictureOfTrouble() {
		this.page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target", "story", this.script ? "trouble.png" : "trouble-without-script.png")));
	}

	static Pattern exactly(String words) {
		String quoted = words.replaceAll("([\\\\.\\[\\]{}()*+?^$|/])", "\\\\$1").replaceAll("\\s|　", "\\\\s+");
		return Pattern.compile("^\\s*" + quoted + "\\s*(※必須)?\\s*$");
	}

	@Override
	public void close() {
		this.context.close();
	}

}
