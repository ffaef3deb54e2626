package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.TrailAct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:following-at-once;USER=sa;DB_CLOSE_DELAY=-1",
		"tejuncho.sign-in.bcrypt-strength=4" })
@DirtiesContext
@DisplayName("回答の登録と案の採否は、一緒に残るか、どちらも残らない")
class FollowingAtOnceTests extends DraftBeforeAnswers {

	private static final String MINE = "自分で決めたため";

	@MockitoSpyBean
	private AuditTrail audit;

	@Test
	void 登録が最後に失敗すれば採否も変わっていない() {
		Mockito.doThrow(new IllegalStateException("broken"))
			.when(this.audit)
			.record(ArgumentMatchers.eq(TrailAct.covered("情報システムの登録内容を変更")), ArgumentMatchers.any(),
					ArgumentMatchers.any());
		Map<String, Choice> before = choices();
		assertThatIllegalStateException().isThrownBy(() -> answer(Answer.YES));
		assertThat(choices()).isEqualTo(before);
		assertThat(this.following.all(this.draft)).isEmpty();
		assertThat(this.systems.readable(this.system, this.manager).profile()).isEmpty();
		Mockito.reset(this.audit);
		answer(Answer.YES);
		assertThat(choices()).doesNotContainValue(Choice.UNDECIDED);
		assertThat(this.following.untold(this.draft, this.drafter)).singleElement()
			.satisfies((followed) -> assertThat(followed.number()).isPositive());
	}

	@Test
	void 同時に決めている人の判断は残り残りは新しい回答に従う() throws Exception {
		List<String> places = manuscript().decisions()
			.values()
			.stream()
			.filter((decision) -> decision.choice() == Choice.UNDECIDED)
			.map((decision) -> decision.place().value())
			.sorted()
			.limit(30)
			.toList();
		List<String> mine = new ArrayList<>();
		try (ExecutorService people = Executors.newFixedThreadPool(2)) {
			Future<?> deciding = people.submit(() -> places.forEach((place) -> decide(place, mine)));
			Future<?> answering = people.submit(() -> {
				answer(Answer.YES);
				answer(Answer.NO);
				answer(Answer.YES);
			});
			deciding.get();
			answering.get();
		}
		Manuscript manuscript = manuscript();
		Map<PlaceId, Proposal> proposals = proposals();
		assertThat(mine).isNotEmpty();
		manuscript.decisions().values().forEach((decision) -> {
			if (mine.contains(decision.place().value())) {
				assertThat(decision.reason()).as(decision.place().value()).isEqualTo(MINE);
			}
			else {
				assertThat(decision.choice()).as(decision.place().value())
					.isEqualTo(Objects.requireNonNull(proposals.get(decision.place())).choice());
			}
		});
	}

	// as a page does that was opened at some moment
	private void decide(String place, List<String> mine) {
		if (decided(place, Choice.OMITTED, MINE, this.drafter).saved() == 1) {
			mine.add(place);
		}
	}

	private Map<String, Choice> choices() {
		Map<String, Choice> choices = new HashMap<>();
		manuscript().decisions()
			.values()
			.forEach((decision) -> choices.put(decision.place().value(), decision.choice()));
		return choices;
	}

	// each answer is a transaction of its own here
	@Override
	protected List<String> answer(Map<String, Answer> answers) {
		return this.early.answer(answers, this.manager);
	}

}
