package jp.tejuncho.account;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

@AllRooms
@DisplayName("サインアウトすると")
class SignOutTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void 見た画面はブラウザーから消え打った文は消えない() {
		SignedInStaff anybody = SignedInStaff.of("kansa", "監査の人", Assignment.everywhere(Role.AUDITOR));
		assertThat(this.mvc.post()
			.uri("/sign-out")
			.secure(true)
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.with(SecurityMockMvcRequestPostProcessors.user(anybody))).hasStatus3xxRedirection()
			.hasHeader("Clear-Site-Data", "\"cache\"");
	}

}
