package jp.tejuncho.platform.security;

import java.security.SecureRandom;
import java.util.Base64;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * 書式の合い札.
 *
 * Of 192 random bits: those of Spring Security are of 122.
 *
 * @param cookies where they are kept: a session begins with the sign-in only
 */
record FormTokens(CookieCsrfTokenRepository cookies) implements CsrfTokenRepository {

	private static final SecureRandom RANDOM = new SecureRandom();

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		CsrfToken usual = this.cookies.generateToken(request);
		byte[] bytes = new byte[24];
		RANDOM.nextBytes(bytes);
		return new DefaultCsrfToken(usual.getHeaderName(), usual.getParameterName(),
				Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		this.cookies.saveToken(token, request, response);
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return this.cookies.loadToken(request);
	}

}
