package jp.tejuncho.platform.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jp.tejuncho.text.TypedText;

/**
 * すべての欄の文の整え.
 *
 * Stands before whatever reads a parameter, so that no form of any room is forgotten.
 * Which field has one line only its form knows: the constraint of a line joins what is
 * left ({@link OneLine}). A name that stands both in the address and in the form is
 * refused.
 */
@Component
@Order(-1000)
class TypedTextFilter extends OncePerRequestFilter {

	/** What the server wrote into the page itself must come back letter by letter. */
	private static final List<String> WRITTEN_BY_US = List.of("seen:", "theirs:");

	private static final List<String> UNTOUCHED = List.of("seen", "content");

	/** That more fields were sent than are read, for the page that says so. */
	static final String TOO_MANY = TypedTextFilter.class.getName() + ".TOO_MANY";

	/** As Tomcat says it in the language of the server, as far as the number. */
	private static final String MORE_THAN = StringManager.getManager(InvalidParameterException.class)
		.getString("parameters.maxCountFail")
		.split("\\{0", 2)[0];

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			request.getParameterMap();
		}
		catch (InvalidParameterException ex) {
			// nobody could read it: no fault of ours that an operator has to hear of; who
			// broke off on the way hears no answer
			if (!response.isCommitted()) {
				if (isOfTooMany(ex)) {
					request.setAttribute(TOO_MANY, true);
				}
				response.sendError(ex.getErrorCode());
			}
			return;
		}
		if (isDoubled(request)) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		chain.doFilter(new CleanRequest(request), response);
	}

	private static boolean isOfTooMany(InvalidParameterException ex) {
		return String.valueOf(ex.getMessage()).startsWith(MORE_THAN);
	}

	// the Servlet API joins address and form: which of the two was meant nobody could
	// tell
	private static boolean isDoubled(HttpServletRequest request) {
		String query = request.getQueryString();
		if (query == null || !HttpMethod.POST.matches(request.getMethod())) {
			return false;
		}
		Map<String, Long> asked = Arrays.stream(query.split("&"))
			.map((pair) -> URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8))
			.collect(Collectors.groupingBy((name) -> name, Collectors.counting()));
		return asked.entrySet().stream().anyMatch((one) -> {
			String[] values = request.getParameterValues(one.getKey());
			return values != null && values.length > one.getValue();
		});
	}

	private static String clean(String name, String value) {
		boolean password = name.toLowerCase(Locale.ROOT).contains("password");
		boolean ours = UNTOUCHED.contains(name) || WRITTEN_BY_US.stream().anyMatch(name::startsWith);
		return (password || ours) ? value : TypedText.lines(value);
	}

	private static String[] clean(String name, String[] values) {
		return Arrays.stream(values).map((value) -> clean(name, value)).toArray(String[]::new);
	}

	/**
	 * 整えた要求.
	 */
	private static final class CleanRequest extends HttpServletRequestWrapper {

		CleanRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		@SuppressWarnings("NullAway") // null is documented as "no parameter"
		public @Nullable String getParameter(String name) {
			@Nullable String value = super.getParameter(name);
			return (value != null) ? clean(name, value) : null;
		}

		@Override
		@SuppressWarnings("NullAway") // null is documented as "no parameter"
		public String @Nullable [] getParameterValues(String name) {
			String @Nullable [] values = super.getParameterValues(name);
			return (values != null) ? clean(name, values) : null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			Map<String, String[]> cleaned = new LinkedHashMap<>();
			super.getParameterMap().forEach((name, values) -> cleaned.put(name, clean(name, values)));
			return Collections.unmodifiableMap(cleaned);
		}

	}

}
