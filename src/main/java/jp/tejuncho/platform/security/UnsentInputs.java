package jp.tejuncho.platform.security;

import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.SignedInPerson;

/**
 * 預かっている入力.
 *
 * A form sent after the session has ended is kept in the new session and offered again
 * after the sign-in; so is one that was refused while no page has a field for its words
 * any more. A cookie says who used this browser last: at a shared desk nobody is offered
 * the words of a colleague.
 */
@Component
public class UnsentInputs {

	/**
	 * Where the person is shown what was not sent.
	 */
	public static final String PAGE = "/unsent";

	private static final String KEPT = UnsentInputs.class.getName() + " ";

	private static final String REFUSED = UnsentInputs.class.getName() + ".refused";

	private static final String LAST_PERSON = "tejuncho-person";

	private static final long MOST_FOR_ONE = 512 * 1024;

	private static final int MOST_OF_ONE_PERSON = 50;

	private final UnsentRoom room = new UnsentRoom();

	private final PersonMark mark = new PersonMark();

	private final Clock clock;

	private final SessionSettings sessions;

	UnsentInputs(Clock clock, SessionSettings sessions) {
		this.clock = clock;
		this.sessions = sessions;
	}

	/**
	 * Keeps what a request brought, until its person has signed in.
	 * @param request a request that could not be carried out
	 * @return whether it was kept
	 */
	boolean keep(HttpServletRequest request) {
		return keep(request, "").isPresent();
	}

	/**
	 * Keeps what was refused and has no field any more.
	 * @param request the request that was refused
	 * @param why a sentence that says why
	 * @return under what name it is kept, if it has words and is not too long
	 */
	public Optional<String> keep(HttpServletRequest request, String why) {
		refuse(request);
		UUID owner = owner(request);
		if (owner == null || !sentFromOwnPage(request)) {
			return Optional.empty();
		}
		UnsentRoom.Share share = share(request, owner);
		return SentForm.of(request)
			.map((form) -> UnsentInput.of(form, new UnsentInput.Told(owner, why, this.clock.instant()),
					(size) -> this.room.giveBack(share, size)))
			.filter((input) -> !input.words().isEmpty() && input.size() <= MOST_FOR_ONE
					&& kept(request).size() < MOST_OF_ONE_PERSON && this.room.take(share, input.size()))
			.map((input) -> {
				request.getSession().setAttribute(KEPT + input.id(), input);
				return input.id();
			});
	}

	/**
	 * Whether something waits for the next person who signs in here.
	 * @param request the request of the sign-in page
	 * @return true if something is kept
	 */
	public boolean waiting(HttpServletRequest request) {
		return !kept(request).isEmpty();
	}

	/**
	 * What is kept for a person; what belongs to somebody else is thrown away.
	 * @param request the current request
	 * @param person who is signed in
	 * @return each input, the newest first
	 */
	public List<UnsentInput> of(HttpServletRequest request, SignedInPerson person) {
		List<UnsentInput> all = kept(request);
		all.stream()
			.filter((input) -> !input.belongsTo(person.personId()))
			.forEach((input) -> discard(request, input.id()));
		return all.stream().filter((input) -> input.belongsTo(person.personId())).toList();
	}

	public void discard(HttpServletRequest request, String id) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(KEPT + id);
		}
	}

	/**
	 * Lets go of what was refused before and is stored by now.
	 * @param request a form that was stored
	 */
	void discardStored(HttpServletRequest request) {
		List<UnsentInput> kept = kept(request);
		if (!kept.isEmpty()) {
			SentForm.of(request)
				.ifPresent((form) -> kept.stream()
					.filter((input) -> input.isIn(form))
					.forEach((input) -> discard(request, input.id())));
		}
	}

	/**
	 * What a request brought was not stored.
	 * @param request a request whose answer, a redirect perhaps, doesn't show it
	 */
	public static void refuse(HttpServletRequest request) {
		request.setAttribute(REFUSED, true);
	}

	/**
	 * Whether what a request brought was refused, as far as its answer doesn't say so.
	 * @param request a request that was answered
	 * @return true if it was refused, even where a redirect says why
	 */
	static boolean isRefused(HttpServletRequest request) {
		return request.getAttribute(REFUSED) != null;
	}

	void rememberPerson(HttpServletRequest request, HttpServletResponse response, SignedInPerson person) {
		String own = this.mark.of(person.personId());
		if (!own.equals(lastMark(request))) {
			response.addHeader(HttpHeaders.SET_COOKIE, this.sessions.cookie(LAST_PERSON, own, request).toString());
		}
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

	private static List<UnsentInput> kept(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return List.of();
		}
		return Collections.list(session.getAttributeNames())
			.stream()
			.filter((name) -> name.startsWith(KEPT))
			.map(session::getAttribute)
			.filter(UnsentInput.class::isInstance)
			.map(UnsentInput.class::cast)
			.sorted(Comparator.comparing(UnsentInput::at).reversed())
			.toList();
	}

	private @Nullable UUID owner(HttpServletRequest request) {
		UUID person = signedIn();
		return (person != null) ? person : PersonMark.named(lastMark(request)).orElse(null);
	}

	private UnsentRoom.Share share(HttpServletRequest request, UUID owner) {
		return (signedIn() != null || this.mark.proves(lastMark(request))) ? UnsentRoom.Share.of(owner)
				: UnsentRoom.Share.ofStranger(String.valueOf(request.getRemoteAddr()));
	}

	static @Nullable UUID signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person)
				? person.personId() : null;
	}

	private String lastMark(HttpServletRequest request) {
		return this.sessions.kept(LAST_PERSON, request).orElse("");
	}

}
