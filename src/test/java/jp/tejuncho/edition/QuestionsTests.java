package jp.tejuncho.edition;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionsTests {

	private final Questions questions = new Questions(List.of(question("network", null),
			question("external-network", "network"), question("web-publishing", "external-network")));

	@Test
	void 前提がいいえなら答えていてもいいえになる() {
		Map<String, Answer> answers = Map.of("network", Answer.NO, "web-publishing", Answer.YES);
		assertThat(this.questions.effective(answers)).containsOnly(Map.entry("network", Answer.NO),
				Map.entry("external-network", Answer.NO), Map.entry("web-publishing", Answer.NO));
		assertThat(this.questions.asks(this.questions.list().getLast(), answers)).isFalse();
	}

	@Test
	void 前提が分からなければ尋ねる() {
		Map<String, Answer> answers = Map.of("web-publishing", Answer.YES);
		assertThat(this.questions.effective(answers)).containsOnly(Map.entry("network", Answer.UNKNOWN),
				Map.entry("external-network", Answer.UNKNOWN), Map.entry("web-publishing", Answer.YES));
		assertThat(this.questions.list()).allMatch((question) -> this.questions.asks(question, answers));
	}

	private static Question question(String id, @Nullable String onlyWhen) {
		return new Question(id, "ネットワーク", id + "か。", id, "説明", onlyWhen);
	}

}
