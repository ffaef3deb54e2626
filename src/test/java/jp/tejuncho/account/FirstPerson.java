package jp.tejuncho.account;

import java.util.Objects;
import java.util.Set;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The accounts of a house from its first day on, each made as the application makes it.
 */
@TestComponent
public class FirstPerson {

	private final FirstRun firstRun;

	private final Accounts accounts;

	private final StaffMembers staff;

	private final PasswordCheck passwords;

	private final TransactionTemplate transaction;

	FirstPerson(FirstRun firstRun, Accounts accounts, StaffMembers staff, PasswordCheck passwords,
			TransactionTemplate transaction) {
		this.firstRun = firstRun;
		this.accounts = accounts;
		this.staff = staff;
		this.passwords = passwords;
		this.transaction = transaction;
	}

	public SignedInStaff operator(String signInName, String displayName) {
		this.firstRun.register(new SignInName(signInName), displayName, this.passwords.encode(People.PASSWORD), false);
		return find(signInName);
	}

	/**
	 * A person who has chosen a password.
	 * @param signInName the name to sign in with
	 * @param displayName the name colleagues know
	 * @param assignments roles and sections
	 * @return the person
	 */
	public SignedInStaff register(String signInName, String displayName, Set<Assignment> assignments) {
		StaffId id = registerOnly(signInName, displayName, assignments);
		return this.accounts.changeOwnPassword(id, this.passwords.encode(People.PASSWORD));
	}

	/**
	 * A person who has not signed in yet.
	 * @param signInName the name to sign in with
	 * @param displayName the name colleagues know
	 * @param assignments roles and sections
	 * @return the account
	 */
	public StaffId registerOnly(String signInName, String displayName, Set<Assignment> assignments) {
		return this.accounts.register(new SignInName(signInName), displayName, signInName + "@example.lg.jp",
				assignments, this.accounts.temporaryPassword());
	}

	public SignedInStaff find(String signInName) {
		return Objects.requireNonNull(
				this.transaction.execute((_) -> this.staff.findBySignInName(signInName).orElseThrow().signedIn()));
	}

}
