package jp.tejuncho.platform;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * 操作した人.
 *
 * @param id the account, if there is one
 * @param name how the person is written in the record
 */
public record AuditActor(@Nullable UUID id, String name) {

	/**
	 * 手順帖そのもの.
	 */
	public static final AuditActor TEJUNCHO = new AuditActor(null, "手順帖");

	/**
	 * まだサインインしていない人.
	 */
	public static final AuditActor UNKNOWN = new AuditActor(null, "サインイン前");

	/**
	 * Whoever acts now.
	 * @return the person who is signed in; where a page is asked, somebody who is not;
	 * else the application itself
	 */
	public static AuditActor signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person) {
			return of(person);
		}
		return (RequestContextHolder.getRequestAttributes() != null) ? UNKNOWN : TEJUNCHO;
	}

	public static AuditActor of(SignedInPerson person) {
		return new AuditActor(person.personId(), person.displayName() + "（" + person.signInName() + "）");
	}

}
