package jp.tejuncho.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * すべての知らせ.
 */
interface Notices extends Repository<Notice, Notice.Key> {

	List<Notice> saveAllAndFlush(Iterable<Notice> notices);

	Notice saveAndFlush(Notice notice);

	Optional<Notice> findById(Notice.Key id);

	/**
	 * What a person has not read.
	 * @param person the person
	 * @return the newest first
	 */
	@Query("""
			select new jp.tejuncho.review.NoticeItem(o.id.draftId, o.id.position, d.kind, s.name, s.ownerSection,
			    o.number, o.kind, o.byName, o.post, o.at, o.words)
			from Notice n
			join Outcome o on o.id.draftId = n.id.draftId and o.id.position = n.id.position
			join ListedDraft d on d.id = o.id.draftId
			join ListedSystem s on s.id = d.systemId
			where n.id.person = :person and n.readAt is null
			order by o.at desc, o.id.draftId, o.id.position desc""")
	List<NoticeItem> unread(UUID person);

	@Modifying
	@Query("delete from Notice n where n.id.draftId in :draftIds")
	void deleteByDrafts(Collection<UUID> draftIds);

}
