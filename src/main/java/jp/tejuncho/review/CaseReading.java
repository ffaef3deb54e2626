package jp.tejuncho.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.archive.Archive;
import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.organization.Post;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.NotFound;

/**
 * 書類を読むこと.
 *
 * Everything a person looks at and nothing they change.
 */
@Service
@Transactional(readOnly = true)
public class CaseReading {

	private static final Set<Role> ACTING = Stream.of(Post.values())
		.map(Permissions::role)
		.collect(Collectors.toUnmodifiableSet());

	private final CaseFiles files;

	private final Rounds rounds;

	private final Archive archive;

	CaseReading(CaseFiles files, Rounds rounds, Archive archive) {
		this.files = files;
		this.rounds = rounds;
		this.archive = archive;
	}

	/**
	 * The file of a document.
	 * @param id the draft
	 * @param staff who reads it
	 * @return everything that is known of its way
	 * @throws NotFound if there is no such draft, or none for this person
	 */
	public CaseFile file(DraftId id, SignedInStaff staff) {
		return this.files.open(id, staff);
	}

	/**
	 * What a page shows now.
	 * @param file the file
	 * @return what whoever acts from the page has seen
	 */
	public Seen seen(CaseFile file) {
		return this.files.seen(file);
	}

	/**
	 * What reviewers read now or read last, or what would be sent now.
	 * @param file the file
	 * @return the tree of the running round or of that in which the document was
	 * approved; otherwise the draft as it is
	 */
	public Document current(CaseFile file) {
		Optional<Release> settled = file.settled();
		if (settled.isPresent()) {
			return file.tree(file.round(settled.get()));
		}
		return (file.document().stage() == Stage.IN_REVIEW) ? file.tree(file.lastRound())
				: Composer.compose(file.manuscript());
	}

	/**
	 * The document as it is read, and what stands above a paper about it.
	 * @param file the file
	 * @return the version the document is, without 案; otherwise {@link #current}
	 */
	public Document shown(CaseFile file) {
		return file.settled().map(file::keptTree).orElseGet(() -> current(file));
	}

	/**
	 * What a document is compared with.
	 * @param file the file
	 * @param basis which of them
	 * @return the other tree; nothing if there is none
	 */
	public Optional<Document> basis(CaseFile file, Basis basis) {
		return switch (basis) {
			case ROUND -> earlierRound(file).map(file::tree);
			case EXAMPLE -> Optional.of(Composer.composeExample(file.manuscript()));
			case IN_FORCE, COMING -> version(file, basis).map(file::round).map(file::tree);
		};
	}

	/**
	 * Whether there is something to compare with, without composing or reading it.
	 * @param file the file
	 * @param basis which of them
	 * @return whether {@link #basis} has it
	 */
	public boolean has(CaseFile file, Basis basis) {
		return switch (basis) {
			case ROUND -> earlierRound(file).isPresent();
			case EXAMPLE -> true;
			case IN_FORCE, COMING ->
				version(file, basis).filter((release) -> !file.settled().equals(Optional.of(release))).isPresent();
		};
	}

	/**
	 * Which version a document is compared with.
	 * @param file the file
	 * @param basis which of them
	 * @return the version that holds today, or the one after it that was decided already;
	 * nothing where no version is compared with
	 */
	public Optional<Release> version(CaseFile file, Basis basis) {
		VersionCalendar calendar = file.calendar();
		return switch (basis) {
			case ROUND, EXAMPLE -> Optional.empty();
			case IN_FORCE -> calendar.inForce();
			case COMING ->
				calendar.decided().filter((release) -> calendar.validity(release) == VersionCalendar.Validity.COMING);
		};
	}

	/**
	 * With what a revision is compared when its changes are summed up: what it takes the
	 * place of.
	 * @param file the file
	 * @return the version that was decided last, whether it holds already or not
	 */
	public Basis revised(CaseFile file) {
		return has(file, Basis.COMING) ? Basis.COMING : Basis.IN_FORCE;
	}

	// what is shown is itself a round while it is read, and once it was approved; a draft
	// is compared with what was sent of it last
	private static Optional<Round> earlierRound(CaseFile file) {
		Optional<Round> shown = file.settled().map(file::round);
		if (shown.isEmpty() && file.document().stage() == Stage.IN_REVIEW) {
			shown = Optional.of(file.lastRound());
		}
		int before = shown.map(Round::round).orElse(Integer.MAX_VALUE);
		int version = shown.map(Round::documentVersion).orElse(file.document().number());
		return file.rounds()
			.stream()
			.filter((round) -> round.round() < before && round.documentVersion() == version
					&& file.isOneWork(round.round(), before))
			.findFirst();
	}

	/**
	 * The kept file of a release.
	 * @param file the file of the document
	 * @param sequence which release
	 * @param inForce whether the copy with its day is wanted
	 * @return the same bytes for ever
	 * @throws NotFound if there is none
	 */
	public byte[] released(CaseFile file, int sequence, boolean inForce) {
		Release release = file.release(sequence);
		return this.archive.read(kept(inForce ? release.inForcePdf() : release.pdf(), sequence));
	}

	/**
	 * The kept tree of a release.
	 * @param file the file of the document
	 * @param sequence which release
	 * @param inForce whether the copy with its day is wanted
	 * @return the same tree for ever
	 * @throws NotFound if there is none
	 */
	public Document releasedTree(CaseFile file, int sequence, boolean inForce) {
		Release release = file.release(sequence);
		return this.files.tree(kept(inForce ? release.inForceDocument() : release.document(), sequence));
	}

	private static String kept(@Nullable String digest, int sequence) {
		if (digest == null) {
			throw new NotFound("施行版 " + sequence);
		}
		return digest;
	}

	/**
	 * The release that was in force on a day.
	 * @param file the file
	 * @param day the day
	 * @return the release, if there was one
	 */
	public Optional<Release> on(CaseFile file, LocalDate day) {
		return file.releases().stream().filter((release) -> release.holdsOn(day)).findFirst();
	}

	/**
	 * What waits for a person.
	 * @param staff the person
	 * @return documents to check, to approve, to take note of, those that came back, and
	 * those to put in force; the oldest first in each
	 */
	public List<InboxItem> inbox(SignedInStaff staff) {
		List<InboxItem> items = new ArrayList<>();
		List<InboxItem> waiting = waiting(staff);
		for (Post post : Post.values()) {
			Role role = Permissions.role(post);
			waiting.stream()
				.filter((item) -> item.post() == post && staff.holds(role, new SectionId(item.section())))
				.forEach(items::add);
		}
		Set<UUID> own = staff.writableSections().stream().map(SectionId::value).collect(Collectors.toSet());
		if (staff.writesAll() || !own.isEmpty()) {
			items.addAll(this.rounds.returned(staff.writesAll(), own));
			items.addAll(this.rounds.approved(staff.writesAll(), own));
		}
		return items;
	}

	// whatever waits in the person's sections, for whichever post
	private List<InboxItem> waiting(SignedInStaff staff) {
		List<Assignment> acting = staff.assignments()
			.stream()
			.filter((assignment) -> ACTING.contains(assignment.role()))
			.toList();
		if (acting.isEmpty()) {
			return List.of();
		}
		boolean everywhere = acting.stream().anyMatch((assignment) -> assignment.section() == null);
		Set<UUID> sections = acting.stream()
			.map(Assignment::section)
			.filter(Objects::nonNull)
			.map(SectionId::value)
			.collect(Collectors.toSet());
		return this.rounds.waiting(everywhere, sections);
	}

	/**
	 * 比べる相手.
	 */
	public enum Basis {

		/** 前の回. */
		ROUND("前の回"),

		/** 例文. */
		EXAMPLE("ガイドラインの例文"),

		/** 施行中の版. */
		IN_FORCE("施行中の版"),

		/** 施行を待つ版. */
		COMING("施行を待つ版");

		private final String label;

		Basis(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

		/**
		 * Whether it is one of the document's own versions.
		 * @return {@code true} if which one it is depends on the day
		 */
		public boolean isVersion() {
			return this == IN_FORCE || this == COMING;
		}

	}

}
