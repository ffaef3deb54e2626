package jp.tejuncho.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;

/**
 * 少し前に確かめたパスワード.
 *
 * Whoever finds a screen that an operator has left gives nobody a role and no way in:
 * what does asks for the operator's own password, unless it was entered a few minutes
 * ago. Signing in is entering it.
 */
@Component
public class RecentPassword {

	private static final String ENTERED = RecentPassword.class.getName();

	private final PasswordCheck check;

	private final KnownBrowsers browsers;

	private final Clock clock;

	private final Duration holds;

	RecentPassword(PasswordCheck check, KnownBrowsers browsers, Clock clock, SignInSettings settings) {
		this.check = check;
		this.browsers = browsers;
		this.clock = clock;
		this.holds = settings.passwordHolds();
	}

	/**
	 * Whether it need not be asked for.
	 * @param request of the person who is signed in
	 * @return true for some minutes after it was entered in this session
	 */
	public boolean isThere(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(ENTERED) instanceof Instant at
				&& this.clock.instant().isBefore(at.plus(this.holds));
	}

	/**
	 * パスワードを確かめる. Wrong ones count as tries to sign in.
	 * @param person who is signed in
	 * @param typed what was typed, perhaps nothing
	 * @param request the current request
	 * @return a sentence that says what to do, or nothing when it is fine
	 */
	public Optional<String> complaint(SignedInStaff person, String typed, HttpServletRequest request) {
		if (isThere(request)) {
			return Optional.empty();
		}
		if (typed.isEmpty()) {
			return Optional.of("あなた本人であることを確かめるため、あなたの今のパスワードを入力してください");
		}
		Optional<String> objection = this.check.objection(person, typed, this.browsers.source(request));
		if (objection.isEmpty()) {
			entered(request);
		}
		return objection;
	}

	void entered(HttpServletRequest request) {
		request.getSession().setAttribute(ENTERED, this.clock.instant());
	}

}
