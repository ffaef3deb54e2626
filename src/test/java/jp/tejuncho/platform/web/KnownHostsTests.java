package jp.tejuncho.platform.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("手順帖の名前を決めたとき")
class KnownHostsTests {

	@ParameterizedTest
	@CsvSource({ "tejuncho.pref.example, true", "TEJUNCHO.pref.example, true", "localhost, true", "evil.example, false",
			"tejuncho.pref.example.evil.example, false" })
	void ほかの名前で呼ばれたら答えない(String name, boolean known) throws ServletException, IOException {
		assertThat(passes(List.of("tejuncho.pref.example", " localhost"), name)).isEqualTo(known);
	}

	@ParameterizedTest
	@CsvSource({ "evil.example", "10.0.0.1" })
	void 決めていなければどの名前でも答える(String name) throws ServletException, IOException {
		assertThat(passes(List.of(), name)).isTrue();
	}

	private static boolean passes(List<String> names, String name) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		request.setServerName(name);
		MockHttpServletResponse response = new MockHttpServletResponse();
		MockFilterChain chain = new MockFilterChain();
		new KnownHosts(names).doFilter(request, response, chain);
		assertThat(response.getStatus()).isEqualTo((chain.getRequest() != null) ? 200 : 421);
		return chain.getRequest() != null;
	}

}
