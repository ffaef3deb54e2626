package jp.tejuncho.audit;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

import jp.tejuncho.audit.AuditNotes.Note;
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
		Walk walk = new Walk();
		List<Fault> faults = new ArrayList<>();
		expect(noted, walk, faults);
		List<SealedAct> page;
		do {
			page = this.seals.after(walk.last.number(), PAGE);
			page.forEach(walk::pass);
		}
		while (page.size() >= PAGE);
		List<Fault> beside = besideTheChain(walk);
		boolean leftTooLong = this.backlog.isSuspect(tail);
		if (!leftTooLong) {
			walk.read(this.seals.unsealed(AuditSeals.ALWAYS, Math.toIntExact(tail.count()) + PAGE));
		}
		List<ProvenRecords> rooms = this.records.orderedStream().toList();
		walk.proofs.compare(rooms);
		faults.addAll(0, walk.faults);
		faults.addAll(walk.faults.size(), beside);
		walk.absent().forEach(faults::add);
		walk.checks.stream()
			.filter((check) -> !this.seals.has(check.seal()))
			.map(EarlierCheck::fault)
			.forEach(faults::add);
		if (leftTooLong) {
			faults.add(new Fault(Kind.UNSEALED, 0, tail.inWords()));
		}
		faults.addAll(walk.proofs.faults());
		this.texts.orderedStream()
			.flatMap((room) -> room.wrong().stream())
			.map(AuditVerification::fault)
			.forEach(faults::add);
		this.untold.orderedStream()
			.flatMap((room) -> room.untold().stream())
			.map((what) -> new Fault(Kind.UNTOLD, 0, what))
			.forEach(faults::add);
		this.stamps.stream()
			.flatMap((check) -> check.check().faults().stream())
			.map((what) -> new Fault(Kind.STAMP_FALSE, 0, what))
			.forEach(faults::add);
		lostNotes(faults);
		return new AuditVerdict(walk.whole, faults, walk.proofs.acknowledged(),
				rooms.isEmpty() ? AuditVerdict.Proofs.NONE : walk.proofs.proofs(), tail, walk.steps);
	}

	// every entry has no seal, which is told, or one that was passed, or one that is told
	// here
	private List<Fault> besideTheChain(Walk walk) {
		long last = walk.last.number();
		List<Fault> faults = new ArrayList<>();
		List<StraySeal> outside = this.seals.outside(PAGE);
		outside.forEach((seal) -> faults.add(fault(Kind.SEAL_OUTSIDE, seal)));
		this.seals.again(last, PAGE).forEach((seal) -> faults.add(fault(Kind.SEAL_TWICE, seal)));
		long unread = this.seals.countUpTo(last) - walk.passed - outside.size();
		if (unread > 0) {
			faults.add(new Fault(Kind.SEAL_UNREAD, 0, "%,d".formatted(unread)));
		}
		return faults;
	}

	private static Fault fault(Kind kind, StraySeal seal) {
		return new Fault(kind, seal.number(), seal.what(), seal.digest());
	}

	private static Fault fault(StoredTexts.WrongText text) {
		return new Fault(Kind.TEXT_CHANGED, 0, text.told(), text.found(), text.told(), text.known(), text.digests());
	}

	// what a person wrote down, and what the application noted day by day
	private void expect(String noted, Walk walk, List<Fault> faults) {
		try {
			this.notes.read().forEach(walk::expect);
		}
		catch (IOException ex) {
			faults.add(new Fault(Kind.NOTES_UNREADABLE, 0, this.notes.file(), String.valueOf(ex.getMessage())));
		}
		walk.expectTyped(noted);
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

	/**
	 * Along the chain, remembering no more than where it is and what is wrong.
	 */
	private static final class Walk {

		/** What has to be met on the way, and how it is called. */
		private final Map<String, String> expected = new LinkedHashMap<>();

		private final ProofCheck proofs = new ProofCheck();

		private final List<Note> notes = new ArrayList<>();

		private final List<EarlierCheck> checks = new ArrayList<>();

		private final List<Fault> faults = new ArrayList<>();

		private AuditSeal last = AuditSeal.NONE;

		/** The last seal before the first fault. */
		private AuditSeal whole = AuditSeal.NONE;

		/** What the seal before should be, where another one stands there. */
		private @Nullable AuditSeal due;

		private boolean gap;

		/** Of the entries that came too late one after another. */
		private @Nullable Fault late;

		private Instant newest = Instant.EPOCH;

		private long steps;

		private long passed;

		/** The last entry that tells of the clock. */
		private @Nullable RecordedAct step;

		void expect(Note note) {
			this.notes.add(note);
			expect(key(note.seal()), note.inWords());
		}

		// a person writes down the digest alone
		void expectTyped(String digest) {
			List<String> noted = this.expected.keySet().stream().filter((key) -> key.startsWith(digest + " ")).toList();
			noted.forEach((key) -> this.expected.put(key, digest));
			if (noted.isEmpty()) {
				expect(digest, digest);
			}
		}

		void expect(String key, String words) {
			if (!key.isEmpty() && !key.equals(AuditSeal.NONE.digest()) && !key.equals(key(AuditSeal.NONE))) {
				this.expected.put(key, words);
			}
		}

		private static String key(AuditSeal seal) {
			return seal.digest() + " " + seal.number();
		}

		void pass(SealedAct next) {
			long number = next.seal().number();
			RecordedAct act = next.act();
			this.passed++;
			if (number == this.last.number()) {
				this.faults.add(new Fault(Kind.SEAL_TWICE, number,
						(act != null) ? act.inWords() : next.entry().toString(), next.seal().digest()));
				return;
			}
			this.gap = number != this.last.number() + 1;
			if (this.gap) {
				this.faults.add(new Fault(Kind.SEAL_MISSING, this.last.number() + 1,
						(number - 1 > this.last.number() + 1) ? Long.toString(number - 1) : ""));
			}
			if (act == null) {
				this.faults.add(new Fault(Kind.ENTRY_MISSING, number, next.entry().toString()));
				this.due = null;
			}
			else {
				pass(act, next.seal());
			}
			this.last = next.seal();
			this.whole = this.faults.isEmpty() ? this.last : this.whole;
			this.expected.remove(this.last.digest());
			this.expected.remove(key(this.last));
		}

		// after a gap nothing tells what an entry was sealed behind
		private void pass(RecordedAct act, AuditSeal seal) {
			AuditSeal right = act.sealedAfter(this.last);
			boolean fits = right.digest().equals(seal.digest())
					|| (this.due != null && act.sealedAfter(this.due).digest().equals(seal.digest()));
			this.due = fits ? null : right;
			if (!fits && !this.gap) {
				this.faults.add(new Fault(Kind.CHANGED, seal.number(), act.inWords(), right.digest()));
			}
			if (fits) {
				this.proofs.read(act, seal.number());
				EarlierCheck.of(act, seal.number()).ifPresent(this.checks::add);
				inTime(act, seal);
			}
		}

		// once for all that follow one another; none where the trail says that the clock
		// was
		// set back, and what came before that was noticed
		private void inTime(RecordedAct act, AuditSeal seal) {
			Fault before = this.late;
			this.late = null;
			if (act.tellsOfTheClock()) {
				this.steps++;
				this.faults.remove(before);
				this.newest = act.happenedAt();
				this.step = act;
				return;
			}
			if (isOfClockBefore(act)) {
				return;
			}
			if (act.happenedAt().isBefore(this.newest.minus(LATE))) {
				this.late = (before != null) ? new Fault(Kind.INSERTED, before.number(), before.what(), seal.digest())
						: new Fault(Kind.INSERTED, seal.number(), act.inWords(), seal.digest());
				this.faults.remove(before);
				this.faults.add(this.late);
			}
			this.newest = act.happenedAt().isAfter(this.newest) ? act.happenedAt() : this.newest;
		}

		// begun before the clock jumped, and ended just after that
		private boolean isOfClockBefore(RecordedAct act) {
			RecordedAct told = this.step;
			if (told == null || told.clockStep().isZero() || this.newest.isAfter(told.happenedAt().plus(LATE))) {
				return false;
			}
			Instant left = told.happenedAt().minus(told.clockStep());
			return Duration.between(act.happenedAt(), left).abs().compareTo(LATE) <= 0
					&& Duration.between(act.happenedAt(), told.happenedAt()).abs().compareTo(LATE) > 0;
		}

		// what was done a moment ago and waits for its seal, else it would be taken for
		// forged
		void read(List<RecordedAct> waiting) {
			long number = this.last.number();
			for (RecordedAct act : waiting) {
				this.proofs.read(act, ++number);
			}
		}

		// of notes that follow one another the last stands for all: one restored backup
		// is one fault, however often one seal was noted
		List<Fault> absent() {
			Set<String> followed = new HashSet<>();
			Set<String> ends = new HashSet<>();
			boolean within = false;
			for (Note note : this.notes.reversed()) {
				String key = key(note.seal());
				boolean absent = this.expected.containsKey(key);
				if (absent) {
					(within ? followed : ends).add(key);
				}
				within = absent;
			}
			return this.expected.entrySet()
				.stream()
				.filter((one) -> ends.contains(one.getKey()) || !followed.contains(one.getKey()))
				.map((one) -> new Fault(Kind.NOTED_ABSENT, 0, one.getValue()))
				.toList();
		}

	}

}
