package jp.tejuncho.drafting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.testing.AllRooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A draft that was made before the questions were answered.
 */
@AllRooms
class FollowingTests extends DraftBeforeAnswers {

	@Test
	void 分からないばかりで作った案も答えればすべての条項の提案が従う() {
		assertThat(undecided()).isGreaterThan(60);
		List<String> told = answer(Answer.YES);
		assertThat(undecided()).isZero();
		assertThat(manuscript().decisions().values())
			.allMatch((decision) -> decision.origin() == ClauseDecision.Origin.PROPOSAL)
			.allMatch((decision) -> holds(decision, proposal(decision.place().value())));
		assertThat(told).singleElement().asString().startsWith("実施手順の案では、だれも判断していなかった").endsWith("新しい回答に合わせました。");
		assertThat(this.following.outdated(manuscript())).isEmpty();
	}

	@Test
	void 何がなぜ変わったかが案の人に一度知らされ履歴に残る() {
		answer(Answer.YES);
		for (SignedInStaff person : List.of(this.drafter, this.manager)) {
			Followed followed = this.following.untold(this.draft, person).getFirst();
			assertThat(followed.by()).isEqualTo("課長");
			assertThat(followed.contents()).hasSizeGreaterThan(60)
				.extracting((content) -> content.place().value())
				.contains(anyUndecidedBefore());
			this.following.told(this.draft, followed.number(), person);
			assertThat(this.following.untold(this.draft, person)).isEmpty();
		}
		assertThat(this.history.ofClause(this.draft, new PlaceId(anyUndecidedBefore()).clause(), this.drafter))
			.anyMatch((entry) -> entry.step().batch().act() == Step.Act.FOLLOW);
		answer(Answer.NO);
		assertThat(this.following.untold(this.draft, this.drafter)).hasSize(1);
	}

	@Test
	void 人が判断した条項と理由は変わらず改めて判断するものとして並ぶ() {
		String judged = place((proposal) -> proposal.choice() == Choice.UNDECIDED);
		decide(judged, Choice.OMITTED, "使わないため");
		String reasoned = place(
				(proposal) -> proposal.choice() == Choice.UNDECIDED && !proposal.place().value().equals(judged));
		decide(reasoned, Choice.UNDECIDED, "課長に聞いている");
		answer(Answer.YES);
		assertThat(decision(judged)).returns(Choice.OMITTED, ClauseDecision::choice)
			.returns("使わないため", ClauseDecision::reason);
		assertThat(decision(reasoned)).returns("課長に聞いている", ClauseDecision::reason);
		assertThat(this.following.outdated(manuscript())).extracting((one) -> one.place().value())
			.containsExactlyInAnyOrder(judged, reasoned);
	}

	@Test
	void 人が文を直した条項はひとりでに外れない() {
		answer(Answer.YES);
		Map<String, Answer> none = answers(Answer.NO);
		String place = Proposals.of(manuscript().edition(), this.editions.questions(), effective(none))
			.values()
			.stream()
			.filter((proposal) -> proposal.choice() == Choice.OMITTED && !proposal.place().isPart())
			.map((proposal) -> proposal.place().value())
			.findFirst()
			.orElseThrow();
		this.drafting.save(this.draft,
				List.of(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(place), "", "p\town-1\t自分で書いた文。")),
				this.drafter);
		answer(Answer.NO);
		assertThat(decision(place).choice()).isEqualTo(Choice.ADOPTED);
		assertThat(this.following.outdated(manuscript())).filteredOn((one) -> one.place().value().equals(place))
			.singleElement()
			.returns(true, Outdated::written);
	}

	@Test
	void 従ったものは一回で元に戻り必須の条項も提案の前に戻る() {
		Map<String, String> before = state();
		answer(Answer.YES);
		Map<String, String> after = state();
		Followed followed = this.following.all(this.draft).getFirst();
		assertThat(followed.holds(manuscript())).isTrue();
		assertThat(this.following.takeBack(this.draft, followed.batch(), this.drafter).complete()).isTrue();
		assertThat(state()).isEqualTo(before);
		assertThat(followed.holds(manuscript())).isFalse();
		assertThat(this.following.outdated(manuscript())).isNotEmpty().noneMatch(Outdated::byPerson);
		assertThat(this.drafting.undo(this.draft, this.drafter)).isPresent();
		assertThat(state()).isEqualTo(after);
		assertThat(this.drafting.redo(this.draft, this.drafter)).isPresent();
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void 元に戻した後でもう一度従ったものは新しい方だけで知らされ元に戻る() {
		answer(Answer.YES);
		Followed first = this.following.all(this.draft).getFirst();
		this.following.takeBack(this.draft, first.batch(), this.drafter);
		answer(Answer.UNKNOWN);
		answer(Answer.YES);
		List<Followed> all = this.following.all(this.draft);
		Set<String> told = new HashSet<>();
		all.forEach((followed) -> followed.contents()
			.forEach((content) -> assertThat(told.add(content.place().value())).as(content.place().value()).isTrue()));
		Map<String, String> now = state();
		this.following.takeBack(this.draft, first.batch(), this.drafter);
		all.stream()
			.filter((followed) -> !followed.batch().equals(first.batch()))
			.flatMap((followed) -> followed.contents().stream())
			.forEach((content) -> assertThat(state()).as("what the newer answers changed")
				.containsEntry(content.place().value(), now.get(content.place().value())));
	}

	@Test
	void 従ったとおりに人が判断した条項はまとめて元に戻しても残り知らせはもう出ない() {
		answer(Answer.YES);
		Followed followed = this.following.all(this.draft).getFirst();
		this.following.takeBack(this.draft, followed.batch(), this.drafter);
		String place = anyUndecidedBefore();
		this.entities.clear();
		decide(place, proposal(place).choice(), proposal(place).reason());
		this.entities.clear();
		assertThat(this.following.untold(this.draft, this.drafter)).noneMatch((one) -> one.holds(manuscript()));
		SaveOutcome outcome = this.following.takeBack(this.draft, followed.batch(), this.drafter);
		assertThat(outcome.conflicts()).extracting((conflict) -> conflict.change().key()).containsExactly(place);
		assertThat(holds(decision(place), proposal(place))).isTrue();
	}

	@Test
	void 従った後に人が判断した条項は元に戻すときも残る() {
		answer(Answer.YES);
		String place = anyUndecidedBefore();
		decide(place, Choice.OMITTED, "使わないため");
		Followed followed = this.following.all(this.draft).getFirst();
		SaveOutcome outcome = this.following.takeBack(this.draft, followed.batch(), this.drafter);
		assertThat(outcome.conflicts()).singleElement()
			.satisfies((conflict) -> assertThat(conflict.change().key()).isEqualTo(place));
		assertThat(decision(place).reason()).isEqualTo("使わないため");
		assertThat(undecided()).isGreaterThan(60);
	}

	@Test
	void 前に取り残されたものは別の回答でひとりでに変わらない() {
		answer(Answer.YES);
		this.following.takeBack(this.draft, this.following.all(this.draft).getFirst().batch(), this.drafter);
		Map<String, String> before = state();
		Map<String, Answer> answers = new HashMap<>(answers(Answer.YES));
		answers.put(MANDATORY, Answer.NO);
		answer(answers);
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void 元に戻したものも分からないままなら今の回答の理由になる() {
		answer(Answer.YES);
		this.following.takeBack(this.draft, this.following.all(this.draft).getFirst().batch(), this.drafter);
		answer(Answer.UNKNOWN);
		answer(Answer.YES);
		this.following.takeBack(this.draft, this.following.all(this.draft).getFirst().batch(), this.drafter);
		answer(undecidedForAnotherReason());
		assertThat(manuscript().decisions().values())
			.filteredOn((decision) -> decision.choice() == Choice.UNDECIDED
					&& proposal(decision.place().value()).choice() == Choice.UNDECIDED)
			.isNotEmpty()
			.allSatisfy(
					(decision) -> assertThat(decision.reason()).isEqualTo(proposal(decision.place().value()).reason()));
	}

	private Map<String, Answer> undecidedForAnotherReason() {
		Map<PlaceId, Proposal> unknown = proposals(answers(Answer.UNKNOWN));
		for (String question : answers(Answer.UNKNOWN).keySet()) {
			Map<String, Answer> answers = new HashMap<>(answers(Answer.UNKNOWN));
			answers.put(question, Answer.YES);
			boolean other = proposals(answers).values()
				.stream()
				.anyMatch((proposal) -> proposal.choice() == Choice.UNDECIDED
						&& !proposal.equals(unknown.get(proposal.place())));
			if (other) {
				return answers;
			}
		}
		throw new IllegalStateException("Every clause asks one question only");
	}

	private Map<PlaceId, Proposal> proposals(Map<String, Answer> answers) {
		return Proposals.of(manuscript().edition(), this.editions.questions(), effective(answers));
	}

	@Test
	void 名称だけの変更では何も変わらない() {
		InformationSystem now = this.systems.readable(this.system, this.manager);
		assertThat(this.systems.revise(this.system,
				new SystemDetails("新課税システム", "", now.owner(), "税務課長", now.profile()), now.version(), this.manager))
			.isEmpty();
		assertThat(this.following.all(this.draft)).isEmpty();
	}

	@Test
	void ほかの課の人は戻すことも見たことにすることもできない() {
		answer(Answer.YES);
		Followed followed = this.following.all(this.draft).getFirst();
		SignedInStaff auditor = SignedInStaff.of("kansa", "監査の人", Assignment.everywhere(Role.AUDITOR));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.following.takeBack(this.draft, followed.batch(), auditor));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.following.told(this.draft, followed.number(), auditor));
		assertThat(undecided()).isZero();
	}

}
