package jp.tejuncho.platform;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.People;
import jp.tejuncho.account.Role;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is no id at all is answered like the id of something that isn't there.
 */
@WholeHouse
@DisplayName("識別子の所に識別子でないものを書いたアドレスは")
class NoSuchIdTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private RequestMappingHandlerMapping mappings;

	private Browser clerk;

	private Browser operator;

	@BeforeEach
	void signIn() {
		this.clerk = as(Assignment.everywhere(Role.DRAFTER), Assignment.everywhere(Role.SYSTEM_MANAGER),
				Assignment.everywhere(Role.SECURITY_MANAGER), Assignment.everywhere(Role.AUDITOR));
		this.operator = as(Assignment.everywhere(Role.OPERATOR));
	}

	private Browser as(Assignment... roles) {
		Browser browser = new Browser(this.port);
		browser.signIn(this.people.with(roles).signInName(), People.PASSWORD);
		browser.get("/");
		return browser;
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "%7B%7D", "1" })
	void どの画面でもないものとして答える(String no) {
		List<String> pages = addresses(RequestMethod.GET, no).toList();
		assertThat(pages).hasSizeGreaterThan(30);
		assertThat(pages.stream().filter((page) -> answersOtherwise(this.clerk.get(page).status()))).isEmpty();
		assertThat(pages.stream().filter((page) -> answersOtherwise(this.operator.get(page).status()))).isEmpty();
		assertThat(pages.stream().filter((page) -> this.clerk.get(page).status() == 404)).hasSizeGreaterThan(25);
	}

	@Test
	void 送るところでもないものとして答える() {
		List<String> acts = addresses(RequestMethod.POST, "abc").toList();
		assertThat(acts).hasSizeGreaterThan(50);
		assertThat(acts.stream()
			.map((act) -> act + " " + this.clerk.post(act).status())
			.filter((said) -> said.endsWith("400"))).isEmpty();
	}

	@Test
	void 部品だけを求められても同じように答える() {
		assertThat(this.clerk.get("/systems/abc", "HX-Request", "true").status()).isEqualTo(404);
		assertThat(this.clerk.get("/systems/abc").text()).contains("見つかりません");
	}

	private static boolean answersOtherwise(int status) {
		return !Set.of(403, 404).contains(status);
	}

	private Stream<String> addresses(RequestMethod method, String no) {
		return this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.filter((info) -> info.getMethodsCondition().getMethods().contains(method))
			.flatMap((info) -> info.getPatternValues().stream())
			.filter((pattern) -> pattern.contains("{"))
			.map((pattern) -> pattern.replaceAll("\\{[^/]*}", no))
			.distinct()
			.sorted();
	}

}
