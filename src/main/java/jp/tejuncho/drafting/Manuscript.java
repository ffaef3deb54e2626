package jp.tejuncho.drafting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.organization.DigitStyle;
import jp.tejuncho.organization.NumberingStyle;
import jp.tejuncho.organization.SectionNames;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.text.Wareki;
import jp.tejuncho.text.WrittenDate;

/**
 * 原稿.
 *
 * Everything a document is composed from, loaded once.
 *
 * @param draft the draft
 * @param system the system it is about
 * @param edition the edition it was started from
 * @param answers the profile as conditions see it
 * @param decisions what was decided, by place
 * @param tailoring what the draft says differently from the edition
 * @param values what fills the blanks
 * @param blanks what people wrote into blanks, by variable
 * @param house the organisation's words and marks
 * @param slots what upper rooms put into slots
 * @param today the day the draft is printed
 * @param stage how far it has come, and whether it may be written in
 */
public record Manuscript(Draft draft, InformationSystem system, Edition edition, Map<String, Answer> answers,
		Map<PlaceId, ClauseDecision> decisions, Tailoring tailoring, Values values, Map<String, BlankValue> blanks,
		House house, SlotContents.Filling slots, LocalDate today, DraftStages.State stage) {

	public Manuscript {
		answers = Map.copyOf(answers);
		decisions = Map.copyOf(decisions);
		blanks = Map.copyOf(blanks);
	}

	public Manuscript(Draft draft, InformationSystem system, Edition edition, Map<String, Answer> answers,
			Map<PlaceId, ClauseDecision> decisions, Tailoring tailoring, Values values, Map<String, BlankValue> blanks,
			House house, SlotContents.Filling slots, LocalDate today) {
		this(draft, system, edition, answers, decisions, tailoring, values, blanks, house, slots, today,
				DraftStages.State.DRAFTING);
	}

	/**
	 * The same draft, printed on another day.
	 * @param day the day
	 * @return the manuscript
	 */
	public Manuscript on(LocalDate day) {
		return new Manuscript(this.draft, this.system, this.edition, this.answers, this.decisions, this.tailoring,
				this.values, this.blanks, this.house, this.slots, day, this.stage);
	}

	/**
	 * The same draft, as if a proposal had been followed.
	 * @param proposal the proposal
	 * @return the manuscript; nothing is stored
	 */
	public Manuscript with(Proposal proposal) {
		Map<PlaceId, ClauseDecision> decided = new HashMap<>(this.decisions);
		decided.put(proposal.place(),
				new ClauseDecision(this.draft.id(), proposal, "", this.today.atStartOfDay(ZoneOffset.UTC).toInstant()));
		return new Manuscript(this.draft, this.system, this.edition, this.answers, decided, this.tailoring, this.values,
				this.blanks, this.house, this.slots, this.today, this.stage);
	}

	/**
	 * Whether a person may write in it now.
	 * @param staff the person
	 * @return {@code true} for those who write for its section, while it is not under
	 * review, approved or abolished
	 */
	public boolean isWritableBy(SignedInStaff staff) {
		return staff.writes(this.system.owner()) && !this.stage.isClosed();
	}

	/**
	 * Why a person can only read a draft that others may write in.
	 * @param staff the person
	 * @return a sentence; empty for those who write for its section, and while nobody
	 * may, for which the stage has its own
	 */
	public String readingOnly(SignedInStaff staff) {
		if (staff.writes(this.system.owner()) || this.stage.isClosed()) {
			return "";
		}
		String roles = staff.readsAs(this.system.owner()).stream().map(Role::label).collect(Collectors.joining("」「"));
		return "あなたの役割は「" + roles + "」なので、この案は読むことだけができます。直すのは、この情報システムを所管する" + this.house.owner().displayName()
				+ "の担当者か情報システム管理者です。";
	}

	/**
	 * What was decided of a place.
	 * @param place a clause id, or clause id / part
	 * @return the choice; a place without a decision of its own follows its clause
	 */
	public Choice choice(PlaceId place) {
		ClauseDecision decision = this.decisions.get(place);
		return (decision != null) ? decision.choice() : Choice.UNDECIDED;
	}

	/**
	 * Whether a part of an adopted clause is printed.
	 * @param place clause id / part
	 * @return {@code true} unless it was decided otherwise
	 */
	public boolean keeps(PlaceId place) {
		ClauseDecision decision = this.decisions.get(place);
		return decision == null || decision.choice() == Choice.ADOPTED;
	}

	/**
	 * How the document counts.
	 * @return the draft's own way, or else the organisation's
	 */
	public NumberingStyle numbering() {
		return this.tailoring.numbering(this.house.numbering());
	}

	/**
	 * What fills a blank.
	 * @param id a variable of the edition, or one that a person made
	 * @return the variable; one of another edition that left it is a plain text
	 */
	public Variable variable(String id) {
		return this.edition.findVariable(id).orElseGet(() -> ownVariable(id));
	}

	private static Variable ownVariable(String id) {
		String name = id.startsWith(Markup.OWN_BLANK) ? id.substring(Markup.OWN_BLANK.length()) : id;
		return new Variable(id, name, "", Variable.Kind.TEXT, null, false, "", List.of());
	}

	/**
	 * 組織の語.
	 *
	 * @param words by id
	 * @param confidentiality what stands in the margin (非公開)
	 * @param owner 部・局・課 of the system
	 * @param digits how dates are printed
	 * @param numbering how documents count unless a draft says otherwise
	 * @param page how documents look on paper
	 */
	public record House(Map<String, String> words, String confidentiality, SectionNames owner, DigitStyle digits,
			NumberingStyle numbering, PageStyle page) {

		public House {
			words = Map.copyOf(words);
		}

		/**
		 * How a day is printed, on every paper.
		 * @param day the day
		 * @return 和暦 in the organisation's digits
		 */
		public String written(LocalDate day) {
			return this.digits.apply(Wareki.of(day));
		}

		/**
		 * How a month is printed, on every paper.
		 * @param month the month
		 * @return 和暦 in the organisation's digits
		 */
		public String written(YearMonth month) {
			return this.digits.apply(Wareki.of(month));
		}

		/**
		 * How the value of a blank is printed: a day or a month like every other,
		 * whichever way it was written.
		 * @param variable the blank
		 * @param value its value
		 * @return the value; as it is where it can't be read
		 */
		public String printed(Variable variable, String value) {
			WrittenDate date = WrittenDate.of(value);
			return switch (variable.calendar()) {
				case NONE -> value;
				case MONTH -> date.month().map(this::written).orElse(value);
				case DAY -> date.day().map(this::written).orElse(value);
			};
		}

	}

}
