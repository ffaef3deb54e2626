package jp.tejuncho.proof;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Requests that no page of ours sends, and some that one does, by a seed.
 */
final class WildRequests {

	private static final List<String> METHODS = List.of("GET", "GET", "GET", "POST", "POST", "POST", "PUT", "DELETE",
			"PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "");

	private static final List<String> PIECES = List.of("%00", "%2e%2e", "..", ";a=b", "%", "%ZZ", "//", "%2f", "%5c",
			"\\", "あ", "%E3%81", "{}", "{draft}", "|", "?", "#", "%0d%0aX-Injected:%201", "%F0%9F%98%80", "*", "'",
			"\"", "${1+1}", "%20", "+", "a".repeat(3_000), ".json", ".pdf", "/edit", "/new", "-1", "2147483648", "0");

	private static final List<String> VALUES = List.of("", " ", "0", "-1", "1", "2147483648", "99999999999999999999",
			"true", "null", "NaN", "1e9", "あ", "\u0000", "\uFFFF", "\uD800", "\uDB40\uDD00", "a".repeat(5_000),
			"令和六年四月一日", "2024-02-30", "9999999-99-99", "[]", "{}", "p\tp1\t[[", "own-line\t{{", "<", "'", "\"", "\\",
			"%", "\r\n", "00000000-0000-0000-0000-000000000000", "ADOPTED", "UNDECIDED", "table", "IN_FORCE", "ERROR",
			"0.0.0", "class.module.classLoader", "rows[99999].role", "\u202e右左", "＝＋");

	private static final List<String> NAMES = List.of("page", "q", "from", "to", "look", "against", "seen", "act", "at",
			"fix", "key", "stamp", "reason", "place", "clause", "round", "version", "rows[0].role", "rows[-1].section",
			"rows[2147483647].role", "choice.x", "seen:x", "text", "line", "file", "content", "batch", "number",
			"style", "kind", "after", "chapter", "frame", "download", "_csrf", "_unsent", "_kept", "_visit",
			"exchanged", "again", "page.x", "sections[0]", "steps[0].act", "words[a]", "form", "class");

	private static final List<String> HEADERS = List.of("Accept: application/json", "Accept: */*;q=x", "Accept: ,,,",
			"Accept-Language: xx-あ", "HX-Request: true", "HX-Request: x", "Tejuncho-Quiet: 1",
			"Referer: http://localhost/x", "Referer: ::::", "Range: bytes=0-1", "Range: bytes=-",
			"If-Modified-Since: x", "If-None-Match: *", "X-Forwarded-Prefix: /x", "X-Forwarded-Host: evil.example",
			"Forwarded: host=evil", "Content-Encoding: gzip", "Expect: 100-continue", "X-HTTP-Method-Override: DELETE",
			"Transfer-Encoding: x", "Cookie: tejuncho=1; a", "Content-Type: application/xml",
			"Content-Type: text/plain;charset=x", "Upgrade: h2c", "A: " + "b".repeat(3_000));

	private final Random random;

	private final List<String> addresses;

	private final List<PageForm> forms;

	WildRequests(long seed, List<String> addresses, List<PageForm> forms) {
		this.random = new Random(seed);
		this.addresses = addresses;
		this.forms = forms;
	}

	/**
	 * The next one.
	 * @param cookie who asks, as a header says it
	 * @param token the token of that person's forms
	 * @return the bytes of it
	 */
	byte[] next(String cookie, String token) {
		boolean likely = this.random.nextInt(3) > 0;
		PageForm form = this.forms.get(this.random.nextInt(this.forms.size()));
		boolean post = this.random.nextBoolean();
		String method = likely ? (post ? "POST" : "GET") : one(METHODS);
		String path = post ? form.action() : one(this.addresses);
		path = likely ? path : bent(path);
		byte[] body = new byte[0];
		String type = "";
		if (!post || this.random.nextInt(5) == 0) {
			path += (path.contains("?") ? "&" : "?") + parameters(Map.of(), token);
		}
		if (post) {
			boolean multipart = form.multipart() ? this.random.nextInt(4) > 0 : this.random.nextInt(12) == 0;
			type = multipart ? "multipart/form-data; boundary=" + (likely ? "b" : one(List.of("", "b", "\"", "b; c")))
					: "application/x-www-form-urlencoded";
			body = multipart ? parts(form, token) : parameters(form.values(), token).getBytes(StandardCharsets.UTF_8);
		}
		return written(method, path, cookie, type, likely, body);
	}

	private byte[] written(String method, String path, String cookie, String type, boolean likely, byte[] body) {
		StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
		head.append("Connection: close\r\n");
		if (!cookie.isEmpty()) {
			head.append("Cookie: ").append(cookie).append("\r\n");
		}
		if (!type.isEmpty()) {
			head.append("Content-Type: ").append(type).append("\r\n");
		}
		for (int number = this.random.nextInt(3); number > 0; number--) {
			String header = one(HEADERS);
			boolean breaking = header.startsWith("Transfer") || header.startsWith("Content")
					|| header.startsWith("Cookie") || header.startsWith("Expect");
			head.append((likely && breaking) ? "Accept: text/html" : header).append("\r\n");
		}
		if (body.length > 0) {
			head.append("Content-Length: ").append(body.length).append("\r\n");
		}
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
		request.writeBytes(body);
		return request.toByteArray();
	}

	private String bent(String path) {
		StringBuilder bent = new StringBuilder(path);
		for (int number = this.random.nextInt(3); number >= 0; number--) {
			int place = this.random.nextInt(bent.length()) + 1;
			switch (this.random.nextInt(3)) {
				case 0 -> bent.insert(place, one(PIECES));
				case 1 -> bent.delete(place, Math.min(bent.length(), place + this.random.nextInt(20)));
				default -> bent.append('/').append(one(PIECES));
			}
		}
		return bent.toString();
	}

	private String parameters(Map<String, List<String>> values, String token) {
		StringBuilder text = new StringBuilder("_csrf=" + encoded((this.random.nextInt(20) == 0) ? "x" : token));
		values.forEach((name, several) -> several.forEach((value) -> {
			if (this.random.nextInt(15) > 0) {
				text.append('&').append(encoded(name)).append('=').append(encoded(changed(value)));
			}
		}));
		for (int number = this.random.nextInt(4); number > 0; number--) {
			text.append('&').append(encoded(one(NAMES))).append('=').append(encoded(one(VALUES)));
		}
		return (this.random.nextInt(25) == 0) ? text + "&%ZZ=%&&==" : text.toString();
	}

	private String changed(String value) {
		return switch (this.random.nextInt(6)) {
			case 0 -> one(VALUES);
			case 1 -> value + one(VALUES);
			case 2 -> value.substring(0, this.random.nextInt(value.length() + 1));
			default -> value;
		};
	}

	private byte[] parts(PageForm form, String token) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		form.values().forEach((name, several) -> several.forEach((value) -> part(body, name, "", changed(value))));
		part(body, "_csrf", "", token);
		String file = one(List.of("a.csv", "", "../a", "\"", "あ.docx", "a\u0000b"));
		byte[] content = new byte[this.random.nextInt(4_000)];
		this.random.nextBytes(content);
		part(body, one(List.of("file", "file", "files", "")), "; filename=\"" + file + "\"", this.random.nextBoolean()
				? new String(content, StandardCharsets.ISO_8859_1) : "誤,正\n" + one(VALUES) + "," + one(VALUES) + "\n");
		if (this.random.nextInt(10) > 0) {
			body.writeBytes("--b--\r\n".getBytes(StandardCharsets.US_ASCII));
		}
		return body.toByteArray();
	}

	private static void part(ByteArrayOutputStream body, String name, String more, String value) {
		body.writeBytes(
				("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + value + "\r\n")
					.getBytes(StandardCharsets.UTF_8));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private <T> T one(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

}
