package jp.tejuncho.organization;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.Authorship;
import jp.tejuncho.platform.Authorships;
import jp.tejuncho.platform.EarlierWriter;
import jp.tejuncho.platform.NotFound;

/**
 * 組織改正.
 */
@Service
@Transactional
public class Reorganization {

	private final OrganizationSections sections;

	private final Authorships authorships;

	private final AuditTrail auditTrail;

	Reorganization(OrganizationSections sections, Authorships authorships, AuditTrail auditTrail) {
		this.sections = sections;
		this.authorships = authorships;
		this.auditTrail = auditTrail;
	}

	/**
	 * Sets a section up.
	 * @param names what it is called
	 * @return its id
	 */
	public SectionId setUp(SectionNames names) {
		refuseDouble(names, null);
		OrganizationSection section = new OrganizationSection(SectionId.fresh(), names,
				this.sections.lastPosition() + 1, false);
		this.sections.save(section);
		wrote(section);
		this.auditTrail.record(OrganizationActs.SECTION_ADDED, subject(section), "");
		return section.id();
	}

	/**
	 * Renames a section.
	 * @param id the section
	 * @param names what it is called from now on
	 * @param version the version the person saw
	 */
	public void rename(SectionId id, SectionNames names, long version) {
		OrganizationSection section = existing(id);
		if (section.version() != version) {
			throw new RevisedMeanwhile(section.displayName());
		}
		refuseDouble(names, id);
		String before = section.displayName();
		section.rename(names);
		if (!before.equals(section.displayName())) {
			wrote(section);
			this.auditTrail.record(OrganizationActs.SECTION_RENAMED, subject(section),
					before + " → " + section.displayName());
		}
	}

	/**
	 * Closes a section; what it has made stays.
	 * @param id the section
	 */
	public void close(SectionId id) {
		OrganizationSection section = existing(id);
		if (section.active()) {
			section.close();
			this.auditTrail.record(OrganizationActs.SECTION_CLOSED, subject(section), "");
		}
	}

	/**
	 * Takes a closed section up again.
	 * @param id the section
	 */
	public void reopen(SectionId id) {
		OrganizationSection section = existing(id);
		if (!section.active()) {
			section.reopen();
			this.auditTrail.record(OrganizationActs.SECTION_REOPENED, subject(section), "");
		}
	}

	private void wrote(OrganizationSection section) {
		SectionNames names = section.names();
		String words = names.department() + "\n" + Objects.requireNonNullElse(names.bureau(), "") + "\n"
				+ names.section();
		this.authorships.wrote(section.id().value(),
				new Authorship(Authorship.Kind.SECTION, "names", "「" + section.displayName() + "」", words),
				EarlierWriter.me());
	}

	private OrganizationSection existing(SectionId id) {
		return this.sections.findById(id).orElseThrow(() -> new NotFound("課 " + id));
	}

	private void refuseDouble(SectionNames names, @Nullable SectionId itself) {
		Optional<OrganizationSection> other = this.sections.named(names.department(),
				Objects.requireNonNullElse(names.bureau(), ""), names.section());
		if (other.isPresent() && !other.get().id().equals(itself)) {
			throw new SectionAlreadyExists(names);
		}
	}

	private static String subject(OrganizationSection section) {
		return section.displayName() + "（" + section.id() + "）";
	}

}
