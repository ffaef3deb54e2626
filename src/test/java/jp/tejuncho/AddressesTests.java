package jp.tejuncho;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.review.Remark;
import jp.tejuncho.submission.ApprovedProcedure;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.Systems;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One page of every kind, found by its links, below a path.
 */
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:addresses;USER=sa;DB_CLOSE_DELAY=-1",
		"tejuncho.sign-in.bcrypt-strength=4", "server.forward-headers-strategy=framework" })
@AutoConfigureMockMvc
@ActiveProfiles("sample")
@Import(ApprovedProcedure.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("どの画面の行き先も、置いた場所の下にある")
class AddressesTests {

	private static final String BELOW = "/tejuncho";

	private static final Pattern ADDRESS = Pattern.compile("\\s(?<name>[a-z-]+)=\"(?<address>/[^\"]*)\"");

	private static final Pattern LINK = Pattern.compile("\\shref=\"(?<address>/[^\"#]*)");

	private static final Pattern ONE_OF_MANY = Pattern
		.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=/(clauses|chapters|tables|rules|releases|files)/)[^/?]+"
				+ "|(?<==)[^&]*");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Systems systems;

	@Autowired
	private ApprovedProcedure procedure;

	private SignedInStaff person;

	private String read = "";

	private String decided = "";

	@BeforeAll
	void documentsOfEveryState() {
		List<InformationSystem> samples = this.systems.samples();
		this.person = SignedInStaff.of("subete", "全部",
				Stream.of(Role.values())
					.map((role) -> role.everywhere() ? Assignment.everywhere(role)
							: Assignment.of(role, samples.getFirst().owner()))
					.toArray(Assignment[]::new));
		ApprovedProcedure.People people = ApprovedProcedure.People.of(samples.getFirst().owner());
		DraftId sent = this.procedure.finished(samples.getFirst().id(), people);
		this.procedure.send(sent, people);
		this.procedure.remark(sent, people, Remark.Kind.POINT, "委託先の範囲を明らかにすること。");
		people = ApprovedProcedure.People.of(samples.get(1).owner());
		DraftId decided = this.procedure.finished(samples.get(1).id(), people);
		this.procedure.send(decided, people);
		this.procedure.approve(decided, people);
		this.procedure.enforce(decided, people, LocalDate.of(2024, 4, 1));
		this.procedure.revise(decided, people, "見直し");
		this.procedure.rewrite(decided, people, "本手順の対象者は、職員とする。");
		this.procedure.send(decided, people);
		this.procedure.approve(decided, people);
		this.read = "/drafts/" + sent;
		this.decided = "/drafts/" + decided;
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void どの画面からもどこへでも行ける(Place place) throws Exception {
		Deque<String> open = new ArrayDeque<>(List.of("/systems", "/inbox", "/organization", "/accounts", "/audit",
				"/backups", this.read + "/review/document", this.decided + "/review?on=2024-05-01",
				this.decided + "/versions?from=1&to=2", this.decided + "/submission"));
		Set<String> kinds = new HashSet<>();
		Set<String> faults = new TreeSet<>();
		while (!open.isEmpty()) {
			String path = open.remove();
			if (!kinds.add(kind(path))) {
				continue;
			}
			MockHttpServletResponse page = this.mvc
				.perform(place.ask(path).with(SecurityMockMvcRequestPostProcessors.user(this.person)))
				.andReturn()
				.getResponse();
			String type = String.valueOf(page.getContentType());
			if (page.getStatus() >= 400) {
				faults.add(page.getStatus() + " " + path);
			}
			else if (page.getRedirectedUrl() != null) {
				check(page.getRedirectedUrl().replaceFirst("^http://localhost", ""), "a redirect of " + path, open,
						faults);
			}
			else if (type.startsWith("text/html")) {
				String html = page.getContentAsString();
				ADDRESS.matcher(html)
					.results()
					.map((found) -> HtmlUtils.htmlUnescape(found.group("address")))
					.filter((address) -> !isBelow(address))
					.forEach((address) -> faults.add(kind(address) + " on " + kind(path)));
				LINK.matcher(html)
					.results()
					.forEach((found) -> check(HtmlUtils.htmlUnescape(found.group("address")), path, open, faults));
			}
		}
		assertThat(faults).isEmpty();
		assertThat(kinds).as("pages that were found")
			.anyMatch((kind) -> kind.endsWith("/preview"))
			.anyMatch((kind) -> kind.endsWith("/review/clauses/*"))
			.anyMatch((kind) -> kind.endsWith("/submission"))
			.hasSizeGreaterThan(60);
	}

	private static void check(String address, String from, Deque<String> open, Set<String> faults) {
		if (!isBelow(address)) {
			faults.add(kind(address) + " from " + kind(from));
		}
		else if (!address.contains("/assets/")) {
			open.add(address.substring(BELOW.length()).replaceFirst("^$", "/").replaceFirst("#.*", ""));
		}
	}

	private static String kind(String path) {
		return ONE_OF_MANY.matcher(path).replaceAll("*");
	}

	private static boolean isBelow(String address) {
		return address.equals(BELOW) || address.startsWith(BELOW + "/") || address.startsWith(BELOW + "?");
	}

	/**
	 * How an application gets below a path.
	 */
	enum Place {

		/** server.servlet.context-path. */
		CONTEXT_PATH {

			@Override
			MockHttpServletRequestBuilder ask(String path) {
				return MockMvcRequestBuilders.get(URI.create(BELOW + path)).contextPath(BELOW);
			}

		},

		/** A proxy that takes the path off and says so. */
		PROXY_PREFIX {

			@Override
			MockHttpServletRequestBuilder ask(String path) {
				return MockMvcRequestBuilders.get(URI.create(path)).header("X-Forwarded-Prefix", BELOW);
			}

		};

		abstract MockHttpServletRequestBuilder ask(String path);

	}

}
