package jp.tejuncho.platform.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.security.TokenRefused;
import jp.tejuncho.platform.security.UnsentInputs;
import jp.tejuncho.platform.store.StoreHealth;
import jp.tejuncho.platform.store.StoreTrouble;

/**
 * エラーの画面.
 *
 * Always a page: the script takes the sentence out of it, and nobody reads JSON.
 */
@Controller
class ErrorPage extends AbstractErrorController {

	private final ErrorAttributes attributes;

	private final UnsentInputs inputs;

	private final StoreHealth store;

	ErrorPage(ErrorAttributes attributes, List<ErrorViewResolver> resolvers, UnsentInputs inputs, StoreHealth store) {
		super(attributes, resolvers);
		this.attributes = attributes;
		this.store = store;
		this.inputs = inputs;
	}

	@RequestMapping("/error")
	ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
		if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
			throw new NotFound("the error page, asked for directly");
		}
		Optional<StoreTrouble> trouble = this.store.behind(this.attributes.getError(new ServletWebRequest(request)));
		HttpStatus status = trouble.map(ErrorPage::status).orElseGet(() -> getStatus(request));
		Map<String, Object> model = new HashMap<>();
		getErrorAttributes(request, ErrorAttributeOptions.defaults()).forEach((name, value) -> {
			if (value != null) {
				model.put(name, value);
			}
		});
		model.put("tooMany", request.getAttribute(TypedTextFilter.TOO_MANY) != null);
		model.put("stale", request.getAttribute(TokenRefused.STALE) != null);
		this.inputs.keep(request, trouble.map(StoreTrouble::sentence).orElseGet(() -> why(status)))
			.ifPresent((id) -> model.put(KeptInputFollower.HELD, id));
		response.setStatus(status.value());
		ModelAndView page = resolveErrorView(request, response, status, model);
		return (page != null) ? page : new ModelAndView("error/5xx", model);
	}

	private static HttpStatus status(StoreTrouble trouble) {
		return switch (trouble) {
			case FULL, SCARCE -> HttpStatus.INSUFFICIENT_STORAGE;
			case AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
		};
	}

	private static String why(HttpStatus status) {
		if (status.is5xxServerError()) {
			return "手順帖の側で問題が起きて、操作を終えられませんでした。";
		}
		return (status == HttpStatus.FORBIDDEN) ? "お使いの利用者には、この操作をする役割がありません。" : "送られた内容を受け付けられませんでした。";
	}

}
