package jp.tejuncho.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;

/**
 * A draft that was made before the questions about its system were answered.
 */
public final class EarlyDraft {

	private final Systems systems;

	private final Editions editions;

	private final SignedInStaff drafter;

	private final SignedInStaff manager;

	private final SystemId system;

	private final DraftId draft;

	/**
	 * Makes it, with two people of a section of its own.
	 * @param sections the sections
	 * @param systems the systems
	 * @param drafting the drafts
	 * @param editions the questions
	 */
	public EarlyDraft(OrganizationSections sections, Systems systems, Drafting drafting, Editions editions) {
		this.systems = systems;
		this.editions = editions;
		SectionId own = NewSection.named(sections, "課" + UUID.randomUUID());
		this.drafter = SignedInStaff.of("tanto", "担当", new Assignment(Role.DRAFTER, own));
		this.manager = SignedInStaff.of("kacho", "課長", new Assignment(Role.SYSTEM_MANAGER, own));
		this.system = systems.register(new SystemDetails("課税システム", "", own, "税務課長", Map.of()), this.drafter);
		this.draft = drafting.start(this.system, DocumentKind.PROCEDURE, this.drafter);
	}

	public SignedInStaff drafter() {
		return this.drafter;
	}

	public SignedInStaff manager() {
		return this.manager;
	}

	public SystemId system() {
		return this.system;
	}

	public DraftId draft() {
		return this.draft;
	}

	/**
	 * The same answer to every question.
	 * @param answer the answer
	 * @return by question
	 */
	public Map<String, Answer> answers(Answer answer) {
		Map<String, Answer> answers = new HashMap<>();
		this.editions.questions().list().forEach((question) -> answers.put(question.id(), answer));
		return answers;
	}

	/**
	 * Somebody answers.
	 * @param answers the answers
	 * @param by who
	 * @return what that person is told
	 */
	public List<String> answer(Map<String, Answer> answers, SignedInStaff by) {
		InformationSystem now = this.systems.readable(this.system, by);
		return this.systems.revise(this.system,
				new SystemDetails(now.name(), now.shortName(), now.owner(), now.managerPost(), answers), now.version(),
				by);
	}

}
