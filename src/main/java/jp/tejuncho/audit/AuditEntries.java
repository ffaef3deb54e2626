package jp.tejuncho.audit;

import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditEntries extends Repository<AuditEntry, UUID> {

	AuditEntry save(AuditEntry entry);

	Page<AuditEntry> findAll(Pageable pageable);

	@Query("""
			select e from AuditEntry e
			where e.actor like :part escape '!' or e.act like :part escape '!'
			   or e.subject like :part escape '!' or e.detail like :part escape '!'""")
	Page<AuditEntry> search(String part, Pageable pageable);

}
