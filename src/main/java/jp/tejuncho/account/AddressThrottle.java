package jp.tejuncho.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * 接続元の見張り.
 *
 * Against one machine that tries many accounts. In memory and bounded: the one that tried
 * longest ago is forgotten first.
 */
@Component
public class AddressThrottle {

	private static final int MOST = 10_000;

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private final Map<String, Failures> addresses = LinkedHashMap.newLinkedHashMap(16);

	private final int allowed;

	private final Clock clock;

	AddressThrottle(SignInSettings settings, Clock clock) {
		this.allowed = settings.failuresPerAddress();
		this.clock = clock;
	}

	public synchronized boolean closed(String address) {
		Failures failures = this.addresses.get(address);
		return failures != null && failures.count() >= this.allowed && failures.within(this.clock.instant());
	}

	/**
	 * A wrong password from this address.
	 * @param address where it came from
	 * @return whether this was the one too many
	 */
	public synchronized boolean failed(String address) {
		Instant now = this.clock.instant();
		Failures before = this.addresses.remove(address);
		Failures after = (before != null && before.within(now)) ? new Failures(before.since(), before.count() + 1)
				: new Failures(now, 1);
		this.addresses.put(address, after);
		if (this.addresses.size() > MOST) {
			this.addresses.remove(this.addresses.keySet().iterator().next());
		}
		return after.count() == this.allowed;
	}

	private record Failures(Instant since, int count) {

		boolean within(Instant now) {
			return now.isBefore(this.since.plus(WINDOW));
		}

	}

}
