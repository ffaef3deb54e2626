package jp.tejuncho.platform;

import java.util.Set;

/**
 * 画面を開ける役割.
 *
 * A room publishes a bean for each group of pages that not everybody may open. What no
 * rule names is open to everybody who is signed in; which system may be read is decided
 * by the room itself.
 *
 * @param pattern a path pattern such as {@code /accounts/**}
 * @param roles names of the roles that may open it
 */
public record AccessRule(String pattern, Set<String> roles) {

	public AccessRule {
		roles = Set.copyOf(roles);
		if (roles.isEmpty()) {
			throw new IllegalArgumentException("A rule without roles closes " + pattern + " for everybody");
		}
	}

	public AccessRule(String pattern, String... roles) {
		this(pattern, Set.of(roles));
	}

}
