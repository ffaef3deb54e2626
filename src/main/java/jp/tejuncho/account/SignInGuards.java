package jp.tejuncho.account;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * 見張りの一覧.
 */
public interface SignInGuards extends JpaRepository<SignInGuard, StaffId> {

	/**
	 * One guess after the other: many at once must not slip through together.
	 * @param id the account
	 * @return its guard, locked until the transaction ends
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select g from SignInGuard g where g.id = :id")
	Optional<SignInGuard> locked(StaffId id);

}
