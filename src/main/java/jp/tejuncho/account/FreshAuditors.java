package jp.tejuncho.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.audit.AuditedActs;
import jp.tejuncho.audit.AuditedActs.AuditedAct;
import jp.tejuncho.audit.AuditorStanding;
import jp.tejuncho.text.JapanTime;

/**
 * 新しい監査の人.
 *
 * Who makes accounts can make one that audits, and sign in with it. So an account that
 * somebody lately made, made an auditor or gave a password doesn't say alone that a fault
 * was nothing. What the table says of that can be wiped out by one line of SQL; the
 * entries of the trail are sealed. So both are asked, and the later one counts.
 */
@Component
class FreshAuditors implements AuditorStanding {

	private static final Duration FRESH = Duration.ofDays(60);

	private final StaffMembers staff;

	private final AuditedActs acts;

	private final Clock clock;

	FreshAuditors(StaffMembers staff, JdbcClient jdbc, Clock clock) {
		this.staff = staff;
		this.acts = new AuditedActs(jdbc);
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> hindrance(UUID person) {
		return this.staff.findById(new StaffId(person)).flatMap(this::hindrance);
	}

	private Optional<String> hindrance(Staff person) {
		Map<String, List<Given>> given = given();
		Standing one = standing(person, given);
		if (one.isFresh(this.clock.instant())) {
			return Optional
				.of("あなたの登録、監査の役割又は仮パスワードは、" + FRESH.toDays() + "日以内に運用管理者が渡したものなので、あなたは確認できません。" + others(one, given,
						"あなたは、" + JapanTime.dayAndTime(one.given().orElseThrow().plus(FRESH)) + "から確認できます。"));
		}
		return one.known() ? Optional.empty()
				: Optional.of("あなたに監査の役割を渡した記録が、操作の記録にないので、あなたは確認できません。" + others(one, given, ""));
	}

	private String others(Standing me, Map<String, List<Given>> given, String alone) {
		List<Staff> others = this.staff.auditors(LocalDate.now(this.clock))
			.stream()
			.filter((other) -> !other.id().equals(me.id())
					&& other.assignments().contains(Assignment.everywhere(Role.AUDITOR)))
			.filter((other) -> standing(other, given).isFree(this.clock.instant()))
			.toList();
		return others.isEmpty() ? "確認できる人は、いまほかにいません。" + alone
				: "確認できるのは、" + others.stream().map(Staff::displayName).collect(Collectors.joining("さん、")) + "さんです。";
	}

	// by the names with which the accounts sign in; all at once, for whoever is asked
	private Map<String, List<Given>> given() {
		Map<String, List<Given>> given = new HashMap<>();
		for (AuditedAct entry : this.acts
			.of(List.of(AccountActs.REGISTERED, AccountActs.CHANGED, AccountActs.PASSWORD_ISSUED))) {
			ToldAccount.read(entry)
				.ifPresent((account) -> given.computeIfAbsent(account.signInName(), (_) -> new ArrayList<>())
					.add(new Given(entry.is(AccountActs.CHANGED), entry.actor() != null, entry.at(), account.roles())));
		}
		return given;
	}

	private static Standing standing(Staff one, Map<String, List<Given>> given) {
		List<Given> own = given.getOrDefault(one.signInName(), List.of());
		Optional<Instant> last = Stream
			.concat(one.auditsByAnother().stream(), own.stream().filter(Given::opensTheAccount).map(Given::at))
			.max(Comparator.naturalOrder());
		return new Standing(one.id(), last, own.stream().anyMatch(Given::auditor));
	}

	/**
	 * 監査の人の立場.
	 *
	 * @param id who
	 * @param given when somebody last gave them what lets them audit
	 * @param known whether the trail says that somebody did
	 */
	private record Standing(StaffId id, Optional<Instant> given, boolean known) {

		boolean isFresh(Instant now) {
			return this.given.filter((at) -> at.plus(FRESH).isAfter(now)).isPresent();
		}

		boolean isFree(Instant now) {
			return this.known && !isFresh(now);
		}

	}

	/**
	 * 操作の記録の一件.
	 *
	 * @param change whether the account was there already, and was changed
	 * @param byPerson whether a person did it
	 * @param at when
	 * @param roles what became of the roles
	 */
	private record Given(boolean change, boolean byPerson, Instant at, ToldRoles roles) {

		boolean auditor() {
			return this.roles.mayGiveAuditor();
		}

		boolean opensTheAccount() {
			return this.byPerson && (!this.change || auditor());
		}

	}

}
