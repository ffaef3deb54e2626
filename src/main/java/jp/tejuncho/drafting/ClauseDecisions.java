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

	@Query("""
			select d from ClauseDecision d
			where d.id.draftId in :draftIds and (d.id.place = :clause or d.id.place like concat(:clause, '/%'))""")
	List<ClauseDecision> findOfClause(Collection<UUID> draftIds, String clause);

	@Query("""
			select new jp.tejuncho.drafting.DecisionCount(d.id.draftId, count(d),
			    sum(case when d.choice = jp.tejuncho.drafting.Choice.UNDECIDED then 1L else 0L end))
			from ClauseDecision d where d.id.draftId in :draftIds group by d.id.draftId""")
	List<DecisionCount> count(Collection<UUID> draftIds);

	@Modifying
	@Query("delete from ClauseDecision d where d.id.draftId in :draftIds")
	void deleteByDrafts(Collection<UUID> draftIds);

}
