package jp.tejuncho.system;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.Authorship;
import jp.tejuncho.platform.Authorships;
import jp.tejuncho.platform.Difference;
import jp.tejuncho.platform.LikePattern;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.NotPossible;

/**
 * 情報システムの登録.
 */
@Service
@Transactional(readOnly = true)
public class Systems {

	// whatever is older is shown
	private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

	private final InformationSystems systems;

	private final OrganizationSections sections;

	private final DetailsComparison comparison;

	private final Deleting deleting;

	private final Authorships authorships;

	private final AuditTrail auditTrail;

	// asked for late: they know this room
	private final ObjectProvider<AnswerFollower> followers;

	Systems(InformationSystems systems, OrganizationSections sections, DetailsComparison comparison, Deleting deleting,
			Authorships authorships, AuditTrail auditTrail, ObjectProvider<AnswerFollower> followers) {
		this.systems = systems;
		this.sections = sections;
		this.comparison = comparison;
		this.deleting = deleting;
		this.authorships = authorships;
		this.auditTrail = auditTrail;
		this.followers = followers;
	}

	/**
	 * The systems a person may see and that are in use.
	 * @param words what their name or short name contains; blank for all
	 * @param staff the person
	 * @param page which page
	 * @return a page of the list
	 */
	public Page<SystemRow> visible(String words, SignedInStaff staff, Pageable page) {
		return visible(words, false, staff, page);
	}

	/**
	 * The systems a person may see.
	 * @param words what their name or short name contains; blank for all
	 * @param abolished whether those too that are used no more
	 * @param staff the person
	 * @param page which page
	 * @return a page of the list
	 */
	public Page<SystemRow> visible(String words, boolean abolished, SignedInStaff staff, Pageable page) {
		Set<UUID> readable = readable(staff);
		if (!staff.readsAll() && readable.isEmpty()) {
			return new PageImpl<>(List.of(), page, 0);
		}
		return this.systems.find(staff.readsAll(), readable, pattern(words),
				abolished ? LONG_AGO : this.deleting.today(), page);
	}

	/**
	 * How many systems a person may see that are used no more.
	 * @param words what their name or short name contains; blank for all
	 * @param staff the person
	 * @return the number
	 */
	public long abolished(String words, SignedInStaff staff) {
		return this.systems.countAbolished(staff.readsAll(), readable(staff), pattern(words), this.deleting.today());
	}

	/**
	 * The day by which it is decided what is in use.
	 * @return today in Japan
	 */
	public LocalDate today() {
		return this.deleting.today();
	}

	private static Set<UUID> readable(SignedInStaff staff) {
		return staff.readableSections().stream().map(SectionId::value).collect(Collectors.toSet());
	}

	/**
	 * How the list is searched, for rooms that list systems of their own.
	 * @param words what the name or short name contains; blank for all
	 * @return what the search key must be like
	 */
	public static String pattern(String words) {
		return LikePattern.containing(SearchKey.fold(words));
	}

	/**
	 * A system the person may read.
	 * @param id the system
	 * @param staff the person
	 * @return the system
	 * @throws NotFound if there is none, or none for this person
	 * @throws Deleted if there was one
	 */
	public InformationSystem readable(SystemId id, SignedInStaff staff) {
		InformationSystem system = this.systems.findById(id)
			.orElseThrow(() -> this.deleting.missing(id.value(), "情報システム", staff));
		if (!staff.reads(system.owner())) {
			throw new NotFound("情報システム " + id);
		}
		return system;
	}

	/**
	 * A system the person may change.
	 * @param id the system
	 * @param staff the person
	 * @return the system
	 * @throws NotFound if there is none, or none for this person
	 */
	public InformationSystem writable(SystemId id, SignedInStaff staff) {
		InformationSystem system = readable(id, staff);
		if (!staff.writes(system.owner())) {
			throw new NotFound("情報システム " + id);
		}
		return system;
	}

	/**
	 * A system the person may say something else of.
	 * @param id the system
	 * @param staff the person
	 * @return the system
	 * @throws NotFound if there is none, or none for this person
	 * @throws NotPossible if its end is known
	 */
	public InformationSystem changeable(SystemId id, SignedInStaff staff) {
		InformationSystem system = writable(id, staff);
		system.end().ifPresent((end) -> {
			throw new NotPossible(end.because("登録内容も連絡体制も変えられません。変えるときは、情報システム管理者が、先に情報システムの画面で廃止を取り消します。"));
		});
		return system;
	}

	/**
	 * The fictional systems, for the rooms that add to the sample.
	 * @return systems flagged as sample
	 */
	public List<InformationSystem> samples() {
		return this.systems.findBySampleTrue();
	}

	/**
	 * The fictional systems, deleted or not, for the rooms that clear the sample away.
	 * @return their ids
	 */
	public List<UUID> everySample() {
		return this.systems.everySample().stream().map(UUID::fromString).toList();
	}

	/**
	 * The sections a person may register systems for.
	 * @param staff the person
	 * @param present the section that keeps the system now, which may have been closed
	 * @return sections in order
	 */
	public List<OrganizationSection> owners(SignedInStaff staff, @Nullable SectionId present) {
		return this.sections.inOrder()
			.stream()
			.filter((section) -> section.id().equals(present) || (section.active() && staff.writes(section.id())))
			.toList();
	}

	/**
	 * Registers a system.
	 * @param details what is said of it
	 * @param staff who registers it
	 * @return its id
	 */
	@Transactional
	public SystemId register(SystemDetails details, SignedInStaff staff) {
		refuseForeign(details.owner(), null, staff);
		refuseDouble(details, null);
		InformationSystem system = new InformationSystem(SystemId.fresh(), details, false);
		this.systems.save(system);
		wrote(system.id(), this.comparison.said(details), staff);
		this.auditTrail.record(SystemActs.REGISTERED, system.subject(), "");
		return system.id();
	}

	/**
	 * Says something else of a system.
	 * @param id the system
	 * @param details what is said of it now
	 * @param version the version the person saw
	 * @param staff who changes it
	 * @return what followed other answers, a sentence each
	 */
	@Transactional
	public List<String> revise(SystemId id, SystemDetails details, long version, SignedInStaff staff) {
		InformationSystem system = changeable(id, staff);
		if (system.version() != version) {
			throw new SystemRevisedMeanwhile(id);
		}
		refuseForeign(details.owner(), system.owner(), staff);
		refuseDouble(details, id);
		List<Difference> changes = this.comparison.differences(system.details(), details);
		if (changes.isEmpty()) {
			return List.of();
		}
		// first: whoever writes in a draft holds it before all else, and nobody waits
		// in a circle
		List<String> followed = follow(system, details.profile(), staff);
		system.describe(details);
		wrote(id, changes, staff);
		this.auditTrail.record(SystemActs.CHANGED, system.subject(),
				changes.stream().map(Difference::sentence).collect(Collectors.joining("\n")));
		return followed;
	}

	private void wrote(SystemId id, List<Difference> changes, SignedInStaff staff) {
		for (Difference change : changes) {
			if (DetailsComparison.isNothing(change.after())) {
				this.authorships.emptied(id.value(), Authorship.Kind.SYSTEM, change.field());
			}
			else {
				String words = change.field().equals(DetailsComparison.OWNER) ? change.after().replace(' ', '\n')
						: change.after();
				this.authorships.wrote(id.value(),
						new Authorship(Authorship.Kind.SYSTEM, change.field(), "「" + change.label() + "」", words),
						staff.personId());
			}
		}
	}

	private List<String> follow(InformationSystem system, Map<String, Answer> profile, SignedInStaff staff) {
		return system.profile().equals(profile) ? List.of()
				: this.followers.orderedStream()
					.flatMap((follower) -> follower.follow(system, profile, staff).stream())
					.toList();
	}

	private void refuseForeign(SectionId owner, @Nullable SectionId present, SignedInStaff staff) {
		if (owners(staff, present).stream().noneMatch((section) -> section.id().equals(owner))) {
			throw new NotFound("課 " + owner);
		}
	}

	private void refuseDouble(SystemDetails details, @Nullable SystemId itself) {
		Optional<InformationSystem> other = this.systems.findByOwnerAndName(details.owner(), details.name());
		if (other.isPresent() && !other.get().id().equals(itself)) {
			throw new SystemAlreadyExists(details.name());
		}
	}

}
