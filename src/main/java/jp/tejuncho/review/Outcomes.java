package jp.tejuncho.review;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * すべての経過.
 */
interface Outcomes extends Repository<Outcome, Outcome.Key> {

	Outcome saveAndFlush(Outcome outcome);

	@Query("select o from Outcome o where o.id.draftId = :draftId order by o.id.position")
	List<Outcome> inOrder(UUID draftId);

	@Modifying
	@Query("delete from Outcome o where o.id.draftId in :draftIds")
	void deleteByDrafts(Collection<UUID> draftIds);

}
