package jp.tejuncho.contact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * すべての連絡体制表.
 */
interface ContactSheets extends Repository<ContactSheet, UUID> {

	ContactSheet saveAndFlush(ContactSheet sheet);

	Optional<ContactSheet> findById(UUID systemId);

	List<ContactSheet> findBySystemIdIn(Collection<UUID> systemIds);

	void deleteAll(Iterable<ContactSheet> sheets);

}
