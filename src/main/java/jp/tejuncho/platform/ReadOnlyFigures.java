package jp.tejuncho.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * 読み取り専用の運転の数.
 */
@Component
class ReadOnlyFigures implements MeterBinder {

	private final ReadOnlyMode mode;

	ReadOnlyFigures(ReadOnlyMode mode) {
		this.mode = mode;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("tejuncho.read.only", this.mode, (mode) -> mode.notice().isPresent() ? 1 : 0)
			.description("1 while the house is read only")
			.register(registry);
	}

}
