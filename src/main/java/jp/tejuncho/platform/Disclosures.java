package jp.tejuncho.platform;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.AuditTally.Act;

/**
 * 見せたことの記録.
 *
 * Before anything leaves: what can't be recorded is not handed out. Who looks at the same
 * document again and again has one entry an hour; of files the first so many of a minute
 * have one each, the rest are counted.
 */
@Component
public class Disclosures {

	static final int FILES_A_MINUTE = 20;

	private static final int KINDS_A_MINUTE = 20;

	private static final int MOST_VIEWS = 10_000;

	private final AuditTrail trail;

	private final AuditTally tally;

	private final Cache<Act, Boolean> views = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofHours(1))
		.maximumSize(MOST_VIEWS)
		.build();

	private final LoadingCache<String, AtomicInteger> files = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofMinutes(1))
		.build((_) -> new AtomicInteger());

	Disclosures(AuditTrail trail, AuditTally tally) {
		this.trail = trail;
		this.tally = tally;
	}

	/**
	 * A document is about to be shown.
	 * @param person to whom
	 * @param subject which one
	 * @param path the path of the page
	 * @param address where the person sits
	 */
	public void shown(SignedInPerson person, String subject, String path, String address) {
		Act act = new Act(AuditActor.of(person), PlatformActs.SHOWN, subject, path, address);
		if (this.views.asMap().putIfAbsent(act, true) == null) {
			try {
				this.trail.record(act.act(), subject, path);
			}
			catch (RuntimeException ex) {
				this.views.invalidate(act);
				throw ex;
			}
		}
	}

	/**
	 * A file is about to be handed out.
	 * @param person to whom
	 * @param name what it is called
	 * @param path the path it was asked for by
	 * @param address where the person sits
	 */
	public void handedOut(SignedInPerson person, String name, String path, String address) {
		Act act = new Act(AuditActor.of(person), PlatformActs.HANDED_OUT, name, path, address);
		String group = act.act().text() + " " + person.personId();
		if (this.files.get(group).incrementAndGet() <= FILES_A_MINUTE) {
			this.trail.record(act.act(), name, path);
		}
		else {
			this.tally.count(group, KINDS_A_MINUTE, act);
		}
	}

}
