package jp.tejuncho.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.Conflict;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.NotPossible;

/**
 * 自分に役割を付けること.
 *
 * Who gives out the roles doesn't give them to themselves: another operator confirms
 * exactly what was asked, with a password that the asker didn't hand out, and who hasn't
 * lately made the asker; nor is it passed by a further account in between. Where none has
 * come by for long, it is done, told and recorded as what it is.
 */
@Service
public class OwnRoles {

	private static final Duration PRESENT = Duration.ofDays(60);

	private final Accounts accounts;

	private final StaffMembers staff;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	OwnRoles(Accounts accounts, StaffMembers staff, AuditTrail trail, JdbcClient jdbc, Clock clock,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.staff = staff;
		this.trail = trail;
		this.jdbc = jdbc;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * 自分の登録を変える.
	 * @param person who does
	 * @param version the version the form was made from
	 * @param displayName the name colleagues know
	 * @param mail an address, or empty
	 * @param assignments roles and sections
	 * @param end the last day, or null
	 * @return what became of the roles; everything else is stored
	 */
	@Transactional
	public Result revise(SignedInStaff person, long version, String displayName, String mail,
			Set<Assignment> assignments, @Nullable LocalDate end) {
		StaffId id = person.staffId();
		AccountView now = this.accounts.get(id);
		if (now.assignments().containsAll(assignments)) {
			this.accounts.revise(id, version, displayName, mail, assignments, end);
			return Result.DONE;
		}
		if (!isSeconded(now)) {
			this.accounts.revise(id, version, displayName, mail, assignments, end);
			this.trail.record(AccountActs.OWN_ROLES_CHANGED_ALONE, subject(now),
					PRESENT.toDays() + "日以内にサインインした運用管理者がほかにいないため　" + change(now.assignments(), assignments));
			this.events.publishEvent(new OwnRolesChanged());
			return Result.ALONE;
		}
		boolean others = !displayName.equals(now.displayName()) || !mail.equals(now.mail())
				|| !Objects.equals(end, now.endsOn());
		if (others || version != now.version()) {
			this.accounts.revise(id, version, displayName, mail, now.assignments(), end);
		}
		ask(now, assignments);
		return Result.ASKED;
	}

	private void ask(AccountView now, Set<Assignment> asked) {
		this.jdbc.sql("delete from role_request where staff_id = ? or asked_at <= ?")
			.params(now.id().value(), expiry())
			.update();
		this.jdbc
			.sql("insert into role_request (id, staff_id, asked_at, roles_before, roles_asked) values (?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), now.id().value(), this.clock.instant().atOffset(ZoneOffset.UTC),
					RoleRequest.written(now.assignments()), RoleRequest.written(asked))
			.update();
		this.trail.record(AccountActs.OWN_ROLES_ASKED_FOR, subject(now), change(now.assignments(), asked));
	}

	/**
	 * What waits to be confirmed.
	 * @param reader an operator
	 * @return the requests, the oldest first
	 */
	@Transactional(readOnly = true)
	public List<RoleRequest.View> waiting(SignedInStaff reader) {
		return this.jdbc.sql("select * from role_request where asked_at > ? order by asked_at")
			.param(expiry())
			.query((row, place) -> request(row))
			.list()
			.stream()
			.map((request) -> new RoleRequest.View(request.id(), subject(this.accounts.get(request.staff())),
					this.accounts.described(request.before()), this.accounts.described(request.asked()),
					request.askedAt(), request.until(), request.staff().equals(reader.staffId())))
			.toList();
	}

	/**
	 * 確認して反映する.
	 * @param id which request
	 * @param by another operator
	 */
	@Transactional
	public void confirm(UUID id, SignedInStaff by) {
		RoleRequest request = taken(id);
		AccountView now = this.accounts.get(request.staff());
		if (request.staff().equals(by.staffId())) {
			throw new NotPossible("自分の申請は、自分では確認できません。ほかの運用管理者に確認してもらってください。");
		}
		if (this.accounts.get(by.staffId()).sample() && !now.sample()) {
			throw new NotPossible("見本の利用者は、見本でない人の申請を確認できません。");
		}
		Instant issued = request.askedAt().minus(RoleRequest.LASTS);
		if (chain(by.staffId(), (one) -> one.passwordIssuers(issued)).contains(now.id().value())) {
			throw new NotPossible("この申請は、申請した人か、その人が仮パスワードを渡した人が" + RoleRequest.LASTS.toDays()
					+ "日以内に仮パスワードを発行した利用者では確認できません。ほかの運用管理者に確認してもらうか、その日数がたってから申請し直してもらってください。");
		}
		if (maker(now.id(), by.staffId())) {
			throw new Conflict("この申請は、" + PRESENT.toDays()
					+ "日以内に、申請した人の利用者を登録した人と、運用管理者の役割を付けた人（その人を登録した人なども）では確認できません。ほかの運用管理者に確認してもらってください。");
		}
		if (!now.active() || !now.assignments().equals(request.before())) {
			throw new Conflict("申請の後に、申請した人の役割が変わっています。反映しませんでした。申請し直してもらってください。");
		}
		this.accounts.revise(now.id(), now.version(), now.displayName(), now.mail(), request.asked(), now.endsOn());
		this.trail.record(AccountActs.OWN_ROLES_CONFIRMED, subject(now), change(request.before(), request.asked()));
	}

	/**
	 * Refuses to give roles to whoever made the giver: that would be giving them to
	 * oneself.
	 * @param target who is to have them
	 * @param asked the roles
	 * @param by who gives them
	 */
	@Transactional(readOnly = true)
	public void requireIndependent(AccountView target, Set<Assignment> asked, SignedInStaff by) {
		if (!target.assignments().containsAll(asked)
				&& chain(by.staffId(), this::givers).contains(target.id().value())) {
			throw new Conflict(target.displayName() + "さんは、" + PRESENT.toDays()
					+ "日以内に、あなたの利用者を登録したか、運用管理者の役割か仮パスワードをあなたに渡した人（又はその人にそうした人）です。この人に付ける役割は、この人が自分の登録の画面で申請し、ほかの運用管理者が確認します。");
		}
	}

	private boolean maker(StaffId made, StaffId by) {
		return makers(made).contains(by.value());
	}

	private Set<UUID> makers(StaffId made) {
		return chain(made, (one) -> one.makers(since()));
	}

	private Set<UUID> givers(Staff one) {
		Set<UUID> givers = new HashSet<>(one.makers(since()));
		givers.addAll(one.passwordIssuers(since()));
		return givers;
	}

	// and who made those, and so on: an account more in between makes nobody independent
	private Set<UUID> chain(StaffId from, Function<Staff, Set<UUID>> links) {
		Set<UUID> found = new LinkedHashSet<>();
		Deque<UUID> open = new ArrayDeque<>(List.of(from.value()));
		while (!open.isEmpty()) {
			this.staff.findById(new StaffId(open.remove()))
				.map(links)
				.orElse(Set.of())
				.stream()
				.filter(found::add)
				.forEach(open::add);
		}
		return found;
	}

	private Instant since() {
		return this.clock.instant().minus(PRESENT);
	}

	/**
	 * 退ける、又は取り下げる.
	 * @param id which request
	 * @param by an operator; who has asked takes it back
	 */
	@Transactional
	public void reject(UUID id, SignedInStaff by) {
		RoleRequest request = taken(id);
		this.trail.record(
				request.staff().equals(by.staffId()) ? AccountActs.OWN_ROLES_WITHDRAWN : AccountActs.OWN_ROLES_REFUSED,
				subject(this.accounts.get(request.staff())), change(request.before(), request.asked()));
	}

	// of two who decide at once, one finds it gone
	private RoleRequest taken(UUID id) {
		RoleRequest request = this.jdbc.sql("select * from role_request where id = ? and asked_at > ?")
			.params(id, expiry())
			.query((row, place) -> request(row))
			.optional()
			.orElseThrow(() -> new NotFound("role request " + id));
		if (this.jdbc.sql("delete from role_request where id = ?").param(id).update() == 0) {
			throw new NotFound("role request " + id);
		}
		return request;
	}

	private boolean isSeconded(AccountView asker) {
		Set<UUID> others = new HashSet<>(makers(asker.id()));
		others.add(asker.id().value());
		return this.staff.operatorsPresentBeside(others, asker.sample(), since()) > 0;
	}

	private OffsetDateTime expiry() {
		return this.clock.instant().minus(RoleRequest.LASTS).atOffset(ZoneOffset.UTC);
	}

	private static RoleRequest request(ResultSet row) throws SQLException {
		return new RoleRequest(row.getObject("id", UUID.class), new StaffId(row.getObject("staff_id", UUID.class)),
				row.getObject("asked_at", OffsetDateTime.class).toInstant(),
				RoleRequest.read(row.getString("roles_before")), RoleRequest.read(row.getString("roles_asked")));
	}

	private String change(Set<Assignment> before, Set<Assignment> after) {
		return this.accounts.described(before) + " → " + this.accounts.described(after);
	}

	private static String subject(AccountView one) {
		return one.displayName() + "（" + one.signInName() + "）";
	}

	/**
	 * 役割がどうなったか.
	 */
	public enum Result {

		/** Nothing was gained: it is done. */
		DONE,

		/** It waits for another operator. */
		ASKED,

		/** It is done, since there is no other operator, and was told. */
		ALONE

	}

}
