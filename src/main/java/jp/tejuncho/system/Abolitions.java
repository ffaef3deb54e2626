package jp.tejuncho.system;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * すべての情報システムの廃止.
 */
interface Abolitions extends Repository<Abolition, UUID> {

	Abolition saveAndFlush(Abolition abolition);

	@Query("select a from Abolition a where a.systemId = :system order by a.at desc, a.id")
	List<Abolition> newestFirst(UUID system);

	@Modifying
	@Query(value = """
			delete from system_abolition
			where system_id in (select s.id from information_system s where s.sample = true)""", nativeQuery = true)
	void deleteOfSamples();

}
