package jp.tejuncho.platform.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * サインインが要る.
 *
 * htmx would put the sign-in page into the middle of the page: it gets a bare 401, and
 * the script tells the person.
 */
class SignInRequired implements AuthenticationEntryPoint {

	static final String SESSION_HEADER = "Tejuncho-Session";

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException {
		if (request.getHeader("HX-Request") != null) {
			response.setHeader(SESSION_HEADER, "ended");
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		response.sendRedirect(request.getContextPath() + "/sign-in");
	}

}
