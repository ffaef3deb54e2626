package jp.tejuncho.drafting.precedent;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.Draft;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;

/**
 * 他システムの案の検索.
 */
interface OtherDrafts extends Repository<Draft, DraftId> {

	/**
	 * Drafts of other systems in which a person wrote or decided a clause otherwise.
	 * @param kind the kind of document
	 * @param mine the draft they are compared with
	 * @param clause the clause
	 * @param text what is stored of its text there
	 * @param choice what was decided there
	 * @param reason why
	 * @param everySection whether to look at all sections
	 * @param sections the sections to look at otherwise
	 * @param limit how many at most
	 * @return what was written last first
	 */
	@Query("""
			select new jp.tejuncho.drafting.precedent.OtherDraft(d.id.value, d.editionId, s.name, s.shortName, s.sample,
			    o.id, o.department, o.bureau, o.section)
			from Draft d
			join ListedSystem s on s.id = d.systemId
			join ListedSection o on o.id = s.ownerSection
			join ClauseDecision c on c.id.draftId = d.id.value and c.id.place = :clause
			left join Amendment a on a.id.draftId = d.id.value and a.id.place = :clause
			    and a.id.kind = jp.tejuncho.drafting.Amendment$Kind.TEXT
			where d.kind = :kind and d.id.value <> :mine and (:everySection = true or s.ownerSection in :sections)
			    and ((a.content <> '' and a.content <> :text)
			        or (c.origin = jp.tejuncho.drafting.ClauseDecision$Origin.PERSON
			            and (c.choice <> :choice or c.reason <> :reason))
			        or exists (select 1 from ClauseDecision p
			            where p.id.draftId = d.id.value and p.id.place.value like concat(:#{#clause.value()}, '/%')
			                and p.origin = jp.tejuncho.drafting.ClauseDecision$Origin.PERSON))
			order by case when a.writtenAt > c.decidedAt then a.writtenAt else c.decidedAt end desc, d.id.value""")
	List<OtherDraft> findWriting(DocumentKind kind, UUID mine, PlaceId clause, String text, Choice choice,
			String reason, boolean everySection, Collection<UUID> sections, Limit limit);

	/**
	 * Drafts of other systems.
	 * @param kind the kind of document
	 * @param system the system that is not meant
	 * @param everySection whether to look at all sections
	 * @param sections the sections to look at otherwise
	 * @param pattern what the search key of the system must be like
	 * @param page which page
	 * @return in the order of sections, then of names
	 */
	@Query(value = """
			select new jp.tejuncho.drafting.precedent.OtherDraft(d.id.value, d.editionId, s.name, s.shortName, s.sample,
			    o.id, o.department, o.bureau, o.section)
			from Draft d
			join ListedSystem s on s.id = d.systemId
			join ListedSection o on o.id = s.ownerSection
			where d.kind = :kind and d.systemId <> :system
			    and (:everySection = true or s.ownerSection in :sections) and s.searchKey like :pattern escape '!'
			order by o.position, s.name, d.id.value""", countQuery = """
			select count(d) from Draft d join ListedSystem s on s.id = d.systemId
			where d.kind = :kind and d.systemId <> :system
			    and (:everySection = true or s.ownerSection in :sections) and s.searchKey like :pattern escape '!'""")
	Page<OtherDraft> findReadable(DocumentKind kind, UUID system, boolean everySection, Collection<UUID> sections,
			String pattern, Pageable page);

	@Query("""
			select d from ClauseDecision d
			where d.id.draftId in :draftIds and (d.id.place = :clause
				or d.id.place.value like concat(:#{#clause.value()}, '/%'))""")
	List<ClauseDecision> decisionsOfClause(Collection<UUID> draftIds, PlaceId clause);

	@Query("""
			select new jp.tejuncho.drafting.precedent.DecisionCount(d.id.draftId, count(d),
			    sum(case when d.choice = jp.tejuncho.drafting.Choice.UNDECIDED then 1L else 0L end))
			from ClauseDecision d where d.id.draftId in :draftIds group by d.id.draftId""")
	List<DecisionCount> countDecisions(Collection<UUID> draftIds);

}
