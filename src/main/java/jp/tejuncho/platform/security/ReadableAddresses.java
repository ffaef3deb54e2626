package jp.tejuncho.platform.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * 読める番地だけを通すところ.
 *
 * Tomcat leaves what follows a {@code ;} in a path as it came, and the filters of the
 * framework read it before the firewall looks. What they can't read is refused as what
 * the firewall refuses.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class ReadableAddresses extends OncePerRequestFilter {

	private final RequestRejectedHandler refused;

	ReadableAddresses(RequestRejectedHandler refused) {
		this.refused = refused;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isReadable(request)) {
			chain.doFilter(request, response);
		}
		else {
			this.refused.handle(request, response, new RequestRejectedException("an address that can't be read"));
		}
	}

	private static boolean isReadable(HttpServletRequest request) {
		try {
			ServletRequestPathUtils.parse(request);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
