package jp.tejuncho.drafting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * すべての空欄の値.
 */
interface BlankValues extends Repository<BlankValue, BlankValue.Key> {

	List<BlankValue> saveAllAndFlush(Iterable<BlankValue> values);

	@Query("select v from BlankValue v where v.id.systemId = :systemId")
	List<BlankValue> findBySystem(UUID systemId);

	@Modifying
	@Query("delete from BlankValue v where v.id.systemId in :systemIds")
	void deleteBySystems(Collection<UUID> systemIds);

}
