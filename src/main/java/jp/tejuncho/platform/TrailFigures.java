package jp.tejuncho.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.store.StoreHealth;
import jp.tejuncho.platform.store.StoreTrouble;

/**
 * 操作の記録の数.
 *
 * The end of the chain as a number: it never falls. Its digest is in the log.
 */
@Component
class TrailFigures implements MeterBinder {

	private final AuditSeals seals;

	private final StoreHealth store;

	TrailFigures(AuditSeals seals, StoreHealth store) {
		this.seals = seals;
		this.store = store;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("tejuncho.trail.sealed", this, TrailFigures::sealed)
			.description("Entries of the trail under a seal")
			.register(registry);
	}

	// a database that is away must not keep the watch waiting for a connection
	private double sealed() {
		return this.store.trouble().filter(StoreTrouble.AWAY::equals).isPresent() ? Double.NaN
				: this.seals.newest().number();
	}

}
