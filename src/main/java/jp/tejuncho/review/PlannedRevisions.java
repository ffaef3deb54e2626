package jp.tejuncho.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * すべての予定している改正.
 */
interface PlannedRevisions extends Repository<PlannedRevision, UUID> {

	PlannedRevision saveAndFlush(PlannedRevision planned);

	Optional<PlannedRevision> findById(UUID id);

	@Query("""
			select p from PlannedRevision p where p.draftId = :draftId and p.startedAt is null
			order by p.plannedOn nulls last, p.at, p.id""")
	List<PlannedRevision> openOf(UUID draftId);

	@Modifying
	@Query("delete from PlannedRevision p where p.draftId in :draftIds")
	void deleteByDrafts(Collection<UUID> draftIds);

}
