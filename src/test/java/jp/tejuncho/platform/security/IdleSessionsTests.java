package jp.tejuncho.platform.security;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

import jp.tejuncho.testing.MovingClock;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("人のいない画面は")
class IdleSessionsTests {

	private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T01:00:00Z"));

	private final IdleSessions sessions = new IdleSessions(this.clock, Duration.ofHours(12));

	private final MockHttpSession session = new MockHttpSession();

	@BeforeEach
	void workAWhile() throws Exception {
		this.session.setMaxInactiveInterval(30 * 60);
		ask("/drafts/1", null, null);
	}

	@Test
	void ひとりでに尋ね続けてもサインインを延ばさない() throws Exception {
		for (int minutes = 0; minutes < 30; minutes++) {
			this.clock.pass(Duration.ofMinutes(1));
			ask("/drafts/1/state", null, "true");
			ask("/drafts/1/document.pdf", "frame=0a1b&quiet", null);
		}
		assertThat(this.session.isInvalid()).isFalse();
		this.clock.pass(Duration.ofMinutes(1));
		ask("/drafts/1/state", null, "true");
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void 人が別の窓で働いていればサインインしたままである() throws Exception {
		for (int minutes = 0; minutes < 120; minutes++) {
			this.clock.pass(Duration.ofMinutes(1));
			ask("/drafts/1/state", null, "true");
			if (minutes % 29 == 0) {
				ask("/drafts/1/chapters/cover", "quietly=1", null);
			}
		}
		assertThat(this.session.isInvalid()).isFalse();
	}

	@Test
	void 尋ね続けた後で戻った人のサインインも終わっている() throws Exception {
		for (int minutes = 0; minutes < 30; minutes++) {
			this.clock.pass(Duration.ofMinutes(1));
			ask("/drafts/1/state", null, "true");
		}
		this.clock.pass(Duration.ofMinutes(20));
		ask("/drafts/1", null, null);
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void 働き続けても一日分の時間で終わる() throws Exception {
		for (int minutes = 0; minutes < 12 * 60; minutes += 20) {
			this.clock.pass(Duration.ofMinutes(20));
			ask("/drafts/1", null, null);
		}
		assertThat(this.session.isInvalid()).isFalse();
		this.clock.pass(Duration.ofMinutes(1));
		ask("/drafts/1", null, null);
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void 動いているかを尋ね続けてもサインインを延ばさない() throws Exception {
		for (int minutes = 0; minutes <= 30; minutes++) {
			this.clock.pass(Duration.ofMinutes(1));
			ask("/health", null, null);
		}
		ask("/drafts/1", null, null);
		assertThat(this.session.isInvalid()).isTrue();
	}

	private void ask(String path, @Nullable String query, @Nullable String quiet) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setQueryString(query);
		request.setSession(this.session);
		if (quiet != null) {
			request.addHeader(IdleSessions.HEADER, quiet);
		}
		MockFilterChain chain = new MockFilterChain();
		this.sessions.doFilter(request, new MockHttpServletResponse(), chain);
		assertThat(chain.getRequest()).isNotNull();
	}

}
