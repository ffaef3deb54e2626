package jp.tejuncho.audit;

import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.TrailAct;

/**
 * 操作の記録簿に書くこと.
 *
 * Each entry is written in the transaction of its act, and each can prove how something
 * stood after it.
 */
@Component
public class AuditRecording implements AuditTrail {

	private final AuditEntries entries;

	private final Clock clock;

	private final ObjectProvider<ClockWatch> watch;

	AuditRecording(AuditEntries entries, Clock clock, ObjectProvider<ClockWatch> watch) {
		this.entries = entries;
		this.clock = clock;
		this.watch = watch;
	}

	@Override
	@Transactional
	public void record(TrailAct act, String subject, String detail) {
		record(AuditActor.signedIn(), act, subject, detail);
	}

	@Override
	@Transactional
	public void record(AuditActor actor, TrailAct act, String subject, String detail) {
		record(actor, act, subject, detail, List.of());
	}

	/**
	 * 証明とともに記録する.
	 * @param act what was done
	 * @param subject what it was done to
	 * @param detail what changed
	 * @param evidence how everything that is kept for ever stands after it
	 */
	@Transactional
	public void record(TrailAct act, String subject, String detail, List<Evidence> evidence) {
		record(AuditActor.signedIn(), act, subject, detail, evidence);
	}

	/**
	 * 人を指定して証明とともに記録する.
	 * @param actor who did it
	 * @param act what was done
	 * @param subject what it was done to
	 * @param detail what changed
	 * @param evidence what is sealed with it
	 */
	@Transactional
	public void record(AuditActor actor, TrailAct act, String subject, String detail, List<Evidence> evidence) {
		this.watch.ifAvailable(ClockWatch::lookBeforeEntry);
		this.entries.save(new AuditEntry(this.clock.instant(), actor, act.text(), subject, detail, remoteAddress())
			.proving(evidence));
	}

	private static String remoteAddress() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest().getRemoteAddr() : "サーバー";
	}

}
