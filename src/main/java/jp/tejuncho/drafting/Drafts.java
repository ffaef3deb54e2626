package jp.tejuncho.drafting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import jp.tejuncho.edition.DocumentKind;

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
