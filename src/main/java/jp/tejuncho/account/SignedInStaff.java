package jp.tejuncho.account;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.SignedInPerson;

/**
 * サインインしている利用者.
 *
 * A copy of the account as it was when the request began. While a temporary password has
 * not been changed the person has no role at all.
 *
 * @param staffId the account
 * @param signInName the name the person signs in with
 * @param displayName the name colleagues know
 * @param assignments roles and the sections they hold for
 * @param mustChangePassword whether the password is a temporary one
 * @param state the version of the account this is a copy of
 * @param passwordGeneration grows with each password: a session of an older one is over
 */
public record SignedInStaff(StaffId staffId, String signInName, String displayName, Set<Assignment> assignments,
		boolean mustChangePassword, long state,
		int passwordGeneration) implements UserDetails, SignedInPerson, Serializable {

	private static final long NO_ACCOUNT = -1;

	public SignedInStaff {
		assignments = mustChangePassword ? Set.of() : Set.copyOf(assignments);
	}

	/**
	 * For tests: somebody who is signed in although no account stands behind it.
	 * @param signInName the name the person signs in with
	 * @param displayName the name colleagues know
	 * @param assignments roles and the sections they hold for
	 * @return the person
	 */
	public static SignedInStaff of(String signInName, String displayName, Assignment... assignments) {
		return new SignedInStaff(StaffId.fresh(), signInName, displayName, Set.of(assignments), false, NO_ACCOUNT, 0);
	}

	boolean hasAccount() {
		return this.state != NO_ACCOUNT;
	}

	public boolean has(Role role) {
		return this.assignments.stream().anyMatch((assignment) -> assignment.role() == role);
	}

	/**
	 * Whether the person may read the documents of a section.
	 * @param section the section that owns them
	 * @return true for those who serve the section, and for those who read everything
	 */
	public boolean reads(SectionId section) {
		return this.assignments.stream()
			.anyMatch((assignment) -> assignment.role().reads() && assignment.covers(section));
	}

	/**
	 * As what the person may read the documents of a section.
	 * @param section the section that owns them
	 * @return roles, in order
	 */
	public Set<Role> readsAs(SectionId section) {
		return this.assignments.stream()
			.filter((assignment) -> assignment.role().reads() && assignment.covers(section))
			.map(Assignment::role)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
	}

	/**
	 * Whether the person may change the documents of a section.
	 * @param section the section that owns them
	 * @return true for 担当者 and 情報システム管理者 of the section
	 */
	public boolean writes(SectionId section) {
		return this.assignments.stream()
			.anyMatch((assignment) -> assignment.role().writes() && assignment.covers(section));
	}

	/**
	 * Whether the person has a role for the documents of a section.
	 * @param role the role
	 * @param section the section that owns them
	 * @return whether one of the assignments says so
	 */
	public boolean holds(Role role, SectionId section) {
		return this.assignments.stream()
			.anyMatch((assignment) -> assignment.role() == role && assignment.covers(section));
	}

	public boolean readsAll() {
		return this.assignments.stream()
			.anyMatch((assignment) -> assignment.role().reads() && assignment.section() == null);
	}

	public boolean writesAll() {
		return this.assignments.stream()
			.anyMatch((assignment) -> assignment.role().writes() && assignment.section() == null);
	}

	/**
	 * The sections whose documents the person may read, beside {@link #readsAll()}.
	 * @return ids of sections
	 */
	public Set<SectionId> readableSections() {
		return this.assignments.stream()
			.filter((assignment) -> assignment.role().reads())
			.map(Assignment::section)
			.filter(Objects::nonNull)
			.collect(Collectors.toUnmodifiableSet());
	}

	public Set<SectionId> writableSections() {
		return this.assignments.stream()
			.filter((assignment) -> assignment.role().writes())
			.map(Assignment::section)
			.filter(Objects::nonNull)
			.collect(Collectors.toUnmodifiableSet());
	}

	public boolean operates() {
		return has(Role.OPERATOR);
	}

	/**
	 * The audit trail names systems of every section: only auditors of the whole body
	 * read it.
	 */
	private static Stream<String> names(Assignment assignment) {
		String name = assignment.role().name();
		return (assignment.role() == Role.AUDITOR && assignment.section() == null) ? Stream.of(name, name + "_OF_ALL")
				: Stream.of(name);
	}

	@Override
	public UUID personId() {
		return this.staffId.value();
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.assignments.stream()
			.flatMap(SignedInStaff::names)
			.distinct()
			.map((name) -> "ROLE_" + name)
			.map(SimpleGrantedAuthority::new)
			.collect(Collectors.toUnmodifiableList());
	}

	/**
	 * Never kept in a session.
	 * @return nothing
	 */
	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public String getUsername() {
		return this.signInName;
	}

}
