package jp.tejuncho.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.organization.SectionId;

/**
 * 知らせを受ける人.
 */
@Component
public class Recipients {

	private final StaffMembers staff;

	private final Clock clock;

	Recipients(StaffMembers staff, Clock clock) {
		this.staff = staff;
		this.clock = clock;
	}

	/**
	 * Where to tell certain people.
	 * @param people ids of people
	 * @return addresses of those who are active and have given one, each once
	 */
	@Transactional(readOnly = true)
	public List<String> of(Set<UUID> people) {
		return this.staff.reachable(LocalDate.now(this.clock))
			.stream()
			.filter((one) -> people.contains(one.id().value()))
			.map(Staff::mail)
			.distinct()
			.toList();
	}

	/**
	 * Where to tell everybody who holds a role anywhere.
	 * @param roles any of which they hold
	 * @return addresses of active people who have given one, each once
	 */
	@Transactional(readOnly = true)
	public List<String> holding(Set<Role> roles) {
		return this.staff.reachable(LocalDate.now(this.clock))
			.stream()
			.filter((one) -> one.assignments().stream().anyMatch((assignment) -> roles.contains(assignment.role())))
			.map(Staff::mail)
			.distinct()
			.toList();
	}

	/**
	 * Where to tell those who act for a section.
	 * @param roles any of which they hold
	 * @param section the section
	 * @return addresses of active people who have given one, each once
	 */
	@Transactional(readOnly = true)
	public List<String> of(Set<Role> roles, SectionId section) {
		return this.staff.reachable(LocalDate.now(this.clock))
			.stream()
			.filter((one) -> one.assignments()
				.stream()
				.anyMatch((assignment) -> roles.contains(assignment.role()) && assignment.covers(section)))
			.map(Staff::mail)
			.distinct()
			.toList();
	}

}
