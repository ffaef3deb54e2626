package jp.tejuncho.platform.security;

import java.time.Duration;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("クッキーは")
class SessionSettingsTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void 置いた場所の下だけに送られる() {
		this.request.setContextPath("/tejuncho");
		String cookie = new SessionSettings(Duration.ofHours(12), "").cookie("tejuncho-person", "a", this.request)
			.toString();
		assertThat(cookie).startsWith("tejuncho-person=a; Path=/tejuncho/; HttpOnly").doesNotContain("Secure");
		this.request.setSecure(true);
		assertThat(
				new SessionSettings(Duration.ofHours(12), "").cookie("tejuncho-person", "a", this.request).isSecure())
			.isTrue();
	}

	@Test
	void 長く残すものも同じ名前と場所になる() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		SessionSettings settings = new SessionSettings(Duration.ofHours(12), "__Host-");
		settings.keep("tejuncho-browser", "a", Duration.ofDays(180), this.request, response);
		assertThat(response.getHeader("Set-Cookie"))
			.startsWith("__Host-tejuncho-browser=a; Path=/; Max-Age=15552000; Expires=")
			.endsWith("; Secure; HttpOnly; SameSite=Lax");
		this.request.setCookies(new Cookie("__Host-tejuncho-browser", "a"));
		assertThat(settings.kept("tejuncho-browser", this.request)).contains("a");
		assertThat(new SessionSettings(Duration.ofHours(12), "").kept("tejuncho-browser", this.request)).isEmpty();
	}

	@Test
	void HTTPSだけで使うならほかのサーバーが同じ名前を置けない() {
		this.request.setContextPath("/tejuncho");
		assertThat(new SessionSettings(Duration.ofHours(12), "__Host-").cookie("tejuncho-person", "a", this.request)
			.toString()).startsWith("__Host-tejuncho-person=a; Path=/; Secure; HttpOnly");
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withPropertyValues("spring.profiles.active=https")
			.run((context) -> {
				assertThat(context.getEnvironment().getProperty("server.servlet.session.cookie.name"))
					.isEqualTo("__Host-tejuncho");
				assertThat(context.getEnvironment().getProperty("tejuncho.session.cookie-prefix")).isEqualTo("__Host-");
			});
	}

}
