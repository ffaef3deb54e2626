package jp.tejuncho.account;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTrail;

/**
 * 名前とパスワードによるサインイン.
 */
@Component
class SignInByPassword implements AuthenticationProvider {

	private final PasswordCheck check;

	private final AddressThrottle throttle;

	private final AuditTrail trail;

	SignInByPassword(PasswordCheck check, AddressThrottle throttle, AuditTrail trail) {
		this.check = check;
		this.throttle = throttle;
		this.trail = trail;
	}

	@Override
	public Authentication authenticate(Authentication typed) {
		SignInSource source = (typed.getDetails() instanceof SignInSource told) ? told : SignInSource.of("");
		PasswordCheck.Candidate candidate = this.check.candidate(typed.getName(), source);
		if (candidate.exhausted()) {
			this.check.refused(candidate, "続けて間違えたため待たせている間");
			throw new BadCredentialsException("Tried too often while closed");
		}
		SignedInStaff person = verdict(candidate, String.valueOf(typed.getCredentials()), source).person();
		if (person == null) {
			throw new BadCredentialsException("Unknown, closed or wrong");
		}
		this.trail.record(AuditActor.of(person), AccountActs.SIGNED_IN, person.displayName(), "");
		return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
	}

	private PasswordCheck.Verdict verdict(PasswordCheck.Candidate candidate, String password, SignInSource source) {
		if (candidate.known()) {
			return this.check.verdict(candidate, password);
		}
		String counter = this.throttle.admit(source.address(), candidate.id()).orElseThrow(() -> {
			this.check.refused(candidate, "この接続元から続けて失敗したため待たせている間");
			return new BadCredentialsException("Too many failures from one address");
		});
		PasswordCheck.Verdict verdict = this.check.verdict(candidate, password);
		if (verdict.person() != null || verdict.waits()) {
			this.throttle.takeOff(counter);
		}
		else if (this.throttle.justClosed(source.address())) {
			this.trail.record(AuditActor.UNKNOWN, AccountActs.ADDRESS_HELD_BACK, source.address(),
					"続けて失敗したため、しばらく受け付けない");
		}
		return verdict;
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
