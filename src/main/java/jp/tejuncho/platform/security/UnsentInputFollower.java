package jp.tejuncho.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jp.tejuncho.platform.SignedInPerson;

/**
 * 預かった入力の行方.
 *
 * Marks the browser as the person's own, and lets go of what was kept once it has
 * arrived.
 */
@Component
class UnsentInputFollower implements HandlerInterceptor, WebMvcConfigurer {

	private final UnsentInputs inputs;

	UnsentInputFollower(UnsentInputs inputs) {
		this.inputs = inputs;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).excludePathPatterns("/assets/**", "/error");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person) {
			this.inputs.rememberPerson(request, response, person);
		}
		return true;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception exception) {
		boolean done = HttpMethod.POST.matches(request.getMethod()) && exception == null
				&& response.getStatus() < HttpStatus.BAD_REQUEST.value() && !UnsentInputs.isRefused(request);
		if (done) {
			discard(request, request.getParameter(UnsentInput.MARK));
			discard(request, request.getParameter(UnsentInput.KEPT));
			this.inputs.discardStored(request);
		}
	}

	private void discard(HttpServletRequest request, @Nullable String id) {
		if (id != null && UnsentInput.isId(id)) {
			this.inputs.discard(request, id);
		}
	}

}
