package jp.tejuncho.platform.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;

import jp.tejuncho.platform.RefusedInput;

/**
 * 合い札が古い.
 *
 * The session ended, or the person signed in anew in another tab: what was typed is kept
 * instead of thrown away. A request that no page of ours sent is refused.
 */
public class TokenRefused implements AccessDeniedHandler {

	/** That no role is missing, for the page that says what was refused. */
	public static final String STALE = TokenRefused.class.getName() + ".STALE";

	private static final String PRESS_AGAIN = "この操作は、まだ行われていません。画面を開いたあとに、別の画面でサインインし直したためです。もう一度操作してください。";

	private final FlashMapManager flashes = new SessionFlashMapManager();

	private final UnsentInputs inputs;

	TokenRefused(UnsentInputs inputs) {
		this.inputs = inputs;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException {
		if (!(exception instanceof CsrfException) || !UnsentInputs.sentFromOwnPage(request)) {
			if (exception instanceof CsrfException) {
				request.setAttribute(STALE, true);
			}
			response.sendError(HttpStatus.FORBIDDEN.value());
			return;
		}
		if (request.getHeader("HX-Request") != null) {
			SignInRequired.answerScript(response);
			return;
		}
		String path = request.getRequestURI().substring(request.getContextPath().length());
		response.sendRedirect(request.getContextPath() + next(path, request, response));
	}

	private String next(String path, HttpServletRequest request, HttpServletResponse response) {
		return switch (path) {
			case "/sign-in" -> "/sign-in?again";
			case "/sign-out" -> "/";
			case "/first-run" -> "/first-run?again";
			default -> this.inputs.keep(request) ? UnsentInputs.PAGE : withoutWords(path, request, response);
		};
	}

	private String withoutWords(String path, HttpServletRequest request, HttpServletResponse response) {
		return (UnsentInputs.signedIn() != null) ? pressAgain(path, request, response) : "/sign-in?ended";
	}

	// a button without words, on a page from before the person signed in anew
	private String pressAgain(String sent, HttpServletRequest request, HttpServletResponse response) {
		String page = SentForm.page(request);
		FlashMap said = new FlashMap();
		said.put(RefusedInput.WHY, PRESS_AGAIN);
		this.flashes.saveOutputFlashMap(said, request, response);
		return (page.isEmpty() || page.equals(sent)) ? "/" : page;
	}

}
