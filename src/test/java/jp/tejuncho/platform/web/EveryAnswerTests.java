package jp.tejuncho.platform.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("どの答えにも")
class EveryAnswerTests {

	@Test
	void ほかの名前で呼ばれた答えにも守りの見出しが付く() throws Exception {
		MockHttpServletResponse response = answer(false, "evil.example");
		assertThat(response.getStatus()).isEqualTo(421);
		assertThat(response.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
		assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
	}

	@ParameterizedTest
	@CsvSource({ "tejuncho.example, 200", "evil.example, 421" })
	void HTTPSで受けたら次もHTTPSで来るように伝える(String name, int status) throws Exception {
		MockHttpServletResponse response = answer(true, name);
		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
		assertThat(answer(false, name).containsHeader("Strict-Transport-Security")).isFalse();
	}

	private static MockHttpServletResponse answer(boolean secure, String name) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/health");
		request.setSecure(secure);
		request.setServerName(name);
		MockHttpServletResponse response = new MockHttpServletResponse();
		Filter[] filters = { new KnownHosts(List.of("tejuncho.example"), Clock.systemUTC()), new TypedTextFilter(),
				new EveryAnswer() };
		Arrays.sort(filters, AnnotationAwareOrderComparator.INSTANCE);
		HttpServlet page = new HttpServlet() {
			@Override
			protected void doGet(jakarta.servlet.http.HttpServletRequest asked,
					jakarta.servlet.http.HttpServletResponse answered) {
				answered.setStatus(200);
			}
		};
		new MockFilterChain(page, filters).doFilter(request, response);
		return response;
	}

}
