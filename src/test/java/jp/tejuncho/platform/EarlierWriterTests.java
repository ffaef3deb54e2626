package jp.tejuncho.platform;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Also where only rows that hang on the thing were changed.
 */
@AllRooms
@DisplayName("先に変えたのが自分か、ほかの人か")
class EarlierWriterTests {

	private static final String OWN = "あなたが別の画面（タブ）で先に";

	private static final String OTHER = "ほかの人が先に";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private EntityManager entityManager;

	private SectionId section;

	private SignedInStaff one;

	private SignedInStaff other;

	@BeforeEach
	void people() {
		this.section = NewSection.named(this.sections, "税務課");
		this.one = SignedInStaff.of("tanto", "担当", new Assignment(Role.DRAFTER, this.section));
		this.other = SignedInStaff.of("doryo", "同僚", new Assignment(Role.DRAFTER, this.section));
	}

	@Test
	void システムの答えだけを変えた人も間違えない() {
		String edit = system() + "/edit";
		String seen = version(edit);
		assertThat(save(edit, this.one, seen, "YES")).hasStatus3xxRedirection();
		assertThat(save(edit, this.one, seen, "NO")).hasStatus(409).bodyText().contains(OWN).doesNotContain(OTHER);
		assertThat(save(edit, this.other, version(edit), "UNKNOWN")).hasStatus3xxRedirection();
		assertThat(save(edit, this.one, seen, "NO")).hasStatus(409).bodyText().contains(OTHER);
	}

	// what the end of the request's transaction does, while the person is still known
	private void store(SignedInStaff staff) {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(staff, null, staff.getAuthorities()));
		this.entityManager.flush();
		this.entityManager.clear();
		SecurityContextHolder.clearContext();
	}

	private MvcTestResult save(String edit, SignedInStaff staff, String version, String answer) {
		return post(edit, staff, "version", version, "name", "課税システム", "owner", this.section.toString(), "managerPost",
				"税務課長", "answers[outsourcing]", answer);
	}

	private String system() {
		MvcTestResult registered = post("/systems/new", this.one, "name", "課税システム", "owner", this.section.toString(),
				"managerPost", "税務課長");
		assertThat(registered).hasStatus3xxRedirection();
		return String.valueOf(registered.getMvcResult().getResponse().getRedirectedUrl());
	}

	private String version(String path) {
		MvcTestResult page = this.mvc.get()
			.uri(path)
			.with(SecurityMockMvcRequestPostProcessors.user(this.one))
			.exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getMvcResult().getResponse().getContentAsByteArray(),
				java.nio.charset.StandardCharsets.UTF_8)
			.replaceAll("(?s).*name=\"version\"[^>]*value=\"(-?\\d+)\".*", "$1");
	}

	private MvcTestResult post(String path, SignedInStaff staff, String... fields) {
		var request = this.mvc.post()
			.uri(path)
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int place = 0; place < fields.length; place += 2) {
			request = request.param(fields[place], fields[place + 1]);
		}
		MvcTestResult answer = request.exchange();
		store(staff);
		return answer;
	}

}
