package jp.tejuncho.edition;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerbatimTextTests {

	@Test
	void 実施手順の例文は出典と一字も違わない() {
		requireSameLetters(Templates.procedure());
	}

	@Test
	void 緊急時対応計画の作成例は出典と一字も違わない() {
		requireSameLetters(Templates.responsePlan());
	}

	@Test
	void 二つの版で出典のすべての行が尽くされている() {
		Edition.SourceText procedure = Templates.procedure().head().source();
		Edition.SourceText plan = Templates.responsePlan().head().source();
		List<String> lines = Templates.source(Templates.procedure());
		assertThat(procedure.firstLine()).isEqualTo(1);
		assertThat(plan.firstLine()).isEqualTo(procedure.lastLine() + 1);
		assertThat(lines.subList(Math.min(plan.lastLine(), lines.size()), lines.size())).allMatch(String::isBlank);
	}

	@Test
	void 一字でも違えばどこが違うか分かる() {
		Edition procedure = Templates.procedure();
		List<String> lines = new ArrayList<>(Templates.source(procedure));
		assertThat(lines.get(97)).contains("本手順は、これを非公開とする。");
		lines.set(97, "本手順は、これを公開とする。");
		assertThat(new VerbatimText(procedure).firstDifference(lines, procedure.head().source())).startsWith("出典98行目「")
			.contains("これを▶公開とする。", "confidentiality.procedure/p1では", "これを▶非公開とする。");
	}

	private void requireSameLetters(Edition edition) {
		assertThat(new VerbatimText(edition).firstDifference(Templates.source(edition), edition.head().source()))
			.isEmpty();
	}

}
