package jp.tejuncho.account;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

import jp.tejuncho.platform.ForAnybody;

/**
 * 今の利用者.
 *
 * What an operator changes holds from the next request on: roles are read anew, an
 * inactive person, one whose account has ended and a session from before a new password
 * are signed out. Nothing but the page for the password is reachable with a temporary
 * one.
 */
class CurrentStaff extends OncePerRequestFilter {

	private final StaffMembers staff;

	private final Clock clock;

	CurrentStaff(StaffMembers staff, Clock clock) {
		this.staff = staff;
		this.clock = clock;
	}

	/**
	 * 利用者を差し替える.
	 * @param person the person as from now on
	 * @param request the current request
	 * @param response its response
	 */
	static void replace(SignedInStaff person, HttpServletRequest request, HttpServletResponse response) {
		UsernamePasswordAuthenticationToken authentication = UsernamePasswordAuthenticationToken.authenticated(person,
				null, person.getAuthorities());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication);
		SecurityContextHolder.setContext(context);
		new HttpSessionSecurityContextRepository().saveContext(context, request, response);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return ForAnybody.isAskedBy(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		SignedInStaff person = current(request, response);
		if (person != null && person.mustChangePassword() && !path.equals("/password") && !path.equals("/sign-out")) {
			leadToPassword(request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	private static void leadToPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String address = request.getContextPath() + "/password";
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", address);
			response.setStatus(HttpStatus.NO_CONTENT.value());
			return;
		}
		response.sendRedirect(address);
	}

	private @Nullable SignedInStaff current(HttpServletRequest request, HttpServletResponse response) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof SignedInStaff person)) {
			return null;
		}
		if (!person.hasAccount()) {
			return person;
		}
		Long state = this.staff.stateOfActive(person.staffId(), LocalDate.now(this.clock));
		if (state != null && state == person.state()) {
			return person;
		}
		SignedInStaff fresh = (state != null) ? this.staff.signedIn(person.staffId()) : null;
		if (fresh == null || fresh.passwordGeneration() != person.passwordGeneration()) {
			end(request);
			return null;
		}
		replace(fresh, request, response);
		return fresh;
	}

	private static void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContextHolder.clearContext();
	}

}
