package jp.tejuncho.contact.web;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.contact.ContactKeeping;
import jp.tejuncho.contact.ContactPerson;
import jp.tejuncho.contact.ContactSheet;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of a contact sheet, and two people who write there.
 */
@AllRooms
abstract class ContactPages {

	protected static final Pattern HIDDEN = Pattern.compile(
			"<input (?:type=\"(?:hidden|text)\" (?:hidden=\"hidden\" |hidden )?)name=\"([^\"]+)\" value=\"([^\"]*)\"");

	protected static final Pattern AREA = Pattern
		.compile("<textarea[^>]* name=\"([^\"]+)\"[^>]*>\\n?([^<]*)</textarea>");

	protected static final Pattern CHOSEN = Pattern.compile(
			"<select[^>]* name=\"([^\"]+)\"(?:(?!</select>).)*?<option value=\"([A-Z]+)\" selected", Pattern.DOTALL);

	@Autowired
	protected MockMvcTester mvc;

	@Autowired
	protected OrganizationSections sections;

	@Autowired
	protected Systems systems;

	@Autowired
	protected ContactKeeping keeping;

	@Autowired
	protected Drafting drafting;

	protected SignedInStaff drafter;

	protected SignedInStaff colleague;

	protected SystemId system;

	@BeforeEach
	void prepare() {
		SectionId own = NewSection.named(this.sections, "税務課");
		this.drafter = SignedInStaff.of("tanto", "佐藤 花子", new Assignment(Role.DRAFTER, own));
		this.colleague = SignedInStaff.of("suzuki", "鈴木 一郎", new Assignment(Role.DRAFTER, own));
		this.system = this.systems.register(new SystemDetails("課税システム", "", own, "税務課長", Map.of()), this.drafter);
	}

	protected String link(String page) {
		return Pattern.compile("class=\"slot-source\" href=\"([^\"]+)\"")
			.matcher(page(page))
			.results()
			.map((found) -> found.group(1))
			.findFirst()
			.orElse("");
	}

	protected String page(String path) {
		return body(this.mvc.get().uri(path).with(SecurityMockMvcRequestPostProcessors.user(this.drafter)).exchange());
	}

	protected static String body(MvcTestResult page) {
		try {
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	protected void store(String... posts) {
		Map<String, String> page = page(this.drafter);
		for (int row = 0; row < posts.length; row++) {
			write(page, "people", row, "duty", "STAFF", "post", posts[row]);
		}
		assertThat(save(page, this.drafter)).hasStatus3xxRedirection();
	}

	protected ContactSheet sheet() {
		return this.keeping.read(this.system, this.drafter);
	}

	protected List<String> posts() {
		return sheet().people().stream().map(ContactPerson::post).collect(Collectors.toCollection(ArrayList::new));
	}

	protected Map<String, String> page(SignedInStaff staff) {
		return fields(get(staff, ""));
	}

	protected MvcTestResult get(SignedInStaff staff, String back) {
		return this.mvc.get()
			.uri("/systems/" + this.system + "/contacts")
			.param("back", back)
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.exchange();
	}

	// what a browser without a script would send
	protected static Map<String, String> fields(MvcTestResult page) {
		String html = body(page).replaceAll("(?s)<template.*?</template>", "");
		Map<String, String> fields = new HashMap<>();
		for (Pattern field : List.of(HIDDEN, AREA, CHOSEN)) {
			field.matcher(html)
				.results()
				.forEach((found) -> fields.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2))));
		}
		fields.remove("_csrf");
		return fields;
	}

	protected static String id(Map<String, String> page, String table, int row) {
		return order(page, table).get(row);
	}

	protected static List<String> order(Map<String, String> page, String table) {
		return List.of(page.getOrDefault("order." + table, "").split(" ", -1));
	}

	protected static void write(Map<String, String> page, String table, int row, String... cells) {
		for (int i = 0; i < cells.length; i += 2) {
			page.put(table + "[" + id(page, table, row) + "]." + cells[i], cells[i + 1]);
		}
	}

	protected MvcTestResult save(Map<String, String> fields, SignedInStaff staff) {
		var request = this.mvc.post()
			.uri("/systems/" + this.system + "/contacts")
			.with(SecurityMockMvcRequestPostProcessors.user(staff))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		fields.forEach((name, value) -> request.param(name, value));
		return request.exchange();
	}

}
