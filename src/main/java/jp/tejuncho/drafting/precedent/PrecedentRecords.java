package jp.tejuncho.drafting.precedent;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * すべての前例.
 */
interface PrecedentRecords extends Repository<Precedent, UUID> {

	Precedent saveAndFlush(Precedent precedent);

	Optional<Precedent> findById(UUID draftId);

	@Modifying
	@Query("delete from Precedent p where p.draftId in :draftIds")
	void deleteByDrafts(Collection<UUID> draftIds);

}
