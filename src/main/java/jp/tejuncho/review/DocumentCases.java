package jp.tejuncho.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * すべての文書の経過.
 */
interface DocumentCases extends Repository<DocumentCase, UUID> {

	Optional<DocumentCase> findById(UUID draftId);

	List<DocumentCase> findByDraftIdIn(Collection<UUID> draftIds);

	DocumentCase saveAndFlush(DocumentCase document);

	@Modifying
	@Query("delete from DocumentCase c where c.draftId in :draftIds")
	void deleteByDrafts(Collection<UUID> draftIds);

}
