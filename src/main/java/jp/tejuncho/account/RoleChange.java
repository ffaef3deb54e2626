package jp.tejuncho.account;

import java.util.regex.Pattern;

/**
 * 役割の変更の記録.
 *
 * What an entry of the trail says of the roles of an account. Entries are sealed, those
 * of earlier versions too, so their words are the only place that tells.
 *
 * @param before the roles before, in words; empty of an account that was registered
 * @param after the roles after, in words
 * @param cut whether the end did not fit into the entry: then it may be any role
 */
record RoleChange(String before, String after, boolean cut) {

	private static final String INTO = " → ";

	/** At the end of what was too long for an entry. */
	private static final String CUT = "…";

	/**
	 * Reads an entry.
	 * @param detail the words of it; names may hold any sign
	 * @return the change
	 */
	static RoleChange read(String detail) {
		int into = detail.indexOf(INTO);
		return new RoleChange((into < 0) ? "" : detail.substring(0, into),
				(into < 0) ? detail : detail.substring(into + INTO.length()), detail.endsWith(CUT));
	}

	/**
	 * Words of a change for an entry.
	 * @param before the roles before
	 * @param after the roles after
	 * @return what {@link #read(String)} reads
	 */
	static String written(String before, String after) {
		return before + INTO + after;
	}

	/**
	 * Whether it may have given a role.
	 * @param role the role as it is called, with its section
	 * @return false only if what was given is told and the role is not among it
	 */
	boolean mayGive(Pattern role) {
		return this.cut || role.matcher(this.after).results().anyMatch((found) -> !this.before.contains(found.group()));
	}

	/**
	 * Whether a role may be held after it.
	 * @param role the role as it is called
	 * @return false only if all roles are told and it is not among them
	 */
	boolean mayHold(String role) {
		return this.cut || this.after.contains(role);
	}

}
