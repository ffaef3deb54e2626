package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.testing.Forms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page that can be opened with a draft at hand, as it is sent: what is written in
 * Java stands in no template.
 */
@DisplayName("どの画面でも一行の欄でEnterを押したとき")
class EnterKeyPagesTests extends PagesOfADraft {

	private static final SignedInStaff OPERATOR = SignedInStaff.of("unyo", "運用", Assignment.everywhere(Role.OPERATOR));

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	void 主なボタンのほかは押されない() {
		Set<String> opened = new TreeSet<>();
		List<String> complaints = new ArrayList<>();
		addresses().forEach((address) -> {
			for (SignedInStaff staff : List.of(this.drafter, OPERATOR)) {
				MockHttpServletResponse response = open(address, staff).getResponse();
				if (response.getStatus() == 200
						&& Objects.toString(response.getContentType()).startsWith("text/html")) {
					Forms forms = Forms.of(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
					forms.complaints().forEach((words) -> complaints.add(address + " " + words));
					opened.add((forms.typed() > 0) ? address : "");
				}
			}
		});
		assertThat(complaints).isEmpty();
		assertThat(opened).hasSizeGreaterThan(15)
			.contains("/systems/new", "/accounts/new", "/organization/edit", page("/chapters/measures.physical"),
					page("/remaining"));
	}

	private Stream<String> addresses() {
		Map<String, String> known = Map.of("draft", this.draft.toString(), "chapter", "measures.physical", "clause",
				"server.power", "slot", "definitions", "kind", "procedure", "code", "procedure");
		return this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.filter((mapping) -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.map(RequestMappingInfo::getPatternValues)
			.flatMap(Set::stream)
			.map((pattern) -> pattern.startsWith("/systems/")
					? pattern.replaceFirst("\\{[a-z]+}", this.system.toString()) : pattern)
			.map((pattern) -> {
				String address = pattern;
				for (Map.Entry<String, String> one : known.entrySet()) {
					address = address.replace("{" + one.getKey() + "}", one.getValue());
				}
				return address;
			})
			.filter((address) -> !address.contains("{") && !address.contains("*"))
			.sorted();
	}

}
