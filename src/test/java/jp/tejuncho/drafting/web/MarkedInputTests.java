package jp.tejuncho.drafting.web;

import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.system.Deleted;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("保存されなかった文は")
class MarkedInputTests {

	private static final SignedInStaff PERSON = SignedInStaff.of("tanto", "担当",
			new Assignment(Role.DRAFTER, new SectionId(new UUID(0, 2))));

	@ParameterizedTest
	@ValueSource(classes = { NotFound.class, Deleted.class })
	void 案や情報システムがなくなっていても読める(Class<? extends RuntimeException> why) {
		Manuscripts manuscripts = Mockito.mock(Manuscripts.class);
		Mockito.when(manuscripts.read(ArgumentMatchers.any(DraftId.class), ArgumentMatchers.eq(PERSON))).thenThrow(why);
		String read = new MarkedInput(manuscripts).of("/drafts/" + new UUID(0, 1) + "/clauses/scope.persons", PERSON)
			.orElseThrow()
			.apply("text:p1", "消えては困る文。");
		assertThat(read).isEqualTo("消えては困る文。");
	}

}
