package jp.tejuncho.platform;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * ブラウザーに残すクッキー.
 *
 * No script reads it, no other site sends it; it bears the prefix and the place of all
 * cookies of the application.
 */
public interface BrowserCookies {

	/**
	 * Leaves a cookie that outlives the session.
	 * @param name its name without the prefix
	 * @param value its value
	 * @param age how long it lasts
	 * @param request the request that is answered
	 * @param response takes the cookie
	 */
	void keep(String name, String value, Duration age, HttpServletRequest request, HttpServletResponse response);

	/**
	 * What the browser brought back.
	 * @param name the cookie's name without the prefix
	 * @param request the request that may bring it
	 * @return its value
	 */
	Optional<String> kept(String name, HttpServletRequest request);

}
