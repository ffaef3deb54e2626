package jp.tejuncho.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

import jp.tejuncho.audit.AuditSeals.SealedAct;
import jp.tejuncho.audit.AuditSeals.StraySeal;
import jp.tejuncho.audit.AuditVerdict.Fault;
import jp.tejuncho.audit.AuditVerdict.Kind;
import jp.tejuncho.platform.TrailAct;

/**
 * 操作の記録の検査.
 *
 * The chain first, to its end whatever is wrong on the way; then everything that is kept
 * for ever against what the entries that fit have proved. Whoever may write into the
 * tables can make the whole chain anew. Only a digest that was written down elsewhere
 * shows that.
 */
@Service
public class AuditVerification {

	/** 記録に残る操作の名. */
	public static final TrailAct ACT = TrailAct.covered("改ざんの検査");

	/** How much later than its time an act may be sealed after another. */
	static final Duration LATE = Duration.ofMinutes(10);

	private static final int PAGE = 1_000;

	private static final Logger log = LoggerFactory.getLogger(AuditVerification.class);

	private final AuditSeals seals;

	private final AuditBacklog backlog;

	private final AuditNotes notes;

	private final NotedPlaces places;

	private final ObjectProvider<ProvenRecords> records;

	private final ObjectProvider<StoredTexts> texts;

	private final ObjectProvider<Untold> untold;

	private final ObjectProvider<AuditStampCheck> stamps;

	AuditVerification(AuditSeals seals, AuditBacklog backlog, AuditNotes notes, NotedPlaces places,
			ObjectProvider<ProvenRecords> records, ObjectProvider<StoredTexts> texts, ObjectProvider<Untold> untold,
			ObjectProvider<AuditStampCheck> stamps) {
		this.seals = seals;
		this.backlog = backlog;
		this.notes = notes;
		this.places = places;
		this.records = records;
		this.texts = texts;
		this.untold = untold;
		this.stamps = stamps;
	}

	/**
	 * いちばん新しい封.
	 * @return {@link AuditSeal#NONE} before the first
	 */
	public AuditSeal newest() {
		return this.seals.newest();
	}

	public AuditVerdict verify() {
		return verify("");
	}

	/**
	 * 検査する. Nothing is sealed: what seals what it judges finds everything in order.
	 * @param noted the digest of a seal that has to be there; empty if none has
	 * @return everything that doesn't fit, and what is proved
	 */
	public AuditVerdict verify(String noted) {
		Unsealed tail = this.backlog.unsealed();
		ChainWalk walk = new ChainWalk();
		Optional<Fault> unreadable = expect(noted, walk);
		follow(walk);
		List<Fault> faults = new ArrayList<>(walk.faults());
		besideTheChain(walk).forEach(faults::add);
		unreadable.ifPresent(faults::add);
		boolean leftTooLong = this.backlog.isSuspect(tail);
		if (!leftTooLong) {
			walk.read(this.seals.unsealed(AuditSeals.ALWAYS, Math.toIntExact(tail.count()) + PAGE));
		}
		List<ProvenRecords> rooms = this.records.orderedStream().toList();
		walk.proofs().compare(rooms);
		walk.absent().forEach(faults::add);
		walk.lostSince(this.seals::has).forEach(faults::add);
		if (leftTooLong) {
			faults.add(new Fault(Kind.UNSEALED, 0, tail.inWords()));
		}
		faults.addAll(walk.proofs().faults());
		besideTheTrail().forEach(faults::add);
		lostNotes(faults);
		return new AuditVerdict(walk.whole(), faults, walk.proofs().acknowledged(),
				rooms.isEmpty() ? AuditVerdict.Proofs.NONE : walk.proofs().proofs(), tail, walk.steps());
	}

	private void follow(ChainWalk walk) {
		List<SealedAct> page;
		do {
			page = this.seals.after(walk.last().number(), PAGE);
			page.forEach(walk::pass);
		}
		while (page.size() >= PAGE);
	}

	// every entry has no seal, or one that was passed, or is told here
	private List<Fault> besideTheChain(ChainWalk walk) {
		long last = walk.last().number();
		List<Fault> faults = new ArrayList<>();
		List<StraySeal> outside = this.seals.outside(PAGE);
		outside.forEach((seal) -> faults.add(fault(Kind.SEAL_OUTSIDE, seal)));
		this.seals.again(last, PAGE).forEach((seal) -> faults.add(fault(Kind.SEAL_TWICE, seal)));
		long unread = this.seals.countUpTo(last) - walk.passed() - outside.size();
		if (unread > 0) {
			faults.add(new Fault(Kind.SEAL_UNREAD, 0, "%,d".formatted(unread)));
		}
		return faults;
	}

	private Stream<Fault> besideTheTrail() {
		Stream<Fault> changed = this.texts.orderedStream()
			.flatMap((room) -> room.wrong().stream())
			.map(AuditVerification::fault);
		Stream<Fault> untold = this.untold.orderedStream()
			.flatMap((room) -> room.untold().stream())
			.map((what) -> new Fault(Kind.UNTOLD, 0, what));
		Stream<Fault> stamped = this.stamps.stream()
			.flatMap((check) -> check.check().faults().stream())
			.map((what) -> new Fault(Kind.STAMP_FALSE, 0, what));
		return Stream.of(changed, untold, stamped).flatMap((some) -> some);
	}

	private static Fault fault(Kind kind, StraySeal seal) {
		return new Fault(kind, seal.number(), seal.what(), seal.digest());
	}

	private static Fault fault(StoredTexts.WrongText text) {
		return new Fault(Kind.TEXT_CHANGED, 0, text.told(), text.found(), text.told(), text.known(), text.digests());
	}

	// what a person wrote down, and what the application noted day by day
	private Optional<Fault> expect(String noted, ChainWalk walk) {
		Optional<Fault> unreadable = Optional.empty();
		try {
			this.notes.read().forEach(walk::expect);
		}
		catch (IOException ex) {
			unreadable = Optional
				.of(new Fault(Kind.NOTES_UNREADABLE, 0, this.notes.file(), String.valueOf(ex.getMessage())));
		}
		walk.expectTyped(noted);
		return unreadable;
	}

	// what a start has told already is in the trail
	private void lostNotes(List<Fault> faults) {
		try {
			this.places.lost()
				.map((place) -> new Fault(Kind.NOTES_LOST, 0, place.inWords()))
				.filter((fault) -> !faults.contains(fault))
				.ifPresent(faults::add);
		}
		catch (IOException ex) {
			log.debug("That the notes can't be read is told already", ex);
		}
	}

}
