package jp.tejuncho.account;

import java.util.regex.Pattern;

/**
 * 前の版が言葉で書いた役割の変更.
 *
 * Entries of earlier versions are sealed as they are, so their words are the only place
 * that tells.
 *
 * @param before the roles before, in words; empty of an account that was registered
 * @param after the roles after, in words
 * @param cut whether the end did not fit into the entry: then it may be any role
 */
record RolesInWords(String before, String after, boolean cut) implements ToldRoles {

	/** What stands between the two. */
	static final String INTO = " → ";

	private static final Pattern AUDITS = Pattern.compile(Role.AUDITOR.label() + "（[^、]*");

	/** At the end of what was too long for an entry. */
	private static final String CUT = "…";

	/**
	 * Reads an entry.
	 * @param detail the words of it; names may hold any sign
	 * @return the change
	 */
	static RolesInWords read(String detail) {
		int into = detail.indexOf(INTO);
		return new RolesInWords((into < 0) ? "" : detail.substring(0, into),
				(into < 0) ? detail : detail.substring(into + INTO.length()), detail.endsWith(CUT));
	}

	@Override
	public boolean mayGiveAuditor() {
		return this.cut
				|| AUDITS.matcher(this.after).results().anyMatch((found) -> !this.before.contains(found.group()));
	}

	// a section may have another name by now
	@Override
	public boolean mayHold(Assignment held) {
		String place = (held.section() == null) ? "（全庁）" : "（";
		return this.cut || this.after.contains(held.role().label() + place);
	}

}
