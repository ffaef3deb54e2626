package jp.tejuncho.submission;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * すべての起案文のひな形.
 */
interface LetterTemplates extends Repository<LetterTemplate, LetterTemplate.Key> {

	LetterTemplate saveAndFlush(LetterTemplate template);

	Optional<LetterTemplate> findById(LetterTemplate.Key id);

}
