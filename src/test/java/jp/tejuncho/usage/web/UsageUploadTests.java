package jp.tejuncho.usage.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import jp.tejuncho.account.People;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

@WholeHouse
@DisplayName("用字用語のファイルを本物のサーバーに送る")
class UsageUploadTests {

	private static final String EDGE = "edge-of-a-part";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Test
	void 画面のしるしがあれば届きなければ断られる() throws IOException, InterruptedException {
		Browser browser = new Browser(this.port);
		browser.signIn(this.people.operator().signInName(), People.PASSWORD);
		assertThat(browser.get("/organization/usage/edit/import").text()).contains("内容を確かめる");
		HttpResponse<String> preview = upload(browser, browser.token());
		assertThat(preview.statusCode()).isEqualTo(200);
		assertThat(preview.body()).contains("まだ登録していません", "送付元");
		HttpResponse<String> refused = upload(browser, "forged");
		assertThat(refused.statusCode()).isNotEqualTo(200);
		assertThat(refused.body()).doesNotContain("送付元");
	}

	private HttpResponse<String> upload(Browser browser, String token) throws IOException, InterruptedException {
		String body = part("name=\"_csrf\"", token)
				+ part("name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv", "誤,正\r\n送付元,送り主\r\n") + "--"
				+ EDGE + "--\r\n";
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/organization/usage/edit/import"))
			.header("Content-Type", "multipart/form-data; boundary=" + EDGE)
			.header("Cookie",
					browser.cookies()
						.stream()
						.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")))
			.header("Origin", "http://localhost:" + this.port)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, HttpResponse.BodyHandlers.ofString());
		}
	}

	private static String part(String name, String value) {
		return "--" + EDGE + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n" + value + "\r\n";
	}

}
