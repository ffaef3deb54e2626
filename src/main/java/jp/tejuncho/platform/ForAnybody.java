package jp.tejuncho.platform;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

/**
 * だれにでも同じ答え.
 *
 * What browsers and watches ask for by themselves, signed in or not: who asks is not
 * looked up, so that it is answered while the database is away, and asking is no act of a
 * person.
 */
public final class ForAnybody {

	/** The folder of scripts, styles and pictures. */
	private static final String ASSETS = "/assets/";

	private static final List<String> PAGES = List.of("/favicon.ico", "/health");

	private ForAnybody() {
	}

	/**
	 * Whether a request asks for such a thing.
	 * @param request any request
	 * @return {@code true} whatever its method
	 */
	public static boolean isAskedBy(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return path.startsWith(ASSETS) || PAGES.contains(path);
	}

}
