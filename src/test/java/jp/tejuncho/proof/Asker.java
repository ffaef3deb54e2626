package jp.tejuncho.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks for an address and follows nothing.
 */
final class Asker {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String BOUNDARY = "----tejuncho-boundary";

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private final String origin;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private String token = "";

	Asker(int port) {
		this.origin = "http://localhost:" + port;
	}

	Answer get(String path) {
		return send(request(path).GET());
	}

	/**
	 * Sends a form from the page it stands on.
	 * @param path where to
	 * @param values its fields
	 * @return the answer
	 */
	Answer post(String path, Map<String, List<String>> values) {
		Map<String, List<String>> all = new LinkedHashMap<>(values);
		all.put("_csrf", List.of(this.token));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.header("Origin", this.origin)
			.POST(HttpRequest.BodyPublishers.ofString(form(all))));
	}

	Answer postWithoutToken(String path, Map<String, List<String>> values) {
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form(values))));
	}

	Answer upload(String path, Map<String, List<String>> values, String fileName, byte[] content) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		Map<String, List<String>> all = new LinkedHashMap<>(values);
		all.put("_csrf", List.of(this.token));
		all.forEach((name, several) -> several.forEach((value) -> write(body, "--" + BOUNDARY
				+ "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
		write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
		body.writeBytes(content);
		write(body, "\r\n--" + BOUNDARY + "--\r\n");
		return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.header("Origin", this.origin)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
	}

	private static void write(ByteArrayOutputStream body, String text) {
		body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

	Answer signIn(String name, String password) {
		get("/sign-in");
		Answer answer = post("/sign-in", Map.of("name", List.of(name), "password", List.of(password)));
		get("/password");
		return answer;
	}

	String token() {
		return this.token;
	}

	String cookieLine() {
		return this.cookies.entrySet()
			.stream()
			.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.origin + path));
		return this.cookies.isEmpty() ? request : request.header("Cookie", cookieLine());
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			response.headers().allValues("set-cookie").forEach(this::keep);
			Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
			Matcher found = TOKEN.matcher(answer.text());
			if (found.find()) {
				this.token = found.group(1);
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void keep(String line) {
		for (HttpCookie cookie : HttpCookie.parse(line)) {
			if (cookie.getMaxAge() == 0) {
				this.cookies.remove(cookie.getName());
			}
			else {
				this.cookies.put(cookie.getName(), cookie.getValue());
			}
		}
	}

	private static String form(Map<String, List<String>> values) {
		return values.entrySet()
			.stream()
			.flatMap(
					(field) -> field.getValue().stream().map((value) -> encoded(field.getKey()) + "=" + encoded(value)))
			.collect(Collectors.joining("&"));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * What came back.
	 *
	 * @param status the status
	 * @param headers the headers
	 * @param body the bytes
	 */
	@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
	record Answer(int status, HttpHeaders headers, byte[] body) {

		String text() {
			return isText() ? new String(this.body, StandardCharsets.UTF_8) : "";
		}

		boolean isText() {
			String type = header("content-type");
			return type.startsWith("text/") || type.contains("json") || type.contains("xml");
		}

		String header(String name) {
			return this.headers.firstValue(name).orElse("");
		}

		String location() {
			return header("location");
		}

		boolean says(String words) {
			return text().contains(words) || this.headers.map().toString().contains(words);
		}

		@Nullable String trouble() {
			if (this.status >= 500) {
				return "answers " + this.status;
			}
			if (text().contains("\tat ") || text().contains("Exception")) {
				return "shows a stack trace";
			}
			for (String name : List.of("Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options",
					"Referrer-Policy")) {
				if (header(name).isEmpty()) {
					return "has no " + name;
				}
			}
			return null;
		}

	}

}
