package jp.tejuncho.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.LastWriter;

/**
 * 利用者.
 *
 * Never deleted unless it is a sample: the history must say who it was.
 */
@Entity
@Table(name = "staff")
public final class Staff {

	private static final int EARLIER_PASSWORDS = 4;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private StaffId id;

	@Version
	private @Nullable Long version;

	@LastWriter
	private @Nullable UUID writer;

	private String signInName;

	private String displayName;

	private String mail = "";

	private String passwordHash;

	private int passwordGeneration;

	private boolean mustChangePassword;

	private boolean active;

	private @Nullable LocalDate endsOn;

	private @Nullable Instant temporaryUntil;

	@SuppressWarnings("UnusedVariable")
	private @Nullable Instant operatedAt;

	private @Nullable UUID passwordIssuedBy;

	private @Nullable Instant passwordIssuedAt;

	private @Nullable UUID madeBy;

	private @Nullable Instant madeAt;

	private @Nullable UUID operatorGivenBy;

	private @Nullable Instant operatorGivenAt;

	private @Nullable UUID auditorGivenBy;

	private @Nullable Instant auditorGivenAt;

	private boolean sample;

	@ElementCollection
	@CollectionTable(name = "staff_assignment", joinColumns = @JoinColumn(name = "staff_id"))
	@BatchSize(size = 50)
	private List<Assignment> assignments = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "earlier_password", joinColumns = @JoinColumn(name = "staff_id"))
	@OrderColumn(name = "place")
	@Column(name = "hash")
	private List<String> earlierPasswords = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	Staff() {
	}

	Staff(SignInName signInName, String displayName, String passwordHash, Set<Assignment> assignments, boolean sample) {
		this.id = StaffId.fresh();
		this.signInName = signInName.value();
		this.displayName = displayName;
		this.passwordHash = passwordHash;
		this.active = true;
		this.sample = sample;
		this.assignments.addAll(assignments);
	}

	public StaffId id() {
		return this.id;
	}

	public long version() {
		return (this.version != null) ? this.version : 0;
	}

	public String signInName() {
		return this.signInName;
	}

	public String displayName() {
		return this.displayName;
	}

	/**
	 * Where the person wants to be told of what waits.
	 * @return an address, or empty
	 */
	public String mail() {
		return this.mail;
	}

	public boolean mustChangePassword() {
		return this.mustChangePassword;
	}

	public boolean active() {
		return this.active;
	}

	/**
	 * 利用の期限.
	 * @return the last day on which the person may sign in, null where there is none
	 */
	public @Nullable LocalDate endsOn() {
		return this.endsOn;
	}

	public boolean ended(LocalDate today) {
		return this.endsOn != null && today.isAfter(this.endsOn);
	}

	/**
	 * 仮パスワードの期限が切れている.
	 * @param now the present
	 * @return whether the password is a temporary one that is accepted no longer
	 */
	boolean temporaryPasswordEnded(Instant now) {
		return this.mustChangePassword && this.temporaryUntil != null && !now.isBefore(this.temporaryUntil);
	}

	@Nullable Instant temporaryUntil() {
		return this.temporaryUntil;
	}

	public boolean sample() {
		return this.sample;
	}

	public Set<Assignment> assignments() {
		return Set.copyOf(this.assignments);
	}

	/**
	 * Whether the house can count on the person to operate.
	 * @return true for an active operator whose account has no end
	 */
	public boolean operates() {
		return this.active && this.endsOn == null && hasOperator();
	}

	boolean hasOperator() {
		return this.assignments.stream().anyMatch((assignment) -> assignment.role() == Role.OPERATOR);
	}

	/**
	 * Keeps in mind what the role that is taken away hides.
	 * @param lastSignIn when the person last signed in as an operator
	 */
	void operated(@Nullable Instant lastSignIn) {
		this.operatedAt = lastSignIn;
	}

	void passwordIssued(@Nullable UUID by, Instant at) {
		this.passwordIssuedBy = by;
		this.passwordIssuedAt = at;
	}

	void made(@Nullable UUID by, Instant at) {
		this.madeBy = by;
		this.madeAt = at;
	}

	/**
	 * Keeps in mind who gave the roles by which somebody watches or confirms.
	 * @param by who changes the roles
	 * @param at when
	 * @param before the roles the person had
	 */
	void given(@Nullable UUID by, Instant at, Set<Assignment> before) {
		for (Assignment one : this.assignments) {
			if (!before.contains(one) && one.role() == Role.OPERATOR) {
				this.operatorGivenBy = by;
				this.operatorGivenAt = at;
			}
			else if (!before.contains(one) && one.role() == Role.AUDITOR) {
				this.auditorGivenBy = by;
				this.auditorGivenAt = at;
			}
		}
	}

	/**
	 * Who lately made the account, or let the person operate.
	 * @param since since when
	 * @return people who must not be taken for a second, independent one
	 */
	Set<UUID> makers(Instant since) {
		Set<UUID> makers = new HashSet<>();
		if (isSince(this.madeBy, this.madeAt, since)) {
			makers.add(Objects.requireNonNull(this.madeBy));
		}
		if (isSince(this.operatorGivenBy, this.operatorGivenAt, since)) {
			makers.add(Objects.requireNonNull(this.operatorGivenBy));
		}
		return makers;
	}

	/**
	 * When somebody else last made the account, gave it the role of an auditor, or a
	 * password.
	 * @return the time; nothing if nobody did
	 */
	Optional<Instant> auditsByAnother() {
		return Stream
			.of(at(this.madeBy, this.madeAt), at(this.auditorGivenBy, this.auditorGivenAt),
					at(this.passwordIssuedBy, this.passwordIssuedAt))
			.flatMap(Optional::stream)
			.max(Comparator.naturalOrder());
	}

	private static Optional<Instant> at(@Nullable UUID by, @Nullable Instant at) {
		return (by != null) ? Optional.ofNullable(at) : Optional.empty();
	}

	private static boolean isSince(@Nullable UUID by, @Nullable Instant at, Instant since) {
		return at(by, at).filter((one) -> !one.isBefore(since)).isPresent();
	}

	/**
	 * Whether somebody else may have signed in with the account.
	 * @param other who
	 * @param since since when
	 * @return whether they gave the person a password after that, the person's own or not
	 */
	boolean passwordIssued(StaffId other, Instant since) {
		return passwordIssuers(since).contains(other.value());
	}

	/**
	 * Who gave the person a password lately.
	 * @param since since when
	 * @return whoever did; nobody if nobody did
	 */
	Set<UUID> passwordIssuers(Instant since) {
		return at(this.passwordIssuedBy, this.passwordIssuedAt).filter((at) -> at.isAfter(since)).isPresent()
				? Set.of(Objects.requireNonNull(this.passwordIssuedBy)) : Set.of();
	}

	String passwordHash() {
		return this.passwordHash;
	}

	int passwordGeneration() {
		return this.passwordGeneration;
	}

	SignedInStaff signedIn() {
		return new SignedInStaff(this.id, this.signInName, this.displayName, assignments(), this.mustChangePassword,
				version(), this.passwordGeneration);
	}

	void revise(String newDisplayName, String newMail, Set<Assignment> newAssignments, @Nullable LocalDate newEnd) {
		this.endsOn = newEnd;
		this.displayName = newDisplayName;
		this.mail = newMail;
		if (!assignments().equals(newAssignments)) {
			this.assignments.clear();
			this.assignments.addAll(newAssignments);
		}
	}

	void changePassword(String newHash) {
		keepEarlier(newHash);
		this.passwordHash = newHash;
		this.passwordGeneration++;
		this.mustChangePassword = false;
		this.temporaryUntil = null;
	}

	void issueTemporaryPassword(String newHash, Instant until) {
		changePassword(newHash);
		this.temporaryUntil = until;
		this.mustChangePassword = true;
	}

	// a temporary password is not the person's own
	private void keepEarlier(String newHash) {
		if (!this.mustChangePassword && !newHash.equals(this.passwordHash)) {
			this.earlierPasswords.addFirst(this.passwordHash);
		}
		while (this.earlierPasswords.size() > EARLIER_PASSWORDS) {
			this.earlierPasswords.removeLast();
		}
	}

	/**
	 * What may not be chosen again.
	 * @return hashes, the present one first
	 */
	List<String> usedPasswords() {
		return Stream.concat(Stream.of(this.passwordHash), this.earlierPasswords.stream()).toList();
	}

	void rehash(String newHash) {
		this.passwordHash = newHash;
	}

	void deactivate() {
		this.active = false;
	}

	void reactivate() {
		this.active = true;
	}

	public @Nullable UUID writer() {
		return this.writer;
	}

}
