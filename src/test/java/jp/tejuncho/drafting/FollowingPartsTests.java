package jp.tejuncho.drafting;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers that come after people decided parts of clauses.
 */
@AllRooms
class FollowingPartsTests extends DraftBeforeAnswers {

	@Test
	void 人が部分の採否を決めた条項はひとりでに外れず部分と一緒に並ぶ() {
		Map<PlaceId, Proposal> none = Proposals.of(manuscript().edition(), this.editions.questions(),
				effective(answers(Answer.NO)));
		String part = place((proposal) -> proposal.place().isPart() && proposal.choice() == Choice.UNDECIDED
				&& isOmitted(none, proposal.place().value()) && isOmitted(none, clause(proposal.place().value())));
		String clause = clause(part);
		assertThat(decision(clause).choice()).isEqualTo(Choice.UNDECIDED);
		decide(part, Choice.ADOPTED, "念のため定める");
		answer(Answer.NO);
		assertThat(decision(clause).choice()).isEqualTo(Choice.UNDECIDED);
		assertThat(decision(part)).returns(Choice.ADOPTED, ClauseDecision::choice)
			.returns("念のため定める", ClauseDecision::reason);
		assertThat(this.following.outdated(manuscript()))
			.filteredOn((one) -> clause(one.place().value()).equals(clause))
			.anySatisfy((one) -> assertThat(one).returns(new PlaceId(clause), Outdated::place)
				.returns(true, Outdated::written))
			.anySatisfy((one) -> assertThat(one).returns(new PlaceId(part), Outdated::place));
	}

	@Test
	void 部分の採否を決めた採用の条項も答えが分からないに戻ってひとりでに印刷から外れない() {
		String part = place((proposal) -> proposal.place().isPart() && proposal.choice() == Choice.UNDECIDED
				&& decision(clause(proposal.place().value())).choice() == Choice.UNDECIDED);
		answer(Answer.YES);
		decide(part, Choice.OMITTED, "別に定めるため");
		answer(Answer.UNKNOWN);
		assertThat(decision(clause(part)).choice()).isEqualTo(Choice.ADOPTED);
		assertThat(this.following.outdated(manuscript())).extracting((one) -> one.place().value())
			.contains(clause(part));
	}

	@Test
	void 従ったものを元に戻してもその後に部分を決めたり書き込んだりした条項は外れない() {
		String part = place((proposal) -> proposal.place().isPart() && proposal.choice() == Choice.UNDECIDED
				&& decision(clause(proposal.place().value())).choice() == Choice.UNDECIDED);
		String written = place((proposal) -> !proposal.place().isPart() && proposal.choice() == Choice.UNDECIDED
				&& !proposal.place().value().equals(clause(part)));
		answer(Answer.YES);
		decide(part, Choice.OMITTED, "別に定めるため");
		this.drafting.save(this.draft,
				List.of(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(written), "", "p\town-1\t自分で書いた文。")),
				this.drafter);
		SaveOutcome outcome = this.following.takeBack(this.draft, this.following.all(this.draft).getFirst().batch(),
				this.drafter);
		assertThat(decision(clause(part)).choice()).isEqualTo(Choice.ADOPTED);
		assertThat(decision(written).choice()).isEqualTo(Choice.ADOPTED);
		assertThat(outcome.conflicts()).extracting((conflict) -> conflict.change().key())
			.contains(part, clause(part), written);
		assertThat(undecided()).isGreaterThan(60);
	}

	private static boolean isOmitted(Map<PlaceId, Proposal> proposals, String place) {
		return Objects.requireNonNull(proposals.get(new PlaceId(place))).choice() == Choice.OMITTED;
	}

	private static String clause(String place) {
		return new PlaceId(place).clause().value();
	}

}
