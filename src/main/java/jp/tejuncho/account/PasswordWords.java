package jp.tejuncho.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import jp.tejuncho.organization.Organizations;

/**
 * パスワードに入れられない言葉.
 *
 * What somebody who knows the house tries first.
 */
@Component
class PasswordWords {

	private static final List<String> PRODUCT = List.of("手順帖", "てじゅんちょう", "tejuncho", "tejunchou");

	private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

	private static final int SHORTEST_OF_ADDRESS = 4;

	/**
	 * In everybody's address.
	 */
	private static final Set<String> OF_ALL = Set.of("city", "town", "pref", "village", "mail", "example");

	private final Organizations organizations;

	PasswordWords(Organizations organizations) {
		this.organizations = organizations;
	}

	List<String> of(String signInName, String displayName, String mail) {
		return Stream
			.concat(Stream
				.of(Stream.of(this.organizations.current().bodyName(), signInName, displayName), PRODUCT.stream())
				.flatMap((words) -> words), partsOf(mail))
			.toList();
	}

	private static Stream<String> partsOf(String mail) {
		return Arrays.stream(NO_LETTERS.split(mail.toLowerCase(Locale.ROOT)))
			.filter((part) -> part.length() >= SHORTEST_OF_ADDRESS && !OF_ALL.contains(part));
	}

}
