package jp.tejuncho.platform.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * 合い札が古い.
 *
 * The session ended, or the person signed in anew in another tab: what was typed is kept
 * instead of thrown away. A request that no page of ours sent is refused.
 */
class TokenRefused implements AccessDeniedHandler {

	private final UnsentInputs inputs;

	TokenRefused(UnsentInputs inputs) {
		this.inputs = inputs;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException {
		if (!(exception instanceof CsrfException) || !UnsentInputs.sentFromOwnPage(request)) {
			response.sendError(HttpStatus.FORBIDDEN.value());
			return;
		}
		if (request.getHeader("HX-Request") != null) {
			SignInRequired.answerScript(response);
			return;
		}
		String path = request.getRequestURI().substring(request.getContextPath().length());
		response.sendRedirect(request.getContextPath() + next(path, request));
	}

	private String next(String path, HttpServletRequest request) {
		return switch (path) {
			case "/sign-in" -> "/sign-in?again";
			case "/sign-out" -> "/";
			case "/first-run" -> "/first-run?again";
			default -> this.inputs.keep(request) ? UnsentInputs.PAGE : "/sign-in?ended";
		};
	}

}
