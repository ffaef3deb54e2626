package jp.tejuncho.platform.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

import jp.tejuncho.platform.RefusedInput;
import jp.tejuncho.platform.security.UnsentInput;
import jp.tejuncho.platform.security.UnsentInputs;

/**
 * ブラウザーの控えの行方.
 *
 * The browser keeps what was typed until it hears that it was stored. Only the page that
 * follows a form can say so: a form that was sent may never have arrived. What was
 * refused and has no field any more is kept here, too.
 */
@Component
class KeptInputFollower implements HandlerInterceptor, WebMvcConfigurer {

	static final String HELD = "heldInput";

	static final String STORED = "storedInput";

	private static final String REDIRECT = "redirect:";

	private final UnsentInputs inputs;

	KeptInputFollower(UnsentInputs inputs) {
		this.inputs = inputs;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).excludePathPatterns("/assets/**", "/error");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || page.getViewName() == null || !HttpMethod.POST.matches(request.getMethod())) {
			return;
		}
		boolean redirect = page.getViewName().startsWith(REDIRECT);
		FlashMap next = RequestContextUtils.getOutputFlashMap(request);
		String kept = request.getParameter("_kept");
		if ((redirect ? next : page.getModel()).get(RefusedInput.WHY) instanceof String why) {
			UnsentInputs.refuse(request);
			Optional<String> held = why.isEmpty() ? Optional.empty() : this.inputs.keep(request, why);
			held.or(() -> Optional.ofNullable(kept).filter(UnsentInput::isId))
				.ifPresent((id) -> (redirect ? next : page.getModel()).put(HELD, id));
		}
		else if (kept != null && UnsentInput.isId(kept)) {
			(redirect ? next : page.getModel()).put(redirect ? STORED : HELD, kept);
		}
	}

}
