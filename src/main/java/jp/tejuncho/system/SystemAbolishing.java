package jp.tejuncho.system;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.text.Wareki;

/**
 * 情報システムを廃止すること.
 *
 * Together with its documents, on the same day. From the moment it is recorded nothing
 * new is begun for the system, though it is in use until the day.
 */
@Service
public class SystemAbolishing {

	private final Systems systems;

	private final InformationSystems repository;

	private final Abolitions abolitions;

	private final List<SystemDocuments> documents;

	private final List<SystemContents> contents;

	private final AuditTrail audit;

	private final Clock clock;

	SystemAbolishing(Systems systems, InformationSystems repository, Abolitions abolitions,
			ObjectProvider<SystemDocuments> documents, ObjectProvider<SystemContents> contents, AuditTrail audit,
			Clock clock) {
		this.systems = systems;
		this.repository = repository;
		this.abolitions = abolitions;
		this.documents = documents.orderedStream().toList();
		this.contents = contents.orderedStream().toList();
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Whether a person may end a system.
	 * @param system the system
	 * @param staff the person
	 * @return true for its 情報システム管理者
	 */
	public static boolean isAllowed(InformationSystem system, SignedInStaff staff) {
		return staff.holds(Role.SYSTEM_MANAGER, system.owner());
	}

	/**
	 * What would become of the documents.
	 * @param system a system the person may read
	 * @param staff who asks
	 * @return in order
	 */
	@Transactional(readOnly = true)
	public List<SystemDocuments.Ending> endings(InformationSystem system, SignedInStaff staff) {
		return this.documents.stream().flatMap((room) -> room.of(system, staff).stream()).toList();
	}

	/**
	 * The ends that were recorded.
	 * @param system a system the person may read
	 * @return the newest first; those that were taken back too
	 */
	@Transactional(readOnly = true)
	public List<Abolition> history(InformationSystem system) {
		return this.abolitions.newestFirst(system.id().value());
	}

	/**
	 * The documents that ended with a system.
	 * @param system a system the person may read
	 * @param abolition its end
	 * @param staff who asks
	 * @return those that may hold again when it is taken back; not those that had their
	 * own end before
	 */
	@Transactional(readOnly = true)
	public List<SystemDocuments.Ending> ended(InformationSystem system, Abolition abolition, SignedInStaff staff) {
		return endings(system, staff).stream()
			.filter((ending) -> abolition.abolishedFrom().equals(ending.endedFrom()))
			.toList();
	}

	/**
	 * Ends a system, and its documents that are in force, on the same day.
	 * @param id the system
	 * @param from the first day on which it is used no more
	 * @param reason why
	 * @param staff who ends it
	 * @throws AbolitionRefused if a document stands in the way, or the day
	 */
	@Transactional
	public void abolish(SystemId id, LocalDate from, String reason, SignedInStaff staff) {
		InformationSystem system = held(id, staff);
		if (system.abolishedFrom() != null) {
			throw new AbolitionRefused("この情報システムの廃止は、もう登録されています。日付や理由を直すときは、情報システムの画面で廃止を取り消してから、もう一度登録してください。");
		}
		if (reason.isBlank()) {
			throw new AbolitionRefused("廃止の理由を書いてください。");
		}
		for (SystemDocuments.Ending ending : endings(system, staff)) {
			refuse(ending, from);
		}
		this.documents.forEach((room) -> room.abolish(system, from, reason, staff));
		system.abolish(from);
		this.repository.save(system);
		this.abolitions.saveAndFlush(new Abolition(id, from, reason, staff, this.clock.instant()));
		this.audit.record(SystemActs.ABOLISHED, system.subject(), from + "　" + reason);
	}

	private static void refuse(SystemDocuments.Ending ending, LocalDate from) {
		if (!ending.hindrance().isEmpty()) {
			throw new AbolitionRefused(ending.name() + "：" + ending.hindrance());
		}
		LocalDate ended = ending.endedFrom();
		if (ended != null && from.isBefore(ended)) {
			throw new AbolitionRefused("廃止の日が、" + ending.name() + "の廃止の日（" + Wareki.of(ended)
					+ "）より前です。文書がなくなる前に情報システムだけを廃止することはできません。日付を確かめてください。");
		}
	}

	/**
	 * Takes the end of a system back, before its day or afterwards. What was recorded
	 * stays to be seen.
	 * @param id the system
	 * @param again documents that hold again
	 * @param reason why
	 * @param staff who takes it back
	 * @throws AbolitionRefused if there is nothing to take back
	 */
	@Transactional
	public void takeBack(SystemId id, Set<UUID> again, String reason, SignedInStaff staff) {
		InformationSystem system = held(id, staff);
		Optional<Abolition> abolition = history(system).stream()
			.filter((known) -> known.takenBackAt() == null)
			.findFirst();
		if (abolition.isEmpty()) {
			throw new AbolitionRefused("この情報システムの廃止は、登録されていないか、もう取り消されています。");
		}
		if (reason.isBlank()) {
			throw new AbolitionRefused("取り消す理由を書いてください。");
		}
		Set<UUID> held = ended(system, abolition.get(), staff).stream()
			.map(SystemDocuments.Ending::document)
			.filter(again::contains)
			.collect(Collectors.toSet());
		abolition.get().takeBack(reason, staff, this.clock.instant());
		this.abolitions.saveAndFlush(abolition.get());
		system.abolish(null);
		this.repository.save(system);
		this.documents.forEach((room) -> room.takeUpAgain(system, held, reason, staff));
		this.audit.record(SystemActs.TAKEN_UP_AGAIN, system.subject(), reason);
	}

	private InformationSystem held(SystemId id, SignedInStaff staff) {
		InformationSystem system = this.systems.writable(id, staff);
		if (!isAllowed(system, staff)) {
			throw new AbolitionRefused("廃止とその取消しは、情報システム管理者がします。");
		}
		this.contents.forEach((room) -> room.hold(id));
		return this.systems.writable(id, staff);
	}

}
