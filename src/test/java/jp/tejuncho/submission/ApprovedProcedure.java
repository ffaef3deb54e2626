package jp.tejuncho.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.springframework.boot.test.context.TestComponent;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.Enforcing;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.Remark;
import jp.tejuncho.review.Remarking;
import jp.tejuncho.review.Reviewing;
import jp.tejuncho.review.Seen;
import jp.tejuncho.system.SystemId;

/**
 * A procedure on its way from hand to hand, for tests.
 */
@TestComponent
public class ApprovedProcedure {

	public static final String CLAUSE = "scope.persons";

	private final Drafting drafting;

	private final Manuscripts manuscripts;

	private final Reviewing reviewing;

	private final Remarking remarking;

	private final Enforcing enforcing;

	private final CaseReading reading;

	ApprovedProcedure(Drafting drafting, Manuscripts manuscripts, Reviewing reviewing, Remarking remarking,
			Enforcing enforcing, CaseReading reading) {
		this.drafting = drafting;
		this.manuscripts = manuscripts;
		this.reviewing = reviewing;
		this.remarking = remarking;
		this.enforcing = enforcing;
		this.reading = reading;
	}

	/**
	 * Starts a procedure and writes all of it.
	 * @param system the system
	 * @param people who writes
	 * @return its draft
	 */
	public DraftId finished(SystemId system, People people) {
		DraftId draft = this.drafting.find(system, DocumentKind.PROCEDURE)
			.orElseGet(() -> this.drafting.start(system, DocumentKind.PROCEDURE, people.drafter()));
		Manuscript manuscript = this.manuscripts.read(draft, people.drafter());
		manuscript.edition()
			.variables()
			.stream()
			.filter((variable) -> variable.source() == null && variable.kind() != Variable.Kind.CHOICE
					&& !manuscript.blanks().containsKey(variable.id()))
			.forEach((variable) -> write(draft, people, new DraftChange.Fill(variable.id(), "", variable.example())));
		manuscript.decisions().values().forEach((decision) -> {
			if (decision.choice() == Choice.UNDECIDED || decision.choice() == Choice.OMITTED) {
				write(draft, people, new DraftChange.Decide(decision.place(), decision.choice(), decision.reason(),
						Choice.ADOPTED, "試験のため"));
			}
		});
		return draft;
	}

	public void rewrite(DraftId draft, People people, String words) {
		String seen = this.manuscripts.read(draft, people.drafter())
			.tailoring()
			.content(Amendment.Kind.TEXT, new PlaceId(CLAUSE));
		write(draft, people, new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), seen, "p\tp1\t" + words));
	}

	/**
	 * Gives a clause that stays another reason.
	 * @param draft the draft
	 * @param people who writes
	 * @param reason the reason
	 */
	public void giveReason(DraftId draft, People people, String reason) {
		var decision = Objects
			.requireNonNull(this.manuscripts.read(draft, people.drafter()).decisions().get(new PlaceId(CLAUSE)));
		write(draft, people, new DraftChange.Decide(new PlaceId(CLAUSE), decision.choice(), decision.reason(),
				Choice.ADOPTED, reason));
	}

	/**
	 * Says why a clause is revised.
	 * @param draft the draft
	 * @param people who writes
	 * @param reason the reason
	 */
	public void giveRevisionReason(DraftId draft, People people, String reason) {
		String place = file(draft, people).document().number() + "/" + CLAUSE;
		write(draft, people, new DraftChange.Amend(Amendment.Kind.REVISION, new PlaceId(place), "", reason));
	}

	private void write(DraftId draft, People people, DraftChange change) {
		if (!this.drafting.save(draft, List.of(change), people.drafter()).complete()) {
			throw new IllegalStateException("Not stored: " + change);
		}
	}

	public void send(DraftId draft, People people) {
		this.reviewing.send(draft, seen(draft, people), "お願いします", people.drafter());
	}

	public void remark(DraftId draft, People people, Remark.Kind kind, String words) {
		String proposal = (kind == Remark.Kind.PROPOSAL) ? words : "";
		this.remarking.add(draft, file(draft, people).lastRound().round(), new PlaceId(CLAUSE + "/p1"),
				new Remark.Saying(kind, words, proposal), people.approver());
	}

	public void giveBack(DraftId draft, People people) {
		this.reviewing.giveBack(draft, seen(draft, people), "直してください", people.approver());
	}

	public void giveBackAndAnswer(DraftId draft, People people) {
		giveBack(draft, people);
		this.remarking.of(draft)
			.stream()
			.filter((remark) -> remark.answer().isEmpty())
			.forEach((remark) -> this.remarking.answer(draft, remark.id(), remark.revision(), Remark.State.DONE,
					"直しました。", people.drafter()));
	}

	public void confirmRemark(DraftId draft, People people) {
		Remark remark = this.remarking.of(draft).getFirst();
		this.remarking.confirm(draft, remark.id(), remark.revision(), people.approver());
	}

	public Release approve(DraftId draft, People people) {
		this.reviewing.check(draft, seen(draft, people), "確認しました", people.manager());
		this.reviewing.approve(draft, seen(draft, people), "", people.approver());
		return file(draft, people).releases().getFirst();
	}

	public void enforce(DraftId draft, People people, LocalDate day) {
		this.enforcing.enforce(draft, seen(draft, people), new Release.Decision(day, "情第12号", day), true,
				people.drafter());
	}

	public void revise(DraftId draft, People people, String why) {
		this.enforcing.revise(draft, seen(draft, people), why, null, people.drafter());
	}

	public void giveBackAndDrop(DraftId draft, People people) {
		this.reviewing.giveBack(draft, seen(draft, people), "見送ってください", people.approver());
		this.enforcing.drop(draft, seen(draft, people), "今年は改めない", people.drafter());
	}

	public void retract(DraftId draft, People people) {
		this.enforcing.retract(draft, seen(draft, people), true, "誤りが見つかったため", people.drafter());
	}

	/**
	 * What somebody has seen who has just opened the page.
	 * @param draft the draft
	 * @param people who is around
	 * @return everything there is
	 */
	public Seen seen(DraftId draft, People people) {
		return this.reading.seen(file(draft, people));
	}

	public CaseFile file(DraftId draft, People people) {
		return this.reading.file(draft, people.drafter());
	}

	/**
	 * Who has a hand in it.
	 *
	 * @param drafter who writes
	 * @param manager who checks
	 * @param approver who approves
	 */
	public record People(SignedInStaff drafter, SignedInStaff manager, SignedInStaff approver) {

		public static People of(SectionId section) {
			return new People(person("担当　花子", Role.DRAFTER, section), person("課長", Role.SYSTEM_MANAGER, section),
					person("承認者", Role.SECURITY_MANAGER, section));
		}

		public static SignedInStaff person(String name, Role role, SectionId section) {
			return SignedInStaff.of(name, name, new Assignment(role, section));
		}

	}

}
