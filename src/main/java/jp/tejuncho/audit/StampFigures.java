package jp.tejuncho.audit;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * 時刻の証明の数. Only where an authority is asked.
 */
@Component
class StampFigures implements MeterBinder {

	private final AuditStamping stamping;

	StampFigures(AuditStamping stamping) {
		this.stamping = stamping;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		if (this.stamping.isAsked()) {
			TimeGauge
				.builder("tejuncho.trail.stamped.age", this.stamping, TimeUnit.SECONDS,
						(one) -> one.stampedFor().toSeconds())
				.description("How long ago the end of the chain was given a time stamp, or this process began")
				.register(registry);
			FunctionCounter.builder("tejuncho.trail.stamp.failed", this.stamping, AuditStamping::failures)
				.description("How often no time stamp was given")
				.register(registry);
		}
	}

}
