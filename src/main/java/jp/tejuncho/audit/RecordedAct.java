package jp.tejuncho.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.text.JapanTime;
import jp.tejuncho.text.Sha256;

/**
 * 表に書かれたままの操作の記録.
 *
 * Read past JPA: what counts is what the table says, not what a session remembers.
 */
record RecordedAct(UUID id, Instant happenedAt, @Nullable UUID actorId, String actor, String act, String subject,
		String detail, String remoteAddress, @Nullable String evidence) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
		.withZone(JapanTime.ZONE);

	AuditSeal sealedAfter(AuditSeal previous) {
		MessageDigest digest = Sha256.begin();
		add(digest, previous.digest());
		add(digest, this.id.toString());
		add(digest, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, this.happenedAt)));
		add(digest, (this.actorId != null) ? this.actorId.toString() : null);
		add(digest, this.actor);
		add(digest, this.act);
		add(digest, this.subject);
		add(digest, this.detail);
		add(digest, this.remoteAddress);
		// entries of the time before there was any are sealed as they always were
		if (this.evidence != null) {
			add(digest, this.evidence);
		}
		return new AuditSeal(previous.number() + 1, HexFormat.of().formatHex(digest.digest()));
	}

	// The length goes first: a letter can't move from one field into the next unseen
	private static void add(MessageDigest digest, @Nullable String field) {
		byte[] bytes = (field != null) ? field.getBytes(StandardCharsets.UTF_8) : new byte[0];
		digest.update(ByteBuffer.allocate(Integer.BYTES).putInt((field != null) ? bytes.length : -1).array());
		digest.update(bytes);
	}

	boolean is(TrailAct known) {
		return this.act.equals(known.text());
	}

	boolean isOfTejuncho() {
		return this.actorId == null && this.actor.equals(AuditActor.TEJUNCHO.name());
	}

	boolean tellsOfTheClock() {
		return is(ClockWatch.ACT) && isOfTejuncho();
	}

	/**
	 * How far the clock went, where that is what it tells.
	 * @return negative if back; zero if it tells of something else
	 */
	Duration clockStep() {
		return tellsOfTheClock() ? ClockWatch.read(this.detail).orElse(Duration.ZERO) : Duration.ZERO;
	}

	String inWords() {
		return TIME.format(this.happenedAt) + "　" + this.actor + "　" + this.act + "　" + this.subject;
	}

}
