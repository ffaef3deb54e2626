package jp.tejuncho.platform.store;

import java.util.OptionalLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * 置場の数.
 */
@Component
class StoreFigures implements MeterBinder {

	private final StoreHealth health;

	StoreFigures(StoreHealth health) {
		this.health = health;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("tejuncho.store.ready", this.health, (health) -> health.trouble().isPresent() ? 0 : 1)
			.description("1 while something can be stored, as /health says")
			.register(registry);
		Gauge.builder("tejuncho.store.room", this.health, StoreFigures::room)
			.description("Free room beside a file of H2; not a number for a server")
			.baseUnit(BaseUnits.BYTES)
			.register(registry);
	}

	private static double room(StoreHealth health) {
		OptionalLong room = health.room();
		return room.isPresent() ? room.getAsLong() : Double.NaN;
	}

}
