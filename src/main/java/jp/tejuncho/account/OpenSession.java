package jp.tejuncho.account;

import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.LastAct;

/**
 * サインインしている一つのブラウザー.
 *
 * Bound to its session: however that ends, this is out of the list at once.
 */
final class OpenSession implements HttpSessionBindingListener {

	/** The attribute of a session that holds it. */
	static final String ATTRIBUTE = OpenSession.class.getName();

	private final UUID id = UUID.randomUUID();

	private final StaffId person;

	private final HttpSession session;

	private final Instant since;

	private final String browser;

	private final String address;

	private final OpenSessions all;

	OpenSession(StaffId person, HttpSession session, Instant since, String browser, String address, OpenSessions all) {
		this.person = person;
		this.session = session;
		this.since = since;
		this.browser = browser;
		this.address = address;
		this.all = all;
	}

	UUID id() {
		return this.id;
	}

	StaffId person() {
		return this.person;
	}

	Instant since() {
		return this.since;
	}

	OpenSessions.View view(@Nullable UUID own) {
		return new OpenSessions.View(this.id, this.since, lastAct(), this.browser, this.address, this.id.equals(own));
	}

	private Instant lastAct() {
		try {
			return LastAct.of(this.session).orElse(this.since);
		}
		catch (IllegalStateException ex) {
			return this.since;
		}
	}

	void end() {
		this.all.forget(this);
		try {
			this.session.invalidate();
		}
		catch (IllegalStateException ex) {
			// it has ended by itself meanwhile
			this.all.forget(this);
		}
	}

	@Override
	public void valueUnbound(HttpSessionBindingEvent event) {
		this.all.forget(this);
	}

}
