package jp.tejuncho.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.store.StoreHealth;
import jp.tejuncho.platform.store.StoreTrouble;

/**
 * 操作の記録の数.
 *
 * The end of the chain as a number: it never falls. Its digest, which would be a new
 * series each minute, is said by the health and in the log.
 */
@Component("trail")
class TrailFigures implements MeterBinder, HealthIndicator {

	private final AuditSeals seals;

	private final StoreHealth store;

	private final AuditNotes notes;

	private final Clock clock;

	TrailFigures(AuditSeals seals, AuditNotes notes, StoreHealth store, Clock clock) {
		this.seals = seals;
		this.notes = notes;
		this.clock = clock;
		this.store = store;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("tejuncho.trail.sealed", this, TrailFigures::sealed)
			.description("Entries of the trail under a seal")
			.register(registry);
		TimeGauge.builder("tejuncho.trail.unsealed.age", this, TimeUnit.SECONDS, TrailFigures::unsealedFor)
			.description("For how long the oldest entry has waited for its seal")
			.register(registry);
		TimeGauge.builder("tejuncho.trail.noted.age", this, TimeUnit.SECONDS, TrailFigures::notedFor)
			.description("How long ago the end of the chain was noted")
			.register(registry);
	}

	/**
	 * Says the end of the chain; nothing is down because of it.
	 */
	@Override
	public Health health() {
		if (away()) {
			return Health.unknown().build();
		}
		AuditSeal newest = this.seals.newest();
		Health.Builder health = Health.up().withDetail("sealed", newest.number()).withDetail("digest", newest.digest());
		this.notes.newest().ifPresent((note) -> health.withDetail("noted", note.toString()));
		return health.build();
	}

	private double sealed() {
		return away() ? Double.NaN : this.seals.newest().number();
	}

	private double unsealedFor() {
		if (away()) {
			return Double.NaN;
		}
		return this.seals.unsealed(this.seals.newestHappenedAt(), 1)
			.stream()
			.mapToDouble((oldest) -> age(oldest.happenedAt()))
			.findFirst()
			.orElse(0);
	}

	private double notedFor() {
		return this.notes.newest().map((note) -> age(note.at())).orElse(Double.NaN);
	}

	private double age(Instant time) {
		return Duration.between(time, this.clock.instant()).toMillis() / 1000.0;
	}

	// a database that is away must not keep the watch waiting for a connection
	private boolean away() {
		return this.store.trouble().filter(StoreTrouble.AWAY::equals).isPresent();
	}

}
