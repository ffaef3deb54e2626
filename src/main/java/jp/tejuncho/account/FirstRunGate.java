package jp.tejuncho.account;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 最初の設定への入口.
 */
class FirstRunGate extends OncePerRequestFilter {

	/**
	 * What browsers and watches ask for by themselves: it is answered as always.
	 */
	private static final Set<String> NOBODYS = Set.of("/favicon.ico", "/health");

	private final FirstRun firstRun;

	FirstRunGate(FirstRun firstRun) {
		this.firstRun = firstRun;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (path.startsWith("/assets/") || path.startsWith("/first-run") || NOBODYS.contains(path)
				|| this.firstRun.done() || somebodyIsSignedIn()) {
			chain.doFilter(request, response);
			return;
		}
		response.sendRedirect(request.getContextPath() + "/first-run");
	}

	private static boolean somebodyIsSignedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getPrincipal() instanceof SignedInStaff;
	}

}
