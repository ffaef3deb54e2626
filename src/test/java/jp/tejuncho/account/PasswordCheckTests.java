package jp.tejuncho.account;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.audit.AuditRecording;
import jp.tejuncho.platform.AuditTally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

class PasswordCheckTests {

	private static final SignInSource HERE = SignInSource.of("192.0.2.1");

	private final PasswordEncoder encoder = Mockito.spy(new BCryptPasswordEncoder(4));

	private final StaffMembers staff = Mockito.mock(StaffMembers.class);

	private final SignInGuards guards = Mockito.mock(SignInGuards.class);

	private final PasswordCheck check = new PasswordCheck(this.staff, this.guards, this.encoder,
			Mockito.mock(AuditTally.class), Mockito.mock(AuditRecording.class), Clock.systemUTC(),
			new TransactionTemplate(Mockito.mock(PlatformTransactionManager.class)));

	@BeforeEach
	void people() {
		register("active", true, 0);
		register("inactive", false, 0);
		register("locked", true, 10);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nobody", "active", "inactive", "locked", "名前でない", "" })
	void いない人も止められた人も同じ手間で断られる(String name) {
		Mockito.clearInvocations(this.encoder);
		assertThat(enters(name, "wrong-password")).isFalse();
		then(this.encoder).should(Mockito.times(1)).matches(anyString(), anyString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "inactive", "locked" })
	void 止められている間は正しいパスワードでも入れない(String name) {
		assertThat(enters(name, People.PASSWORD)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "active", "ＡＣＴＩＶＥ", " Active " })
	void 全角や大文字で打っても入れる(String name) {
		assertThat(enters(name, People.PASSWORD)).isTrue();
	}

	private boolean enters(String name, String password) {
		return this.check.verdict(this.check.candidate(name, HERE), password).person() != null;
	}

	private void register(String name, boolean active, int failures) {
		Staff one = new Staff(new SignInName(name), name, this.check.encode(People.PASSWORD), Set.of(), false);
		if (!active) {
			one.deactivate();
		}
		SignInGuard guard = new SignInGuard(one.id());
		for (int count = 0; count < failures; count++) {
			guard.failed("address:192.0.2.1", Clock.systemUTC().instant());
		}
		given(this.staff.findBySignInName(name)).willReturn(Optional.of(one));
		given(this.staff.findById(one.id())).willReturn(Optional.of(one));
		given(this.staff.saveAndFlush(any())).willReturn(one);
		given(this.guards.locked(one.id())).willReturn(Optional.of(guard));
		given(this.guards.findById(one.id())).willReturn(Optional.of(guard));
	}

}
