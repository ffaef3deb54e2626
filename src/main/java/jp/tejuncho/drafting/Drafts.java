package jp.tejuncho.drafting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.system.InformationSystem;

/**
 * すべての案.
 */
interface Drafts extends Repository<Draft, DraftId> {

	Draft saveAndFlush(Draft draft);

	Optional<Draft> findById(DraftId id);

	/**
	 * One writer at a time: what a person sees of the draft while writing stays true
	 * until it is stored.
	 * @param id the draft
	 * @return the draft; other writers wait until the transaction ends
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Draft d where d.id = :id")
	Optional<Draft> lock(DraftId id);

	Optional<Draft> findBySystemIdAndKind(UUID systemId, DocumentKind kind);

	List<Draft> findBySystemIdIn(Collection<UUID> systemIds);

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
			select new jp.tejuncho.drafting.OtherDraft(d.id.value, d.editionId, s.name, s.shortName, s.sample,
			    o.id.value, o.department, o.bureau, o.section)
			from Draft d
			join InformationSystem s on s.id.value = d.systemId
			join OrganizationSection o on o.id.value = s.owner.value
			join ClauseDecision c on c.id.draftId = d.id.value and c.id.place = :clause
			left join Amendment a on a.id.draftId = d.id.value and a.id.place = :clause
			    and a.id.kind = jp.tejuncho.drafting.Amendment$Kind.TEXT
			where d.kind = :kind and d.id.value <> :mine and (:everySection = true or s.owner.value in :sections)
			    and ((a.content <> '' and a.content <> :text)
			        or (c.origin = jp.tejuncho.drafting.ClauseDecision$Origin.PERSON
			            and (c.choice <> :choice or c.reason <> :reason))
			        or exists (select 1 from ClauseDecision p
			            where p.id.draftId = d.id.value and p.id.place like concat(:clause, '/%')
			                and p.origin = jp.tejuncho.drafting.ClauseDecision$Origin.PERSON))
			order by case when a.writtenAt > c.decidedAt then a.writtenAt else c.decidedAt end desc, d.id.value""")
	List<OtherDraft> findWriting(DocumentKind kind, UUID mine, String clause, String text, Choice choice, String reason,
			boolean everySection, Collection<UUID> sections, Limit limit);

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
			select new jp.tejuncho.drafting.OtherDraft(d.id.value, d.editionId, s.name, s.shortName, s.sample,
			    o.id.value, o.department, o.bureau, o.section)
			from Draft d
			join InformationSystem s on s.id.value = d.systemId
			join OrganizationSection o on o.id.value = s.owner.value
			where d.kind = :kind and d.systemId <> :system
			    and (:everySection = true or s.owner.value in :sections) and s.searchKey like :pattern escape '!'
			order by o.position, s.name, d.id.value""", countQuery = """
			select count(d) from Draft d join InformationSystem s on s.id.value = d.systemId
			where d.kind = :kind and d.systemId <> :system
			    and (:everySection = true or s.owner.value in :sections) and s.searchKey like :pattern escape '!'""")
	Page<OtherDraft> findReadable(DocumentKind kind, UUID system, boolean everySection, Collection<UUID> sections,
			String pattern, Pageable page);

	/**
	 * Those of some systems whose end is recorded.
	 * @param systems the systems
	 * @return in no order
	 */
	@Query("select s from InformationSystem s where s.id.value in :systems and s.abolishedFrom is not null")
	List<InformationSystem> findEnding(Collection<UUID> systems);

	/**
	 * Keeps everybody from writing in the drafts of a system.
	 * @param system the system
	 * @return its drafts; other writers wait until the transaction ends
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Draft d where d.systemId = :system order by d.id.value")
	List<Draft> lockOf(UUID system);

	/**
	 * The drafts of some systems, those too that were deleted.
	 * @param systems the systems
	 * @return ids of drafts
	 */
	default List<UUID> everyOf(Collection<UUID> systems) {
		return everyInWords(systems).stream().map(UUID::fromString).toList();
	}

	// H2 hands a UUID over as bytes where no entity says what it is
	@Query(value = "select cast(d.id as varchar(36)) from draft d where d.system_id in (:systems)", nativeQuery = true)
	List<String> everyInWords(Collection<UUID> systems);

	@Query(value = "select d.kind from draft d where d.id = :draft", nativeQuery = true)
	String kindOf(UUID draft);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query(value = "update draft set deletion = :deletion, version = version + 1 where id = :draft", nativeQuery = true)
	void hide(UUID draft, UUID deletion);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query(value = """
			update draft set deletion = '00000000-0000-0000-0000-000000000000', version = version + 1
			where id = :draft and deletion = :deletion""", nativeQuery = true)
	void show(UUID draft, UUID deletion);

	@Modifying
	@Query(value = "delete from draft where id in (:drafts)", nativeQuery = true)
	void deleteEvery(Collection<UUID> drafts);

}
