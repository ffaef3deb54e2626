package jp.tejuncho.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.organization.SectionId;

/**
 * 自分の役割の申請.
 *
 * @param id which one: another request of the same person has another id
 * @param staff who asks
 * @param askedAt when
 * @param before the roles the person had then
 * @param asked the roles asked for
 */
record RoleRequest(UUID id, StaffId staff, Instant askedAt, Set<Assignment> before, Set<Assignment> asked) {

	/** 申請の期限. */
	static final Duration LASTS = Duration.ofDays(14);

	RoleRequest {
		before = Set.copyOf(before);
		asked = Set.copyOf(asked);
	}

	Instant until() {
		return this.askedAt.plus(LASTS);
	}

	static String written(Set<Assignment> assignments) {
		return assignments.stream().map(RoleRequest::written).sorted().collect(Collectors.joining("\n"));
	}

	private static String written(Assignment assignment) {
		SectionId section = assignment.section();
		return assignment.role().name() + ((section != null) ? " " + section : "");
	}

	static Set<Assignment> read(String written) {
		return written.lines()
			.map((line) -> line.split(" ", 2))
			.map((parts) -> new Assignment(Role.valueOf(parts[0]), section(parts)))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static @Nullable SectionId section(String... parts) {
		return (parts.length > 1) ? new SectionId(UUID.fromString(parts[1])) : null;
	}

	/**
	 * 画面に出す申請.
	 *
	 * @param id which one
	 * @param person who asks
	 * @param before the roles the person has
	 * @param asked the roles asked for
	 * @param askedAt when
	 * @param until when it expires
	 * @param own whether the reader has asked
	 */
	public record View(UUID id, String person, String before, String asked, Instant askedAt, Instant until,
			boolean own) {

	}

}
