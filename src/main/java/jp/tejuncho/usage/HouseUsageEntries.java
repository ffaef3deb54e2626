package jp.tejuncho.usage;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * 用字用語の項目の一覧.
 */
interface HouseUsageEntries extends JpaRepository<HouseUsageEntry, HouseUsageId> {

	@Query("select e from HouseUsageEntry e order by e.distinctKey")
	List<HouseUsageEntry> inOrder();

	@Query("select e from HouseUsageEntry e where lower(e.wrongWord) like :part escape '!' or lower(e.rightWord) like :part escape '!' "
			+ "or lower(e.note) like :part escape '!'")
	Page<HouseUsageEntry> search(String part, Pageable page);

	Optional<HouseUsageEntry> findByDistinctKey(String key);

}
