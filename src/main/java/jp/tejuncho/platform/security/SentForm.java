package jp.tejuncho.platform.security;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * 送られた書式.
 *
 * Also as the page of an error sees it, which is asked for under another address.
 *
 * @param address where it was sent: a path of this application
 * @param page the page it was typed on; empty if the browser did not say
 * @param parameters what was sent
 */
record SentForm(String address, String page, Map<String, String[]> parameters) {

	/** Passwords and codes stand in them, or nothing at all. */
	private static final Set<String> NEVER = Set.of("/sign-in", "/sign-out", "/first-run", "/password");

	private static final String OWN = UnsentInputs.PAGE + "/";

	static Optional<SentForm> of(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		boolean error = failed != null;
		Object method = error ? request.getAttribute(RequestDispatcher.ERROR_METHOD) : null;
		String uri = Objects.toString(failed, request.getRequestURI());
		String address = uri.substring(request.getContextPath().length());
		if (!HttpMethod.POST.matches(Objects.toString(method, request.getMethod())) || NEVER.contains(address)
				|| address.startsWith(OWN)) {
			return Optional.empty();
		}
		try {
			String page = page(request);
			// an answer that came to a form leads nowhere by itself
			return Optional.of(new SentForm(address, page.equals(address) ? "" : page, request.getParameterMap()));
		}
		catch (IllegalStateException ex) {
			// too long, or not to be read as letters: there is nothing to keep
			return Optional.empty();
		}
	}

	/**
	 * The page a request came from.
	 * @param request the request
	 * @return a path of this application; empty if the browser did not say
	 */
	static String page(HttpServletRequest request) {
		String referer = Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "");
		try {
			URI page = URI.create(referer);
			String path = Objects.requireNonNullElse(page.getRawPath(), "");
			boolean here = Objects.requireNonNullElse(request.getHeader(HttpHeaders.HOST), "")
				.equalsIgnoreCase(page.getRawAuthority()) && path.startsWith(request.getContextPath() + "/");
			return here ? path.substring(request.getContextPath().length()) : "";
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	/**
	 * Whether a field says what was typed before.
	 * @param typed a field and what was typed into it
	 * @return true if that stands in it, perhaps among other words
	 */
	boolean says(UnsentInput.Typed typed) {
		String[] values = this.parameters.get(typed.name());
		String words = typed.value().strip();
		return values != null
				&& Stream.of(values).anyMatch((value) -> words.isEmpty() ? value.isBlank() : value.contains(words));
	}

	/**
	 * Under what name it is kept in the browser, or here already.
	 * @return a name, if there is one
	 */
	@Nullable String kept() {
		return Stream.of(UnsentInput.KEPT, UnsentInput.MARK)
			.map(this.parameters::get)
			.filter((kept) -> kept != null && kept.length == 1 && UnsentInput.isId(kept[0]))
			.map((kept) -> kept[0])
			.findFirst()
			.orElse(null);
	}

}
