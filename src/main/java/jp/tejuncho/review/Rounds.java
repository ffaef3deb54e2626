package jp.tejuncho.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * すべての照会の回.
 */
interface Rounds extends Repository<Round, Round.Key> {

	Round saveAndFlush(Round round);

	Optional<Round> findById(Round.Key id);

	@Query("select distinct r from Round r left join fetch r.steps where r.id.draftId = :draftId order by r.id.round desc")
	List<Round> newestFirst(UUID draftId);

	/**
	 * Which drafts were ever sent.
	 * @param draftIds some drafts
	 * @return those of them that were
	 */
	@Query("select distinct r.id.draftId from Round r where r.id.draftId in :draftIds")
	Set<UUID> sentOf(Collection<UUID> draftIds);

	@Query("select coalesce(max(r.id.round), 0) from Round r where r.id.draftId = :draftId")
	int lastRound(UUID draftId);

	/**
	 * What waits for a post, whichever it is.
	 * @param everySection whether to look at all sections
	 * @param sections the sections to look at otherwise
	 * @return the oldest first
	 */
	@Query("""
			select new jp.tejuncho.review.InboxItem(r.id.draftId, d.kind, s.name, s.ownerSection, r.number, r.sentByName,
			    r.sentAt, r.waitingFor, r.waitingAct, c.stage)
			from Round r
			join DocumentCase c on c.draftId = r.id.draftId
			join ListedDraft d on d.id = r.id.draftId
			join ListedSystem s on s.id = d.systemId
			where r.waitingFor is not null and (:everySection = true or s.ownerSection in :sections)
			order by r.sentAt, r.id.draftId""")
	List<InboxItem> waiting(boolean everySection, Collection<UUID> sections);

	/**
	 * What was sent back to its authors.
	 * @param everySection whether to look at all sections
	 * @param sections the sections to look at otherwise
	 * @return the oldest first
	 */
	@Query("""
			select new jp.tejuncho.review.InboxItem(r.id.draftId, d.kind, s.name, s.ownerSection, r.number, o.byName,
			    r.endedAt, r.waitingFor, r.waitingAct, c.stage)
			from Round r
			join DocumentCase c on c.draftId = r.id.draftId
			join ListedDraft d on d.id = r.id.draftId
			join ListedSystem s on s.id = d.systemId
			join Outcome o on o.id.draftId = r.id.draftId and o.round = r.id.round
			    and o.kind = jp.tejuncho.review.Outcome.Kind.RETURNED
			where c.stage = jp.tejuncho.review.Stage.RETURNED
			    and r.id.round = (select max(o.id.round) from Round o where o.id.draftId = r.id.draftId)
			    and s.abolishedFrom is null and (:everySection = true or s.ownerSection in :sections)
			order by r.endedAt, r.id.draftId""")
	List<InboxItem> returned(boolean everySection, Collection<UUID> sections);

	/**
	 * What was approved, and reported where it must be, but is not in force yet.
	 * @param everySection whether to look at all sections
	 * @param sections the sections to look at otherwise
	 * @return the oldest first
	 */
	@Query("""
			select new jp.tejuncho.review.InboxItem(r.id.draftId, d.kind, s.name, s.ownerSection, r.number, r.sentByName,
			    r.endedAt, r.waitingFor, r.waitingAct, c.stage)
			from Round r
			join DocumentCase c on c.draftId = r.id.draftId
			join ListedDraft d on d.id = r.id.draftId
			join ListedSystem s on s.id = d.systemId
			where c.stage in (jp.tejuncho.review.Stage.APPROVED, jp.tejuncho.review.Stage.REPORTED) and r.waitingFor is null
			    and r.id.round = (select max(o.id.round) from Round o where o.id.draftId = r.id.draftId)
			    and (:everySection = true or s.ownerSection in :sections)
			order by r.endedAt, r.id.draftId""")
	List<InboxItem> approved(boolean everySection, Collection<UUID> sections);

	@Modifying
	@Query(value = "delete from review_round_step where draft_id in (:draftIds)", nativeQuery = true)
	void deleteStepsByDrafts(Collection<UUID> draftIds);

	@Modifying
	@Query(value = "delete from review_round where draft_id in (:draftIds)", nativeQuery = true)
	void deleteByDrafts(Collection<UUID> draftIds);

}
