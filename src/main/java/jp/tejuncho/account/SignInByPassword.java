package jp.tejuncho.account;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
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
		String address = (typed.getDetails() instanceof WebAuthenticationDetails details)
				? String.valueOf(details.getRemoteAddress()) : "";
		if (this.throttle.closed(address)) {
			throw new BadCredentialsException("Too many failures from one address");
		}
		SignedInStaff person = this.check.signIn(typed.getName(), String.valueOf(typed.getCredentials()))
			.orElseThrow(() -> refused(address));
		this.trail.record(AuditActor.of(person), "サインイン", person.displayName(), "");
		UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(person, null,
				person.getAuthorities());
		signedIn.setDetails(typed.getDetails());
		return signedIn;
	}

	private BadCredentialsException refused(String address) {
		if (this.throttle.failed(address)) {
			this.trail.record(AuditActor.UNKNOWN, "接続元からのサインインを制限", address, "続けて失敗したため、しばらく受け付けない");
		}
		return new BadCredentialsException("Unknown, closed or wrong");
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
