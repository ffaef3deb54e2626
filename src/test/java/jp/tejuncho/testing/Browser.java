package jp.tejuncho.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * A browser without JavaScript: cookies, redirects, and forms that carry their token.
 */
public class Browser {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final String origin;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private String token = "";

	public Browser(int port) {
		this.origin = "http://localhost:" + port;
	}

	public Page get(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.origin + path));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	/**
	 * Sends a form as a page of the application would.
	 * @param path where to
	 * @param fields names and values, by turns
	 * @return the page that follows
	 */
	public Page post(String path, String... fields) {
		return postRaw(path, form(fields), "Origin", this.origin);
	}

	public Page postRaw(String path, String body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.origin + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	public Page signIn(String name, String password) {
		get("/sign-in");
		return post("/sign-in", "name", name, "password", password);
	}

	public String token() {
		return this.token;
	}

	public List<HttpCookie> cookies() {
		return this.cookies.getCookieStore().getCookies();
	}

	public String session() {
		return cookies().stream()
			.filter((cookie) -> cookie.getName().equals("tejuncho"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	/**
	 * What happens on the server when nobody touches the browser for long enough.
	 */
	public void letTheSessionEnd() {
		this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("tejuncho"))
			.toList()
			.forEach((cookie) -> this.cookies.getCookieStore().remove(URI.create(this.origin), cookie));
	}

	private String form(String... fields) {
		List<String> pairs = new ArrayList<>(List.of("_csrf=" + encoded(this.token)));
		for (int place = 0; place < fields.length; place += 2) {
			pairs.add(encoded(fields[place]) + "=" + encoded(fields[place + 1]));
		}
		return String.join("&", pairs);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private Page send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			Matcher matcher = TOKEN.matcher(response.body());
			if (matcher.find()) {
				this.token = matcher.group(1);
			}
			return new Page(response.statusCode(), response.uri().getPath(), response.body(), response.headers());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What the browser shows.
	 *
	 * @param status the answer's status
	 * @param path where it is
	 * @param html the page
	 * @param headers the answer's headers
	 */
	public record Page(int status, String path, String html, HttpHeaders headers) {

		/**
		 * The words of the page, without marks.
		 * @return one line
		 */
		public String text() {
			return HtmlUtils.htmlUnescape(this.html.replaceAll("(?s)<[^>]*>", " ")).replaceAll("\\s+", " ");
		}

		public String header(String name) {
			return this.headers.firstValue(name).orElse("");
		}

	}

}
