package jp.tejuncho.platform.security;

import java.io.IOException;
import java.util.Map;

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
import jp.tejuncho.platform.ForAnybody;
import jp.tejuncho.platform.KnownPaths;
import jp.tejuncho.platform.SignedInPerson;
import jp.tejuncho.platform.TrailAct;

/**
 * 断られたことの記録.
 *
 * Who asks for what is closed to them, tries out addresses or fields, or asks for more
 * than a person can look at, is seen in the trail. Counted by person, place and minute.
 */
class RecordedRefusals extends OncePerRequestFilter {

	static final int KINDS_A_MINUTE = 10;

	/**
	 * A conflict is none of them: it tells of nothing but two people at work, and the act
	 * that came first stands in the trail.
	 */
	private static final Map<HttpStatus, TrailAct> ACTS = Map.of(HttpStatus.FORBIDDEN, RefusedActs.FORBIDDEN,
			HttpStatus.NOT_FOUND, RefusedActs.NOT_FOUND, HttpStatus.BAD_REQUEST, RefusedActs.UNREADABLE,
			HttpStatus.TOO_MANY_REQUESTS, RefusedActs.TOO_MANY);

	private final AuditTally tally;

	private final KnownPaths paths;

	RecordedRefusals(AuditTally tally, KnownPaths paths) {
		this.tally = tally;
		this.paths = paths;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return ForAnybody.isAskedBy(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		TrailAct act = (status != null) ? ACTS.get(status) : null;
		if (act != null && authentication != null && authentication.getPrincipal() instanceof SignedInPerson person) {
			this.tally.count(act.text() + " " + person.personId(), KINDS_A_MINUTE, new Act(AuditActor.of(person), act,
					request.getMethod() + " " + this.paths.of(request), "", request.getRemoteAddr()));
		}
	}

}
