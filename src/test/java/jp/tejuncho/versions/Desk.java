package jp.tejuncho.versions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.TailoredProcedure;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.Enforcing;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.Remark;
import jp.tejuncho.review.Remarking;
import jp.tejuncho.review.Reviewing;
import jp.tejuncho.review.Seen;
import jp.tejuncho.submission.LetterContent;
import jp.tejuncho.submission.LetterWords;
import jp.tejuncho.submission.Submission;
import jp.tejuncho.submission.Submitting;
import jp.tejuncho.system.SystemId;

/**
 * One document and what people do with it.
 */
final class Desk {

	private static final List<Amendment.Kind> FIRST = List.of(Amendment.Kind.ADDITION, Amendment.Kind.TEXT);

	private final YearOfAHouse year;

	private final String drafter;

	private final DraftId draft;

	private Desk(YearOfAHouse year, String drafter, DraftId draft) {
		this.year = year;
		this.drafter = drafter;
		this.draft = draft;
	}

	static Desk start(YearOfAHouse year, SystemId system, DocumentKind kind, String drafter) {
		DraftId[] draft = new DraftId[1];
		year.does(drafter, (person) -> draft[0] = year.ask(Drafting.class).start(system, kind, person));
		return new Desk(year, drafter, draft[0]);
	}

	static Desk of(YearOfAHouse year, DraftId draft, String drafter) {
		return new Desk(year, drafter, draft);
	}

	DraftId draft() {
		return this.draft;
	}

	void write(DraftChange... changes) {
		this.year.does(this.drafter, (person) -> {
			var outcome = this.year.ask(Drafting.class).save(this.draft, List.of(changes), person);
			if (!outcome.complete()) {
				throw new IllegalStateException("Not stored: " + outcome);
			}
		});
	}

	void amend(Amendment.Kind kind, String place, String content) {
		write(new DraftChange.Amend(kind, new PlaceId(place),
				manuscript().tailoring().content(kind, new PlaceId(place)), content));
	}

	/** Fills every blank, decides everything that is open. */
	void finish() {
		Manuscript manuscript = manuscript();
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
			.filter((decision) -> decision.choice() == Choice.UNDECIDED)
			.forEach((decision) -> changes.add(decide(decision, Choice.ADOPTED, "本システムにも当てはまるため")));
		write(changes.toArray(DraftChange[]::new));
	}

	/** Tailors a procedure in every way there is. */
	void tailor() {
		Manuscript wanted = TailoredProcedure.manuscript();
		List<Amendment.Kind> kinds = new ArrayList<>(FIRST);
		List.of(Amendment.Kind.values()).stream().filter((kind) -> !FIRST.contains(kind)).forEach(kinds::add);
		kinds.forEach((kind) -> wanted.tailoring()
			.of(kind)
			.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<PlaceId, String> one) -> !one.getValue().startsWith("SECTION"))
				.thenComparing(Map.Entry::getKey))
			.forEach((one) -> amend(kind, one.getKey().value(), one.getValue())));
		wanted.blanks()
			.values()
			.stream()
			.filter((blank) -> blank.variable().startsWith("own:"))
			.forEach((blank) -> write(new DraftChange.Fill(blank.variable(), "", blank.content())));
		Map<PlaceId, ClauseDecision> now = manuscript().decisions();
		wanted.decisions()
			.values()
			.stream()
			.filter((one) -> now.containsKey(one.place()) && !one.reason().isBlank())
			.sorted(Comparator.comparing(ClauseDecision::place))
			.forEach((one) -> write(decide(Objects.requireNonNull(now.get(one.place())), one.choice(), one.reason())));
	}

	private static DraftChange decide(ClauseDecision now, Choice choice, String reason) {
		return new DraftChange.Decide(now.place(), now.choice(), now.reason(), choice, reason);
	}

	void send(String message) {
		this.year.does(this.drafter,
				(person) -> this.year.ask(Reviewing.class).send(this.draft, seen(), message, person));
	}

	void withdraw() {
		this.year.does(this.drafter,
				(person) -> this.year.ask(Reviewing.class).withdraw(this.draft, seen(), "", person));
	}

	void giveBack(String by, String note) {
		this.year.does(by, (person) -> this.year.ask(Reviewing.class).giveBack(this.draft, seen(), note, person));
	}

	void remark(String by, String place, Remark.Kind kind, String words, String proposal) {
		this.year.does(by,
				(person) -> this.year.ask(Remarking.class)
					.add(this.draft, file().lastRound().round(), new PlaceId(place),
							new Remark.Saying(kind, words, proposal), person));
	}

	void answer(String words, Remark.State how, String answer) {
		this.year.does(this.drafter, (person) -> this.year.ask(Remarking.class)
			.answer(this.draft, remarked(words).id(), remarked(words).revision(), how, answer, person));
	}

	void adopt(String words) {
		this.year.does(this.drafter, (person) -> this.year.ask(Remarking.class)
			.adopt(this.draft, remarked(words).id(), remarked(words).revision(),
					this.year.ask(Remarking.class).adoption(this.draft, remarked(words).id(), person).seen(), person));
	}

	void confirm(String by, String words) {
		this.year.does(by, (person) -> this.year.ask(Remarking.class)
			.confirm(this.draft, remarked(words).id(), remarked(words).revision(), person));
	}

	private Remark remarked(String words) {
		return this.year.ask(Remarking.class)
			.of(this.draft)
			.stream()
			.filter((remark) -> remark.words().contains(words))
			.findFirst()
			.orElseThrow();
	}

	void check(String by, String note) {
		this.year.does(by, (person) -> this.year.ask(Reviewing.class).check(this.draft, seen(), note, person));
	}

	void approve(String by, String note) {
		this.year.does(by, (person) -> this.year.ask(Reviewing.class).approve(this.draft, seen(), note, person));
	}

	void report(String by, String note) {
		this.year.does(by, (person) -> this.year.ask(Reviewing.class).report(this.draft, seen(), note, person));
	}

	/**
	 * Writes the letter for what was approved.
	 * @param reason why it is needed
	 * @param planned when it is to come into force
	 */
	void letter(String reason, LocalDate planned) {
		this.year.does(this.drafter, (person) -> {
			Submission now = this.year.ask(Submitting.class).read(this.draft, person).orElseThrow();
			LetterWords words = now.proposed().words();
			this.year.ask(Submitting.class)
				.write(this.draft,
						new LetterContent(new LetterWords(words.subject(), words.petition(), reason, words.summary(),
								words.basis(), words.disclosure(), "30年"), planned, "総務部税務局税務課　担当　花子（内線2001）"),
						now.version(), person);
		});
	}

	void submit(String reason, LocalDate planned) {
		letter(reason, planned);
		this.year.does(this.drafter, (person) -> this.year.ask(Submitting.class).make(this.draft, person));
	}

	void enforce(String number, LocalDate decided, LocalDate from) {
		this.year.does(this.drafter, (person) -> this.year.ask(Enforcing.class)
			.enforce(this.draft, seen(), new Release.Decision(decided, number, from), true, person));
	}

	private CaseFile file() {
		return this.year.ask(CaseReading.class).file(this.draft, this.year.person("goro"));
	}

	/** What whoever has just opened the page has seen. */
	Seen seen() {
		return this.year.ask(CaseReading.class).seen(file());
	}

	private Manuscript manuscript() {
		return this.year.ask(Manuscripts.class).read(this.draft, this.year.person(this.drafter));
	}

}
