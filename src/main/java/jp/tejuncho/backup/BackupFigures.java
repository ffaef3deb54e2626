package jp.tejuncho.backup;

import java.time.Clock;
import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * 控えの数.
 *
 * Of what was opened and compared; a folder that can't be read says nothing.
 */
@Component
class BackupFigures implements MeterBinder {

	private final BackupMaking making;

	private final Clock clock;

	BackupFigures(BackupMaking making, Clock clock) {
		this.making = making;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("tejuncho.backup.age", this, BackupFigures::age)
			.description("Since the newest backup; not a number where there is none")
			.baseUnit("seconds")
			.register(registry);
	}

	double age() {
		try {
			return this.making.list()
				.stream()
				.filter(Backup::verified)
				.findFirst()
				.map((backup) -> (double) Duration.between(backup.at(), this.clock.instant()).toSeconds())
				.orElse(Double.NaN);
		}
		catch (BackupFailure ex) {
			return Double.NaN;
		}
	}

}
