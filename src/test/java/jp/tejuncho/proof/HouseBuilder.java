package jp.tejuncho.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.review.Remark;
import jp.tejuncho.submission.ApprovedProcedure;
import jp.tejuncho.submission.LetterContent;
import jp.tejuncho.submission.Submission;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;

/**
 * Builds one document.
 */
final class HouseBuilder {

	private final HouseBeans house;

	private final SectionId section;

	private final ApprovedProcedure.People people;

	HouseBuilder(HouseBeans house, SectionId section) {
		this.house = house;
		this.section = section;
		this.people = ApprovedProcedure.People.of(section);
	}

	ProofHouse.Place build(ProofHouse.State state) {
		SystemId system = this.house.systems()
			.register(new SystemDetails("課税システム" + List.of(ProofHouse.State.values()).indexOf(state), "", this.section,
					"税務課長", Map.of()), this.people.drafter());
		if (state == ProofHouse.State.DRAFTING || state == ProofHouse.State.DELETED) {
			DraftId draft = this.house.drafting().start(system, DocumentKind.PROCEDURE, this.people.drafter());
			words(draft);
			if (state == ProofHouse.State.DELETED) {
				this.house.deletion()
					.delete(system, this.house.deletion().plan(system, this.people.drafter()).seen(),
							this.people.drafter());
			}
			return new ProofHouse.Place(system.value(), draft.value());
		}
		DraftId draft = this.house.drafting().start(system, DocumentKind.PROCEDURE, this.people.drafter());
		fill(draft);
		words(draft);
		goOn(draft, state);
		if (state == ProofHouse.State.REVISING) {
			this.house.drafting().start(system, DocumentKind.RESPONSE_PLAN, this.people.drafter());
		}
		return new ProofHouse.Place(system.value(), draft.value());
	}

	// everything at once
	private void fill(DraftId draft) {
		Manuscript manuscript = this.house.manuscripts().read(draft, this.people.drafter());
		List<DraftChange> changes = new ArrayList<>();
		manuscript.edition()
			.variables()
			.stream()
			.filter((variable) -> variable.source() == null && variable.kind() != Variable.Kind.CHOICE
					&& !manuscript.blanks().containsKey(variable.id()))
			.forEach((variable) -> changes.add(new DraftChange.Fill(variable.id(), "", variable.example())));
		manuscript.decisions()
			.values()
			.stream()
			.filter((decision) -> decision.choice() != Choice.ADOPTED)
			.forEach((decision) -> changes.add(new DraftChange.Decide(decision.place(), decision.choice(),
					decision.reason(), Choice.ADOPTED, "試験のため")));
		if (!this.house.drafting().save(draft, changes, this.people.drafter()).complete()) {
			throw new IllegalStateException("Not stored");
		}
	}

	private void words(DraftId draft) {
		this.house.procedure().rewrite(draft, this.people, "本手順の対象者は、" + ProofHouse.SECRET + "とする。");
		this.house.procedure().giveReason(draft, this.people, ProofHouse.SECRET + "のため");
	}

	private void letter(DraftId draft) {
		Submission now = this.house.submitting().read(draft, this.people.drafter()).orElseThrow();
		LetterContent content = new LetterContent(now.letter().words(), LocalDate.of(2099, 4, 1), "税務課");
		this.house.submitting().write(draft, content, now.version(), this.people.drafter());
	}

	private void goOn(DraftId draft, ProofHouse.State state) {
		ApprovedProcedure way = this.house.procedure();
		way.send(draft, this.people);
		way.remark(draft, this.people, Remark.Kind.POINT, ProofHouse.SECRET + "を明らかにすること。");
		if (state == ProofHouse.State.RETURNED) {
			way.giveBack(draft, this.people);
		}
		if (state == ProofHouse.State.CHECKED) {
			way.giveBackAndAnswer(draft, this.people);
			way.send(draft, this.people);
			this.house.reviewing().check(draft, way.seen(draft, this.people), "", this.people.manager());
		}
		if (state.compareTo(ProofHouse.State.RETURNED) <= 0) {
			return;
		}
		way.giveBackAndAnswer(draft, this.people);
		way.send(draft, this.people);
		way.approve(draft, this.people);
		if (state == ProofHouse.State.APPROVED) {
			letter(draft);
			return;
		}
		way.enforce(draft, this.people, LocalDate.of(2024, 4, 1));
		if (state == ProofHouse.State.REVISING) {
			way.revise(draft, this.people, ProofHouse.SECRET + "の見直し");
			way.rewrite(draft, this.people, "対象者は、" + ProofHouse.SECRET + "及び職員とする。");
		}
		if (state == ProofHouse.State.ABOLISHED) {
			this.house.enforcing()
				.abolish(draft, way.seen(draft, this.people), LocalDate.of(2099, 3, 31), ProofHouse.SECRET + "の統合",
						this.people.manager());
		}
	}

}
