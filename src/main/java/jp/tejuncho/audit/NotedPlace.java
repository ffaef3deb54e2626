package jp.tejuncho.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tejuncho.platform.TrailAct;

/**
 * 封を控えた所.
 *
 * What the trail says of the second place, so that its loss is noticed: a file alone
 * can't tell that it was there. Another machine or another file is another place, of
 * which nothing is expected until something was noted there.
 *
 * @param seal what was noted
 * @param file where, in full
 * @param server on which machine
 */
record NotedPlace(AuditSeal seal, String file, String server) {

	/** 記録に残る操作の名. */
	static final TrailAct ACT = TrailAct.open("封を控えた");

	/** 記録に残る操作の名. */
	static final TrailAct LOST = TrailAct.open("封の控えが失われている");

	private static final Pattern WORDS = Pattern.compile("(\\d{1,18})件目 ([0-9a-f]{64})　(.+)（([^（）]*)）");

	static Optional<NotedPlace> of(RecordedAct act) {
		if (!act.is(ACT) || !act.isOfTejuncho()) {
			return Optional.empty();
		}
		Matcher found = WORDS.matcher(act.detail());
		return found.matches()
				? Optional.of(new NotedPlace(new AuditSeal(Long.parseLong(found.group(1)), found.group(2)),
						found.group(3), found.group(4)))
				: Optional.empty();
	}

	/**
	 * As an entry keeps it.
	 * @return the detail of the entry
	 */
	String detail() {
		return this.seal.number() + "件目 " + this.seal.digest() + "　" + this.file + at(this.server);
	}

	static String at(String server) {
		return "（" + server + "）";
	}

	/**
	 * What is not there any more, as it is told to a person.
	 * @return the file and the note
	 */
	String inWords() {
		return this.file + "（" + this.server + "の、%,d件目の控え ".formatted(this.seal.number())
				+ this.seal.digest().substring(0, 12) + "…）";
	}

}
