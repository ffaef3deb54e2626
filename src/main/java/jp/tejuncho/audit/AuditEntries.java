package jp.tejuncho.audit;

import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AuditEntries extends Repository<AuditEntry, UUID> {

	AuditEntry save(AuditEntry entry);

}
