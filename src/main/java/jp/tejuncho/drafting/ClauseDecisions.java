package jp.tejuncho.drafting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * すべての採否の判断.
 */
interface ClauseDecisions extends Repository<ClauseDecision, ClauseDecision.Key> {

	List<ClauseDecision> saveAllAndFlush(Iterable<ClauseDecision> decisions);

	@Query("select d from ClauseDecision d where d.id.draftId = :draftId")
	List<ClauseDecision> findByDraft(UUID draftId);

	@Modifying
	@Query("delete from ClauseDecision d where d.id.draftId in :draftIds")
	void deleteByDrafts(Collection<UUID> draftIds);

}
