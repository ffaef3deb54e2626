package jp.tejuncho.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * 利用者の一覧.
 */
public interface StaffMembers extends JpaRepository<Staff, StaffId> {

	Optional<Staff> findBySignInName(String signInName);

	@Query("select s from Staff s where lower(s.signInName) like :part escape '!' or lower(s.displayName) like :part escape '!'")
	Page<Staff> search(String part, Pageable pageable);

	@Query("""
			select s.version from Staff s
			where s.id = :id and s.active and (s.endsOn is null or s.endsOn >= :today)""")
	@Nullable Long stateOfActive(StaffId id, LocalDate today);

	@Query("select s from Staff s left join fetch s.assignments where s.id = :id")
	Optional<Staff> withAssignments(StaffId id);

	/**
	 * A person as of now, outside of any transaction.
	 * @param id the account
	 * @return the person, or null
	 */
	default @Nullable SignedInStaff signedIn(StaffId id) {
		return withAssignments(id).map(Staff::signedIn).orElse(null);
	}

	/**
	 * People who can be told by mail.
	 * @param today the day on which they are told
	 * @return active people with an address
	 */
	@Query("""
			select distinct s from Staff s left join fetch s.assignments
			where s.active and s.mail <> '' and (s.endsOn is null or s.endsOn >= :today) order by s.mail""")
	List<Staff> reachable(LocalDate today);

	@Query("""
			select count(s) from Staff s join s.assignments a
			where s.active and s.endsOn is null and a.role = jp.tejuncho.account.Role.OPERATOR and s.id <> :except""")
	long operatorsBeside(StaffId except);

	@Query("""
			select count(s) from Staff s join s.assignments a
			where s.active and s.endsOn is null and not s.sample and a.role = jp.tejuncho.account.Role.OPERATOR""")
	long realOperators();

	/**
	 * Operators who came by, whatever has become of them since: whoever ends a colleague
	 * is not alone by that.
	 * @param except who don't count
	 * @param samples whether sample people do
	 * @param since since when they have signed in
	 * @return how many
	 */
	@Query("""
			select count(s) from SignInGuard g, Staff s
			where g.id = s.id and s.id.value not in :except and (s.sample = false or :samples = true)
				and (s.operatedAt >= :since or (g.lastSignIn >= :since and exists (
					select 1 from s.assignments a where a.role = jp.tejuncho.account.Role.OPERATOR)))""")
	long operatorsPresentBeside(Collection<UUID> except, boolean samples, Instant since);

	@Query("""
			select distinct s from Staff s left join fetch s.assignments
			where s.active and not s.mustChangePassword and (s.endsOn is null or s.endsOn >= :today)
				and exists (select 1 from s.assignments a where a.role = jp.tejuncho.account.Role.AUDITOR)
			order by s.displayName""")
	List<Staff> auditors(LocalDate today);

	boolean existsBySampleTrue();

	@Query("select s from Staff s where s.sample order by s.signInName")
	List<Staff> samples();

}
