package jp.tejuncho.platform;

import java.util.UUID;

/**
 * サインインしている人.
 *
 * What the layout and the audit trail need to know of the principal; the room of the
 * accounts implements it.
 */
public interface SignedInPerson {

	UUID personId();

	String signInName();

	String displayName();

}
