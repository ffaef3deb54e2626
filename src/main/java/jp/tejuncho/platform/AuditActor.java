package jp.tejuncho.platform;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

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

	public static AuditActor of(SignedInPerson person) {
		return new AuditActor(person.personId(), person.displayName() + "（" + person.signInName() + "）");
	}

}
