package jp.tejuncho.account;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import jp.tejuncho.platform.ForAnybody;

/**
 * 最初の設定への入口.
 */
class FirstRunGate extends OncePerRequestFilter {

	private final FirstRun firstRun;

	FirstRunGate(FirstRun firstRun) {
		this.firstRun = firstRun;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return ForAnybody.isAskedBy(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isFirstRun(request) || this.firstRun.done() || somebodyIsSignedIn()) {
			chain.doFilter(request, response);
			return;
		}
		response.sendRedirect(request.getContextPath() + "/first-run");
	}

	private static boolean isFirstRun(HttpServletRequest request) {
		return request.getRequestURI().startsWith(request.getContextPath() + "/first-run");
	}

	private static boolean somebodyIsSignedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getPrincipal() instanceof SignedInStaff;
	}

}
