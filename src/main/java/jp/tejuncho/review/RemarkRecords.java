package jp.tejuncho.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * すべての指摘.
 */
interface RemarkRecords extends Repository<Remark, UUID> {

	Remark saveAndFlush(Remark remark);

	Optional<Remark> findById(UUID id);

	int countByDraftId(UUID draftId);

	@Query("select r from Remark r where r.draftId = :draftId order by r.at, r.id")
	List<Remark> findByDraft(UUID draftId);

	@Modifying
	@Query("delete from Remark r where r.draftId in :draftIds")
	void deleteByDrafts(Collection<UUID> draftIds);

}
