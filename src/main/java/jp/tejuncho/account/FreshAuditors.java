package jp.tejuncho.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.platform.AuditorStanding;
import jp.tejuncho.text.JapanTime;

/**
 * 新しい監査の人.
 *
 * Who makes accounts can make one that audits, and sign in with it. So an account that
 * somebody lately made, made an auditor or gave a password doesn't say alone that a fault
 * was nothing.
 */
@Component
class FreshAuditors implements AuditorStanding {

	private static final Duration FRESH = Duration.ofDays(60);

	private final StaffMembers staff;

	private final Clock clock;

	FreshAuditors(StaffMembers staff, Clock clock) {
		this.staff = staff;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> hindrance(UUID person) {
		return this.staff.findById(new StaffId(person)).filter(this::isFresh).map(this::sentence);
	}

	private boolean isFresh(Staff one) {
		return one.auditsByAnother().filter((at) -> at.plus(FRESH).isAfter(this.clock.instant())).isPresent();
	}

	private String sentence(Staff one) {
		List<Staff> others = this.staff.auditors(LocalDate.now(this.clock))
			.stream()
			.filter((other) -> !isFresh(other) && other.assignments().contains(Assignment.everywhere(Role.AUDITOR)))
			.toList();
		Instant from = one.auditsByAnother().orElseThrow().plus(FRESH);
		return "あなたの登録、監査の役割又は仮パスワードは、" + FRESH.toDays() + "日以内に運用管理者が渡したものなので、あなたは確認できません。" + (others.isEmpty()
				? "確認できる人は、いまほかにいません。あなたは、" + JapanTime.dayAndTime(from) + "から確認できます。"
				: "確認できるのは、" + others.stream().map(Staff::displayName).collect(Collectors.joining("さん、")) + "さんです。");
	}

}
