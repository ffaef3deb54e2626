package jp.tejuncho.account;

import org.junit.jupiter.api.Test;

import jp.tejuncho.organization.SectionId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an entry of an earlier version says of roles.
 */
class RolesInWordsTests {

	@Test
	void 前からある役割は渡したことにならない() {
		String detail = "監査（全庁） → 監査（全庁）、統括（全庁）";
		assertThat(RolesInWords.read(detail).mayGiveAuditor()).isFalse();
		assertThat(RolesInWords.read("統括（全庁） → 監査（全庁）、統括（全庁）").mayGiveAuditor()).isTrue();
		assertThat(RolesInWords.read("監査（全庁）").mayGiveAuditor()).as("registered with it").isTrue();
		assertThat(RolesInWords.read("").mayGiveAuditor()).isFalse();
	}

	@Test
	void 変わった後にない役割は持てない() {
		RolesInWords change = RolesInWords.read("監査（全庁） → 担当者（税務課）");
		assertThat(change.mayHold(Assignment.everywhere(Role.AUDITOR))).isFalse();
		assertThat(change.mayHold(Assignment.of(Role.AUDITOR, SectionId.fresh()))).isFalse();
		assertThat(change.mayHold(Assignment.of(Role.DRAFTER, SectionId.fresh()))).as("a section that had another name")
			.isTrue();
		assertThat(change.mayHold(Assignment.everywhere(Role.DRAFTER))).isFalse();
	}

	@Test
	void 終わりの切れた記録はどの役割のことかもしれない() {
		RolesInWords change = RolesInWords.read("監査（全庁） → 担当者（税務課）、担当者（…");
		assertThat(change.mayGiveAuditor()).isTrue();
		assertThat(change.mayHold(Assignment.of(Role.AUDITOR, SectionId.fresh()))).isTrue();
	}

	@Test
	void 名前に矢印があっても初めの矢印で分かれる() {
		assertThat(RolesInWords.read("担当者（旧 ） → 担当者（甲 → 乙課）").after()).isEqualTo("担当者（甲 → 乙課）");
	}

}
