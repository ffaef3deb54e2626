package jp.tejuncho.planted;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Breaks a rule on purpose. */
public final class PlantedMeter implements MeterBinder {

	@Override
	public void bindTo(MeterRegistry registry) {
		registry.counter("planted");
	}

}
