package jp.tejuncho.platform.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

import jp.tejuncho.platform.AskedPage;

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
		response.sendRedirect(request.getContextPath() + signIn(request));
	}

	private String signIn(HttpServletRequest request) {
		if (HttpMethod.GET.matches(request.getMethod())) {
			return AskedPage.carried(page(request), "/sign-in");
		}
		boolean lost = !this.inputs.keep(request) && UnsentInputs.sentFromOwnPage(request);
		return lost ? AskedPage.carried(SentForm.page(request), "/sign-in?ended") : "/sign-in";
	}

	private static @Nullable String page(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (path.equals("/") || path.equals("/favicon.ico")) {
			return null;
		}
		return (request.getQueryString() != null) ? path + "?" + request.getQueryString() : path;
	}

}
