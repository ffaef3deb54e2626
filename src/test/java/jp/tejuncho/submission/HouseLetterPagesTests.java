package jp.tejuncho.submission;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@AllRooms
class HouseLetterPagesTests {

	private static final String ONE = "/organization/letters/edit/revision-procedure";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private HouseLetters letters;

	@Test
	void ひな形は組織の設定から行けて運用管理者だけが変えられる() {
		assertThat(get("/organization", "DRAFTER")).bodyText().contains("/organization/letters");
		assertThat(get("/organization/letters", "DRAFTER")).bodyText()
			.contains("実施手順の改正", "備え付けのひな形のまま")
			.doesNotContain("/organization/letters/edit");
		assertThat(get(ONE, "DRAFTER")).hasStatus(403);
		assertThat(save("DRAFTER", "-1", "件名")).hasStatus(403);
	}

	@Test
	void 直したひな形は残り間違えた差込みの語は打ったまま断られる() {
		assertThat(save("OPERATOR", "-1", "〔版名〕の件")).hasStatus(422)
			.bodyText()
			.contains("〔版名〕という差込みの語はありません", "value=\"〔版名〕の件\"");
		assertThat(save("OPERATOR", "-1", "〔版〕の件")).hasStatus3xxRedirection();
		assertThat(subject()).isEqualTo("〔版〕の件");
		assertThat(get(ONE + "?standard=true", "OPERATOR")).bodyText().contains("〔システム名〕の〔文書名〕の改正");
	}

	@Test
	void 先に変えた人の文と自分の文から選べる() {
		save("OPERATOR", "-1", "先の件名");
		assertThat(save("OPERATOR", "-1", "後の件名")).hasStatus(409).bodyText().contains("先の件名", "後の件名");
		assertThat(subject()).isEqualTo("先の件名");
		assertThat(save("OPERATOR", "0", "後の件名")).hasStatus3xxRedirection();
		assertThat(subject()).isEqualTo("後の件名");
	}

	private String subject() {
		return this.letters.get(new LetterTemplate.Key(Occasion.REVISION, DocumentKind.PROCEDURE)).words().subject();
	}

	private MvcTestResult get(String address, String role) {
		return this.mvc.get().uri(address).with(user(person(role))).exchange();
	}

	private MvcTestResult save(String role, String version, String subject) {
		return this.mvc.post()
			.uri(ONE)
			.with(user(person(role)))
			.with(csrf())
			.param("version", version)
			.param("subject", subject)
			.exchange();
	}

	private static SignedInStaff person(String role) {
		return SignedInStaff.of("hito", "人", Assignment.everywhere(Role.valueOf(role)));
	}

}
