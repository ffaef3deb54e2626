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

	private Map<Difference.Field, String> lines(SystemDetails details) {
		Map<Difference.Field, String> lines = new LinkedHashMap<>();
		lines.put(new Difference.Field("name", "情報システム名"), details.name());
		lines.put(new Difference.Field("shortName", "略称"),
				details.shortName().isEmpty() ? "（なし）" : details.shortName());
		lines.put(new Difference.Field("owner", "所管する課"),
				this.sections.findById(details.owner()).map(OrganizationSection::displayName).orElse("（不明）"));
		lines.put(new Difference.Field("managerPost", "情報システム管理者の職名"), details.managerPost());
		for (Question question : this.editions.questions().list()) {
			lines.put(new Difference.Field("answers[" + question.id() + "]", question.label()),
					details.profile().getOrDefault(question.id(), Answer.UNKNOWN).label());
		}
		return lines;
	}

}
