package jp.tejuncho.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * 画面に出す利用者.
 *
 * @param id the account
 * @param version for the form that edits it
 * @param signInName the name the person signs in with
 * @param displayName the name colleagues know
 * @param mail where the person wants to be told of what waits, or empty
 * @param assignments roles and sections
 * @param roles the same in words
 * @param active whether the person may sign in
 * @param sample whether it is fictional
 * @param mustChangePassword whether the password is a temporary one
 * @param endsOn the last day on which the person may sign in, or null
 * @param temporaryUntil until when a temporary password is accepted, or null
 * @param closedUntil until when it is closed to somebody, perhaps in the past
 * @param lastSignIn when the person last signed in
 */
public record AccountView(StaffId id, long version, String signInName, String displayName, String mail,
		Set<Assignment> assignments, List<String> roles, boolean active, boolean sample, boolean mustChangePassword,
		@Nullable LocalDate endsOn, @Nullable Instant temporaryUntil, @Nullable Instant closedUntil,
		@Nullable Instant lastSignIn) {

	static AccountView of(Staff one, SignInGuard guard, Function<Assignment, String> describer) {
		Set<Assignment> assignments = one.assignments();
		return new AccountView(one.id(), one.version(), one.signInName(), one.displayName(), one.mail(), assignments,
				assignments.stream().map(describer).sorted().toList(), one.active(), one.sample(),
				one.mustChangePassword(), one.endsOn(), one.temporaryUntil(), guard.closedUntil(), guard.lastSignIn());
	}

}
