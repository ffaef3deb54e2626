package jp.tejuncho.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTrail;

/**
 * パスワードの照合.
 *
 * Unknown, closed, inactive and wrong look alike from outside and take one hash each. The
 * hash is computed outside of the transaction that holds the guard.
 */
@Component
class PasswordCheck {

	private final StaffMembers staff;

	private final SignInGuards guards;

	private final PasswordEncoder encoder;

	private final AuditTrail trail;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final String hashOfNobody;

	PasswordCheck(StaffMembers staff, SignInGuards guards, PasswordEncoder encoder, AuditTrail trail, Clock clock,
			TransactionTemplate transaction) {
		this.staff = staff;
		this.guards = guards;
		this.encoder = encoder;
		this.trail = trail;
		this.clock = clock;
		this.transaction = transaction;
		this.hashOfNobody = encode(Secrets.code());
	}

	String encode(String password) {
		return String.valueOf(this.encoder.encode(password));
	}

	/**
	 * Who signs in with this name and password.
	 * @param typedName what was typed as the name
	 * @param password what was typed as the password
	 * @return the person, if everything is right
	 */
	Optional<SignedInStaff> signIn(String typedName, String password) {
		Found found = this.transaction.execute((status) -> find(typedName));
		boolean right = this.encoder.matches(password, (found != null) ? found.hash() : this.hashOfNobody);
		SignedInStaff person = this.transaction.execute((status) -> conclude(found, right, password));
		return Optional.ofNullable(person);
	}

	/**
	 * Whether the person who is already signed in knows the password: guesses count here
	 * too.
	 * @param person who asks to change it
	 * @param password what was typed
	 * @return whether it is right
	 */
	boolean confirms(SignedInStaff person, String password) {
		return signIn(person.signInName(), password).isPresent();
	}

	private @Nullable Found find(String typedName) {
		if (!SignInName.accepts(typedName)) {
			return null;
		}
		return this.staff.findBySignInName(SignInName.of(typedName).value())
			.filter(Staff::active)
			.map((one) -> new Found(one.id(), one.passwordHash(), one.passwordGeneration()))
			.orElse(null);
	}

	private @Nullable SignedInStaff conclude(@Nullable Found found, boolean right, String password) {
		if (found == null) {
			this.trail.record(AuditActor.UNKNOWN, "サインインに失敗", "登録のない名前、または停止中の利用者", "");
			return null;
		}
		Staff person = this.staff.findById(found.id()).orElseThrow();
		SignInGuard guard = this.guards.locked(found.id()).orElseThrow();
		Instant now = this.clock.instant();
		if (guard.closed(now)) {
			record("サインインを拒否", person, "続けて間違えたため待たせている間");
			return null;
		}
		if (!right || !person.active() || person.passwordGeneration() != found.generation()) {
			guard.failed(now);
			record(guard.locked(now) ? "サインインに失敗しロック" : "サインインに失敗", person, "");
			return null;
		}
		guard.succeeded(now);
		if (this.encoder.upgradeEncoding(person.passwordHash())) {
			person.rehash(encode(password));
		}
		this.staff.saveAndFlush(person);
		return person.signedIn();
	}

	private void record(String act, Staff person, String detail) {
		this.trail.record(AuditActor.UNKNOWN, act, person.displayName() + "（" + person.signInName() + "）", detail);
	}

	private record Found(StaffId id, String hash, int generation) {

	}

}
