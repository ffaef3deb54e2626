package jp.tejuncho.platform;

import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;

/**
 * セッションの最後の操作.
 *
 * By a person: what a page asks by itself doesn't count.
 */
public final class LastAct {

	/** The attribute of a session that holds it, in milliseconds. */
	public static final String ATTRIBUTE = LastAct.class.getName();

	private LastAct() {
	}

	/**
	 * When its person did something for the last time.
	 * @param session a session that is not over
	 * @return when, if it is known
	 */
	public static Optional<Instant> of(HttpSession session) {
		return (session.getAttribute(ATTRIBUTE) instanceof Long millis) ? Optional.of(Instant.ofEpochMilli(millis))
				: Optional.empty();
	}

}
