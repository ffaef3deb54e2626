package jp.tejuncho.platform.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.web.filter.OncePerRequestFilter;

import jp.tejuncho.platform.ForAnybody;
import jp.tejuncho.platform.LastAct;

/**
 * 人のいない画面の終わり.
 *
 * A page that asks by itself whether something new was stored says so with each request:
 * such a request must not keep a person signed in who left the desk long ago. And however
 * busy it is, a session ends after a working day (ASVS 5.0, 7.3.2).
 */
class IdleSessions extends OncePerRequestFilter {

	/** For what a script asks by itself. */
	static final String HEADER = "Tejuncho-Quiet";

	/** For what a frame asks by itself, which bears no headers: ends its address. */
	static final String MARK = "quiet";

	private static final String LAST_ACT = LastAct.ATTRIBUTE;

	private static final String BEGAN = IdleSessions.class.getName() + ".began";

	private final Clock clock;

	private final Duration longest;

	IdleSessions(Clock clock, Duration longest) {
		this.clock = clock;
		this.longest = longest;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return ForAnybody.isAskedBy(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null) {
			try {
				note(session, isQuiet(request));
			}
			catch (IllegalStateException ex) {
				// another request has ended it meanwhile
				this.logger.debug("The session is over", ex);
			}
		}
		chain.doFilter(request, response);
	}

	private void note(HttpSession session, boolean quiet) {
		long now = this.clock.millis();
		if (session.getAttribute(BEGAN) == null) {
			session.setAttribute(BEGAN, now);
		}
		long patience = TimeUnit.SECONDS.toMillis(session.getMaxInactiveInterval());
		boolean left = patience > 0 && session.getAttribute(LAST_ACT) instanceof Long last && now - last > patience;
		if (left || (session.getAttribute(BEGAN) instanceof Long began && now - began > this.longest.toMillis())) {
			session.invalidate();
		}
		else if (!quiet) {
			session.setAttribute(LAST_ACT, now);
		}
	}

	private static boolean isQuiet(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getHeader(HEADER) != null
				|| (query != null && (query.equals(MARK) || query.endsWith("&" + MARK)));
	}

}
