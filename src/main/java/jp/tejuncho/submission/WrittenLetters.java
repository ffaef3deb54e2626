package jp.tejuncho.submission;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import jp.tejuncho.review.Release;

/**
 * すべての起案文.
 */
interface WrittenLetters extends Repository<Letter, Release.Key> {

	Letter saveAndFlush(Letter letter);

	Optional<Letter> findById(Release.Key id);

	@Modifying
	@Query("delete from Letter l where l.id.draftId in :draftIds")
	void deleteByDrafts(Collection<UUID> draftIds);

}
