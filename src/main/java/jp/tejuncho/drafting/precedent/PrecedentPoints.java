package jp.tejuncho.drafting.precedent;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * 改めて判断することの全部.
 */
interface PrecedentPoints extends Repository<PrecedentPoint, PrecedentPoint.Key> {

	List<PrecedentPoint> saveAllAndFlush(Iterable<PrecedentPoint> points);

	Optional<PrecedentPoint> findById(PrecedentPoint.Key id);

	@Query("select p from PrecedentPoint p where p.id.draftId = :draftId order by p.id.number")
	List<PrecedentPoint> findByDraft(UUID draftId);

	@Query("select count(p) from PrecedentPoint p where p.id.draftId = :draftId and p.consideredAt is null")
	int countOpen(UUID draftId);

	@Modifying
	@Query("delete from PrecedentPoint p where p.id.draftId in :draftIds")
	void deleteByDrafts(Collection<UUID> draftIds);

}
