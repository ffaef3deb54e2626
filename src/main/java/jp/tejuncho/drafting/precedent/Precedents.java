package jp.tejuncho.drafting.precedent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Authoring;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.precedent.PrecedentPoint.Found;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.Retries;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;

/**
 * 前例からの作成.
 */
@Service
public class Precedents {

	private final OtherDrafts drafts;

	private final PrecedentRecords records;

	private final PrecedentPoints points;

	private final Drafting drafting;

	private final Authoring authoring;

	private final Manuscripts manuscripts;

	private final Systems systems;

	private final Editions editions;

	private final AuditTrail audit;

	private final Retries retries;

	private final Clock clock;

	Precedents(OtherDrafts drafts, PrecedentRecords records, PrecedentPoints points, Drafting drafting,
			Authoring authoring, Manuscripts manuscripts, Systems systems, Editions editions, AuditTrail audit,
			Retries retries, Clock clock) {
		this.drafts = drafts;
		this.records = records;
		this.points = points;
		this.drafting = drafting;
		this.authoring = authoring;
		this.manuscripts = manuscripts;
		this.systems = systems;
		this.editions = editions;
		this.audit = audit;
		this.retries = retries;
		this.clock = clock;
	}

	/**
	 * The drafts a person may start from.
	 * @param system the system that needs a draft
	 * @param kind the kind of document
	 * @param words what the name or short name of the other system contains; blank for
	 * all
	 * @param staff the person
	 * @param page which page
	 * @return drafts of other systems that the person may read
	 */
	public Page<PrecedentCandidate> candidates(SystemId system, DocumentKind kind, String words, SignedInStaff staff,
			Pageable page) {
		Set<UUID> sections = staff.readableSections().stream().map(SectionId::value).collect(Collectors.toSet());
		if (!staff.readsAll() && sections.isEmpty()) {
			return new PageImpl<>(List.of(), page, 0);
		}
		Page<OtherDraft> found = this.drafts.findReadable(kind, system.value(), staff.readsAll(), sections,
				Systems.pattern(words), page);
		List<UUID> ids = found.map((draft) -> draft.id().value()).getContent();
		Map<UUID, DecisionCount> counts = (ids.isEmpty() ? List.<DecisionCount>of() : this.drafts.countDecisions(ids))
			.stream()
			.collect(Collectors.toMap(DecisionCount::draftId, Function.identity()));
		return found.map((draft) -> {
			DecisionCount count = counts.getOrDefault(draft.id().value(), new DecisionCount(draft.id().value(), 0, 0));
			return new PrecedentCandidate(draft, this.editions.get(draft.edition()).name(),
					count.total() - count.open(), count.total());
		});
	}

	/**
	 * Whether there is anything to start from.
	 * @param system the system that needs a draft
	 * @param kind the kind of document
	 * @param staff the person
	 * @return {@code true} if the person may read a draft of another system
	 */
	public boolean available(SystemId system, DocumentKind kind, SignedInStaff staff) {
		return !candidates(system, kind, "", staff, PageRequest.ofSize(1)).isEmpty();
	}

	/**
	 * Starts a draft from another system's. If the system has one of this kind already,
	 * that one is returned as it is.
	 * @param system the system
	 * @param kind the kind of document
	 * @param precedent the draft to start from
	 * @param staff who starts it
	 * @return the draft, and whether it was started now
	 * @throws NotFound if the person may not write for the system or not read the
	 * precedent
	 */
	public Start start(SystemId system, DocumentKind kind, DraftId precedent, SignedInStaff staff) {
		return this.retries.of(() -> {
			InformationSystem writable = this.systems.writable(system, staff);
			Manuscript theirs = this.manuscripts.read(precedent, staff);
			if (theirs.draft().kind() != kind) {
				throw new NotFound("案 " + precedent);
			}
			return this.drafting.find(system, kind)
				.map((present) -> new Start(present, false))
				.orElseGet(() -> new Start(copy(Drafting.inUse(writable), theirs, staff), true));
		});
	}

	private DraftId copy(InformationSystem system, Manuscript precedent, SignedInStaff staff) {
		DocumentKind kind = precedent.draft().kind();
		DraftId draft = this.drafting.begin(system, kind, staff.displayName());
		Manuscript target = this.manuscripts.read(draft, staff);
		PrecedentCopy copy = new PrecedentCopy(precedent, target,
				new PrecedentDecisions(precedent, target, this.editions.questions()));
		SaveOutcome outcome = this.drafting.write(draft, copy.changes(), staff);
		this.authoring.took(draft, precedent, copy.changes(), outcome, staff);
		this.records.saveAndFlush(new Precedent(draft, precedent, staff.displayName(), this.clock.instant()));
		List<PrecedentPoint> all = new ArrayList<>();
		for (Found found : copy.found(outcome)) {
			all.add(new PrecedentPoint(draft, all.size() + 1, found));
		}
		this.points.saveAllAndFlush(all);
		this.audit.record(PrecedentActs.startedFrom(kind), system.subject(), "前例：" + precedent.system().subject());
		return draft;
	}

	/**
	 * What a draft was started from.
	 * @param draft a draft the person may read
	 * @return the precedent, if there is one
	 */
	public Optional<Precedent> find(DraftId draft) {
		return this.records.findById(draft.value());
	}

	/**
	 * What has to be judged anew.
	 * @param draft a draft the person may read
	 * @return in order
	 */
	public List<PrecedentPoint> points(DraftId draft) {
		return this.points.findByDraft(draft.value());
	}

	/**
	 * How much is still to be judged.
	 * @param draft a draft the person may read
	 * @return the number of points nobody has considered
	 */
	public int open(DraftId draft) {
		return this.points.countOpen(draft.value());
	}

	/**
	 * Marks a point as considered, or as open again.
	 * @param draft the draft
	 * @param number the point
	 * @param considered whether it is considered
	 * @param staff who considered it
	 * @throws NotFound if there is no such point, or the person may not write
	 */
	public void consider(DraftId draft, int number, boolean considered, SignedInStaff staff) {
		this.retries.of(() -> {
			this.systems.writable(this.manuscripts.read(draft, staff).system().id(), staff);
			PrecedentPoint point = this.points.findById(new PrecedentPoint.Key(draft.value(), number))
				.orElseThrow(() -> new NotFound("改めて判断すること " + number));
			if (considered && !point.considered()) {
				point.consider(staff.displayName(), this.clock.instant());
			}
			else if (!considered) {
				point.reopen();
			}
			return this.points.saveAllAndFlush(List.of(point));
		});
	}

	/**
	 * 作成の結果.
	 *
	 * @param draft the draft
	 * @param fresh whether it was started now
	 */
	public record Start(DraftId draft, boolean fresh) {
	}

}
