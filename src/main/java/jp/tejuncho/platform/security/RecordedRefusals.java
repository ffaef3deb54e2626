package jp.tejuncho.platform.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTally;
import jp.tejuncho.platform.AuditTally.Act;
import jp.tejuncho.platform.KnownPaths;
import jp.tejuncho.platform.SignedInPerson;

/**
 * 断られたことの記録.
 *
 * Who asks for what is closed to them, or tries out addresses, is seen in the trail.
 * Counted by person, place and minute.
 */
class RecordedRefusals extends OncePerRequestFilter {

	static final int KINDS_A_MINUTE = 10;

	private final AuditTally tally;

	private final KnownPaths paths;

	RecordedRefusals(AuditTally tally, KnownPaths paths) {
		this.tally = tally;
		this.paths = paths;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return path.startsWith("/assets/") || path.equals("/favicon.ico");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if ((status == HttpStatus.FORBIDDEN || status == HttpStatus.NOT_FOUND) && authentication != null
				&& authentication.getPrincipal() instanceof SignedInPerson person) {
			String act = (status == HttpStatus.FORBIDDEN) ? "断られた操作" : "見つからない画面";
			this.tally.count(act + " " + person.personId(), KINDS_A_MINUTE, new Act(AuditActor.of(person), act,
					request.getMethod() + " " + this.paths.of(request), "", request.getRemoteAddr()));
		}
	}

}
