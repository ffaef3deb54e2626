package jp.tejuncho.organization;

import org.springframework.stereotype.Component;

import jp.tejuncho.platform.SampleData;

/**
 * 見本の課.
 */
@Component
class SampleSection implements SampleData {

	private static final SectionNames NAMES = new SectionNames("見本市総務部", null, "情報課");

	private final OrganizationSections sections;

	SampleSection(OrganizationSections sections) {
		this.sections = sections;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public void create() {
		if (this.sections.findBySampleTrue().isEmpty()) {
			this.sections
				.save(new OrganizationSection(SectionId.fresh(), NAMES, this.sections.lastPosition() + 1, true));
		}
	}

	@Override
	public void remove() {
		this.sections.deleteAll(this.sections.findBySampleTrue());
	}

}
