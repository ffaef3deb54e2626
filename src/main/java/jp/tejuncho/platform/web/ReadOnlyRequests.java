package jp.tejuncho.platform.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jp.tejuncho.platform.ReadOnlyMode;
import jp.tejuncho.platform.ReadOnlyNow;
import jp.tejuncho.platform.WhileReadOnly;

/**
 * 読み取り専用の間に送られたもの.
 *
 * Refused before anything is read of it, unless its handler says otherwise: a new form is
 * refused by itself. Signing in and out never comes here.
 */
@Component
class ReadOnlyRequests implements HandlerInterceptor, WebMvcConfigurer {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private final ReadOnlyMode mode;

	ReadOnlyRequests(ReadOnlyMode mode) {
		this.mode = mode;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).excludePathPatterns("/assets/**", "/error");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		boolean writing = !READING.contains(request.getMethod()) && handler instanceof HandlerMethod method
				&& !method.hasMethodAnnotation(WhileReadOnly.class);
		if (writing) {
			this.mode.ask().ifPresent((notice) -> {
				throw new ReadOnlyNow(notice);
			});
		}
		return true;
	}

}
