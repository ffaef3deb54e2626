package jp.tejuncho.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.ClauseId;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.HouseWord;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Questions;
import jp.tejuncho.edition.Templates;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.organization.DigitStyle;
import jp.tejuncho.organization.NumberingStyle;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.organization.SectionNames;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;

/**
 * Manuscripts without a database.
 */
public final class DraftedManuscripts {

	private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");

	private final Edition edition;

	private final Map<String, Answer> answers = new LinkedHashMap<>();

	private final Map<String, Choice> choices = new HashMap<>();

	private final List<String> omitted = new ArrayList<>();

	private final List<Amendment> amendments = new ArrayList<>();

	private final Map<String, String> values = new HashMap<>();

	private final Map<String, String> reasons = new HashMap<>();

	private final Map<String, String> house = new HashMap<>();

	private String by = "見本";

	private DraftedManuscripts(Edition edition, Answer everything) {
		this.edition = edition;
		Templates.questions().list().forEach((question) -> this.answers.put(question.id(), everything));
	}

	public static DraftedManuscripts of(Edition edition, Answer everything) {
		return new DraftedManuscripts(edition, everything);
	}

	public static DraftedManuscripts procedure(Answer everything) {
		return new DraftedManuscripts(Templates.procedure(), everything);
	}

	public static DraftedManuscripts responsePlan(Answer everything) {
		return new DraftedManuscripts(Templates.responsePlan(), everything);
	}

	public DraftedManuscripts answer(String question, Answer answer) {
		this.answers.put(question, answer);
		return this;
	}

	public DraftedManuscripts decide(String place, Choice choice) {
		this.choices.put(place, choice);
		return this;
	}

	public DraftedManuscripts decide(String place, Choice choice, String reason) {
		this.reasons.put(place, reason);
		return decide(place, choice);
	}

	DraftedManuscripts by(String person) {
		this.by = person;
		return this;
	}

	DraftedManuscripts call(String houseWord, String words) {
		this.house.put(houseWord, words);
		return this;
	}

	public DraftedManuscripts amend(Amendment.Kind kind, String place, String content) {
		this.amendments.add(new Amendment(DraftId.random(), kind, new PlaceId(place), content, this.by, NOON));
		return this;
	}

	public DraftedManuscripts keepNumbers() {
		return amend(Amendment.Kind.NUMBERING, Tailoring.DOCUMENT.value(), NumberingStyle.KEEP.name());
	}

	public DraftedManuscripts omit(String part) {
		this.omitted.add(part);
		return this;
	}

	DraftedManuscripts omit(String part, String reason) {
		this.reasons.put(part, reason);
		return omit(part);
	}

	public DraftedManuscripts rewrite(String clause, UnaryOperator<RewrittenClause> changes) {
		RewrittenClause text = RewrittenClause.of(this.edition.findClause(new ClauseId(clause)).orElseThrow());
		return amend(Amendment.Kind.TEXT, clause, changes.apply(text).written());
	}

	public DraftedManuscripts rewrite(String clause, String... lines) {
		return amend(Amendment.Kind.TEXT, clause, String.join("\n", lines).replace('|', '\t'));
	}

	public DraftedManuscripts add(String id, String container, String after) {
		return amend(Amendment.Kind.ADDITION, id, "CLAUSE " + container + " " + after + " 1");
	}

	DraftedManuscripts addSection(String id, String chapter, String after, String title) {
		return amend(Amendment.Kind.ADDITION, id, "SECTION " + chapter + " " + after + " 1").rewrite(id, "t|" + title);
	}

	public DraftedManuscripts fill(String variable, String value) {
		this.values.put(variable, value);
		return this;
	}

	public DraftedManuscripts fillEverything() {
		this.edition.variables()
			.stream()
			.filter((variable) -> variable.source() == null && variable.kind() != Variable.Kind.CHOICE)
			.forEach((variable) -> fill(variable.id(), variable.example()));
		return this;
	}

	public Map<PlaceId, Proposal> proposals() {
		return Proposals.of(this.edition, questions(), questions().effective(this.answers));
	}

	public Manuscript make() {
		InformationSystem system = new InformationSystem(new SystemId(new UUID(0, 1)),
				new SystemDetails("見本市住民情報システム", "住民情報", new SectionId(new UUID(0, 2)), "情報課長", this.answers), true);
		Draft draft = new Draft(system.id(), this.edition.kind(), this.edition.id(), "見本", NOON);
		Map<PlaceId, ClauseDecision> decisions = new LinkedHashMap<>();
		proposals().forEach((place, proposal) -> {
			ClauseDecision decision = new ClauseDecision(draft.id(), proposal, "見本", NOON);
			if (this.choices.containsKey(place.value())) {
				decision.decide(this.choices.get(place.value()), reason(place.value()), Optional.of(proposal), this.by,
						NOON);
			}
			decisions.put(place, decision);
		});
		this.omitted.forEach((part) -> {
			ClauseDecision decision = new ClauseDecision(draft.id(), new PlaceId(part), "見本", NOON);
			decision.decide(Choice.OMITTED, reason(part), Optional.empty(), this.by, NOON);
			decisions.put(new PlaceId(part), decision);
		});
		Map<String, BlankValue> blanks = new HashMap<>();
		this.values.forEach(
				(variable, value) -> blanks.put(variable, new BlankValue(system.id(), variable, value, "見本", NOON)));
		return new Manuscript(draft, system, this.edition, questions().effective(this.answers), decisions,
				Tailoring.of(this.amendments), new Values(this.values, registered(system), proposed()), blanks, house(),
				slots(), LocalDate.of(2026, 11, 23));
	}

	private String reason(String place) {
		return this.reasons.getOrDefault(place, "試験のため");
	}

	private Map<String, String> registered(InformationSystem system) {
		Map<String, String> registered = new HashMap<>();
		for (Variable variable : this.edition.variables()) {
			if (variable.source() != null) {
				registered.put(variable.id(), switch (variable.source()) {
					case SYSTEM_NAME -> system.name();
					case SYSTEM_SHORT_NAME -> system.shortName();
					case OWNER_DEPARTMENT -> "総務部";
					case OWNER_BUREAU -> "";
					case OWNER_SECTION -> "情報課";
					case MANAGER_POST -> system.managerPost();
				});
			}
		}
		return registered;
	}

	private Map<String, String> proposed() {
		Map<String, String> proposed = new HashMap<>();
		for (Variable variable : this.edition.variables()) {
			variable.proposed(questions().effective(this.answers))
				.ifPresent((option) -> proposed.put(variable.id(), option.value()));
		}
		return proposed;
	}

	private Manuscript.House house() {
		Map<String, String> words = new HashMap<>();
		this.edition.house().forEach((HouseWord word) -> words.put(word.id(), word.defaultText()));
		words.putAll(this.house);
		return new Manuscript.House(words, "非公開", new SectionNames("総務部", null, "情報課"), DigitStyle.MIXED,
				NumberingStyle.CLOSE_UP, PageStyle.STANDARD);
	}

	private static SlotContents.Filling slots() {
		return new SlotContents.Filling(
				Map.of("response-plan.logs",
						List.<Block>of(new Block.Paragraph(new NodeId("response-plan.logs"), Words.of("ログの表")))),
				Map.of(), List.of());
	}

	private static Questions questions() {
		return Templates.questions();
	}

}
