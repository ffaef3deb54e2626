package jp.tejuncho.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

import jp.tejuncho.audit.AuditVerdict.Fault;
import jp.tejuncho.audit.Evidence.Source;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.Conflict;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.platform.validation.PlainCharacters;

/**
 * 合わないところの確認.
 *
 * A fault stays for ever in the chain. Whoever has looked into it says so in an entry of
 * its own; from then on it is told as such, and what is found later isn't lost among it.
 */
@Service
public class AuditAcknowledging {

	/** 記録に残る操作の名. */
	static final TrailAct ACT = TrailAct.covered("改ざんの疑いを確認");

	private static final int MIN_REASON = 10;

	private static final int MAX_REASON = 1_000;

	private final AuditVerification verification;

	private final ObjectProvider<AuditorStanding> standing;

	private final AuditRecording trail;

	AuditAcknowledging(AuditVerification verification, ObjectProvider<AuditorStanding> standing, AuditRecording trail) {
		this.verification = verification;
		this.standing = standing;
		this.trail = trail;
	}

	/**
	 * Why something can't be the reason, or the person can't give any.
	 * @param reason what was typed
	 * @return a sentence; nothing if it can
	 */
	public Optional<String> complaint(String reason) {
		return PlainCharacters.complaintOf("調べて分かったこと", reason, MAX_REASON, true)
			.or(() -> (reason.strip().codePointCount(0, reason.strip().length()) < MIN_REASON)
					? Optional.of("調べて分かったことを" + MIN_REASON + "文字以上で書いてください。") : Optional.empty())
			.or(this::hindrance);
	}

	/**
	 * Why the person who asks can't acknowledge anything.
	 * @return a sentence that says who can; nothing if they can
	 */
	public Optional<String> hindrance() {
		return Optional.ofNullable(AuditActor.signedIn().id())
			.flatMap((person) -> this.standing.stream().flatMap((room) -> room.hindrance(person).stream()).findFirst());
	}

	/**
	 * Says what came of looking into a fault.
	 * @param key which one
	 * @param reason what was found
	 * @return how things stand with it; nothing if there is no such fault, or somebody
	 * was faster
	 */
	public Optional<AuditVerdict> acknowledge(String key, String reason) {
		hindrance().ifPresent((sentence) -> {
			throw new Conflict(sentence);
		});
		Optional<Fault> fault = this.verification.verify()
			.open()
			.stream()
			.filter((one) -> one.key().equals(key))
			.findFirst();
		fault.ifPresent((one) -> this.trail.record(ACT, one.sentence(), reason,
				List.of(new Evidence(Source.ACKNOWLEDGED, "fault", one.key(), one.sentence(), Map.of()))));
		return fault.map((_) -> this.verification.verify());
	}

}
