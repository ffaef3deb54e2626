package jp.tejuncho.submission;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import jp.tejuncho.review.Release;

/**
 * すべての保存した決裁一式.
 */
interface KeptBundles extends Repository<KeptBundle, Release.Key> {

	KeptBundle saveAndFlush(KeptBundle bundle);

	Optional<KeptBundle> findById(Release.Key id);

	@Query("select distinct b from KeptBundle b left join fetch b.files where b.id.draftId = :draftId order by b.id.sequence desc")
	List<KeptBundle> newestFirst(UUID draftId);

	@Modifying
	@Query(value = "delete from submission_bundle_file where draft_id in (:draftIds)", nativeQuery = true)
	void deleteFilesByDrafts(Collection<UUID> draftIds);

	@Modifying
	@Query(value = "delete from submission_bundle where draft_id in (:draftIds)", nativeQuery = true)
	void deleteByDrafts(Collection<UUID> draftIds);

}
