package jp.tejuncho.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.AuditVerdict.Acknowledgement;
import jp.tejuncho.platform.AuditVerdict.Fault;
import jp.tejuncho.platform.AuditVerdict.Kind;

/**
 * 証明との突き合わせ.
 *
 * Fed with every entry whose seal fits, in their order; then compares what is stored now.
 */
final class ProofCheck {

	private final Map<String, Evidence> newest = new LinkedHashMap<>();

	private final Set<String> removed = new HashSet<>();

	/** What an act has proved from the beginning. */
	private final Set<String> made = new HashSet<>();

	private final Map<String, Acknowledgement> acknowledged = new HashMap<>();

	private final List<Fault> faults = new ArrayList<>();

	private final List<String> older = new ArrayList<>();

	private int proven;

	private int counted;

	private int expected;

	private @Nullable RecordedAct inventory;

	void read(RecordedAct act, long number) {
		String text = act.evidence();
		if (text == null) {
			return;
		}
		for (Evidence one : Evidence.read(text)) {
			switch (one.source()) {
				case ACT -> {
					if (!this.newest.containsKey(one.identity())) {
						this.made.add(one.identity());
					}
					know(one);
				}
				case INVENTORY -> inventory(one, act, number);
				case REMOVED -> this.removed.add(one.identity());
				case UNSEALED -> this.faults.add(new Fault(Kind.SEALS_LOST, number, one.name()));
				case ACKNOWLEDGED ->
					this.acknowledged.put(one.key(), new Acknowledgement(act.actor(), act.happenedAt(), act.detail()));
			}
		}
	}

	private void inventory(Evidence one, RecordedAct act, long number) {
		if (one.kind().equals(AuditInventory.KIND)) {
			if (this.inventory != null) {
				this.faults.add(new Fault(Kind.INVENTORY_TWICE, number, act.inWords()));
			}
			else {
				this.inventory = act;
				if (one.facts().containsKey(AuditInventory.ANEW)) {
					this.faults.add(new Fault(Kind.TRAIL_LOST, number, act.inWords()));
				}
				this.expected = Integer.parseInt(one.facts().getOrDefault(AuditInventory.COUNT, "0"));
			}
			return;
		}
		this.counted++;
		know(one);
	}

	private void know(Evidence one) {
		this.newest.merge(one.identity(), one, (old, other) -> (other.version() >= old.version()) ? other : old);
	}

	void compare(List<ProvenRecords> rooms) {
		if (this.inventory == null && !rooms.isEmpty()) {
			this.faults.add(new Fault(Kind.INVENTORY_MISSING, 0, ""));
		}
		else if (this.counted != this.expected
				&& this.faults.stream().noneMatch((fault) -> fault.kind() == Kind.INVENTORY_TWICE)) {
			this.faults.add(new Fault(Kind.INVENTORY_MISSING, 0, ""));
		}
		Set<String> stored = new HashSet<>();
		for (ProvenRecords room : rooms) {
			for (Evidence now : room.now()) {
				stored.add(now.identity());
				compare(room, now);
			}
		}
		this.newest.forEach((identity, one) -> {
			if (!stored.contains(identity) && !this.removed.contains(identity)) {
				this.faults.add(new Fault(Kind.RECORD_REMOVED, 0, one.name()));
			}
		});
	}

	private void compare(ProvenRecords room, Evidence now) {
		Evidence sealed = this.newest.get(now.identity());
		int before = this.faults.size();
		if (sealed == null || this.removed.contains(now.identity())) {
			this.faults.add(new Fault(Kind.RECORD_ADDED, 0, now.name()));
		}
		else if (!sealed.facts().equals(now.facts())) {
			this.faults.add(new Fault(Kind.RECORD_CHANGED, 0, changed(room, sealed, now, true), "",
					changed(room, sealed, now, false)));
		}
		room.damage(now)
			.forEach((damage) -> this.faults.add(new Fault(Kind.BYTES_CHANGED, 0, now.name() + "の" + damage)));
		if (this.faults.size() > before) {
			return;
		}
		if (this.made.contains(now.identity())) {
			this.proven++;
		}
		else {
			this.older.add(now.name());
		}
	}

	private static String changed(ProvenRecords room, Evidence sealed, Evidence now, boolean words) {
		return sealed.name() + "（" + String.join("、", room.differences(sealed, now, words)) + "）";
	}

	List<Fault> faults() {
		return this.faults;
	}

	Map<String, Acknowledgement> acknowledged() {
		return this.acknowledged;
	}

	AuditVerdict.Proofs proofs() {
		RecordedAct taken = this.inventory;
		return new AuditVerdict.Proofs(this.proven, this.older, (taken != null) ? taken.happenedAt() : null);
	}

}
