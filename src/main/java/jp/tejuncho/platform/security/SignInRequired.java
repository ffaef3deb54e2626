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

	private final UnsentInputs inputs;

	SignInRequired(UnsentInputs inputs) {
		this.inputs = inputs;
	}

	static void answerScript(HttpServletResponse response) {
		response.setHeader("Tejuncho-Session", "ended");
		response.setStatus(HttpStatus.UNAUTHORIZED.value());
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException {
		if (request.getHeader("HX-Request") != null) {
			answerScript(response);
			return;
		}
		this.inputs.keep(request);
		response.sendRedirect(request.getContextPath() + "/sign-in");
	}

}
