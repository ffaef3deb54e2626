package jp.tejuncho.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * ブラウザーの控えの行方.
 *
 * The browser keeps what was typed until it hears that it was stored. Only the page that
 * follows a form can say so: a form that was sent may never have arrived.
 */
@Component
class KeptInputFollower implements HandlerInterceptor, WebMvcConfigurer {

	private static final String KEPT = "_kept";

	private static final String REDIRECT = "redirect:";

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).excludePathPatterns("/assets/**", "/error");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		String kept = request.getParameter(KEPT);
		if (page == null || page.getViewName() == null || kept == null || !kept.matches("[a-z0-9]{1,40}")
				|| !HttpMethod.POST.matches(request.getMethod())) {
			return;
		}
		if (page.getViewName().startsWith(REDIRECT)) {
			RequestContextUtils.getOutputFlashMap(request).put("storedInput", kept);
		}
		else {
			page.addObject("heldInput", kept);
		}
	}

}
