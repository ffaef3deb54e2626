package jp.tejuncho.drafting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import jp.tejuncho.edition.PlaceId;

/**
 * すべての変更の記録.
 */
interface Steps extends Repository<Step, UUID> {

	/** All documents of the system that the draft belongs to. */
	String DRAFTS_OF_SYSTEM = """
			select d.id.value from Draft d
			where d.systemId = (select one.systemId from Draft one where one.id.value = :draft)
			""";

	/**
	 * What the draft prints: a blank filled in one document of a system stands in all of
	 * them.
	 */
	String PRINTED = """
			(s.draftId = :draft
			or (s.subject = 'BLANK' and s.draftId in (""" + DRAFTS_OF_SYSTEM + """
			)))
			""";

	List<Step> saveAllAndFlush(Iterable<Step> steps);

	Optional<Step> findById(UUID id);

	@Query("select s from Step s where s.draftId = :draft and s.byId = :person order by s.number desc")
	List<Step> newestOf(UUID draft, UUID person, Limit limit);

	@Query("""
			select s from Step s where s.draftId = :draft
				and (s.place = :clause or s.place.value like concat(:#{#clause.value()}, '/%')
					or s.place.value like concat(:#{#clause.value()}, '#%'))
			order by s.number desc""")
	List<Step> newestOfClause(UUID draft, PlaceId clause, Limit limit);

	@Query("""
			select s from Step s where s.draftId = :draft
				and s.subject = 'TEXT' and s.place in :places
			order by s.number""")
	List<Step> textsOf(UUID draft, Collection<PlaceId> places);

	@Query("""
			select s from Step s
			where s.draftId = :draft and s.act = jp.tejuncho.drafting.Step$Act.FIX
				and s.subject = 'TEXT'
			order by s.number""")
	List<Step> offeredTexts(UUID draft);

	@Query("select s from Step s where s.draftId = :draft order by s.number desc")
	Optional<Step> newest(UUID draft, Limit limit);

	@Query("select s from Step s where s.draftId = :draft and s.batch = :batch order by s.number")
	List<Step> ofBatch(UUID draft, UUID batch);

	@Query("""
			select s from Step s
			where s.draftId = :draft and s.act = jp.tejuncho.drafting.Step$Act.FOLLOW and s.number > :number
			order by s.number desc""")
	List<Step> followed(UUID draft, long number, Limit limit);

	@Query("""
			select s from Step s
			where s.draftId = :draft and s.subject = 'DECISION'
				and s.act <> jp.tejuncho.drafting.Step$Act.FOLLOW and s.number > :number""")
	List<Step> decidedSince(UUID draft, long number);

	@NativeQuery("""
			select s.* from draft_step s
			where s.draft_id = :draft and s.act = 'FOLLOW' and s.number > coalesce(
				(select f.number from follow_seen f where f.draft_id = :draft and f.staff_id = :person), 0)
			order by s.number desc fetch first 1000 rows only""")
	List<Step> untold(UUID draft, UUID person);

	@Query("""
			select s from Step s
			where s.draftId = :draft and s.reversed = :batch and s.act = jp.tejuncho.drafting.Step$Act.UNDO""")
	List<Step> undoing(UUID draft, UUID batch);

	@Query("select s from Step s where s.draftId = :draft and s.number > :number order by s.number")
	List<Step> after(UUID draft, long number);

	@Query("""
			select distinct s.byName from Step s where s.draftId = :draft and s.number > :number and s.byId <> :except
			order by s.byName""")
	List<String> namesSince(UUID draft, long number, UUID except);

	@Query("select coalesce(max(s.number), 0L) from Step s where s.draftId = :draft")
	long lastNumber(UUID draft);

	@Query("""
			select concat(cast(m.version as string), '.',
			    cast(coalesce((select max(s.number) from Step s where s.draftId = d.id.value), 0L) as string))
			from Draft d join ListedSystem m on m.id = d.systemId
			where m.id = (select one.systemId from Draft one where one.id.value = :draft)
			order by d.id.value""")
	List<String> states(UUID draft);

	// who changed an answer did not write what followed
	@Query("""
			select new jp.tejuncho.drafting.WrittenPlace(s.subject, s.place) from Step s
			where s.byId = :person and s.number > :after and s.number <= :until
				and s.act <> jp.tejuncho.drafting.Step$Act.FOLLOW
				and\s""" + PRINTED + """
			group by s.subject, s.place order by min(s.number)""")
	List<WrittenPlace> writtenBy(UUID draft, UUID person, long after, long until);

	@Query("""
			select s from Step s
			where s.place in :places and s.number <= :number
				and\s""" + PRINTED + """
			order by s.number""")
	List<Step> at(UUID draft, Collection<PlaceId> places, long number);

	@Query("""
			select new jp.tejuncho.drafting.PlaceWriter(s.subject, s.place, s.byId) from Step s
			where s.act <> jp.tejuncho.drafting.Step$Act.FOLLOW and s.byId <> :except
				and\s""" + PRINTED + """
			group by s.subject, s.place, s.byId""")
	List<PlaceWriter> writers(UUID draft, UUID except);

	@Query("""
			select coalesce(max(s.number), 0L) from Step s where s.draftId in (""" + DRAFTS_OF_SYSTEM + ")")
	long lastOfSystem(UUID draft);

	@Modifying
	@Query("delete from Step s where s.draftId in :draftIds")
	void deleteByDrafts(Collection<UUID> draftIds);

}
