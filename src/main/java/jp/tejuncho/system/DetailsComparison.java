package jp.tejuncho.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.Question;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.platform.Difference;

/**
 * 登録内容の比較.
 */
@Component
public class DetailsComparison {

	/** The field that says whose a system is. */
	static final String OWNER = "owner";

	private static final String NONE = "（なし）";

	private final OrganizationSections sections;

	private final Editions editions;

	DetailsComparison(OrganizationSections sections, Editions editions) {
		this.sections = sections;
		this.editions = editions;
	}

	/**
	 * Where two descriptions of a system differ.
	 * @param before one
	 * @param after the other
	 * @return the fields that differ, in the order of the form
	 */
	public List<Difference> differences(SystemDetails before, SystemDetails after) {
		return Difference.between(lines(before), lines(after));
	}

	/**
	 * What is said of a system that is new.
	 * @param details what is said
	 * @return the fields that say something
	 */
	List<Difference> said(SystemDetails details) {
		return lines(details).entrySet()
			.stream()
			.filter((line) -> !isNothing(line.getValue()))
			.map((line) -> new Difference(line.getKey().name(), line.getKey().label(), "", line.getValue()))
			.toList();
	}

	static boolean isNothing(String words) {
		return words.equals(NONE) || words.equals(Answer.UNKNOWN.label());
	}

	private Map<Difference.Field, String> lines(SystemDetails details) {
		Map<Difference.Field, String> lines = new LinkedHashMap<>();
		lines.put(new Difference.Field("name", "情報システム名"), details.name());
		lines.put(new Difference.Field("shortName", "略称"), details.shortName().isEmpty() ? NONE : details.shortName());
		lines.put(new Difference.Field(OWNER, "所管する課"),
				this.sections.findById(details.owner()).map(OrganizationSection::displayName).orElse("（不明）"));
		lines.put(new Difference.Field("managerPost", "情報システム管理者の職名"), details.managerPost());
		for (Question question : this.editions.questions().list()) {
			lines.put(new Difference.Field("answers[" + question.id() + "]", question.label()),
					details.profile().getOrDefault(question.id(), Answer.UNKNOWN).label());
		}
		return lines;
	}

}
