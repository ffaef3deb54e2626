package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRooms;

/**
 * A draft of a system with 特定個人情報, two people of its section and one of another.
 */
@AllRooms
abstract class PagesOfADraft {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	protected Systems systems;

	@Autowired
	protected Drafting drafting;

	@Autowired
	protected Manuscripts manuscripts;

	@Autowired
	private DocumentOutput output;

	protected SignedInStaff drafter;

	protected SignedInStaff colleague;

	protected SignedInStaff stranger;

	protected SystemId system;

	protected DraftId draft;

	@BeforeEach
	void prepareDraft() {
		SectionId own = section("税務課");
		this.drafter = staff("tanto", own);
		this.colleague = staff("doryo", own);
		this.stranger = staff("yoso", section("農政課"));
		this.system = this.systems.register(new SystemDetails("課税システム", "", own, "税務課長",
				Map.of("specific-personal-information", Answer.YES, "outsourcing", Answer.YES)), this.drafter);
		this.draft = this.drafting.start(this.system, DocumentKind.PROCEDURE, this.drafter);
	}

	protected String page(String path) {
		return "/drafts/" + this.draft + path;
	}

	protected MvcTestResult get(String path, SignedInStaff staff) {
		return open(page(path), staff);
	}

	protected MvcTestResult open(String address, SignedInStaff staff) {
		return this.mvc.get().uri(address).with(SecurityMockMvcRequestPostProcessors.user(staff)).exchange();
	}

	protected MvcTestResult getPart(String path, SignedInStaff staff) {
		return this.mvc.get()
			.uri(page(path))
			.header("HX-Request", "true")
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.exchange();
	}

	/**
	 * What the script sends while a person types.
	 * @param path the page
	 * @param staff who types
	 * @param fields names and values in turn
	 * @return what is put into the page
	 */
	protected MvcTestResult postPart(String path, SignedInStaff staff, String... fields) {
		var request = this.mvc.post()
			.uri(page(path))
			.header("HX-Request", "true")
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	protected MvcTestResult post(String path, SignedInStaff staff, String... fields) {
		return submit(page(path), staff, fields);
	}

	protected MvcTestResult submit(String address, SignedInStaff staff, String... fields) {
		var request = this.mvc.post()
			.uri(address)
			.header("Sec-Fetch-Site", "same-origin")
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	/**
	 * A draft of another system of the person's section.
	 * @param name the system
	 * @param staff who drafts
	 * @param profile its answers
	 * @return the draft, in which nothing was changed yet
	 */
	protected DraftId anotherDraft(String name, SignedInStaff staff, Map<String, Answer> profile) {
		return this.drafting.start(anotherSystem(name, staff, profile), DocumentKind.PROCEDURE, staff);
	}

	protected SystemId anotherSystem(String name, SignedInStaff staff, Map<String, Answer> profile) {
		SectionId section = staff.writableSections().iterator().next();
		return this.systems.register(new SystemDetails(name, "", section, "課長", profile), staff);
	}

	protected SaveOutcome write(DraftId id, SignedInStaff staff, DraftChange... changes) {
		return this.drafting.save(id, List.of(changes), staff);
	}

	protected Manuscript manuscript() {
		return this.manuscripts.read(this.draft, this.drafter);
	}

	protected String text() {
		Document document = Composer.compose(manuscript());
		return this.output.text(document).replace("\n", "").replaceAll("　+", "　");
	}

	private SectionId section(String name) {
		return NewSection.named(this.sections, name);
	}

	private static SignedInStaff staff(String name, SectionId section) {
		return SignedInStaff.of(name, name, new Assignment(Role.DRAFTER, section));
	}

}
