package jp.tejuncho.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import jp.tejuncho.platform.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What strangers send must not take the room from a clerk whose session has ended.
 */
@DisplayName("預かる入力の置場は")
class UnsentRoomTests {

	private final UnsentInputs inputs = new UnsentInputs(Clock.systemUTC(),
			new SessionSettings(Duration.ofHours(12), ""));

	@Test
	void サインインしたことのない人が送り続けてもサインインしていた人の分は残る() {
		int kept = 0;
		for (int number = 0; number < 300; number++) {
			kept += this.inputs.keep(sent("198.51.100." + (number % 250), UUID.randomUUID().toString(), 500_000)) ? 1
					: 0;
		}
		assertThat(kept).isBetween(1, 16);
		assertThat(this.inputs.keep(sent("192.0.2.1", mark(UUID.randomUUID()), 500_000))).isTrue();
	}

	@Test
	void サインインしたことのない人の分は接続元ごとに一メガバイトまで() {
		String somebody = UUID.randomUUID().toString();
		int kept = 0;
		for (int number = 0; number < 10; number++) {
			kept += this.inputs.keep(sent("198.51.100.1", somebody, 400_000)) ? 1 : 0;
		}
		assertThat(kept).isEqualTo(2);
		assertThat(this.inputs.keep(sent("198.51.100.2", somebody, 400_000))).isTrue();
	}

	@Test
	void 一人が送り続けてもほかの人の分は残る() {
		String own = mark(UUID.randomUUID());
		int kept = 0;
		for (int number = 0; number < 40; number++) {
			kept += this.inputs.keep(sent("192.0.2.1", own, 500_000)) ? 1 : 0;
		}
		assertThat(kept).isEqualTo(16);
		assertThat(this.inputs.keep(sent("192.0.2.1", mark(UUID.randomUUID()), 500_000))).isTrue();
	}

	@Test
	void 預かったものがなくなれば場所は空く() {
		String own = mark(UUID.randomUUID());
		for (int number = 0; number < 40; number++) {
			MockHttpServletRequest request = sent("192.0.2.1", own, 500_000);
			assertThat(this.inputs.keep(request)).isTrue();
			request.getSession().invalidate();
		}
	}

	@Test
	void 印は書き替えられない() {
		PersonMark mark = new PersonMark();
		UUID person = UUID.randomUUID();
		String own = mark.of(person);
		assertThat(mark.proves(own)).isTrue();
		assertThat(mark.proves(own.replace(person.toString(), UUID.randomUUID().toString()))).isFalse();
		assertThat(mark.proves(person.toString())).isFalse();
		assertThat(mark.proves("")).isFalse();
		assertThat(new PersonMark().proves(own)).isFalse();
		assertThat(PersonMark.named(own)).contains(person);
	}

	private String mark(UUID person) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.inputs.rememberPerson(new MockHttpServletRequest(), response, new Person(person));
		return Objects.requireNonNull(response.getCookie("tejuncho-person")).getValue();
	}

	private static MockHttpServletRequest sent(String address, String mark, int length) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/accounts");
		request.setRemoteAddr(address);
		request.addHeader("Sec-Fetch-Site", "same-origin");
		request.setCookies(new Cookie("tejuncho-person", mark));
		request.addParameter("displayName", "あ".repeat(length));
		return request;
	}

	private record Person(UUID personId) implements SignedInPerson {

		@Override
		public String signInName() {
			return "shiken";
		}

		@Override
		public String displayName() {
			return "試験";
		}

	}

}
