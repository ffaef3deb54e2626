package jp.tejuncho.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import jp.tejuncho.platform.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("手順帖の名前を決めたとき")
@ExtendWith(OutputCaptureExtension.class)
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

	@ParameterizedTest
	@ValueSource(strings = { "https://tejuncho.pref.example", "tejuncho.pref.example/", "tejuncho.pref.example:8080",
			"*", "*.pref.example", "", " ", "tejuncho pref" })
	void 名前でないものを書いたら起動しない(String wrong) {
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> new KnownHosts(List.of("tejuncho.pref.example", wrong), Clock.systemUTC()))
			.withMessageContaining("TEJUNCHO_HOSTS")
			.withMessageContaining("「" + wrong.strip() + "」")
			.satisfies((refused) -> assertThat(refused.remedy()).contains("名前だけを書き"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "[::1]", "tejuncho", "xn--n8jub8bvd.example.lg.jp" })
	void アドレスも短い名前も書ける(String name) throws ServletException, IOException {
		assertThat(passes(List.of(name), name)).isTrue();
	}

	@Test
	void 断るときは一行の日本語で言い記録には一分に一度だけ書く(CapturedOutput output) throws ServletException, IOException {
		AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
		Clock clock = Mockito.mock(Clock.class);
		Mockito.when(clock.instant()).thenAnswer((_) -> now.get());
		KnownHosts hosts = new KnownHosts(List.of("tejuncho.pref.example"), clock);
		for (int count = 0; count < 3; count++) {
			MockHttpServletResponse response = new MockHttpServletResponse();
			MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
			request.setServerName("evil\n.example");
			hosts.doFilter(request, response, new MockFilterChain());
			assertThat(response.getContentType()).startsWith("text/plain");
			assertThat(response.getContentAsString(StandardCharsets.UTF_8)).startsWith("この名前では、手順帖を開けません。")
				.hasLineCount(1);
		}
		assertThat(output.getAll()).containsOnlyOnce("TEJUNCHO_HOSTS にない名前「evil?.example」");
		now.set(Instant.EPOCH.plusSeconds(61));
		hosts.doFilter(new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), new MockFilterChain());
		assertThat(output.getAll()).contains("TEJUNCHO_HOSTS にない名前「localhost」");
	}

	private static boolean passes(List<String> names, String name) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		request.setServerName(name);
		MockHttpServletResponse response = new MockHttpServletResponse();
		MockFilterChain chain = new MockFilterChain();
		new KnownHosts(names, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).doFilter(request, response, chain);
		assertThat(response.getStatus()).isEqualTo((chain.getRequest() != null) ? 200 : 421);
		return chain.getRequest() != null;
	}

}
