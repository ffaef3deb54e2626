package jp.tejuncho.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import jp.tejuncho.proof.ProofHouse.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests by a seed, at the address where the application listens. The build sends two
 * thousand:
 * {@code mvn -Dtest=FuzzTests -Dtejuncho.fuzz=100000 -Dtejuncho.fuzz.seed=1 test}
 */
@AtTheHouse
@DisplayName("何を送られても")
class FuzzTests {

	private static final int REQUESTS = Integer.getInteger("tejuncho.fuzz", 1_000);

	private static final long SEED = Long.getLong("tejuncho.fuzz.seed", 20261130L);

	/** After so many the house is made what it was: somebody has deleted something. */
	private static final int ROUND = 500;

	private static final List<String> ALWAYS = List.of("content-security-policy", "x-content-type-options",
			"x-frame-options", "referrer-policy");

	@LocalServerPort
	private int port;

	@Autowired
	private ProofHouse house;

	private final Map<String, String> faults = new TreeMap<>();

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	@BeforeEach
	void open() {
		this.house.open(this.port);
	}

	@Test
	void 手順帖の側の誤りにならず守りの見出しが付く() {
		List<AccessRule> rules = AccessRule.all();
		FoundForms forms = new FoundForms(this.house, rules, false);
		List<String> addresses = new ArrayList<>();
		List<PageForm> known = new ArrayList<>();
		for (State state : State.values()) {
			rules.stream()
				.filter((rule) -> !rule.writes())
				.map((rule) -> forms.address(rule, state))
				.forEach(addresses::add);
			known.addAll(forms.of(state));
			rules.stream().filter(AccessRule::writes).forEach((rule) -> known.addAll(forms.candidates(rule, state)));
		}
		WildRequests wild = new WildRequests(SEED, addresses, known);
		for (int number = 0; number < REQUESTS; number++) {
			if (number % ROUND == 0) {
				System.out.println("FUZZ " + number + " " + this.statuses + " " + this.faults.keySet());
				this.house.asBuilt().restore(this.house.asBuilt().changed());
				this.house.signInAgain(this.port);
			}
			Asker asker = switch (number % 8) {
				case 0 -> this.house.visitor(Visitor.ANONYMOUS);
				case 1 -> this.house.visitor(Visitor.OPERATOR);
				case 2 -> this.house.visitor(Visitor.DRAFTER);
				default -> this.house.hub();
			};
			// a house that can only be read would refuse all that follows
			this.house.jdbc().update("delete from read_only");
			byte[] request = wild.next((number % 8 == 7) ? "" : asker.cookieLine(), asker.token());
			judge(number, request, answer(request));
		}
		System.out.println("FUZZ " + REQUESTS + " requests of seed " + SEED + ": " + this.statuses);
		assertThat(this.faults).isEmpty();
		assertThat(this.statuses.getOrDefault(200, 0)).as("requests that reach something").isGreaterThan(REQUESTS / 20);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/accounts?a=%ZZ", "/accounts?&%ZZ=%&&==", "/accounts%ZZ", "/a|b", "/accounts;a=b",
			"nowhere", "/sign-in;%a=b", "/sign-in;a=%", "/sign-in;a=%zz", "/assets/site.css;%4", "/error;%" })
	void 読めない要求への答えにも守りの見出しが付く(String path) {
		judge(0, new byte[0], answer(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8)));
		assertThat(this.statuses).containsOnlyKeys(400);
		assertThat(this.faults).isEmpty();
	}

	@Test
	void 使わない方法で送られた読めない書式も断るだけである() {
		judge(0, new byte[0],
				answer(("PATCH /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 5\r\n"
						+ "Content-Type: application/x-www-form-urlencoded\r\n\r\na=%ZZ")
					.getBytes(StandardCharsets.UTF_8)));
		assertThat(this.statuses.keySet()).allMatch((status) -> status >= 400 && status < 500);
		assertThat(this.faults).isEmpty();
	}

	@Test
	void 部品の多すぎる書式にも画面で答える() {
		String part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
		String body = part.repeat(60) + "--b--\r\n";
		String answer = answer(("POST /systems/new HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: "
				+ this.house.hub().cookieLine()
				+ "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " + body.length() + "\r\n\r\n"
				+ body)
			.getBytes(StandardCharsets.UTF_8));
		judge(0, new byte[0], answer);
		assertThat(this.statuses).containsOnlyKeys(413);
		assertThat(this.faults).isEmpty();
		assertThat(answer).contains("<h1");
	}

	private String answer(byte[] request) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(60_000);
			socket.getOutputStream().write(request);
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "none: " + ex.getMessage();
		}
	}

	private void judge(int number, byte[] request, String answer) {
		int end = answer.indexOf("\r\n\r\n");
		String head = (end < 0) ? answer : answer.substring(0, end).toLowerCase(Locale.ROOT);
		int status = head.matches("(?s)http/1.1 \\d{3}.*") ? Integer.parseInt(head.substring(9, 12)) : 0;
		if (status == 100) {
			judge(number, request, answer.substring(end + 4));
			return;
		}
		this.statuses.merge(status, 1, Integer::sum);
		String body = (end < 0) ? "" : answer.substring(end);
		String fault = (status >= 500 && status != 501) ? "answers " + status
				: (body.contains("\tat java.") || body.contains("\tat org.") || body.contains("Exception:"))
						? "shows a stack trace" : head.contains("\r\nx-injected:") ? "takes a header" : "";
		if (fault.isEmpty() && status > 0) {
			fault = ALWAYS.stream()
				.filter((name) -> !head.contains("\r\n" + name + ":"))
				.findFirst()
				.map((name) -> status + " without " + name)
				.orElse("");
		}
		if (!fault.isEmpty()) {
			String sent = new String(request, StandardCharsets.UTF_8) + "\n";
			this.faults.putIfAbsent(fault + " " + kind(sent),
					"request " + number + ": " + sent.substring(0, Math.min(900, sent.length())));
		}
	}

	private static String kind(String sent) {
		return sent.substring(0, Math.min(sent.indexOf('\n'), 160))
			.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "*")
			.replaceAll("\\?.*", "");
	}

}
