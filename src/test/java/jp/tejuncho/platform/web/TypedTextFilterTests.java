package jp.tejuncho.platform.web;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.ServletException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("読めない欄が送られたとき")
class TypedTextFilterTests {

	@Test
	void 途中で切れた要求には何も答えず障害にもしない() throws ServletException, IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		response.setCommitted(true);
		assertThat(reached(response)).isFalse();
		assertThat(response.getStatus()).isEqualTo(200);
	}

	@Test
	void 相手が待っていれば読めないと答える() throws ServletException, IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		assertThat(reached(response)).isFalse();
		assertThat(response.getStatus()).isEqualTo(400);
	}

	private static boolean reached(MockHttpServletResponse response) throws ServletException, IOException {
		MockHttpServletRequest unreadable = new MockHttpServletRequest("POST", "/") {
			@Override
			public Map<String, String[]> getParameterMap() {
				throw new InvalidParameterException("cut off", 400);
			}
		};
		MockFilterChain chain = new MockFilterChain();
		new TypedTextFilter().doFilter(unreadable, response, chain);
		return chain.getRequest() != null;
	}

}
