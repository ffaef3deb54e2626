package jp.tejuncho.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.audit.AuditRecording;
import jp.tejuncho.audit.HouseInUse;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.Conflict;
import jp.tejuncho.platform.NotPossible;

/**
 * 最初の設定.
 *
 * Whoever reads the server's log may become the first operator. The single row of
 * first_run decides between two who try at once.
 */
@Component
public class FirstRun implements HouseInUse {

	private static final Logger log = LoggerFactory.getLogger(FirstRun.class);

	private static final int TRIES_PER_CODE = 5;

	private final StaffMembers staff;

	private final SignInGuards guards;

	private final SamplePeople people;

	private final Samples samples;

	private final AuditRecording trail;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final Environment environment;

	private volatile boolean done;

	private String code = Secrets.code();

	private int tries;

	FirstRun(StaffMembers staff, SignInGuards guards, SamplePeople people, Samples samples, AuditRecording trail,
			JdbcClient jdbc, Clock clock, TransactionTemplate transaction, Environment environment) {
		this.staff = staff;
		this.guards = guards;
		this.people = people;
		this.samples = samples;
		this.trail = trail;
		this.jdbc = jdbc;
		this.clock = clock;
		this.transaction = transaction;
		this.environment = environment;
	}

	/**
	 * Whether somebody has an account. Asked on every request; the database only until it
	 * is true. Asked at every start, too, so it doesn't go through the repository, all of
	 * whose queries would have to be read for it.
	 * @return true for ever after the first account
	 */
	public boolean done() {
		if (!this.done) {
			this.done = isAnybodyThere();
		}
		return this.done;
	}

	@Override
	public boolean inUse() {
		return done();
	}

	private boolean isAnybodyThere() {
		return this.jdbc.sql("select 1 from staff fetch first row only").query(Integer.class).optional().isPresent();
	}

	@EventListener(ApplicationReadyEvent.class)
	void announce() {
		if (done()) {
			return;
		}
		if (this.environment.acceptsProfiles(Profiles.of("sample"))) {
			startWithSamples();
			return;
		}
		announceCode();
	}

	private synchronized void announceCode() {
		log.warn("利用者がまだいません。ブラウザーで {} を開き、最初の設定のコードを入力してください (first-run code): {}", address(), this.code);
	}

	// where a browser on this machine finds the first page; a proxy has an address of its
	// own
	private String address() {
		boolean safe = Stream.of("server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store")
			.anyMatch(this.environment::containsProperty);
		String path = this.environment.getProperty("server.servlet.context-path", "");
		return (safe ? "https" : "http") + "://" + this.environment.getProperty("server.address", "localhost") + ":"
				+ this.environment.getProperty("local.server.port", "8080") + path + (path.endsWith("/") ? "" : "/");
	}

	private void startWithSamples() {
		once(() -> this.samples.create(AuditActor.TEJUNCHO));
		this.people.takeIssued()
			.forEach((one) -> log.warn("見本の利用者 {}: サインイン名 {} パスワード {}", one.displayName(), one.signInName(),
					one.password()));
	}

	/**
	 * コードを照合する. Wrong too often, and a new one is printed.
	 * @param typed what was typed, in letters of any case and width, with any hyphens
	 * @return whether it is the code
	 */
	public synchronized boolean accepts(String typed) {
		boolean right = MessageDigest.isEqual(letters(typed), letters(this.code));
		if (right) {
			this.tries = 0;
			return true;
		}
		this.tries++;
		if (this.tries >= TRIES_PER_CODE) {
			this.tries = 0;
			this.code = Secrets.code();
			announceCode();
		}
		return false;
	}

	private static byte[] letters(String code) {
		return Normalizer.normalize(code, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^0-9a-z]", "")
			.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * 最初の運用管理者を登録する.
	 * @param name the sign-in name
	 * @param displayName the name colleagues know
	 * @param hash the hash of the password the person chose
	 * @param withSamples whether sample data is wanted too
	 * @return passwords of the sample people, to be shown once
	 */
	List<SamplePeople.Issued> register(SignInName name, String displayName, String hash, boolean withSamples) {
		once(() -> {
			Staff one = this.staff
				.save(new Staff(name, displayName, hash, Set.of(Assignment.everywhere(Role.OPERATOR)), false));
			this.guards.save(new SignInGuard(one.id()));
			AuditActor actor = AuditActor.of(one.signedIn());
			this.trail.record(actor, AccountActs.FIRST, displayName, "", List.of(ToldAccount.of(one, Set.of())));
			if (withSamples) {
				this.samples.create(actor);
			}
		});
		return withSamples ? this.people.takeIssued() : List.of();
	}

	private void once(Runnable registration) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				if (isAnybodyThere()) {
					throw new NotPossible("最初の設定は、すでに終わっています。サインインの画面から入ってください。");
				}
				this.jdbc.sql("insert into first_run (id, done_at) values (1, ?)")
					.param(Timestamp.from(this.clock.instant()))
					.update();
				registration.run();
			});
		}
		catch (DataIntegrityViolationException | PessimisticLockingFailureException ex) {
			if (!done()) {
				throw ex;
			}
			throw new Conflict("最初の設定は、先に終わっています。サインインの画面から入ってください。");
		}
	}

}
