package jp.tejuncho.review.web;

import java.util.LinkedHashMap;
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
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.review.Adoption;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.Remark;
import jp.tejuncho.review.Remarking;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A draft, the people around it, and what they do with it.
 */
@AllRooms
abstract class DraftUnderReview {

	protected static final String CLAUSE = "scope.persons";

	@Autowired
	protected MockMvcTester mvc;

	@Autowired
	protected OrganizationSections sections;

	@Autowired
	protected Systems systems;

	@Autowired
	protected Drafting drafting;

	@Autowired
	protected Manuscripts manuscripts;

	@Autowired
	protected Inspection inspection;

	@Autowired
	protected CaseReading reading;

	@Autowired
	protected Remarking remarking;

	protected SignedInStaff drafter;

	protected SignedInStaff manager;

	protected SignedInStaff approver;

	protected SignedInStaff stranger;

	protected DraftId draft;

	@BeforeEach
	void prepareDraft() {
		SectionId own = section("税務課");
		this.drafter = person("担当", Role.DRAFTER, own);
		this.manager = person("課長", Role.SYSTEM_MANAGER, own);
		this.approver = person("承認者", Role.SECURITY_MANAGER, own);
		this.stranger = person("よそ", Role.SECURITY_MANAGER, section("農政課"));
		SystemId system = this.systems.register(
				new SystemDetails("課税システム", "課税", own, "税務課長", Map.of("specific-personal-information", Answer.YES)),
				this.drafter);
		this.draft = this.drafting.start(system, DocumentKind.PROCEDURE, this.drafter);
	}

	void approve() {
		finish(this.drafter);
		approveAgain(1);
	}

	void approveAgain(int round) {
		send();
		assertThat(file().lastRound().round()).isEqualTo(round);
		assertThat(post("/review/check", this.manager, "note", "確認しました")).hasStatus3xxRedirection();
		assertThat(post("/review/approve", this.approver, "note", "")).as("approved").hasStatus3xxRedirection();
	}

	void enforce(String decided, String from) {
		assertThat(post("/review/enforce", this.drafter, "decidedOn", decided, "number", "情第12号", "inForceFrom", from,
				"earlier", "true"))
			.hasStatus3xxRedirection();
	}

	void send() {
		assertThat(post("/review/send", this.drafter, "message", "お願いします")).hasStatus3xxRedirection();
	}

	void check() {
		assertThat(post("/review/check", this.manager)).hasStatus3xxRedirection();
	}

	void remark(SignedInStaff reviewer, String kind, String words, String proposal) {
		assertThat(submit("/drafts/" + this.draft + "/remarks", reviewer, "clause", CLAUSE, "remarkKind", kind, "words",
				words, "proposal", proposal))
			.hasStatus3xxRedirection();
	}

	String body(String path, SignedInStaff staff) {
		return new String(Objects.requireNonNull(get(path, staff).getMvcResult().getResponse().getContentAsByteArray()),
				java.nio.charset.StandardCharsets.UTF_8);
	}

	static String flash(MvcTestResult result) {
		assertThat(result).hasStatus3xxRedirection();
		return String.valueOf(result.getMvcResult().getFlashMap().get("flash"));
	}

	void finish(SignedInStaff writer) {
		Manuscript manuscript = manuscript();
		manuscript.edition()
			.variables()
			.stream()
			.filter((variable) -> variable.source() == null && variable.kind() != Variable.Kind.CHOICE)
			.forEach((variable) -> write(writer, new DraftChange.Fill(variable.id(), "", variable.example())));
		manuscript.decisions().values().forEach((decision) -> {
			if (decision.choice() == Choice.UNDECIDED || decision.choice() == Choice.OMITTED) {
				write(writer, new DraftChange.Decide(decision.place(), decision.choice(), decision.reason(),
						Choice.ADOPTED, "試験のため"));
			}
		});
		var findings = this.inspection.inspect(manuscript());
		assertThat(findings.errors()).as("%s", findings.errors()).isEmpty();
	}

	SaveOutcome rewrite(String words) {
		String seen = manuscript().tailoring().content(Amendment.Kind.TEXT, new PlaceId(CLAUSE));
		return write(this.drafter,
				new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), seen, "p\tp1\t" + words));
	}

	SaveOutcome write(SignedInStaff writer, DraftChange change) {
		return this.drafting.save(this.draft, List.of(change), writer);
	}

	Manuscript manuscript() {
		return this.manuscripts.read(this.draft, this.drafter);
	}

	CaseFile file() {
		return this.reading.file(this.draft, this.drafter);
	}

	/**
	 * What a page that is opened now shows and carries along.
	 * @return the hidden field of its forms
	 */
	String seen() {
		return this.reading.seen(file()).written();
	}

	SectionId owner() {
		return this.drafter.writableSections().iterator().next();
	}

	byte[] download(String path) {
		MvcTestResult result = get(path, this.drafter);
		assertThat(result).hasStatusOk();
		return Objects.requireNonNull(result.getMvcResult().getResponse().getContentAsByteArray());
	}

	String text(String path) {
		return new String(download(path), java.nio.charset.StandardCharsets.UTF_8);
	}

	MvcTestResult get(String path, SignedInStaff staff) {
		return open("/drafts/" + this.draft + path, staff);
	}

	MvcTestResult open(String address, SignedInStaff staff) {
		return this.mvc.get().uri(address).with(SecurityMockMvcRequestPostProcessors.user(staff)).exchange();
	}

	MvcTestResult post(String path, SignedInStaff staff, String... fields) {
		return submit("/drafts/" + this.draft + path, staff, fields);
	}

	MvcTestResult submit(String address, SignedInStaff staff, String... fields) {
		var request = this.mvc.post()
			.uri(address)
			.header("Sec-Fetch-Site", "same-origin")
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		Map<String, String> sent = new LinkedHashMap<>(justOpened(address));
		for (int i = 0; i < fields.length; i += 2) {
			sent.put(fields[i], fields[i + 1]);
		}
		sent.forEach(request::param);
		return request.exchange();
	}

	// what the page carries for somebody who has just opened it
	private Map<String, String> justOpened(String address) {
		String draftPath = "/drafts/" + this.draft;
		CaseFile file = file();
		if (address.startsWith(draftPath + "/review/")) {
			return Map.of("seen", seen());
		}
		if (address.equals(draftPath + "/remarks")) {
			return Map.of("round", file.rounds().isEmpty() ? "0" : Integer.toString(file.lastRound().round()));
		}
		return this.remarking.of(this.draft)
			.stream()
			.filter((remark) -> address.startsWith(draftPath + "/remarks/" + remark.id()))
			.findFirst()
			.map((remark) -> Map.of("seen", Long.toString(remark.revision()), "text", text(remark)))
			.orElse(Map.of());
	}

	private String text(Remark remark) {
		return Adoption.isPossible(remark) ? this.remarking.adoption(this.draft, remark.id(), this.drafter).seen() : "";
	}

	SectionId section(String name) {
		return NewSection.named(this.sections, name);
	}

	static SignedInStaff person(String name, Role role, SectionId section) {
		return SignedInStaff.of(name, name, new Assignment(role, section));
	}

}
