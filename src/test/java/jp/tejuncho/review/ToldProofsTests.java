package jp.tejuncho.review;

import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import jp.tejuncho.audit.Evidence;
import jp.tejuncho.audit.Evidence.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Whoever audits reads no words of the machine.
 */
@DisplayName("封をした記録との違いは")
class ToldProofsTests {

	private static final String PERSON = "bfcd71ee-0000-0000-0000-000000000001";

	private static final String WORDS = "f61f2fb4".repeat(8);

	private static final String SEALED = "APPROVE SECURITY_MANAGER " + PERSON + " 1796032078760274 " + WORDS
			+ " - 審査　四郎";

	private final RoundProofs rounds = new RoundProofs(mock(JdbcClient.class));

	@Test
	void 変わった欄だけを欄の言葉で言う() {
		assertThat(told(SEALED, "APPROVE CHIEF " + PERSON + " 1796032078760274 " + WORDS + " - 審査　四郎"))
			.isEqualTo("[経路の2段目の職：情報セキュリティ管理者 → 統括情報セキュリティ責任者]");
		assertThat(told(SEALED,
				"CHECK SECURITY_MANAGER " + PERSON + " 1796032078760274 " + "1debbe06".repeat(8) + " - 偽者　五郎"))
			.isEqualTo(
					"[経路の2段目の役割：承認 → 確認, 経路の2段目の名：審査　四郎 → 偽者　五郎, " + "経路の2段目の言葉：内容（指紋 f61f2fb4…） → 内容（指紋 1debbe06…）]");
	}

	@Test
	void なくなった段も欄の言葉で言い知らない言葉はそのまま言う() {
		assertThat(told(SEALED, "")).startsWith("[経路の2段目：役割 承認、職 情報セキュリティ管理者、名 審査　四郎、")
			.endsWith("（指紋 f61f2fb4…） → （なし）]");
		assertThat(told(SEALED, "偽 偽 - x - - 偽者")).contains("経路の2段目の役割：承認 → 偽", "→ x");
	}

	@Test
	void 確認済みの印になる言い方は前のまま変わらない() {
		assertThat(this.rounds.differences(evidence(SEALED), evidence("")))
			.containsExactly("経路の2段目：" + SEALED + " → （なし）");
	}

	private String told(String sealed, String now) {
		return this.rounds.told(evidence(sealed), evidence(now), true).toString();
	}

	private static Evidence evidence(String step) {
		return new Evidence(Source.ACT, "round", "1", "1回目の照会", Map.of("step_2", step));
	}

}
