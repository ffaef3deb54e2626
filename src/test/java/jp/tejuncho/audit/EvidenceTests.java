package jp.tejuncho.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import jp.tejuncho.audit.AuditVerdict.Fault;
import jp.tejuncho.audit.AuditVerdict.Kind;
import jp.tejuncho.audit.Evidence.Source;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an entry proves, as it is kept.
 */
class EvidenceTests {

	@Test
	void 何が書かれていても書いたとおりに読める() {
		Evidence one = new Evidence(Source.ACT, "release", "a.1", "課税\nシステム\\n",
				Map.of("decision_number", "情第1号\n\nACT release\\=x\r\n", "version", "3", "exemption", ""));
		Evidence two = new Evidence(Source.ACKNOWLEDGED, "fault", "b", "", Map.of());
		assertThat(Evidence.read(Evidence.write(List.of(two, one, two)))).containsExactly(two,
				new Evidence(one.source(), one.kind(), one.key(), one.name(),
						Map.of("decision_number", "情第1号\n\nACT release\\=x\r\n", "version", "3", "exemption", "")),
				two);
		assertThat(one.version()).isEqualTo(3);
	}

	@ParameterizedTest
	@EnumSource
	void 検査の挙げるものはどれも運用の手引にある(Kind kind) throws IOException {
		String said = example(kind).sentence();
		assertThat(Files.readString(Path.of("docs", "operations.md"))).contains("\n| `" + said + "` | ");
	}

	@Test
	void 読めないものは読まない() {
		assertThat(Evidence.read("")).isEmpty();
		assertThat(Evidence.read("何か\n\nACT release")).isEmpty();
	}

	// what the faults of the kind are about where that is no name or digest alone
	private static Fault example(Kind kind) {
		return switch (kind) {
			case SEAL_OUTSIDE -> new Fault(kind, -1, "…", "");
			case SEAL_UNREAD -> new Fault(kind, 3, "5", "");
			case NOTES_LOST -> new Fault(kind, 3, "…（サーバーの、3件目の控え …）", "");
			case BYTES_CHANGED -> new Fault(kind, 0, "…（令和…に承認）の承認したPDFが、失われています（SHA-256の初めの12文字 …）", "");
			case TEXT_CHANGED -> new Fault(kind, 0, "ガイドラインの版「…」のファイル …が、書き換えられているか、一部が失われています（…）", "");
			case UNTOLD -> new Fault(kind, 0, "利用者「…」の役割「運用管理者」は、だれも付けていません", "");
			case STAMP_FALSE -> new Fault(kind, 0, "3件目の封の時刻の証明が合いません。…", "");
			default -> new Fault(kind, 3, "…", "");
		};
	}

}
