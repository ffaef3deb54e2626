package jp.tejuncho.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tejuncho.audit.AuditVerdict.Fault;
import jp.tejuncho.audit.AuditVerdict.Kind;

/**
 * 前の検査が見た封.
 *
 * The entry of each check names the seal at which it ended, so a chain made anew has to
 * be made with other words in entries that people have read.
 *
 * @param number the number of the entry's own seal
 * @param seal the seal it names
 */
record EarlierCheck(long number, AuditSeal seal) {

	private static final Pattern END = Pattern.compile("([0-9,]{1,15})件(?:まで)?、最後の封の値は ([0-9a-f]{64}) です。$");

	static Optional<EarlierCheck> of(RecordedAct act, long number) {
		Matcher found = END.matcher(act.detail());
		return (act.is(AuditVerification.ACT) && found.find())
				? Optional.of(new EarlierCheck(number,
						new AuditSeal(Long.parseLong(found.group(1).replace(",", "")), found.group(2))))
				: Optional.empty();
	}

	Fault fault() {
		return new Fault(Kind.CHECKED_ABSENT, this.number,
				"%,d番目、値 %s".formatted(this.seal.number(), this.seal.digest()));
	}

}
