package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A draft with an own clause whose sentences want their 。, and its page of findings.
 */
@AllRooms
abstract class PagesOfFindings {

	static final String OWN = "own.0a1b2c3d";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	OrganizationSections sections;

	@Autowired
	Systems systems;

	@Autowired
	Drafting drafting;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Inspection inspection;

	SignedInStaff drafter;

	DraftId draft;

	@BeforeEach
	void prepare() {
		SectionId own = NewSection.named(this.sections, "税務課");
		this.drafter = SignedInStaff.of("tanto", "担当", new Assignment(Role.DRAFTER, own));
		SystemId system = this.systems.register(new SystemDetails("課税システム", "", own, "税務課長",
				Map.of("specific-personal-information", Answer.YES, "outsourcing", Answer.YES)), this.drafter);
		this.draft = this.drafting.start(system, DocumentKind.PROCEDURE, this.drafter);
		this.drafting.save(this.draft,
				List.of(new DraftChange.Amend(Amendment.Kind.ADDITION, new PlaceId(OWN), "",
						"CLAUSE general.common.scope scope.persons 1"),
						new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(OWN), "",
								"p\town-1\t○○課長が定める\ni\town-2\t一つ目\np\town-3\t係長が定める")),
				this.drafter);
	}

	static FindingAct act(MvcTestResult answered) {
		assertThat(answered).hasStatus3xxRedirection();
		return (FindingAct) Objects.requireNonNull(answered.getMvcResult().getFlashMap().get("act"));
	}

	String page(FindingAct act) {
		return new String(this.mvc.get()
			.uri("/drafts/" + this.draft + "/remaining")
			.flashAttr("act", act)
			.with(SecurityMockMvcRequestPostProcessors.user(this.drafter))
			.exchange()
			.getMvcResult()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	String at(Finding finding) {
		return "?chapter=&clause=&severity=#" + FindingsPage.anchor(finding);
	}

	String list(String fragment) {
		return "/drafts/" + this.draft + "/remaining?chapter=&clause=&severity=" + fragment;
	}

	static String group(Finding finding) {
		return FindingsPage.groupAnchor(finding);
	}

	static String[] keys(List<Finding> findings, String... fields) {
		List<String> all = new ArrayList<>(List.of(fields));
		findings.forEach((finding) -> all.addAll(List.of("key", finding.key())));
		return all.toArray(String[]::new);
	}

	Finding finding(String rule) {
		return this.inspection.inspect(manuscript()).ofRule(rule).getFirst();
	}

	String text() {
		return manuscript().tailoring().content(Amendment.Kind.TEXT, new PlaceId(OWN));
	}

	Manuscript manuscript() {
		return this.manuscripts.read(this.draft, this.drafter);
	}

	MvcTestResult get(String path) {
		return this.mvc.get()
			.uri("/drafts/" + this.draft + path)
			.with(SecurityMockMvcRequestPostProcessors.user(this.drafter))
			.exchange();
	}

	MvcTestResult post(String path, String... fields) {
		return post(this.drafter, path, fields);
	}

	MvcTestResult post(SignedInStaff staff, String path, String... fields) {
		var request = this.mvc.post()
			.uri("/drafts/" + this.draft + path)
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
