package jp.tejuncho.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One person with one browser and one connection.
 */
final class Visitor implements AutoCloseable {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final Server server;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	Visitor(Server server) {
		this.server = server;
	}

	void signIn(String name, String password) throws IOException, InterruptedException {
		String token = matches(text("/sign-in"), TOKEN).getFirst();
		String form = "name=" + name + "&password=" + password + "&_csrf="
				+ URLEncoder.encode(token, StandardCharsets.UTF_8);
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(this.server.address("/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200 || answer.uri().getPath().equals("/sign-in")) {
			throw new IllegalStateException("Not signed in: " + answer.uri());
		}
	}

	void choosePassword(String issued, String chosen) throws IOException, InterruptedException {
		String token = matches(text("/password"), TOKEN).getFirst();
		String form = "currentPassword=" + issued + "&password=" + chosen + "&passwordAgain=" + chosen + "&_csrf="
				+ URLEncoder.encode(token, StandardCharsets.UTF_8);
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(this.server.address("/password"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200 || answer.uri().getPath().equals("/password")) {
			throw new IllegalStateException("No password was chosen: " + answer.statusCode());
		}
	}

	String text(String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(this.server.address(path)).build(),
				HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(answer.statusCode() + " " + path);
		}
		return answer.body();
	}

	int size(String path) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = this.client.send(HttpRequest.newBuilder(this.server.address(path)).build(),
				HttpResponse.BodyHandlers.ofByteArray());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(answer.statusCode() + " " + path);
		}
		return answer.body().length;
	}

	/**
	 * Sends a form as htmx does.
	 * @param path where to
	 * @param form the fields, encoded, with the token
	 * @return what the page takes in
	 */
	String post(String path, String form) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(this.server.address(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("HX-Request", "true")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(answer.statusCode() + " " + path);
		}
		return answer.body();
	}

	/**
	 * The token of a page's forms.
	 * @param page the page
	 * @return a field of a form
	 */
	static String token(String page) {
		return "_csrf=" + URLEncoder.encode(matches(page, TOKEN).getFirst(), StandardCharsets.UTF_8);
	}

	static List<String> matches(String text, Pattern pattern) {
		List<String> found = pattern.matcher(text).results().map((result) -> result.group(1)).distinct().toList();
		if (found.isEmpty()) {
			throw new IllegalStateException("The page has no " + pattern);
		}
		return found;
	}

	@Override
	public void close() {
		this.client.close();
	}

}
