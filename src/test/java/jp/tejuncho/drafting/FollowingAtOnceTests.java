package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:following-at-once;USER=sa;DB_CLOSE_DELAY=-1",
		"tejuncho.sign-in.bcrypt-strength=4" })
@DirtiesContext
@DisplayName("回答の登録と案の採否は、一緒に残るか、どちらも残らない")
class FollowingAtOnceTests {

	private static final String MINE = "自分で決めたため";

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private Systems systems;

	@Autowired
	private Drafting drafting;

	@Autowired
	private Following following;

	@Autowired
	private Manuscripts manuscripts;

	@Autowired
	private Editions editions;

	@MockitoSpyBean
	private AuditTrail audit;

	private EarlyDraft early;

	private SignedInStaff drafter;

	private SignedInStaff manager;

	private SystemId system;

	private DraftId draft;

	@BeforeEach
	void begin() {
		this.early = new EarlyDraft(this.sections, this.systems, this.drafting, this.editions);
		this.drafter = this.early.drafter();
		this.manager = this.early.manager();
		this.system = this.early.system();
		this.draft = this.early.draft();
	}

	@Test
	void 登録が最後に失敗すれば採否も変わっていない() {
		Mockito.doThrow(new IllegalStateException("broken"))
			.when(this.audit)
			.record(ArgumentMatchers.eq("情報システムの登録内容を変更"), ArgumentMatchers.any(), ArgumentMatchers.any());
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
		List<String> places = this.manuscripts.read(this.draft, this.drafter)
			.decisions()
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
		Manuscript manuscript = this.manuscripts.read(this.draft, this.drafter);
		Map<PlaceId, Proposal> proposals = Proposals.of(manuscript.edition(), this.editions.questions(),
				manuscript.answers());
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
		ClauseDecision seen = Objects
			.requireNonNull(this.manuscripts.read(this.draft, this.drafter).decisions().get(new PlaceId(place)));
		SaveOutcome outcome = this.drafting.save(this.draft,
				List.of(new DraftChange.Decide(new PlaceId(place), seen.choice(), seen.reason(), Choice.OMITTED, MINE)),
				this.drafter);
		if (outcome.saved() == 1) {
			mine.add(place);
		}
	}

	private Map<String, Choice> choices() {
		Map<String, Choice> choices = new HashMap<>();
		this.manuscripts.read(this.draft, this.drafter)
			.decisions()
			.values()
			.forEach((decision) -> choices.put(decision.place().value(), decision.choice()));
		return choices;
	}

	private void answer(Answer answer) {
		this.early.answer(this.early.answers(answer), this.manager);
	}

}
