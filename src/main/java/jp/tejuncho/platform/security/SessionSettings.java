package jp.tejuncho.platform.security;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

import jp.tejuncho.platform.BrowserCookies;

/**
 * セッションの設定.
 *
 * @param longest after which time a session ends even while its person works
 * @param cookiePrefix what the names of the cookies begin with: {@code __Host-} where
 * every request comes over TLS, else nothing
 */
@ConfigurationProperties("tejuncho.session")
record SessionSettings(@DefaultValue("12h") Duration longest,
		@DefaultValue("") String cookiePrefix) implements BrowserCookies {

	/**
	 * A cookie of ours that no script reads and that ends with the browser.
	 * @param name its name without the prefix
	 * @param value its value
	 * @param request the request it answers
	 * @return the cookie
	 */
	ResponseCookie cookie(String name, String value, HttpServletRequest request) {
		return made(name, value, request).build();
	}

	@Override
	public void keep(String name, String value, Duration age, HttpServletRequest request,
			HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE, made(name, value, request).maxAge(age).build().toString());
	}

	@Override
	public Optional<String> kept(String name, HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, this.cookiePrefix + name)).map(Cookie::getValue);
	}

	private ResponseCookie.ResponseCookieBuilder made(String name, String value, HttpServletRequest request) {
		return ResponseCookie.from(this.cookiePrefix + name, value)
			.path(path(request))
			.httpOnly(true)
			.secure(isHostOnly() || request.isSecure())
			.sameSite("Lax");
	}

	/**
	 * Such a cookie belongs to the whole host (RFC 6265bis, 4.1.3.2).
	 * @return whether the names say so
	 */
	boolean isHostOnly() {
		return this.cookiePrefix.equals("__Host-");
	}

	private String path(HttpServletRequest request) {
		return isHostOnly() ? "/" : request.getContextPath() + "/";
	}

}
