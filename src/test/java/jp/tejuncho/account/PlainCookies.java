package jp.tejuncho.account;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.util.WebUtils;

import jp.tejuncho.platform.BrowserCookies;

/**
 * Cookies as a browser without TLS holds them.
 */
final class PlainCookies implements BrowserCookies {

	@Override
	public void keep(String name, String value, Duration age, HttpServletRequest request,
			HttpServletResponse response) {
		response.addCookie(new Cookie(name, value));
	}

	@Override
	public Optional<String> kept(String name, HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
	}

}
