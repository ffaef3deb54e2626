package jp.tejuncho.drafting.web;

import java.time.Instant;
import java.util.List;

import jp.tejuncho.drafting.presence.Presence;
import jp.tejuncho.drafting.presence.Presence.Company;
import jp.tejuncho.text.JapanTime;

/**
 * 同じ条項を開いている人の示し方.
 *
 * @param others sentences, who came first stands first
 * @param editable whether the page is one to edit
 * @param free whether nobody else edits any more
 * @param silence minutes after which a silent person counts as gone
 */
public record CompanyWords(List<String> others, boolean editable, boolean free, long silence) {

	public CompanyWords {
		others = List.copyOf(others);
	}

	/**
	 * Tells a person of the others.
	 * @param company who is there
	 * @param editable whether the person's page is one to edit
	 * @return what the page says
	 */
	static CompanyWords of(Company company, boolean editable) {
		return new CompanyWords(company.others()
			.stream()
			.map((visit) -> visit.name() + "さん" + (editable ? "も" : "が") + "この条項を開いています（" + time(visit.since())
					+ "から）。")
			.toList(), editable, company.holder().isEmpty(), Presence.SILENCE.toMinutes());
	}

	/**
	 * The hour of a moment.
	 * @param at the moment
	 * @return 10時12分
	 */
	static String time(Instant at) {
		return JapanTime.time(at);
	}

}
