package jp.tejuncho.bench;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import jp.tejuncho.account.Accounts;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.account.StaffId;
import jp.tejuncho.account.StaffMembers;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What grows with the data must not ask the database more often.
 */
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:query-count;USER=sa;DB_CLOSE_DELAY=-1",
		"tejuncho.sign-in.bcrypt-strength=4" })
@AutoConfigureMockMvc
@ActiveProfiles("sample")
@Import(CountedStatements.class)
class QueryCountTests {

	private static final Pattern CHAPTER = Pattern.compile("href=\"(/drafts/[0-9a-f-]{36}/chapters/[^\"#]+)\"");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private StaffMembers staff;

	@Autowired
	private Systems systems;

	@Autowired
	private Drafting drafting;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private Accounts accounts;

	private SignedInStaff person;

	@BeforeEach
	void signIn() {
		StaffId sample = this.staff.findBySignInName("mihon-tanto").orElseThrow().id();
		this.person = this.accounts.changeOwnPassword(sample, "{noop}chosen at the first sign-in");
	}

	@Test
	void 長い文書でも作業画面の問合せは増えない() throws Exception {
		assertThat(workingPages("見本市住民情報システム").map(this::statements).distinct()).hasSize(1)
			.isEqualTo(workingPages("見本市防災備品台帳システム").map(this::statements).distinct().toList())
			.allMatch((count) -> count <= 20);
	}

	@Test
	void 長い文書でもプレビューとPDFの問合せは増えない() throws Exception {
		for (String page : List.of("/preview", "/remaining", "/answers", "/document.pdf", "/decisions.pdf")) {
			assertThat(statements(draft("見本市住民情報システム") + page)).isEqualTo(statements(draft("見本市防災備品台帳システム") + page))
				.isLessThanOrEqualTo(20);
		}
	}

	@Test
	void 開いたままのプレビューの問いは軽い() {
		assertThat(statements(draft("見本市住民情報システム") + "/state")).isEqualTo(statements(draft("見本市防災備品台帳システム") + "/state"))
			.isLessThanOrEqualTo(5);
	}

	@Test
	void システムが増えても一覧の問合せは増えない() throws Exception {
		int few = statements("/systems");
		for (int i = 0; i < 10; i++) {
			this.systems.register(new SystemDetails("増えたシステム" + i, "", this.sections.findBySampleTrue().getFirst().id(),
					"課長", Map.of()), this.person);
		}
		assertThat(statements("/systems")).isEqualTo(few).isLessThanOrEqualTo(6);
	}

	@Test
	void 同じ条項を直したシステムが増えても問合せは増えない() throws Exception {
		String page = draft("見本市住民情報システム") + "/clauses/scope.persons/others";
		write("直したシステム", 0);
		int few = statements(page);
		for (int i = 1; i <= 5; i++) {
			write("直したシステム", i);
		}
		assertThat(statements(page)).isEqualTo(few).isLessThanOrEqualTo(20);
	}

	private void write(String name, int number) {
		SystemId system = this.systems.register(
				new SystemDetails(name + number, "", this.sections.findBySampleTrue().getFirst().id(), "課長", Map.of()),
				this.person);
		this.drafting.save(this.drafting.start(system, DocumentKind.PROCEDURE, this.person),
				List.of(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId("scope.persons"), "",
						"p\tp1\t直した文" + number + "。")),
				this.person);
	}

	private Stream<String> workingPages(String system) throws Exception {
		String address = this.mvc.perform(asPerson(draft(system))).andReturn().getResponse().getRedirectedUrl();
		String page = this.mvc.perform(asPerson(String.valueOf(address)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		return CHAPTER.matcher(page).results().map((link) -> link.group(1)).distinct();
	}

	private String draft(String system) {
		InformationSystem sample = this.systems.samples()
			.stream()
			.filter((one) -> one.name().equals(system))
			.findFirst()
			.orElseThrow();
		return "/drafts/" + this.drafting.find(sample.id(), DocumentKind.PROCEDURE).orElseThrow();
	}

	private int statements(String path) {
		try {
			this.mvc.perform(asPerson(path)).andExpect(status().isOk());
			int before = CountedStatements.count();
			this.mvc.perform(asPerson(path)).andExpect(status().isOk());
			return CountedStatements.count() - before;
		}
		catch (Exception ex) {
			throw new IllegalStateException(path, ex);
		}
	}

	private MockHttpServletRequestBuilder asPerson(String path) {
		return MockMvcRequestBuilders.get(path).with(SecurityMockMvcRequestPostProcessors.user(this.person));
	}

}
