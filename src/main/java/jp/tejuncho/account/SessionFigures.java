package jp.tejuncho.account;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * サインインの数.
 */
@Component
class SessionFigures implements MeterBinder {

	private final OpenSessions sessions;

	SessionFigures(OpenSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("tejuncho.sessions.open", this.sessions, OpenSessions::count)
			.description("Where people are signed in on this process")
			.register(registry);
	}

}
