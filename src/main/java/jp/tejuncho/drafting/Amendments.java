package jp.tejuncho.drafting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import jp.tejuncho.edition.PlaceId;

/**
 * すべての手直し.
 */
interface Amendments extends Repository<Amendment, Amendment.Key> {

	List<Amendment> saveAllAndFlush(Iterable<Amendment> amendments);

	@Query("select a from Amendment a where a.id.draftId = :draftId")
	List<Amendment> findByDraft(UUID draftId);

	@Query("""
			select a from Amendment a
			where a.id.draftId in :draftIds and a.id.kind in :kinds and a.id.place in :places""")
	List<Amendment> findAt(Collection<UUID> draftIds, Collection<Amendment.Kind> kinds, Collection<PlaceId> places);

	@Modifying
	@Query("delete from Amendment a where a.id.draftId in :draftIds")
	void deleteByDrafts(Collection<UUID> draftIds);

}
