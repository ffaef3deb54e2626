package jp.tejuncho.account;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an entry of the trail says of roles.
 */
class RoleChangeTests {

	private static final Pattern AUDITS = Pattern.compile("監査（[^、]*");

	@Test
	void 前からある役割は渡したことにならない() {
		String detail = RoleChange.written("監査（全庁）", "監査（全庁）、統括（全庁）");
		assertThat(RoleChange.read(detail).mayGive(AUDITS)).isFalse();
		assertThat(RoleChange.read(detail).mayGive(Pattern.compile("統括（[^、]*"))).isTrue();
		assertThat(RoleChange.read("監査（全庁）").mayGive(AUDITS)).as("registered with it").isTrue();
		assertThat(RoleChange.read("").mayGive(AUDITS)).isFalse();
	}

	@Test
	void 変わった後にない役割は持てない() {
		RoleChange change = RoleChange.read(RoleChange.written("監査（全庁）", "担当者（税務課）"));
		assertThat(change.mayHold("監査（")).isFalse();
		assertThat(change.mayHold("担当者（")).isTrue();
	}

	@Test
	void 終わりの切れた記録はどの役割のことかもしれない() {
		RoleChange change = RoleChange.read(RoleChange.written("監査（全庁）", "担当者（税務課）、担当者（…"));
		assertThat(change.mayGive(AUDITS)).isTrue();
		assertThat(change.mayHold("監査（")).isTrue();
	}

	@Test
	void 名前に矢印があっても初めの矢印で分かれる() {
		assertThat(RoleChange.read("担当者（旧 ） → 担当者（甲 → 乙課）").after()).isEqualTo("担当者（甲 → 乙課）");
	}

}
