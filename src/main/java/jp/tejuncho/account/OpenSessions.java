package jp.tejuncho.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.NotFound;

/**
 * サインインの一覧.
 *
 * Where a person is signed in, on this server. So many at once: one more ends the oldest,
 * so that nobody fills the memory by signing in again and again.
 */
@Component
public class OpenSessions {

	private final Map<UUID, OpenSession> sessions = new ConcurrentHashMap<>();

	private final AuditTrail trail;

	private final Clock clock;

	private final int most;

	OpenSessions(AuditTrail trail, Clock clock, SignInSettings settings) {
		this.trail = trail;
		this.clock = clock;
		this.most = settings.mostSessions();
	}

	/**
	 * The person has signed in.
	 * @param person who
	 * @param request the request that did, with its session
	 */
	void begin(SignedInStaff person, HttpServletRequest request) {
		HttpSession session = request.getSession();
		OpenSession own = new OpenSession(person.staffId(), session, this.clock.instant(),
				BrowserName.of(request.getHeader(HttpHeaders.USER_AGENT)), request.getRemoteAddr(), this);
		this.sessions.put(own.id(), own);
		session.setAttribute(OpenSession.ATTRIBUTE, own);
		List<OpenSession> oldestFirst = of(person.staffId());
		oldestFirst.stream().limit(Math.max(0, oldestFirst.size() - this.most)).forEach((old) -> {
			old.end();
			this.trail.record(AuditActor.of(person), AccountActs.SIGN_IN_ENDED, person.displayName(),
					"一度に" + this.most + "か所までのため、いちばん古いもの");
		});
	}

	/**
	 * Where the person is signed in.
	 * @param person who
	 * @param request the present request
	 * @return each, the newest first
	 */
	public List<View> of(SignedInStaff person, HttpServletRequest request) {
		UUID own = own(request);
		return of(person.staffId()).reversed().stream().map((session) -> session.view(own)).toList();
	}

	/**
	 * 一つを終える.
	 * @param id which one
	 * @param person whose it has to be
	 */
	public void end(UUID id, SignedInStaff person) {
		OpenSession session = Optional.ofNullable(this.sessions.get(id))
			.filter((one) -> one.person().equals(person.staffId()))
			.orElseThrow(() -> new NotFound("session " + id));
		session.end();
		this.trail.record(AccountActs.SIGN_IN_ENDED, person.displayName(), "本人が一覧から");
	}

	/**
	 * ほかをすべて終える.
	 * @param person whose
	 * @param request the present request, whose session stays
	 * @return how many were ended
	 */
	public int endOthers(SignedInStaff person, HttpServletRequest request) {
		int ended = endAllBut(person.staffId(), own(request));
		if (ended > 0) {
			this.trail.record(AccountActs.SIGN_IN_ENDED, person.displayName(), "本人が一覧から、ほかの" + ended + "か所");
		}
		return ended;
	}

	int endAllBut(StaffId person, @Nullable UUID kept) {
		List<OpenSession> others = of(person).stream().filter((one) -> !one.id().equals(kept)).toList();
		others.forEach(OpenSession::end);
		return others.size();
	}

	void forget(OpenSession session) {
		this.sessions.remove(session.id());
	}

	@Nullable UUID own(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(OpenSession.ATTRIBUTE) instanceof OpenSession own) ? own.id()
				: null;
	}

	int count() {
		return this.sessions.size();
	}

	private List<OpenSession> of(StaffId person) {
		return this.sessions.values()
			.stream()
			.filter((one) -> one.person().equals(person))
			.sorted(Comparator.comparing(OpenSession::since))
			.toList();
	}

	/**
	 * 画面に出すサインイン.
	 *
	 * @param id which one
	 * @param since when the person signed in
	 * @param lastAct when they did something for the last time
	 * @param browser the browser in words
	 * @param address where it is
	 * @param own whether it is the one this page is seen with
	 */
	public record View(UUID id, Instant since, Instant lastAct, String browser, String address, boolean own) {

	}

}
