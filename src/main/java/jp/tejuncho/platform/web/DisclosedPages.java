package jp.tejuncho.platform.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import jp.tejuncho.platform.Disclosing;
import jp.tejuncho.platform.Disclosures;
import jp.tejuncho.platform.KnownPaths;
import jp.tejuncho.platform.SignedInPerson;

/**
 * 文書が出ていくところ.
 *
 * Whatever is answered as a file, and every page that shows a whole document, leaves an
 * entry in the trail before it goes.
 */
@ControllerAdvice
class DisclosedPages implements HandlerInterceptor, WebMvcConfigurer, ResponseBodyAdvice<Object> {

	private final Disclosures disclosures;

	private final KnownPaths paths;

	DisclosedPages(Disclosures disclosures, KnownPaths paths) {
		this.disclosures = disclosures;
		this.paths = paths;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).excludePathPatterns("/assets/**", "/error");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && isDisclosing(handler)) {
			person().ifPresent((person) -> this.disclosures.shown(person, subject(page), this.paths.of(request),
					request.getRemoteAddr()));
		}
	}

	private static boolean isDisclosing(Object handler) {
		return handler instanceof HandlerMethod method && method.hasMethodAnnotation(Disclosing.class);
	}

	private static String subject(ModelAndView page) {
		Object kind = page.getModel().getOrDefault("kind", "文書");
		return page.getModel().getOrDefault("systemName", "") + "　" + kind;
	}

	@Override
	public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returned, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		String disposition = response.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION);
		boolean data = disposition == null && returned.hasMethodAnnotation(Disclosing.class);
		if ((disposition != null || data) && request instanceof ServletServerHttpRequest asked) {
			person().ifPresent((person) -> record(person, disposition, asked.getServletRequest()));
		}
		return body;
	}

	private void record(SignedInPerson person, @Nullable String disposition, HttpServletRequest request) {
		String path = this.paths.of(request);
		String address = request.getRemoteAddr();
		if (disposition == null) {
			this.disclosures.handedOut(person, path.substring(path.lastIndexOf('/') + 1), path, address);
			return;
		}
		ContentDisposition file = ContentDisposition.parse(disposition);
		String name = Optional.ofNullable(file.getFilename()).orElse("");
		if (file.isAttachment()) {
			this.disclosures.handedOut(person, name, path, address);
		}
		else {
			this.disclosures.shown(person, name, path, address);
		}
	}

	private static Optional<SignedInPerson> person() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person)
				? Optional.of(person) : Optional.empty();
	}

}
