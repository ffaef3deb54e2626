package jp.tejuncho.platform.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;

import jp.tejuncho.platform.Costly;
import jp.tejuncho.platform.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * One PC that asks for a hundred files at once must not make the others wait for theirs.
 */
@DisplayName("手間のかかる画面は")
class CostlyPagesTests {

	private final CostlyPages pages = new CostlyPages(Duration.ofMillis(1));

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void 一人が続けて開けるのは三つまでで終われば次が開く() throws Exception {
		signIn();
		List<MockHttpServletRequest> open = new ArrayList<>();
		for (int count = 0; count < CostlyPages.OF_ONE_PERSON; count++) {
			open.add(begin("paper"));
		}
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> begin("paper"))
			.satisfies((refused) -> assertThat(refused.getStatusCode().value()).isEqualTo(429));
		assertThat(this.response.getHeader("Retry-After")).isEqualTo("10");
		begin("page");
		end(open.getFirst());
		begin("paper");
	}

	@Test
	void 一人が使い切ってもほかの人は開ける() throws Exception {
		signIn();
		for (int count = 0; count < CostlyPages.OF_ONE_PERSON; count++) {
			begin("paper");
		}
		signIn();
		begin("paper");
	}

	@Test
	void 全員で使い切って断られた人の分は数えたままにしない() throws Exception {
		List<MockHttpServletRequest> open = new ArrayList<>();
		for (int count = 0; count < CostlyPages.OF_ALL; count++) {
			signIn();
			open.add(begin("paper"));
		}
		signIn();
		for (int count = 0; count <= CostlyPages.OF_ONE_PERSON; count++) {
			assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> begin("paper"));
		}
		open.forEach(this::end);
		for (int count = 0; count < CostlyPages.OF_ONE_PERSON; count++) {
			begin("paper");
		}
	}

	@Test
	void 保存したもののすべてを読む検査は全員で一つずつ() throws Exception {
		signIn();
		MockHttpServletRequest first = begin("archive");
		signIn();
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> begin("archive"))
			.satisfies((refused) -> assertThat(refused.getStatusCode().value()).isEqualTo(429));
		begin("paper");
		end(first);
		begin("archive");
	}

	private static void signIn() {
		SignedInPerson person = new Visitor(UUID.randomUUID());
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, null));
	}

	private MockHttpServletRequest begin(String handler) throws NoSuchMethodException {
		MockHttpServletRequest request = new MockHttpServletRequest();
		this.pages.preHandle(request, this.response, handler(handler));
		return request;
	}

	private void end(MockHttpServletRequest request) {
		this.pages.afterCompletion(request, this.response, this, null);
		this.pages.afterCompletion(request, this.response, this, null);
	}

	private static HandlerMethod handler(String name) throws NoSuchMethodException {
		return new HandlerMethod(new Pages(), Pages.class.getDeclaredMethod(name));
	}

	static class Pages {

		@Costly
		void paper() {
		}

		@Costly(alone = true)
		void archive() {
		}

		void page() {
		}

	}

	record Visitor(UUID personId) implements SignedInPerson {

		@Override
		public String signInName() {
			return "shiken";
		}

		@Override
		public String displayName() {
			return "試験";
		}

	}

}
