package jp.tejuncho.bench;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jp.tejuncho.account.Accounts;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.account.StaffId;
import jp.tejuncho.account.StaffMembers;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.Proposal;
import jp.tejuncho.drafting.Proposals;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.composing.Progress;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.Systems;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the time of a working page goes, in processor time of the one thread that makes
 * it: what else the machine does hardly matters.
 */
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:page-cost;USER=sa;DB_CLOSE_DELAY=-1",
		"tejuncho.sign-in.bcrypt-strength=4" })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("sample")
@Import({ CountedStatements.class, PageCostBench.Stages.class })
class PageCostBench {

	private static final int WARM_UP = 1500;

	private static final int ROUNDS = 200;

	private static final Pattern PLACE = Pattern.compile("name=\"reason:([^\"]+)\"");

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private StaffMembers staff;

	@Autowired
	private Systems systems;

	@Autowired
	private Drafting drafting;

	@Autowired
	private Manuscripts manuscripts;

	@Autowired
	private Editions editions;

	@Autowired
	private Inspection inspection;

	@Autowired
	private Accounts accounts;

	private SignedInStaff person;

	private DraftId draft;

	@BeforeEach
	void signIn() {
		StaffId clerk = this.staff.findBySignInName("mihon-tanto").orElseThrow().id();
		this.person = this.accounts.changeOwnPassword(clerk, "{noop}chosen at the first sign-in");
		InformationSystem sample = this.systems.samples()
			.stream()
			.filter((one) -> one.name().equals("見本市住民情報システム"))
			.findFirst()
			.orElseThrow();
		this.draft = this.drafting.find(sample.id(), DocumentKind.PROCEDURE).orElseThrow();
	}

	@Test
	void 作業画面の手間の内訳() throws Exception {
		Manuscript manuscript = this.manuscripts.read(this.draft, this.person);
		String longest = "/chapters/" + manuscript.edition()
			.chapters()
			.stream()
			.max(Comparator.comparingInt((Chapter chapter) -> chapter.clauses().size()))
			.orElseThrow()
			.id();
		for (String page : List.of(longest, "/chapters/general.common", "/remaining", "/preview")) {
			page(page, () -> MockMvcRequestBuilders.get("/drafts/" + this.draft + page));
		}
		save(longest);
		parts();
	}

	private void parts() throws Exception {
		Manuscript manuscript = this.manuscripts.read(this.draft, this.person);
		Document document = Composer.compose(manuscript);
		Map<PlaceId, Proposal> proposals = Proposals.of(manuscript.edition(), this.editions.questions(),
				manuscript.answers());
		cost("Manuscripts.read", () -> this.manuscripts.read(this.draft, this.person));
		cost("Composer.compose", () -> Composer.compose(manuscript));
		cost("Numbering.of", () -> Numbering.of(document));
		cost("Proposals.of", () -> Proposals.of(manuscript.edition(), this.editions.questions(), manuscript.answers()));
		cost("Progress.byChapter", () -> Progress.byChapter(manuscript, document));
		Numbering numbering = Numbering.of(document);
		cost("Inspection.inspect", () -> this.inspection.inspect(manuscript, document, numbering, proposals));
	}

	private void save(String chapter) throws Exception {
		String address = "/drafts/" + this.draft + chapter;
		String page = this.mvc.perform(asPerson(MockMvcRequestBuilders.get(address)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		String place = PLACE.matcher(page).results().findFirst().orElseThrow().group(1);
		String anchor = EditingPlaces.anchor(new PlaceId(place));
		int[] round = { 0 };
		page("save one clause", () -> {
			var stored = Objects
				.requireNonNull(this.manuscripts.read(this.draft, this.person).decisions().get(new PlaceId(place)));
			round[0]++;
			return MockMvcRequestBuilders.post(address)
				.with(SecurityMockMvcRequestPostProcessors.csrf())
				.header("HX-Request", "true")
				.param("at", anchor)
				.param("choice:" + place, "ADOPTED")
				.param("reason:" + place, "理由" + round[0])
				.param("seen:choice:" + place, stored.choice().name())
				.param("seen:reason:" + place, stored.reason());
		});
	}

	private void page(String what, Callable<MockHttpServletRequestBuilder> request) throws Exception {
		int size = 0;
		int statements = 0;
		long controller = 0;
		long view = 0;
		long whole = 0;
		long bytes = 0;
		for (int i = 0; i < WARM_UP + ROUNDS; i++) {
			MockHttpServletRequestBuilder asked = asPerson(request.call());
			statements = CountedStatements.count();
			long allocated = THREADS.getCurrentThreadAllocatedBytes();
			long start = THREADS.getCurrentThreadCpuTime();
			var response = this.mvc.perform(asked).andReturn().getResponse();
			long end = THREADS.getCurrentThreadCpuTime();
			allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
			statements = CountedStatements.count() - statements;
			assertThat(response.getStatus()).isEqualTo(200);
			size = response.getContentAsByteArray().length;
			if (i >= WARM_UP) {
				whole += end - start;
				controller += Stages.handled - Stages.began;
				view += Stages.rendered - Stages.handled;
				bytes += allocated;
			}
		}
		Figures
			.print("%s: %d bytes, %d statements, %.2f ms processor time: around %.2f, controller %.2f, view %.2f; %d kB"
				.formatted(what, size, statements, mean(whole), mean(whole - controller - view), mean(controller),
						mean(view), bytes / ROUNDS / 1024));
	}

	private static void cost(String what, Callable<Object> work) throws Exception {
		long start = 0;
		long allocated = 0;
		for (int i = 0; i < WARM_UP + ROUNDS; i++) {
			if (i == WARM_UP) {
				allocated = THREADS.getCurrentThreadAllocatedBytes();
				start = THREADS.getCurrentThreadCpuTime();
			}
			work.call();
		}
		long end = THREADS.getCurrentThreadCpuTime();
		Figures.print("%s: %.2f ms processor time, %d kB".formatted(what, mean(end - start),
				(THREADS.getCurrentThreadAllocatedBytes() - allocated) / ROUNDS / 1024));
	}

	private static double mean(long nanos) {
		return Figures.milliseconds(nanos) / ROUNDS;
	}

	private MockHttpServletRequestBuilder asPerson(MockHttpServletRequestBuilder request) {
		return request.with(SecurityMockMvcRequestPostProcessors.user(this.person));
	}

	/**
	 * Notes when the thread passes from the filters to the controller and to the view.
	 */
	static class Stages implements WebMvcConfigurer, HandlerInterceptor {

		static volatile long began;

		static volatile long handled;

		static volatile long rendered;

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(this);
		}

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			began = THREADS.getCurrentThreadCpuTime();
			return true;
		}

		@Override
		public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
				@Nullable ModelAndView view) {
			handled = THREADS.getCurrentThreadCpuTime();
		}

		@Override
		public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
				@Nullable Exception failure) {
			rendered = THREADS.getCurrentThreadCpuTime();
		}

	}

}
