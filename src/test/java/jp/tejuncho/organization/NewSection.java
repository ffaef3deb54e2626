package jp.tejuncho.organization;

/**
 * A section of the 総務部, for tests.
 */
public final class NewSection {

	private NewSection() {
	}

	/**
	 * Registers a section.
	 * @param sections where
	 * @param name what it is called
	 * @return its id
	 */
	public static SectionId named(OrganizationSections sections, String name) {
		return sections.save(new OrganizationSection(SectionId.fresh(), new SectionNames("総務部", null, name), 1, false))
			.id();
	}

}
