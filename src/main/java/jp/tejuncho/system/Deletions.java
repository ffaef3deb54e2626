package jp.tejuncho.system;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import jp.tejuncho.organization.SectionId;

/**
 * すべての削除.
 *
 * What is deleted is hidden from every other query, so these ask the tables themselves.
 */
interface Deletions extends Repository<Deletion, UUID> {

	Deletion saveAndFlush(Deletion deletion);

	Optional<Deletion> findById(UUID id);

	@Query("select d from Deletion d where d.subject = :subject order by d.at desc, d.version limit 1")
	Optional<Deletion> newestOf(UUID subject);

	/**
	 * Keeps what was deleted from being brought back by two people at once, until the end
	 * of the transaction. To be asked before anything is read of it.
	 * @param subject what was deleted
	 * @return its deletions
	 */
	@Query(value = "select cast(d.id as varchar(36)) from deletion d where d.subject = :subject for update",
			nativeQuery = true)
	List<String> hold(UUID subject);

	/**
	 * The section whose people may know of a deletion.
	 * @param system a system, deleted or not
	 * @return the section that keeps it
	 */
	default SectionId ownerOf(UUID system) {
		return new SectionId(UUID.fromString(ownerInWords(system)));
	}

	// H2 hands a UUID over as bytes where no entity says what it is
	@Query(value = "select cast(s.owner_section as varchar(36)) from information_system s where s.id = :system",
			nativeQuery = true)
	String ownerInWords(UUID system);

	@Query(value = """
			select d.* from deletion d join information_system s on s.id = d.system_id
			where :everySection = true or s.owner_section in (:sections)
			order by case when d.ending is null then 0 else 1 end, d.at desc, d.id""", countQuery = """
			select count(*) from deletion d join information_system s on s.id = d.system_id
			where :everySection = true or s.owner_section in (:sections)""", nativeQuery = true)
	Page<Deletion> readable(boolean everySection, Collection<UUID> sections, Pageable page);

	@Query("select d.id from Deletion d where d.ending is null and d.at < :before order by d.at, d.id")
	List<UUID> openBefore(Instant before);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query(value = """
			update information_system set deletion = :deletion, name = :name, search_key = :searchKey,
			    version = version + 1
			where id = :system and version = :version""", nativeQuery = true)
	int hide(UUID system, long version, UUID deletion, String name, String searchKey);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query(value = """
			update information_system set deletion = '00000000-0000-0000-0000-000000000000', name = :name,
			    search_key = :searchKey, version = version + 1
			where id = :system and deletion = :deletion""", nativeQuery = true)
	int show(UUID system, UUID deletion, String name, String searchKey);

	@Query(value = "select s.short_name from information_system s where s.id = :system", nativeQuery = true)
	String shortNameOf(UUID system);

	@Modifying
	@Query(value = "delete from information_system_answer where system_id = :system", nativeQuery = true)
	void forgetAnswers(UUID system);

	@Modifying
	@Query(value = """
			delete from deletion where system_id in (select s.id from information_system s where s.sample = true)""",
			nativeQuery = true)
	void deleteOfSamples();

}
