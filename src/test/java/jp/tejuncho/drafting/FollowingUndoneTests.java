package jp.tejuncho.drafting;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is taken back and done again around answers that others changed.
 */
@AllRooms
class FollowingUndoneTests extends DraftBeforeAnswers {

	@Test
	void 答えた人の取消しは自分の書いたものだけを戻す() {
		String place = place((proposal) -> proposal.choice() == Choice.ADOPTED && !proposal.isMandatory());
		SignedInStaff both = this.manager;
		this.drafting.save(this.draft, List.of(new DraftChange.Decide(new PlaceId(place), Choice.ADOPTED,
				decision(place).reason(), Choice.ADOPTED, "書いた理由")), both);
		answer(Answer.YES);
		Map<String, String> after = state();
		assertThat(this.drafting.undo(this.draft, both).orElseThrow().contents()).singleElement()
			.returns(place, (content) -> content.place().value());
		Map<String, String> undone = state();
		undone.remove(place);
		after.remove(place);
		assertThat(undone).isEqualTo(after);
		assertThat(this.authoring.by(this.draft, both.personId(), 0)).extracting((written) -> written.place().value())
			.containsExactly(place);
		assertThat(this.authoring.by(this.draft, this.drafter.personId(), 0)).isEmpty();
	}

	@Test
	void 判断を取り消せばまた回答に従う() {
		String place = place((proposal) -> proposal.choice() == Choice.UNDECIDED && !proposal.place().isPart());
		decide(place, Choice.OMITTED, "使わないため");
		this.drafting.undo(this.draft, this.drafter);
		answer(Answer.YES);
		assertThat(holds(decision(place), proposal(place))).isTrue();
	}

	@Test
	void 人の判断を取り消せば今の提案に戻りやり直せば判断に戻る() {
		String place = place((proposal) -> proposal.choice() == Choice.UNDECIDED && !proposal.place().isPart());
		decide(place, Choice.OMITTED, "使わないため");
		answer(Answer.YES);
		assertThat(undo().complete()).isTrue();
		assertThat(holds(decision(place), proposal(place))).isTrue();
		assertThat(decision(place).origin()).isEqualTo(ClauseDecision.Origin.PROPOSAL);
		assertThat(this.following.outdated(manuscript())).extracting((one) -> one.place().value())
			.doesNotContain(place);
		assertThat(redo().complete()).isTrue();
		assertThat(decision(place)).returns(Choice.OMITTED, ClauseDecision::choice)
			.returns("使わないため", ClauseDecision::reason)
			.returns(ClauseDecision.Origin.PERSON, ClauseDecision::origin);
		assertThat(this.following.outdated(manuscript())).extracting((one) -> one.place().value()).contains(place);
		answer(answers(Answer.NO));
		assertThat(undo().complete()).isTrue();
		assertThat(holds(decision(place), proposal(place))).isTrue();
	}

	@Test
	void 提案に合わせた判断をやり直せば今の提案に合う() {
		String place = place((proposal) -> proposal.choice() == Choice.UNDECIDED && !proposal.place().isPart());
		decide(place, Choice.OMITTED, "使わないため");
		answer(Answer.YES);
		decide(place, proposal(place).choice(), proposal(place).reason());
		assertThat(undo().complete()).isTrue();
		assertThat(decision(place).reason()).isEqualTo("使わないため");
		answer(Answer.UNKNOWN);
		assertThat(redo().complete()).isTrue();
		assertThat(holds(decision(place), proposal(place))).isTrue();
		answer(Answer.YES);
		assertThat(holds(decision(place), proposal(place))).isTrue();
		assertThat(undo().complete()).isTrue();
		assertThat(decision(place).reason()).isEqualTo("使わないため");
	}

}
