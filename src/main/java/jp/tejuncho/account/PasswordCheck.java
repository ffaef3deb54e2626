package jp.tejuncho.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

import jp.tejuncho.audit.AuditRecording;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTally;
import jp.tejuncho.platform.AuditTally.Act;
import jp.tejuncho.platform.TrailAct;

/**
 * パスワードの照合.
 *
 * Unknown, closed, inactive and wrong look alike from outside and take one hash each. The
 * hash is computed outside of the transaction that holds the guard.
 */
@Component
class PasswordCheck {

	static final int PAIRS_A_MINUTE = 20;

	private static final String NOBODY = "登録のない名前、または停止中か期限の過ぎた利用者";

	private final StaffMembers staff;

	private final SignInGuards guards;

	private final PasswordEncoder encoder;

	private final AuditTally tally;

	private final AuditRecording trail;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final Supplier<String> hashOfNobody;

	PasswordCheck(StaffMembers staff, SignInGuards guards, PasswordEncoder encoder, AuditTally tally,
			AuditRecording trail, Clock clock, TransactionTemplate transaction) {
		this.staff = staff;
		this.guards = guards;
		this.encoder = encoder;
		this.tally = tally;
		this.trail = trail;
		this.clock = clock;
		this.transaction = transaction;
		this.hashOfNobody = SingletonSupplier.of(() -> encode(Secrets.code()));
	}

	String encode(String password) {
		return String.valueOf(this.encoder.encode(password));
	}

	/**
	 * Whose password it would have to be. Nobody looks like somebody.
	 * @param typedName what was typed as the name
	 * @param source where the try comes from
	 * @return the account, or nobody's
	 */
	Candidate candidate(String typedName, SignInSource source) {
		// asked before it is known whose name it is: the first try takes as long for
		// everybody
		String hash = this.hashOfNobody.get();
		Candidate found = this.transaction.execute((status) -> find(typedName, source));
		return (found != null) ? found : new Candidate(null, NOBODY, source.address(), hash, 0, "", false, false);
	}

	/**
	 * Whether the password is right and may come in.
	 * @param candidate whose it would have to be
	 * @param password what was typed as the password
	 * @return the person, or why not
	 */
	Verdict verdict(Candidate candidate, String password) {
		boolean right = this.encoder.matches(password, candidate.hash());
		return Objects.requireNonNull(this.transaction.execute((status) -> conclude(candidate, right, password)));
	}

	/**
	 * Whether the person who is already signed in knows the password: guesses count here
	 * too.
	 * @param person who asks to change it
	 * @param password what was typed
	 * @param source where it comes from
	 * @return why it isn't accepted, in a sentence; nothing if it is right
	 */
	Optional<String> objection(SignedInStaff person, String password, SignInSource source) {
		Candidate candidate = candidate(person.signInName(), source);
		Verdict verdict = candidate.exhausted() ? Verdict.WAITS : verdict(candidate, password);
		if (verdict.person() != null) {
			return Optional.empty();
		}
		String wait = wait(candidate);
		if (verdict.waits()) {
			return Optional
				.of("続けて間違えたため、いまは" + person.displayName() + "さんの正しいパスワードも受け付けません。" + wait + "待ってから、もう一度入力してください");
		}
		return Optional
			.of("今のパスワードが違います。" + person.displayName() + "さん（あなた）がサインインするときのパスワードを、大文字と小文字、全角と半角を確かめて入力してください"
					+ (wait.isEmpty() ? "" : "。続けて間違えたため、あと" + wait + "は、正しいパスワードも受け付けません"));
	}

	// how long the account stays closed to where a try came from; empty if it is open
	private String wait(Candidate candidate) {
		StaffId id = candidate.id();
		if (id == null) {
			return "";
		}
		Instant now = this.clock.instant();
		Duration left = Objects.requireNonNull(this.transaction
			.execute((status) -> this.guards.findById(id).orElseThrow().closedFor(candidate.counter(), now)));
		long seconds = left.plusMillis(999).toSeconds();
		if (seconds < 60) {
			return (seconds > 0) ? seconds + "秒" : "";
		}
		return (seconds + 59) / 60 + "分";
	}

	/**
	 * 前に使ったパスワード.
	 * @param person whose
	 * @param password what is to be the next one
	 * @return whether it is the present one or one of the four before it
	 */
	boolean used(SignedInStaff person, String password) {
		List<String> hashes = Objects.requireNonNull(this.transaction
			.execute((status) -> this.staff.findById(person.staffId()).map(Staff::usedPasswords).orElse(List.of())));
		return hashes.stream().anyMatch((hash) -> this.encoder.matches(password, hash));
	}

	private @Nullable Candidate find(String typedName, SignInSource source) {
		if (!SignInName.accepts(typedName)) {
			return null;
		}
		return this.staff.findBySignInName(SignInName.of(typedName).value())
			.filter((one) -> one.active() && !one.ended(LocalDate.now(this.clock)))
			.map((one) -> candidate(one, this.guards.findById(one.id()).orElseThrow(), source))
			.orElse(null);
	}

	private Candidate candidate(Staff one, SignInGuard guard, SignInSource source) {
		Instant now = this.clock.instant();
		String counter = guard.counter(source, now);
		return new Candidate(one.id(), subject(one), source.address(), one.passwordHash(), one.passwordGeneration(),
				counter, guard.known(source, now).isPresent(), guard.exhausted(counter, now));
	}

	private Verdict conclude(Candidate candidate, boolean right, String password) {
		StaffId id = candidate.id();
		if (id == null) {
			count(AccountActs.SIGN_IN_FAILED, candidate, "");
			return Verdict.WRONG;
		}
		SignInGuard guard = this.guards.locked(id).orElseThrow();
		Staff person = this.staff.findById(id).orElseThrow();
		Instant now = this.clock.instant();
		String counter = candidate.counter();
		if (guard.closed(counter, now)) {
			waited(guard, counter, now, candidate);
			return Verdict.WAITS;
		}
		if (!right || !person.active() || person.passwordGeneration() != candidate.generation()) {
			guard.failed(counter, now);
			count(guard.locked(counter, now) ? AccountActs.SIGN_IN_FAILED_AND_LOCKED : AccountActs.SIGN_IN_FAILED,
					candidate, "");
			return Verdict.WRONG;
		}
		if (person.temporaryPasswordEnded(now)) {
			guard.failed(counter, now);
			count(AccountActs.SIGN_IN_FAILED, candidate, "仮パスワードの期限が切れている");
			return Verdict.WRONG;
		}
		guard.succeeded(counter, now);
		if (this.encoder.upgradeEncoding(person.passwordHash())) {
			String before = person.passwordHash();
			person.rehash(encode(password));
			this.trail.record(AuditActor.of(person.signedIn()), AccountActs.PASSWORD_REHASHED, subject(person), "",
					List.of(ToldAccount.ofPassword(person, before)));
		}
		this.staff.saveAndFlush(person);
		return new Verdict(person.signedIn(), false);
	}

	private void waited(SignInGuard guard, String counter, Instant now, Candidate candidate) {
		if (!guard.exhausted(counter, now)) {
			guard.triedWhileClosed(counter, now);
		}
		refused(candidate, "続けて間違えたため待たせている間");
	}

	/**
	 * A try was not looked at.
	 * @param candidate whose it would have been
	 * @param why why not
	 */
	void refused(Candidate candidate, String why) {
		count(AccountActs.SIGN_IN_REFUSED, candidate, why);
	}

	private void count(TrailAct act, Candidate candidate, String detail) {
		this.tally.count("サインイン", PAIRS_A_MINUTE,
				new Act(AuditActor.UNKNOWN, act, candidate.subject(), detail, candidate.address()));
	}

	private static String subject(Staff person) {
		return person.displayName() + "（" + person.signInName() + "）";
	}

	/**
	 * サインインしようとしている利用者.
	 *
	 * @param id the account, null for nobody
	 * @param subject the account in words
	 * @param address where the try comes from
	 * @param hash of the password it has to be
	 * @param generation of that password
	 * @param counter by what its tries are counted
	 * @param known whether it comes from a browser the person signed in with before
	 * @param exhausted whether there were so many tries that this one is not looked at
	 */
	record Candidate(@Nullable StaffId id, String subject, String address, String hash, int generation, String counter,
			boolean known, boolean exhausted) {

	}

	/**
	 * 照合の結果.
	 *
	 * @param person who has signed in
	 * @param waits whether it was refused because of a wait, right or wrong
	 */
	record Verdict(@Nullable SignedInStaff person, boolean waits) {

		private static final Verdict WRONG = new Verdict(null, false);

		private static final Verdict WAITS = new Verdict(null, true);

	}

}
