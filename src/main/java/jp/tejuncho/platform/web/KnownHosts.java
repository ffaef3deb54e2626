package jp.tejuncho.platform.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 手順帖の名前.
 *
 * A page of a stranger's that has its name lead to this machine is of the same origin as
 * this application, for the browser. Where the operator has said by which names it is
 * called, every other one is refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class KnownHosts extends OncePerRequestFilter {

	private final List<String> names;

	KnownHosts(@Value("${tejuncho.hosts}") List<String> names) {
		this.names = names.stream().map((name) -> name.strip().toLowerCase(Locale.ROOT)).toList();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.names.isEmpty() || this.names.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
			chain.doFilter(request, response);
		}
		else {
			response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
			response.setContentLength(0);
		}
	}

}
