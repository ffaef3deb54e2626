package jp.tejuncho.platform.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * 手間のかかる画面の数.
 */
@Component
class CostlyFigures implements MeterBinder {

	private final CostlyPages pages;

	CostlyFigures(CostlyPages pages) {
		this.pages = pages;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		FunctionCounter.builder("tejuncho.costly.refused", this.pages, CostlyPages::refused)
			.description("Costly pages that had to be asked for again")
			.register(registry);
		Gauge.builder("tejuncho.costly.running", this.pages, CostlyPages::running)
			.description("Costly pages that are made now")
			.register(registry);
	}

}
