package jp.tejuncho.platform;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import jp.tejuncho.account.People;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What reads a request in another way than its sender meant it, or lets a browser read an
 * answer so.
 */
@WholeHouse
@DisplayName("要求と答えは二通りに読まれない")
class RequestsTests {

	private static final String SECOND = "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	private Browser browser;

	@BeforeEach
	void signIn() {
		this.browser = new Browser(this.port);
		this.browser.signIn(this.people.operator().signInName(), People.PASSWORD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "displayName=%E5%88%A5", "display%4Eame=", "a=1&displayName" })
	void アドレスと書式の両方にある項目は断られる(String query) {
		this.browser.get("/accounts/new");
		Browser.Page page = this.browser.post("/accounts?" + query, "displayName", "", "signInName", "x1");
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.text()).contains("読み取れません");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a=1", "a=1&a=2", "&&" })
	void アドレスだけにある項目は断られない(String query) {
		this.browser.get("/accounts/new");
		Browser.Page page = this.browser.post("/accounts?" + query, "displayName", "", "signInName", "x1");
		assertThat(page.status()).isEqualTo(422);
	}

	@Test
	void 二つに読める長さの後に忍ばせた要求には答えない() throws IOException {
		String chunked = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n";
		assertThat(answers(chunked + "\r\n0\r\n\r\n" + SECOND)).as("two requests, one after the other").isEqualTo(2);
		assertThat(answers(chunked + "Content-Length: 5\r\n\r\n0\r\n\r\n" + SECOND)).isOne();
		assertThat(answers(chunked + "Content-Length: " + (5 + SECOND.length()) + "\r\n\r\n0\r\n\r\n" + SECOND))
			.isOne();
		assertThat(answers("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\n"
				+ "0\r\n\r\n" + SECOND))
			.isOne();
		assertThat(answers(chunked.replace("chunked", "xchunked") + "\r\n0\r\n\r\n" + SECOND)).isOne();
		assertThat(answers(chunked.replace("Encoding:", "Encoding :") + "\r\n0\r\n\r\n" + SECOND)).isOne();
	}

	private int answers(String sent) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return answer.split("HTTP/1\\.1 \\d{3}", -1).length - 1;
		}
	}

	@ParameterizedTest
	@CsvSource({ "/assets/scripts/sending.js, text/javascript", "/assets/site.css, text/css",
			"/assets/icon.svg, image/svg+xml", "/accounts, text/html", "/nowhere, text/html", "/health, text/plain",
			"/audit/export.csv, text/csv", "/organization/usage/export, text/csv",
			"/about/letters?text=a, application/json" })
	void 文字の答えはどれも文字の読み方を言う(String path, String type) {
		String said = this.browser.get(path).header("Content-Type").toLowerCase(java.util.Locale.ROOT);
		assertThat(said).as(path).startsWith(type).matches(".*(charset=utf-8|json)$");
	}

}
