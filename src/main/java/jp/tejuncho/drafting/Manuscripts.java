package jp.tejuncho.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.Block;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.ClauseId;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.HouseWord;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.organization.Organization;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.Organizations;
import jp.tejuncho.organization.SectionNames;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.system.Deleting;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;

/**
 * 原稿の取出し.
 *
 * A constant number of queries, whatever the number of clauses and of other drafts.
 */
@Component
@Transactional(readOnly = true)
public class Manuscripts {

	private final Drafts drafts;

	private final ClauseDecisions decisions;

	private final Tailorings tailorings;

	private final BlankValues blanks;

	private final Systems systems;

	private final Editions editions;

	private final Organizations organizations;

	private final OrganizationSections sections;

	private final List<SlotContents> slotContents;

	private final List<DraftStages> stages;

	private final Deleting deleting;

	private final Clock clock;

	Manuscripts(Drafts drafts, ClauseDecisions decisions, Tailorings tailorings, BlankValues blanks, Systems systems,
			Editions editions, Organizations organizations, OrganizationSections sections,
			List<SlotContents> slotContents, List<DraftStages> stages, Deleting deleting, Clock clock) {
		this.drafts = drafts;
		this.decisions = decisions;
		this.tailorings = tailorings;
		this.blanks = blanks;
		this.systems = systems;
		this.editions = editions;
		this.organizations = organizations;
		this.sections = sections;
		this.slotContents = List.copyOf(slotContents);
		this.stages = List.copyOf(stages);
		this.deleting = deleting;
		this.clock = clock;
	}

	/**
	 * The manuscript of a draft.
	 * @param id the draft
	 * @param staff who reads it
	 * @return everything the document is composed from
	 * @throws NotFound if there is no such draft, or none for this person
	 */
	public Manuscript read(DraftId id, SignedInStaff staff) {
		Draft draft = draft(id, staff);
		InformationSystem system = this.systems.readable(draft.system(), staff);
		Edition edition = this.editions.get(draft.edition());
		Map<String, Answer> answers = this.editions.questions().effective(system.profile());
		Map<String, BlankValue> written = byKey(this.blanks.findBySystem(system.id().value()), BlankValue::variable);
		Map<PlaceId, ClauseDecision> decided = byKey(this.decisions.findByDraft(id.value()), ClauseDecision::place);
		SectionNames owner = this.sections.findById(system.owner())
			.map((section) -> section.names())
			.orElseThrow(() -> new NotFound("課 " + system.owner()));
		Organization organization = this.organizations.current();
		Manuscript.House house = new Manuscript.House(this.organizations.houseWords(),
				organization.confidentialityMark(), owner, organization.digitStyle(), organization.numberingStyle(),
				organization.page());
		Tailoring tailoring = this.tailorings.of(id);
		return new Manuscript(draft, system, edition, answers, decided, tailoring,
				values(edition, system, owner, answers, written), written, house, slots(system, edition, house),
				LocalDate.now(this.clock), stage(id, system));
	}

	private DraftStages.State stage(DraftId id, InformationSystem system) {
		return this.stages.stream()
			.flatMap((stages) -> stages.of(List.of(id)).values().stream())
			.findFirst()
			.orElse(DraftStages.State.DRAFTING)
			.closedWith(system, LocalDate.now(this.clock));
	}

	/**
	 * The system a draft is about.
	 * @param id the draft
	 * @param staff who asks
	 * @return the system
	 * @throws NotFound if there is no such draft, or none for this person
	 */
	public InformationSystem system(DraftId id, SignedInStaff staff) {
		return this.systems.readable(draft(id, staff).system(), staff);
	}

	private Draft draft(DraftId id, SignedInStaff staff) {
		return this.drafts.findById(id).orElseThrow(() -> this.deleting.missing(id.value(), "案", staff));
	}

	/**
	 * What the 緊急時対応計画 of a system says in a clause, whoever asks: the parties of one
	 * system's documents may read both.
	 * @param system a system the person may read
	 * @param clause the clause
	 * @return its letters without marks; empty if there is no such document or clause
	 */
	public String responsePlanText(SystemId system, ClauseId clause) {
		return this.drafts.findBySystemIdAndKind(system.value(), DocumentKind.RESPONSE_PLAN).map((plan) -> {
			Edition edition = this.editions.get(plan.edition());
			Tailoring tailoring = this.tailorings
				.at(List.of(plan.id()), List.of(Amendment.Kind.TEXT), List.of(clause.place()))
				.getOrDefault(plan.id(), Tailoring.NONE);
			return edition.findClause(clause).map((example) -> letters(example, tailoring)).orElse("");
		}).orElse("");
	}

	private static String letters(Clause clause, Tailoring tailoring) {
		Map<String, Phrase> example = ClauseText.phrases(clause);
		return tailoring.text(clause)
			.lines()
			.stream()
			.map((line) -> (line.markup() != null) ? Markup.read(line.markup()).text()
					: Optional.ofNullable(example.get(line.key()))
						.map((phrase) -> phrase.wording(Set.of()).text())
						.orElse(""))
			.collect(Collectors.joining("\n"));
	}

	private SlotContents.Filling slots(InformationSystem system, Edition edition, Manuscript.House house) {
		List<Supplier<Map<String, List<Block>>>> unwritten = new ArrayList<>();
		Map<String, List<Block>> blocks = new HashMap<>();
		Map<String, List<OpenPoint>> openPoints = new HashMap<>();
		Map<String, List<OpenPoint>> doubts = new HashMap<>();
		Map<String, SlotContents.Source> sources = new HashMap<>();
		List<String> managerPosts = new ArrayList<>();
		for (SlotContents contents : this.slotContents) {
			SlotContents.Filling filling = contents.fill(system, edition.slots(),
					(id) -> house.words().getOrDefault(id, ""), (id) -> guidelineWord(edition, id));
			blocks.putAll(filling.blocks());
			openPoints.putAll(filling.openPoints());
			doubts.putAll(filling.doubts());
			sources.putAll(filling.sources());
			managerPosts.addAll(filling.managerPosts());
			unwritten.add(filling.unwritten());
		}
		return new SlotContents.Filling(blocks, openPoints, doubts, sources, managerPosts, () -> together(unwritten));
	}

	private static String guidelineWord(Edition edition, String id) {
		return edition.house()
			.stream()
			.filter((word) -> word.id().equals(id))
			.map(HouseWord::defaultText)
			.findFirst()
			.orElse("");
	}

	private static Map<String, List<Block>> together(List<Supplier<Map<String, List<Block>>>> parts) {
		Map<String, List<Block>> together = new HashMap<>();
		parts.forEach((part) -> together.putAll(part.get()));
		return together;
	}

	private static Values values(Edition edition, InformationSystem system, SectionNames owner,
			Map<String, Answer> answers, Map<String, BlankValue> written) {
		Map<Variable.Source, String> sources = registered(system, owner);
		Map<String, String> registered = new HashMap<>();
		Map<String, String> proposed = new HashMap<>();
		for (Variable variable : edition.variables()) {
			if (variable.source() != null) {
				registered.put(variable.id(), sources.getOrDefault(variable.source(), ""));
			}
			variable.proposed(answers).ifPresent((option) -> proposed.put(variable.id(), option.value()));
		}
		Map<String, String> contents = new HashMap<>();
		written.forEach((variable, value) -> contents.put(variable, value.content()));
		return new Values(contents, registered, proposed);
	}

	private static Map<Variable.Source, String> registered(InformationSystem system, SectionNames owner) {
		Map<Variable.Source, String> sources = new EnumMap<>(Variable.Source.class);
		sources.put(Variable.Source.SYSTEM_NAME, system.name());
		sources.put(Variable.Source.SYSTEM_SHORT_NAME, system.shortName());
		sources.put(Variable.Source.OWNER_DEPARTMENT, owner.department());
		sources.put(Variable.Source.OWNER_BUREAU, (owner.bureau() != null) ? owner.bureau() : "");
		sources.put(Variable.Source.OWNER_SECTION, owner.section());
		sources.put(Variable.Source.MANAGER_POST, system.managerPost());
		return sources;
	}

	private static <K, T> Map<K, T> byKey(List<T> values, Function<T, K> key) {
		return values.stream().collect(Collectors.toMap(key, Function.identity()));
	}

}
