package jp.tejuncho.platform.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jp.tejuncho.platform.Unattended;

/**
 * 画面が自分で送るもの.
 *
 * A button is pressed only by a person: what says that nobody pressed anything is refused
 * wherever a button would do something.
 */
@Component
class UnattendedRequests implements HandlerInterceptor, WebMvcConfigurer {

	static final String HEADER = "Tejuncho-Unattended";

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).excludePathPatterns("/assets/**", "/error");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		boolean unattended = request.getHeader(HEADER) != null && !READING.contains(request.getMethod());
		if (unattended && !takes(handler)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Nobody pressed this button");
		}
		return true;
	}

	private static boolean takes(Object handler) {
		return handler instanceof HandlerMethod method && method.hasMethodAnnotation(Unattended.class);
	}

}
