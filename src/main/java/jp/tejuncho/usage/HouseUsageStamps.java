package jp.tejuncho.usage;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/**
 * 用字用語の最後の変更のしるしの置場.
 */
interface HouseUsageStamps extends JpaRepository<HouseUsageStamp, Integer> {

	@Query("select s.stamp from HouseUsageStamp s where s.id = 1")
	UUID current();

	@Query("select s.writer from HouseUsageStamp s where s.id = 1")
	Optional<UUID> writer();

	@Query("""
			select new jp.tejuncho.usage.HouseStyle(s.stamp, o.digitStyle)
			from HouseUsageStamp s, HouseDigits o where s.id = 1 and o.id = 1
			""")
	HouseStyle style();

	/**
	 * Takes a new stamp; until the transaction ends nobody else takes one.
	 * @param stamp a number nobody has used before
	 * @param writer who takes it
	 */
	@Modifying(flushAutomatically = true)
	@Query("update HouseUsageStamp s set s.stamp = :stamp, s.writer = :writer where s.id = 1")
	void take(UUID stamp, @Nullable UUID writer);

	/**
	 * Takes a new stamp if nobody else has since.
	 * @param stamp a number nobody has used before
	 * @param seen the stamp that must still be there
	 * @param writer who takes it
	 * @return 1, or 0 if somebody was faster
	 */
	@Modifying(flushAutomatically = true)
	@Query("update HouseUsageStamp s set s.stamp = :stamp, s.writer = :writer where s.id = 1 and s.stamp = :seen")
	int takeAfter(UUID stamp, UUID seen, @Nullable UUID writer);

}
