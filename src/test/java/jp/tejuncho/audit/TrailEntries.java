package jp.tejuncho.audit;

import java.util.List;

import jakarta.persistence.EntityManager;

import jp.tejuncho.platform.LikePattern;

/**
 * 操作の記録簿にあるもの. Those too that the test's own transaction has written.
 */
public final class TrailEntries {

	private TrailEntries() {
	}

	/**
	 * Entries that hold some words.
	 * @param entities where they are
	 * @param words words anywhere in them
	 * @return the newest first
	 */
	public static List<AuditEntry> newestFirst(EntityManager entities, String words) {
		return entities.createQuery("""
				select e from AuditEntry e
				where lower(e.actor) like :part escape '!' or lower(e.act) like :part escape '!'
				   or lower(e.subject) like :part escape '!' or lower(e.detail) like :part escape '!'
				order by e.happenedAt desc, e.id desc""", AuditEntry.class)
			.setParameter("part", LikePattern.containing(words))
			.getResultList();
	}

}
