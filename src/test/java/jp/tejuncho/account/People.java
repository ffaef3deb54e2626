package jp.tejuncho.account;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.context.TestComponent;

/**
 * People with an account, for tests.
 */
@TestComponent
public class People {

	/**
	 * The password of everybody.
	 */
	public static final String PASSWORD = "correct-horse-1";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final StaffMembers staff;

	private final SignInGuards guards;

	private final PasswordCheck check;

	People(StaffMembers staff, SignInGuards guards, PasswordCheck check) {
		this.staff = staff;
		this.guards = guards;
		this.check = check;
	}

	public Staff with(Assignment... assignments) {
		int number = NUMBER.incrementAndGet();
		Staff one = new Staff(new SignInName("shokuin" + number), "職員 " + number, this.check.encode(PASSWORD),
				Set.of(assignments), false);
		this.guards.save(new SignInGuard(this.staff.save(one).id()));
		return one;
	}

	public String hash(String password) {
		return this.check.encode(password);
	}

	public Staff operator() {
		return with(Assignment.everywhere(Role.OPERATOR));
	}

}
