package jp.tejuncho.review.web;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.archive.Archive;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.SampleData;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.Stage;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of a plan, which ends with a report, figures and forms included.
 */
@AllRooms
class ReportedPlanTests {

	private static final String NAME = "見本市住民情報システム";

	private static final SignedInStaff CHIEF = SignedInStaff.of("tokatsu", "統括", Assignment.everywhere(Role.CHIEF));

	private static final String[] DECISION = { "decidedOn", "2024-03-20", "number", "情第12号", "inForceFrom",
			"2027-04-01", "earlier", "true" };

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Autowired
	private List<SampleData> samples;

	@Autowired
	private Systems systems;

	@Autowired
	private Drafting drafting;

	@Autowired
	private Manuscripts manuscripts;

	@Autowired
	private Inspection inspection;

	@Autowired
	private CaseReading reading;

	private SignedInStaff drafter;

	private SignedInStaff manager;

	private SignedInStaff approver;

	private DraftId draft;

	@BeforeEach
	void prepare() {
		this.samples.stream().sorted(Comparator.comparing(SampleData::order)).forEach(SampleData::create);
		InformationSystem system = this.systems.samples()
			.stream()
			.filter((sample) -> sample.name().equals(NAME))
			.findFirst()
			.orElseThrow();
		this.drafter = person("担当", Role.DRAFTER, system);
		this.manager = person("課長", Role.SYSTEM_MANAGER, system);
		this.approver = person("承認者", Role.SECURITY_MANAGER, system);
		this.draft = this.drafting.find(system.id(), DocumentKind.RESPONSE_PLAN).orElseThrow();
		var findings = this.inspection.inspect(this.manuscripts.read(this.draft, this.drafter));
		assertThat(findings.errors()).as("%s", findings.errors()).isEmpty();
	}

	@Test
	void 緊急時対応計画は統括に報告してから施行する() {
		approve();
		assertThat(file().document().stage()).isEqualTo(Stage.APPROVED);
		assertThat(get("/inbox", CHIEF)).bodyText().contains(NAME, "統括情報セキュリティ責任者として");
		assertThat(post("enforce", this.drafter, DECISION)).hasStatus(409).bodyText().contains("統括への報告が済んでから");
		assertThat(post("report", this.approver, "note", "")).hasStatus(409).bodyText().contains("報告を受けるのは");
		assertThat(post("report", CHIEF, "note", "承知した")).hasStatus3xxRedirection();
		assertThat(file().document().stage()).isEqualTo(Stage.REPORTED);
		this.entities.flush();
		assertThat(this.jdbc.sql("select act from audit_entry where act like '%報告を受けた'").query(String.class).list())
			.contains("緊急時対応計画の報告を受けた");
		assertThat(get("/inbox", CHIEF)).bodyText().doesNotContain(NAME);
		assertThat(post("enforce", this.drafter, DECISION)).hasStatus3xxRedirection();
		assertThat(file().document().stage()).isEqualTo(Stage.IN_FORCE);
		CaseFile file = file();
		assertThat(Archive.digest(this.reading.released(file, 1, false))).isEqualTo(file.releases().getFirst().pdf());
		assertThat(this.reading.released(file, 1, true)).isNotEqualTo(this.reading.released(file, 1, false));
	}

	@Test
	void 例文の欄には連絡先も名前も埋めた語も出ない() {
		String page = new String(
				get("/drafts/" + this.draft + "/differences.txt?against=EXAMPLE", this.drafter).getMvcResult()
					.getResponse()
					.getContentAsByteArray(),
				StandardCharsets.UTF_8);
		List<String> example = page.lines()
			.map((line) -> line.split("\t", -1))
			.filter((cells) -> cells.length > 1)
			.map((cells) -> cells[1])
			.toList();
		assertThat(page).contains("リストNo.1", NAME);
		assertThat(example).contains("ガイドラインの例文", "　〔○○○○〕システム", "（新設）");
		assertThat(String.join("\n", example)).doesNotContain("見本市", "リストNo.1", "総務部");
	}

	@Test
	void 改正の予定は書く人だけが書ける() {
		assertThat(post("plan", this.approver, "title", "見直し")).hasStatus(409).bodyText().contains("所管する課の担当者");
		for (int press = 0; press < 2; press++) {
			assertThat(post("plan", this.drafter, "title", "見直し")).hasStatus3xxRedirection();
		}
		assertThat(get("/drafts/" + this.draft + "/review", this.drafter)).bodyText()
			.as("pressed twice")
			.containsOnlyOnce("見直し");
	}

	private void approve() {
		assertThat(post("send", this.drafter, "message", "")).hasStatus3xxRedirection();
		assertThat(post("check", this.manager)).hasStatus3xxRedirection();
		assertThat(post("approve", this.approver)).hasStatus3xxRedirection();
	}

	private CaseFile file() {
		return this.reading.file(this.draft, this.drafter);
	}

	private MvcTestResult get(String address, SignedInStaff staff) {
		return this.mvc.get().uri(address).with(SecurityMockMvcRequestPostProcessors.user(staff)).exchange();
	}

	private MvcTestResult post(String act, SignedInStaff staff, String... fields) {
		var request = this.mvc.post()
			.uri("/drafts/" + this.draft + "/review/" + act)
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		request.param("seen", this.reading.seen(file()).written());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static SignedInStaff person(String name, Role role, InformationSystem system) {
		return SignedInStaff.of(name, name, new Assignment(role, system.owner()));
	}

}
