package jp.tejuncho.platform.web;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 受付番号.
 *
 * Each request has one: it stands in every line of the log that the request causes and on
 * every page that says that something was not done.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestNumbers extends OncePerRequestFilter {

	private static final String NUMBER = RequestNumbers.class.getName();

	/** What the log calls it. */
	private static final String IN_THE_LOG = "request";

	private static final int LETTERS = 8;

	static String of(HttpServletRequest request) {
		if (request.getAttribute(NUMBER) instanceof String known) {
			return known;
		}
		String number = UUID.randomUUID().toString().substring(0, LETTERS).toUpperCase(Locale.ROOT);
		request.setAttribute(NUMBER, number);
		return number;
	}

	// the page of an error is made after everything else has ended
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		MDC.put(IN_THE_LOG, of(request));
		chain.doFilter(request, response);
		// not after an exception: the server writes it down before it asks for the page
		// of the error
		MDC.remove(IN_THE_LOG);
	}

}
