package jp.tejuncho.proof;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import jp.tejuncho.proof.ProofHouse.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route, everybody, every state of a document. The build tries each route in one
 * state; all of them: {@code mvn -Dtest=AccessMatrixTests -Dtejuncho.matrix=whole test}
 */
@AtTheHouse
@DisplayName("誰がどこへ行っても")
class AccessMatrixTests {

	private static final boolean WHOLE = "whole".equals(System.getProperty("tejuncho.matrix"));

	@LocalServerPort
	private int port;

	@Autowired
	private ProofHouse house;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private final List<AccessRule> rules = AccessRule.all();

	@BeforeEach
	void open() {
		this.house.open(this.port);
	}

	@Test
	void どの行き先にも誰が行けるかが書いてある() {
		Set<String> routes = new TreeSet<>();
		this.mappings.getHandlerMethods().keySet().forEach((mapping) -> routes.addAll(names(mapping)));
		routes.removeIf((route) -> route.endsWith(" /error") || route.endsWith(" /test/fault"));
		Set<String> written = this.rules.stream().map(AccessRule::route).collect(Collectors.toCollection(TreeSet::new));
		assertThat(written).as("src/test/resources/proof/access.txt").isEqualTo(routes);
	}

	private static Collection<String> names(RequestMappingInfo mapping) {
		String parameters = mapping.getParamsCondition()
			.getExpressions()
			.stream()
			.map(Object::toString)
			.collect(Collectors.joining(" "));
		return mapping.getMethodsCondition()
			.getMethods()
			.stream()
			.flatMap((method) -> mapping.getPatternValues()
				.stream()
				.map((pattern) -> (method + " " + plain(pattern) + " " + parameters).strip()))
			.toList();
	}

	// {id:[0-9a-f]{8}…} is {id}
	private static String plain(String pattern) {
		StringBuilder plain = new StringBuilder();
		int depth = 0;
		boolean skipping = false;
		for (int at = 0; at < pattern.length(); at++) {
			char letter = pattern.charAt(at);
			depth += (letter == '{') ? 1 : 0;
			skipping = (depth > 0) && (skipping || letter == ':');
			depth -= (letter == '}') ? 1 : 0;
			if (!skipping || depth == 0) {
				plain.append(letter);
				skipping = skipping && depth > 0;
			}
		}
		return plain.toString();
	}

	@Test
	void してよいことだけができ秘密は漏れない() {
		FoundForms forms = new FoundForms(this.house, this.rules, WHOLE);
		AccessMatrix matrix = new AccessMatrix(this.house, forms, WHOLE);
		int turn = 0;
		for (AccessRule rule : this.rules) {
			for (State state : states(rule, turn++)) {
				matrix.tryOut(rule, state);
			}
		}
		System.out
			.println("MATRIX " + matrix.requests() + " requests, " + matrix.changes() + " that changed something");
		assertThat(matrix.violations()).isEmpty();
		assertThat(matrix.requests()).isGreaterThan(WHOLE ? 15_000 : 1_000);
		assertThat(unproved(matrix, forms)).as("forms that nobody could use: what they refuse proves nothing")
			.isEmpty();
	}

	private static List<State> states(AccessRule rule, int turn) {
		if (!rule.ofADocument()) {
			return List.of(State.DRAFTING);
		}
		List<State> all = List.of(State.values());
		if (WHOLE) {
			return all;
		}
		List<State> effective = all.stream().filter(rule.effect()::contains).toList();
		return effective.isEmpty() ? List.of(all.get(turn % all.size()))
				: List.of(effective.get(turn % effective.size()));
	}

	private List<String> unproved(AccessMatrix matrix, FoundForms forms) {
		return this.rules.stream()
			.filter(AccessRule::proved)
			.filter((rule) -> rule.writes() ? !rule.effect().isEmpty() && !matrix.effective().contains(rule)
					: WHOLE && !forms.opened().contains(rule))
			.map(AccessRule::toString)
			.toList();
	}

}
