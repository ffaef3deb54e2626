package jp.tejuncho.system;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.system.SystemContents.Content;
import jp.tejuncho.text.Sha256;

/**
 * 情報システムの削除.
 *
 * A deleted system gives its name away at once: what stands in the table bears the
 * deletion's number behind it, for a section has no two systems of one name.
 */
@Service
public class SystemDeletion {

	static final String WHAT = "情報システム";

	private final Systems systems;

	private final InformationSystems repository;

	private final Deletions deletions;

	private final Deleting deleting;

	private final List<SystemContents> contents;

	SystemDeletion(Systems systems, InformationSystems repository, Deletions deletions, Deleting deleting,
			ObjectProvider<SystemContents> contents) {
		this.systems = systems;
		this.repository = repository;
		this.deletions = deletions;
		this.deleting = deleting;
		this.contents = contents.orderedStream().toList();
	}

	/**
	 * What would be deleted.
	 * @param id the system
	 * @param staff who asks
	 * @return the system and everything that goes with it
	 * @throws jp.tejuncho.platform.NotFound if the person may not write for it
	 */
	@Transactional(readOnly = true)
	public Plan plan(SystemId id, SignedInStaff staff) {
		InformationSystem system = this.systems.writable(id, staff);
		return new Plan(system, this.contents.stream().flatMap((room) -> room.of(system, staff).stream()).toList(),
				this.deleting.today().plusDays(Deletion.DAYS));
	}

	/**
	 * Deletes a system and what goes with it.
	 * @param id the system
	 * @param seen what the person saw, as {@link Plan#seen()} says it
	 * @param staff who deletes it
	 * @return what was deleted
	 * @throws NotAsSeen if something else is there by now, or something that must stay
	 */
	@Transactional
	public Deletion delete(SystemId id, String seen, SignedInStaff staff) {
		this.systems.writable(id, staff);
		this.contents.forEach((room) -> room.hold(id));
		Plan plan = plan(id, staff);
		if (!plan.isPossible() || !plan.seen().equals(seen)) {
			throw new NotAsSeen();
		}
		InformationSystem system = plan.system();
		Deletion deletion = this.deleting.record(new Deletion.Subject(id.value(), system, WHAT, "/systems/" + id),
				plan.contents()
					.stream()
					.map((content) -> content.name() + "（" + content.state() + "）")
					.collect(Collectors.joining("、")),
				staff);
		String away = system.name() + "\n" + deletion.id();
		if (this.deletions.hide(id.value(), system.version(), deletion.id(), away,
				SearchKey.of(system.name(), system.shortName())) == 0) {
			throw new NotAsSeen();
		}
		return deletion;
	}

	/**
	 * Brings a system back. If it is there already, nothing happens: two people may press
	 * the button at once.
	 * @param id the system
	 * @param name what it is called from now on
	 * @param staff who brings it back
	 * @throws SystemAlreadyExists if the section has another system of that name
	 */
	@Transactional
	public void restore(SystemId id, String name, SignedInStaff staff) {
		Deletion deletion = this.deleting.held(id.value(), staff);
		if (deletion.ending() != null) {
			return;
		}
		String called = name.strip();
		if (namesake(deletion, called).isPresent()) {
			throw new SystemAlreadyExists(called);
		}
		this.deletions.show(id.value(), deletion.id(), called,
				SearchKey.of(called, this.deletions.shortNameOf(id.value())));
		this.deleting.restored(deletion,
				called.equals(deletion.systemName()) ? "" : "情報システム名：" + deletion.systemName() + " → " + called, staff);
	}

	/**
	 * The system that has taken a name meanwhile.
	 * @param deletion the deletion of a system
	 * @param name the name
	 * @return the other system of the section, if there is one
	 */
	@Transactional(readOnly = true)
	public Optional<SystemId> namesake(Deletion deletion, String name) {
		SectionId owner = this.deletions.ownerOf(deletion.system().value());
		return this.repository.findByOwnerAndName(owner, name).map(InformationSystem::id);
	}

	/**
	 * 削除するものの全部.
	 *
	 * @param system the system
	 * @param contents what goes with it
	 * @param lastDay until when it can be brought back
	 */
	public record Plan(InformationSystem system, List<Content> contents, LocalDate lastDay) {

		public Plan {
			contents = List.copyOf(contents);
		}

		public boolean isPossible() {
			return hindrances().isEmpty();
		}

		/**
		 * What must stay, and why.
		 * @return only what hinders
		 */
		public List<Content> hindrances() {
			return this.contents.stream().filter((content) -> !content.hindrance().isEmpty()).toList();
		}

		/**
		 * What tells whether anything has changed since.
		 * @return a digest of everything that is shown
		 */
		public String seen() {
			String shown = this.system.version() + this.contents.stream()
				.map((content) -> "\n" + content.name() + "\t" + content.state() + "\t" + content.hindrance())
				.collect(Collectors.joining());
			return Sha256.hex(shown.getBytes(StandardCharsets.UTF_8));
		}

	}

	/**
	 * 見たものと違っている.
	 */
	public static class NotAsSeen extends RuntimeException {

		NotAsSeen() {
			super("Something has changed since the person saw it");
		}

	}

}
