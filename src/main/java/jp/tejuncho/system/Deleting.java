package jp.tejuncho.system;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.text.JapanTime;

/**
 * 削除の記録.
 *
 * Used by the rooms that hide what is deleted and bring it back.
 */
@Component
public class Deleting {

	private final Deletions deletions;

	private final AuditTrail audit;

	private final Clock clock;

	Deleting(Deletions deletions, AuditTrail audit, Clock clock) {
		this.deletions = deletions;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Records a deletion; the caller hides what is deleted in the same transaction.
	 * @param subject what is deleted
	 * @param detail what goes with it, in words
	 * @param staff who deletes it
	 * @return the deletion
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Deletion record(Deletion.Subject subject, String detail, SignedInStaff staff) {
		Deletion deletion = this.deletions.saveAndFlush(new Deletion(subject, staff, this.clock.instant()));
		this.audit.record(SystemActs.deleted(subject.what()), name(deletion), detail);
		return deletion;
	}

	/**
	 * The deletion that a person wants to take back.
	 * @param subject what was deleted
	 * @param staff the person
	 * @return the deletion
	 * @throws NotFound if there is none, or none that the person may take back
	 * @throws Deleted if it is too late
	 */
	@Transactional(readOnly = true)
	public Deletion reversible(UUID subject, SignedInStaff staff) {
		Deletion deletion = this.deletions.newestOf(subject)
			.filter((known) -> staff.writes(owner(known)))
			.orElseThrow(() -> new NotFound("削除したもの " + subject));
		if (deletion.ending() != Deletion.Ending.RESTORED && !deletion.isReversible(today())) {
			throw new Deleted(deletion, true);
		}
		return deletion;
	}

	/**
	 * The deletion that a person takes back now. Nobody else can until the end of the
	 * transaction.
	 * @param subject what was deleted
	 * @param staff the person
	 * @return the deletion; {@linkplain Deletion.Ending#RESTORED ended} if somebody was
	 * faster
	 * @throws NotFound if there is none, or none that the person may take back
	 * @throws Deleted if it is too late
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Deletion held(UUID subject, SignedInStaff staff) {
		this.deletions.hold(subject);
		return reversible(subject, staff);
	}

	/**
	 * Records that something was brought back; the caller shows it in the same
	 * transaction.
	 * @param deletion the deletion
	 * @param detail what else became of it, in words
	 * @param staff who brought it back
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void restored(Deletion deletion, String detail, SignedInStaff staff) {
		Deletion known = this.deletions.findById(deletion.id()).orElseThrow();
		known.end(Deletion.Ending.RESTORED, staff.displayName(), this.clock.instant());
		this.deletions.saveAndFlush(known);
		this.audit.record(SystemActs.restored(known.what()), name(known), detail);
	}

	/**
	 * What a person is told who asks for something that isn't there.
	 * @param subject what was asked for
	 * @param what what that would be, in words
	 * @param staff the person
	 * @return that it was deleted, for whoever might read it; otherwise that there is
	 * nothing
	 */
	@Transactional(readOnly = true)
	public RuntimeException missing(UUID subject, String what, SignedInStaff staff) {
		return this.deletions.newestOf(subject)
			.filter((deletion) -> deletion.ending() != Deletion.Ending.RESTORED && staff.reads(owner(deletion)))
			.<RuntimeException>map((deletion) -> new Deleted(deletion, staff.writes(owner(deletion))))
			.orElseGet(() -> new NotFound(what + " " + subject));
	}

	/**
	 * What was deleted.
	 * @param staff who asks
	 * @param page which page
	 * @return what can be brought back first, the newest first in each
	 */
	@Transactional(readOnly = true)
	public Page<Row> readable(SignedInStaff staff, Pageable page) {
		Set<UUID> sections = staff.readableSections().stream().map(SectionId::value).collect(Collectors.toSet());
		if (!staff.readsAll() && sections.isEmpty()) {
			return new PageImpl<>(List.of(), page, 0);
		}
		LocalDate today = today();
		return this.deletions.readable(staff.readsAll(), sections.isEmpty() ? Set.of(Deletion.NONE) : sections, page)
			.map((deletion) -> new Row(deletion, deletion.isReversible(today)));
	}

	/**
	 * The day by which it is decided whether something can be brought back.
	 * @return today in Japan
	 */
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), JapanTime.ZONE);
	}

	private SectionId owner(Deletion deletion) {
		return this.deletions.ownerOf(deletion.system().value());
	}

	private static String name(Deletion deletion) {
		return InformationSystem.subject(deletion.systemName(), deletion.subject());
	}

	/**
	 * 削除の一覧の一行.
	 *
	 * @param deletion the deletion
	 * @param reversible whether it can still be taken back
	 */
	public record Row(Deletion deletion, boolean reversible) {
	}

}
