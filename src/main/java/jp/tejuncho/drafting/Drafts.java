package jp.tejuncho.drafting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import jp.tejuncho.edition.DocumentKind;

/**
 * すべての案.
 */
interface Drafts extends Repository<Draft, DraftId> {

	Draft saveAndFlush(Draft draft);

	Optional<Draft> findById(DraftId id);

	Optional<Draft> findBySystemIdAndKind(UUID systemId, DocumentKind kind);

	List<Draft> findBySystemIdIn(Collection<UUID> systemIds);

	void deleteAll(Iterable<Draft> drafts);

}
