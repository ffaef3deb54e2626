package jp.tejuncho.drafting.precedent;

import java.util.UUID;

import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.edition.EditionId;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.organization.SectionNames;

/**
 * 他システムの案.
 *
 * @param id the draft
 * @param edition the edition it was started from
 * @param system the name of its system
 * @param shortName the short name, or empty
 * @param sample whether the system is fictional
 * @param owner the section that keeps the system
 * @param section what that is called
 */
public record OtherDraft(DraftId id, EditionId edition, String system, String shortName, boolean sample,
		SectionId owner, SectionNames section) {

	OtherDraft(UUID id, String edition, String system, String shortName, boolean sample, UUID owner, String department,
			String bureau, String section) {
		this(new DraftId(id), new EditionId(edition), system, shortName, sample, new SectionId(owner),
				new SectionNames(department, bureau, section));
	}

}
