package jp.tejuncho.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.Difference;

/**
 * 起案文のひな形の管理.
 */
@Service
@Transactional(readOnly = true)
public class HouseLetters {

	private final LetterTemplates templates;

	private final AuditTrail audit;

	HouseLetters(LetterTemplates templates, AuditTrail audit) {
		this.templates = templates;
		this.audit = audit;
	}

	/**
	 * Every template.
	 * @return one for each document and occasion
	 */
	public List<LetterTemplate> all() {
		return keys().map(this::get).toList();
	}

	/**
	 * A template by the name it has in an address.
	 * @param code the name
	 * @return the template; nothing if none is called so
	 */
	public Optional<LetterTemplate> find(String code) {
		return keys().filter((key) -> key.code().equals(code)).findFirst().map(this::get);
	}

	private static Stream<LetterTemplate.Key> keys() {
		return Arrays.stream(DocumentKind.values())
			.flatMap((kind) -> Arrays.stream(Occasion.values())
				.map((occasion) -> new LetterTemplate.Key(occasion, kind)));
	}

	/**
	 * A template.
	 * @param key which one
	 * @return the house's own, else the one that comes with the application
	 */
	LetterTemplate get(LetterTemplate.Key key) {
		return this.templates.findById(key).orElseGet(() -> LetterTemplate.standard(key));
	}

	/**
	 * Says it otherwise from now on. Letters that were stored stay as they are.
	 * @param key which template
	 * @param words the words
	 * @param version the version the person saw
	 * @throws WrittenMeanwhile if it is another one by now
	 */
	@Transactional
	public void revise(LetterTemplate.Key key, LetterWords words, long version) {
		LetterTemplate template = get(key);
		if (template.version() != version) {
			throw new WrittenMeanwhile(key.toString(), template.writer());
		}
		List<Difference> changes = template.words().differences(words);
		if (changes.isEmpty()) {
			return;
		}
		template.say(words);
		this.templates.saveAndFlush(template);
		this.audit.record(SubmissionActs.TEMPLATE_CHANGED, key.label(),
				changes.stream().map(Difference::sentence).collect(Collectors.joining("\n")));
	}

}
