package jp.tejuncho.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * すべての承認した版.
 */
interface Releases extends Repository<Release, Release.Key> {

	Release saveAndFlush(Release release);

	Optional<Release> findById(Release.Key id);

	@Query("select r from Release r where r.id.draftId = :draftId order by r.id.sequence desc")
	List<Release> newestFirst(UUID draftId);

	@Query("select r from Release r where r.id.draftId in :draftIds order by r.id.draftId, r.id.sequence desc")
	List<Release> ofDrafts(Collection<UUID> draftIds);

	@Modifying
	@Query("delete from Release r where r.id.draftId in :draftIds")
	void deleteByDrafts(Collection<UUID> draftIds);

}
