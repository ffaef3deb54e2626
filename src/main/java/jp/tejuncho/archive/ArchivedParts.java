package jp.tejuncho.archive;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * 保存した内容の全部.
 */
interface ArchivedParts extends Repository<ArchivedPart, ArchivedPart.Key> {

	@Query("select count(p) from ArchivedPart p where p.id.digest = :digest")
	long countOf(String digest);

	@Query("select p from ArchivedPart p where p.id.digest = :digest order by p.id.part")
	List<ArchivedPart> findByDigest(String digest);

	List<ArchivedPart> saveAll(Iterable<ArchivedPart> parts);

	void flush();

}
