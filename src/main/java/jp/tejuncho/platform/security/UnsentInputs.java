package jp.tejuncho.platform.security;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import jp.tejuncho.platform.SignedInPerson;

/**
 * 預かっている入力.
 *
 * A form sent after the session has ended is kept in the new session and offered again
 * after the sign-in. A cookie says who used this browser last: at a shared desk nobody is
 * offered the words of a colleague.
 */
@Component
public class UnsentInputs {

	/**
	 * Where the person is shown what was not sent.
	 */
	public static final String PAGE = "/unsent";

	private static final String KEPT = UnsentInputs.class.getName();

	private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

	private static final String LAST_PERSON = "tejuncho-person";

	private static final long MOST_FOR_ONE = 512 * 1024;

	private static final long MOST_FOR_ALL = 64 * 1024 * 1024;

	private final AtomicLong budget = new AtomicLong(MOST_FOR_ALL);

	/**
	 * Keeps what a request brought.
	 * @param request a request that could not be carried out
	 * @return whether it was kept
	 */
	boolean keep(HttpServletRequest request) {
		UUID owner = lastPerson(request);
		if (owner == null || !HttpMethod.POST.matches(request.getMethod()) || !sentFromOwnPage(request)) {
			return false;
		}
		UnsentInput input = UnsentInput.of(request, owner, this.budget);
		if (input.words().isEmpty() || input.size() > MOST_FOR_ONE || input.size() > this.budget.get()) {
			return false;
		}
		HttpSession session = request.getSession();
		session.setAttribute(KEPT, input);
		session.setAttribute(SAVED_REQUEST, new SimpleSavedRequest(request.getContextPath() + PAGE));
		return true;
	}

	/**
	 * Whether something waits for the next person who signs in here.
	 * @param request the request of the sign-in page
	 * @return true if something is kept
	 */
	public boolean waiting(HttpServletRequest request) {
		return kept(request) != null;
	}

	/**
	 * What is kept for a person; what belongs to somebody else is thrown away.
	 * @param request the current request
	 * @param person who is signed in
	 * @return the input, if there is any
	 */
	public Optional<UnsentInput> of(HttpServletRequest request, SignedInPerson person) {
		UnsentInput input = kept(request);
		if (input == null) {
			return Optional.empty();
		}
		if (!input.belongsTo(person.personId())) {
			discard(request);
			return Optional.empty();
		}
		return Optional.of(input);
	}

	public void discard(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(KEPT);
		}
	}

	void rememberPerson(HttpServletRequest request, HttpServletResponse response, SignedInPerson person) {
		if (person.personId().equals(lastPerson(request))) {
			return;
		}
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(LAST_PERSON, person.personId().toString())
					.path(request.getContextPath() + "/")
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

	/**
	 * Whether a page of this application sent the request. Browsers name the page's
	 * origin in every POST; Sec-Fetch-Site comes only over TLS.
	 * @param request a request whose token is missing or too old
	 * @return false in doubt
	 */
	static boolean sentFromOwnPage(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return site.equals("same-origin");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		String host = request.getHeader(HttpHeaders.HOST);
		try {
			return origin != null && host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static @Nullable UnsentInput kept(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(KEPT) instanceof UnsentInput input) ? input : null;
	}

	private static @Nullable UUID lastPerson(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, LAST_PERSON);
		try {
			return (cookie != null) ? UUID.fromString(cookie.getValue()) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
