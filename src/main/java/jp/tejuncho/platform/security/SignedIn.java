package jp.tejuncho.platform.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.AskedPage;

/**
 * サインインしたあとの行き先.
 *
 * First to what could not be sent before, else to the page that was asked for.
 */
@Component
class SignedIn implements AuthenticationSuccessHandler {

	private final UnsentInputs inputs;

	SignedIn(UnsentInputs inputs) {
		this.inputs = inputs;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		String page = this.inputs.waiting(request) ? UnsentInputs.PAGE
				: AskedPage.of(request.getParameter(AskedPage.PARAMETER)).map(SignedIn::landing).orElse("/");
		response.sendRedirect(request.getContextPath() + page);
	}

	// after a file that is saved the sign-in page would stay
	private static String landing(String page) {
		return AskedPage.isFile(page) ? AskedPage.carried(page, "/sign-in") : page;
	}

}
