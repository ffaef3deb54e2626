package jp.tejuncho.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.audit.AuditRecording;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.platform.Conflict;
import jp.tejuncho.platform.EarlierWriter;
import jp.tejuncho.platform.LikePattern;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.Paging;

/**
 * 利用者の登録.
 */
@Service
public class Accounts {

	private static final Sort BY_NAME = Sort.by("signInName");

	private final StaffMembers staff;

	private final SignInGuards guards;

	private final OrganizationSections sections;

	private final PasswordCheck passwords;

	private final AuditRecording trail;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final SignInSettings settings;

	Accounts(StaffMembers staff, SignInGuards guards, OrganizationSections sections, PasswordCheck passwords,
			AuditRecording trail, JdbcClient jdbc, Clock clock, SignInSettings settings) {
		this.staff = staff;
		this.guards = guards;
		this.sections = sections;
		this.passwords = passwords;
		this.trail = trail;
		this.jdbc = jdbc;
		this.clock = clock;
		this.settings = settings;
	}

	@Transactional(readOnly = true)
	public Page<AccountView> list(String words, int page) {
		Page<Staff> found = words.isBlank() ? this.staff.findAll(Paging.of(page, BY_NAME))
				: this.staff.search(LikePattern.containing(words), Paging.of(page, BY_NAME));
		Map<StaffId, SignInGuard> guardsById = this.guards.findAllById(found.map(Staff::id))
			.stream()
			.collect(Collectors.toMap(SignInGuard::id, Function.identity()));
		Function<Assignment, String> describer = describer();
		return found.map((one) -> AccountView.of(one, Objects.requireNonNull(guardsById.get(one.id())), describer));
	}

	@Transactional(readOnly = true)
	public AccountView get(StaffId id) {
		Staff one = find(id);
		return AccountView.of(one, this.guards.findById(id).orElseThrow(), describer());
	}

	@Transactional(readOnly = true)
	public boolean nameTaken(SignInName name) {
		return this.staff.findBySignInName(name.value()).isPresent();
	}

	/**
	 * 登録する.
	 * @param name the sign-in name, not yet taken
	 * @param displayName the name colleagues know
	 * @param mail where the person wants to be told of what waits, or empty
	 * @param assignments roles and sections
	 * @param password a temporary password, to be changed at the first sign-in
	 * @return the account
	 */
	@Transactional
	public StaffId register(SignInName name, String displayName, String mail, Set<Assignment> assignments,
			TemporaryPassword password) {
		return register(name, displayName, mail, assignments, null, password);
	}

	@Transactional
	public StaffId register(SignInName name, String displayName, String mail, Set<Assignment> assignments,
			@Nullable LocalDate endsOn, TemporaryPassword password) {
		if (nameTaken(name)) {
			throw new Conflict("このサインイン名は、すでに使われています。");
		}
		Staff one = new Staff(name, displayName, password.hash(), assignments, false);
		one.revise(displayName, mail, assignments, endsOn);
		one.issueTemporaryPassword(password.hash(), endOfTemporaryPassword());
		one.passwordIssued(EarlierWriter.me(), this.clock.instant());
		one.made(EarlierWriter.me(), this.clock.instant());
		one.given(EarlierWriter.me(), this.clock.instant(), Set.of());
		this.staff.save(one);
		this.guards.save(new SignInGuard(one.id()));
		this.trail.record(AccountActs.REGISTERED, subject(one), described(assignments) + end(one),
				List.of(ToldAccount.of(one, Set.of())));
		return one.id();
	}

	@Transactional
	public void revise(StaffId id, long version, String displayName, String mail, Set<Assignment> assignments) {
		revise(id, version, displayName, mail, assignments, find(id).endsOn());
	}

	@Transactional
	public void revise(StaffId id, long version, String displayName, String mail, Set<Assignment> assignments,
			@Nullable LocalDate endsOn) {
		change(id, version, (one) -> {
			String before = told(one);
			Set<Assignment> had = one.assignments();
			one.revise(displayName, mail, new LinkedHashSet<>(assignments), endsOn);
			one.given(EarlierWriter.me(), this.clock.instant(), had);
			this.trail.record(AccountActs.CHANGED, subject(one), before + RolesInWords.INTO + told(one),
					List.of(ToldAccount.of(one, had)));
		});
	}

	@Transactional
	public void deactivate(StaffId id) {
		change(id, null, (one) -> {
			one.deactivate();
			this.trail.record(AccountActs.SUSPENDED, subject(one), "");
		});
	}

	@Transactional
	public void reactivate(StaffId id) {
		change(id, null, (one) -> {
			one.reactivate();
			this.trail.record(AccountActs.RESUMED, subject(one), "");
		});
	}

	@Transactional
	public void unlock(StaffId id) {
		this.guards.locked(id).orElseThrow(() -> new NotFound("staff " + id)).open();
		this.trail.record(AccountActs.UNLOCKED, subject(find(id)), "");
	}

	@Transactional
	public void resetPassword(StaffId id, TemporaryPassword password) {
		Staff one = find(id);
		String before = one.passwordHash();
		one.issueTemporaryPassword(password.hash(), endOfTemporaryPassword());
		one.passwordIssued(EarlierWriter.me(), this.clock.instant());
		this.guards.locked(id).orElseThrow().open();
		this.trail.record(AccountActs.PASSWORD_ISSUED, subject(one), "", List.of(ToldAccount.ofPassword(one, before)));
	}

	@Transactional
	public SignedInStaff changeOwnPassword(StaffId id, String hash) {
		Staff one = find(id);
		String before = one.passwordHash();
		one.changePassword(hash);
		this.staff.saveAndFlush(one);
		this.trail.record(AccountActs.PASSWORD_CHANGED, subject(one), "", List.of(ToldAccount.ofPassword(one, before)));
		return one.signedIn();
	}

	public boolean hasSamples() {
		return this.staff.existsBySampleTrue();
	}

	public TemporaryPassword temporaryPassword() {
		String plain = Secrets.temporaryPassword();
		return new TemporaryPassword(plain, this.passwords.encode(plain));
	}

	private void change(StaffId id, @Nullable Long version, Consumer<Staff> change) {
		// Every change of who operates waits for the one before it: two operators cannot
		// remove each other at the same moment
		this.jdbc.sql("select id from first_run where id = 1 for update").query(Integer.class).list();
		Staff one = find(id);
		if (version != null && one.version() != version) {
			throw new ChangedMeanwhile(one.writer());
		}
		boolean operated = one.operates();
		boolean operator = one.hasOperator();
		change.accept(one);
		if (operator && !one.hasOperator()) {
			one.operated(this.guards.findById(id).map(SignInGuard::lastSignIn).orElse(null));
		}
		if (operated && !one.operates() && this.staff.operatorsBeside(id) == 0) {
			throw new LastOperator();
		}
	}

	private Staff find(StaffId id) {
		return this.staff.findById(id).orElseThrow(() -> new NotFound("staff " + id));
	}

	private Function<Assignment, String> describer() {
		Map<?, String> names = this.sections.findAll()
			.stream()
			.collect(Collectors.toMap(OrganizationSection::id, OrganizationSection::displayName));
		return (assignment) -> assignment.role().label() + "（"
				+ ((assignment.section() != null) ? names.get(assignment.section()) : "全庁") + "）";
	}

	String described(Set<Assignment> assignments) {
		return assignments.isEmpty() ? "役割なし"
				: assignments.stream().map(describer()).sorted().collect(Collectors.joining("、"));
	}

	private String told(Staff one) {
		return one.displayName() + (one.mail().isEmpty() ? "" : "（" + one.mail() + "）") + "："
				+ described(one.assignments()) + end(one);
	}

	private static String end(Staff one) {
		return (one.endsOn() != null) ? "、" + one.endsOn() + "まで" : "";
	}

	Instant endOfTemporaryPassword() {
		return this.clock.instant().plus(this.settings.temporaryPasswordLasts());
	}

	private static String subject(Staff one) {
		return one.displayName() + "（" + one.signInName() + "）";
	}

	/**
	 * 仮パスワード.
	 *
	 * @param plain shown once to the operator
	 * @param hash what is kept
	 */
	public record TemporaryPassword(String plain, String hash) {

		@Override
		public String toString() {
			return "仮パスワード";
		}

	}

}
