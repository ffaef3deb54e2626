package jp.tejuncho.platform;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * 求められた画面の道.
 *
 * As the audit trail may hold it: the words of our own addresses, ids and numbers. What
 * else a person typed into the address, by mistake perhaps a password, is left out.
 */
@Component
public class KnownPaths {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{1,6}");

	private static final String UNKNOWN = "…";

	private static final int MOST = 10;

	private final ObjectProvider<RequestMappingHandlerMapping> mappings;

	private volatile @Nullable Set<String> words;

	KnownPaths(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
		this.mappings = mappings;
	}

	/**
	 * The path of a request.
	 * @param request the request
	 * @return what of it is ours; without its query
	 */
	public String of(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return Arrays.stream(path.split("/", MOST + 1))
			.limit(MOST)
			.map((word) -> isOurs(word) ? word : UNKNOWN)
			.collect(Collectors.joining("/"));
	}

	private boolean isOurs(String word) {
		return word.isEmpty() || ID.matcher(word).matches() || words().contains(word);
	}

	private Set<String> words() {
		Set<String> known = this.words;
		if (known == null) {
			known = this.mappings.stream()
				.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
				.flatMap((route) -> route.getPatternValues().stream())
				.flatMap((pattern) -> Arrays.stream(pattern.split("/", -1)))
				.filter((word) -> !word.contains("{") && !word.contains("*"))
				.collect(Collectors.toUnmodifiableSet());
			this.words = known;
		}
		return known;
	}

}
