package jp.tejuncho.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.HouseWord;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.Authorship;
import jp.tejuncho.platform.Authorships;
import jp.tejuncho.platform.Difference;
import jp.tejuncho.platform.EarlierWriter;

/**
 * 組織の設定.
 */
@Service
@Transactional(readOnly = true)
public class Organizations {

	private final OrganizationRecords records;

	private final Editions editions;

	private final Authorships authorships;

	private final AuditTrail auditTrail;

	Organizations(OrganizationRecords records, Editions editions, Authorships authorships, AuditTrail auditTrail) {
		this.records = records;
		this.editions = editions;
		this.authorships = authorships;
		this.auditTrail = auditTrail;
	}

	/**
	 * The organisation as it stands.
	 * @return the one there is
	 */
	public Organization current() {
		return this.records.findById(Organization.ONLY)
			.orElseThrow(() -> new IllegalStateException("The organisation's row is missing"));
	}

	/**
	 * What the organisation says for a word of the guideline.
	 * @param id the word
	 * @return its own word, else the guideline's
	 */
	public String houseWord(String id) {
		String word = houseWords().get(id);
		if (word == null) {
			throw new IllegalArgumentException("No edition has a word " + id);
		}
		return word;
	}

	/**
	 * All words of the house, its own where it has one, else the guideline's.
	 * @return words by id, in the order of the editions
	 */
	public Map<String, String> houseWords() {
		Map<String, String> own = current().ownWords();
		Map<String, String> words = new LinkedHashMap<>();
		for (HouseWord word : this.editions.houseWords()) {
			words.put(word.id(), own.getOrDefault(word.id(), word.defaultText()));
		}
		return words;
	}

	/**
	 * Decides the rules anew.
	 * @param rules everything the organisation decides
	 * @param version the version the person saw
	 */
	@Transactional
	public void revise(OrganizationRules rules, long version) {
		Organization organization = current();
		if (organization.version() != version) {
			throw new RevisedMeanwhile("organization");
		}
		List<Difference> changes = differences(organization.rules(), rules);
		if (changes.isEmpty()) {
			return;
		}
		organization.follow(rules);
		this.records.saveAndFlush(organization);
		changes.stream().filter(RulesComparison::isOfWords).forEach(this::wrote);
		this.auditTrail.record(OrganizationActs.RULES_CHANGED, rules.bodyName(),
				changes.stream().map(Difference::sentence).collect(Collectors.joining("\n")));
	}

	private void wrote(Difference change) {
		if (RulesComparison.isNothing(change.after())) {
			this.authorships.emptied(Authorships.HOUSE, Authorship.Kind.HOUSE, change.field());
		}
		else {
			this.authorships.wrote(Authorships.HOUSE,
					new Authorship(Authorship.Kind.HOUSE, change.field(), "「" + change.label() + "」", change.after()),
					EarlierWriter.me());
		}
	}

	/**
	 * Where two sets of rules differ.
	 * @param before one
	 * @param after the other
	 * @return the fields that differ, in the order of the page
	 */
	public List<Difference> differences(OrganizationRules before, OrganizationRules after) {
		return new RulesComparison(this.editions.houseWords()).differences(before, after);
	}

}
