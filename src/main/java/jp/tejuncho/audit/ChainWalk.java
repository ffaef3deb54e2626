package jp.tejuncho.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.audit.AuditNotes.Note;
import jp.tejuncho.audit.AuditSeals.SealedAct;
import jp.tejuncho.audit.AuditVerdict.Fault;
import jp.tejuncho.audit.AuditVerdict.Kind;

/**
 * 封を一つずつ追う検査.
 *
 * Along the chain, remembering no more than where it is and what is wrong.
 */
final class ChainWalk {

	private static final Duration LATE = AuditVerification.LATE;

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

	private void expect(String key, String words) {
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
			this.faults.add(new Fault(Kind.SEAL_TWICE, number, (act != null) ? act.inWords() : next.entry().toString(),
					next.seal().digest()));
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

	// once for all that follow one another; none where the trail says that the clock was
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

	// what was done a moment ago waits for its seal, and is not forged
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

	// what an earlier check saw and nobody finds any more
	Stream<Fault> lostSince(Predicate<AuditSeal> stands) {
		return this.checks.stream().filter((check) -> !stands.test(check.seal())).map(EarlierCheck::fault);
	}

	List<Fault> faults() {
		return this.faults;
	}

	ProofCheck proofs() {
		return this.proofs;
	}

	AuditSeal last() {
		return this.last;
	}

	AuditSeal whole() {
		return this.whole;
	}

	long passed() {
		return this.passed;
	}

	long steps() {
		return this.steps;
	}

}
