package jp.tejuncho.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import jp.tejuncho.audit.Evidence.Source;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.TrailAct;

/**
 * 封のない記録の溜まり.
 *
 * What is sealed anew was open to be rewritten. So nothing is sealed before it was asked
 * whether it can have been left by work as it is: what was written since the last sealing
 * of this process, or, before its first, what a killed process leaves, which is no more
 * than it writes between two sealings. Anything else is told in an entry of its own.
 */
@Component
class AuditBacklog {

	/** 記録に残る操作の名. */
	static final TrailAct ACT = TrailAct.open("封のない記録が溜まっていた");

	private static final Logger log = LoggerFactory.getLogger(AuditBacklog.class);

	private final AuditSeals seals;

	private final Clock clock;

	private final Duration left;

	/** When this process sealed everything that was there. */
	private @Nullable Instant sealedAt;

	AuditBacklog(AuditSeals seals, Clock clock, Environment settings) {
		this.seals = seals;
		this.clock = clock;
		this.left = DurationStyle.detectAndParse(settings.getProperty("tejuncho.audit.seal-every", "1m"))
			.plus(AuditVerification.LATE);
	}

	/**
	 * Looks at what is about to be sealed, and records what no work leaves.
	 */
	synchronized void look() {
		Instant last = this.sealedAt;
		Unsealed found = (last != null) ? leftBefore(last) : this.seals.unsealed(atTheEnd(), AuditSeals.EVER);
		if ((last != null) ? found.count() > 0 : isTooLong(found)) {
			log.error("操作の記録の{}に、封がありませんでした。封が消され、その間に記録が書き換えられたおそれがあります", found.inWords());
			this.seals.write(new RecordedAct(UUID.randomUUID(), this.clock.instant(), null, AuditActor.TEJUNCHO.name(),
					ACT.text(), "操作の記録", found.inWords(), "サーバー", Evidence.write(List.of(new Evidence(Source.UNSEALED,
							"unsealed", Long.toString(found.count()), found.inWords(), Map.of())))));
		}
	}

	/**
	 * Everything is sealed that was there at a time.
	 * @param at the time at which it was looked for
	 */
	synchronized void sealed(Instant at) {
		this.sealedAt = at;
	}

	/**
	 * What has no seal yet.
	 * @return how much, from when to when
	 */
	Unsealed unsealed() {
		return this.seals.unsealed(AuditSeals.ALWAYS, AuditSeals.EVER);
	}

	/**
	 * Whether it is to be told that something has no seal. Where this process has sealed,
	 * it knows what it sealed; only what another one left is judged by its times.
	 * @param found what has no seal
	 * @return whether work as it is can't have left it
	 */
	synchronized boolean isSuspect(Unsealed found) {
		Instant last = this.sealedAt;
		return (last != null) ? leftBefore(last).count() > 0 : isTooLong(found);
	}

	private Unsealed leftBefore(Instant last) {
		// the clock was set back: times of before and after can't be compared
		return this.clock.instant().isBefore(last) ? Unsealed.NONE
				: this.seals.unsealed(atTheEnd(), last.minus(AuditVerification.LATE));
	}

	/**
	 * Whether work as it is can't have left it. What is older than what is sealed already
	 * hasn't been left at all.
	 * @param found what has no seal
	 * @return whether it is to be told
	 */
	private boolean isTooLong(Unsealed found) {
		if (found.count() == 0) {
			return false;
		}
		Instant sealed = this.seals.newestHappenedAt();
		Instant newest = sealed.isAfter(found.last()) ? sealed : found.last();
		List<Skipped> skipped = skipped(found.first().minus(AuditVerification.LATE));
		return passed(found.first(), newest, skipped).compareTo(this.left) > 0 || liesWithin(skipped);
	}

	// where the clock has jumped over something there is nothing, but just before and
	// after the jump: an entry of a jump excuses no more
	private boolean liesWithin(List<Skipped> skipped) {
		List<Instant> edges = skipped.stream()
			.flatMap((one) -> Stream.of(one.from(), one.to()))
			.distinct()
			.sorted()
			.toList();
		for (int i = 1; i < edges.size(); i++) {
			Instant from = edges.get(i - 1).plus(this.left);
			Instant to = edges.get(i).minus(this.left);
			if (from.isBefore(to) && this.seals.unsealed(from, to).count() > 0) {
				return true;
			}
		}
		return false;
	}

	// the time between two times, without what the clock has jumped over
	private Duration passed(Instant first, Instant newest, List<Skipped> skipped) {
		Duration passed = Duration.between(first, newest);
		if (passed.compareTo(this.left) <= 0) {
			return passed;
		}
		Instant reached = first;
		for (Skipped one : skipped) {
			Instant from = one.from().isAfter(reached) ? one.from() : reached;
			Instant to = one.to().isBefore(newest) ? one.to() : newest;
			if (to.isAfter(from)) {
				passed = passed.minus(Duration.between(from, to));
				reached = to;
			}
		}
		return passed;
	}

	private List<Skipped> skipped(Instant since) {
		return this.seals.clockSteps(since)
			.stream()
			.map(Skipped::of)
			.sorted(Comparator.comparing(Skipped::from))
			.toList();
	}

	// what is older was put in later: it is told as that once it has its seal
	private Instant atTheEnd() {
		Instant newest = this.seals.newestHappenedAt();
		return newest.isAfter(Instant.EPOCH) ? newest.minus(AuditVerification.LATE) : newest;
	}

	/**
	 * What the clock has jumped over.
	 *
	 * @param from the earlier one of the times before and after
	 * @param to the later one
	 */
	private record Skipped(Instant from, Instant to) {

		static Skipped of(RecordedAct act) {
			Instant before = act.happenedAt().minus(act.clockStep());
			return before.isBefore(act.happenedAt()) ? new Skipped(before, act.happenedAt())
					: new Skipped(act.happenedAt(), before);
		}

	}

}
