package jp.tejuncho.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.web.util.HtmlUtils;

import jp.tejuncho.account.People;
import jp.tejuncho.archive.Archive;
import jp.tejuncho.testing.Browser;

/**
 * Somebody who signs in with the password of then, and looks at pages and files.
 */
final class Visitor implements AutoCloseable {

	private static final Pattern LINK = Pattern.compile("\\shref=\"(/[^\"#]*)");

	private static final Pattern NEXT = Pattern.compile("\\srel=\"next\"[^>]*\\shref=\"(/[^\"#]*)");

	private static final Pattern VALUE = Pattern.compile("\\svalue=\"([^\"]*)\"");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

	private final String origin;

	private final String session;

	private Visitor(int port, String session) {
		this.origin = "http://localhost:" + port;
		this.session = session;
	}

	static Visitor signIn(KeptHouse house, String name) {
		Browser browser = new Browser(house.port());
		Browser.Page page = browser.signIn(name, People.PASSWORD);
		if (page.status() != 200 || page.path().equals("/sign-in")) {
			throw new IllegalStateException("Not signed in: " + name + " " + page.text());
		}
		return new Visitor(house.port(), browser.session());
	}

	Answer get(String path) {
		try {
			HttpResponse<byte[]> answer = this.client.send(HttpRequest.newBuilder(URI.create(this.origin + path))
				.header("Cookie", "tejuncho=" + this.session)
				.build(), HttpResponse.BodyHandlers.ofByteArray());
			return new Answer(answer.statusCode(), answer.uri().getPath(),
					answer.headers().firstValue("Content-Type").orElse(""), Archive.digest(answer.body()),
					new String(answer.body(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.client.close();
	}

	/**
	 * A page or a file.
	 *
	 * @param status the answer's status
	 * @param at where it is
	 * @param type what it is
	 * @param digest the digest of all of it
	 * @param raw all of it, as letters
	 */
	record Answer(int status, String at, String type, String digest, String raw) {

		boolean isPage() {
			return this.status == 200 && !this.at.equals("/sign-in");
		}

		boolean isText() {
			return this.type.startsWith("text/") || this.type.startsWith("application/json");
		}

		Stream<String> links() {
			return this.type.startsWith("text/html")
					? LINK.matcher(this.raw).results().map((link) -> HtmlUtils.htmlUnescape(link.group(1))).distinct()
					: Stream.empty();
		}

		/**
		 * The page that follows in a list.
		 * @return its address, empty at the end
		 */
		String next() {
			Matcher next = NEXT.matcher(this.raw);
			return next.find() ? HtmlUtils.htmlUnescape(next.group(1)) : "";
		}

		/**
		 * What can be read there, what stands in fields included.
		 * @return one line, blanks made one
		 */
		String words() {
			if (!this.type.startsWith("text/html")) {
				return BLANKS.matcher(this.raw).replaceAll(" ");
			}
			String fields = VALUE.matcher(this.raw)
				.results()
				.map((MatchResult field) -> field.group(1))
				.collect(Collectors.joining("\n"));
			return BLANKS
				.matcher(HtmlUtils.htmlUnescape(
						this.raw.replace("<wbr/>", "").replaceAll("(?s)<script.*?</script>|<[^>]*>", " ") + fields))
				.replaceAll(" ");
		}

	}

}
