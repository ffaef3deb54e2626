package jp.tejuncho.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.audit.AuditVerdict.Acknowledgement;
import jp.tejuncho.audit.AuditVerdict.Fault;
import jp.tejuncho.audit.AuditVerdict.Kind;
import jp.tejuncho.audit.ProvenRecords.Inventory;

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

	private final Map<Inventory, Integer> proven = new EnumMap<>(Inventory.class);

	private final Map<Inventory, Integer> before = new EnumMap<>(Inventory.class);

	/** How many things of a kind inventories hold. */
	private final Map<String, Integer> counted = new HashMap<>();

	private final Map<Inventory, Integer> expected = new EnumMap<>(Inventory.class);

	private final Map<Inventory, RecordedAct> inventories = new EnumMap<>(Inventory.class);

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
				case NOTES_LOST -> this.faults.add(new Fault(Kind.NOTES_LOST, 0, one.name()));
				case ACKNOWLEDGED ->
					this.acknowledged.put(one.key(), new Acknowledgement(act.actor(), act.happenedAt(), act.detail()));
				case TOLD -> {
				}
			}
		}
	}

	private void inventory(Evidence one, RecordedAct act, long number) {
		for (Inventory inventory : Inventory.values()) {
			if (one.kind().equals(inventory.key())) {
				head(inventory, one, act, number);
				return;
			}
		}
		this.counted.merge(one.kind(), 1, Integer::sum);
		know(one);
	}

	private void head(Inventory inventory, Evidence one, RecordedAct act, long number) {
		if (this.inventories.putIfAbsent(inventory, act) != null) {
			this.faults.add(new Fault(Kind.INVENTORY_TWICE, number, act.inWords()));
			return;
		}
		if (one.facts().containsKey(AuditInventory.ANEW)) {
			this.faults.add(new Fault(Kind.TRAIL_LOST, number, act.inWords()));
		}
		this.expected.put(inventory, Integer.parseInt(one.facts().getOrDefault(AuditInventory.COUNT, "0")));
	}

	private void know(Evidence one) {
		this.newest.merge(one.identity(), one, (old, other) -> (other.version() >= old.version()) ? other : old);
	}

	void compare(List<ProvenRecords> all) {
		List<ProvenRecords> rooms = all.stream().filter(this::isBegun).toList();
		if (rooms.stream().map(ProvenRecords::inventory).distinct().anyMatch((one) -> !isWhole(one, rooms))) {
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

	// a copy of an earlier version, which no start has carried over yet, has no later
	// inventory
	private boolean isBegun(ProvenRecords room) {
		return room.inventory() == Inventory.FIRST || this.inventories.containsKey(room.inventory())
				|| this.made.stream().anyMatch((identity) -> identity.startsWith(room.kind() + " "));
	}

	private boolean isWhole(Inventory inventory, List<ProvenRecords> rooms) {
		int found = rooms.stream()
			.filter((room) -> room.inventory() == inventory)
			.mapToInt((room) -> this.counted.getOrDefault(room.kind(), 0))
			.sum();
		return this.inventories.containsKey(inventory) && (found == this.expected.getOrDefault(inventory, 0)
				|| this.faults.stream().anyMatch((fault) -> fault.kind() == Kind.INVENTORY_TWICE));
	}

	private void compare(ProvenRecords room, Evidence stored) {
		Evidence sealed = this.newest.get(stored.identity());
		Evidence now = (sealed != null) ? stored.asSaidBy(sealed, room.later()) : stored;
		int before = this.faults.size();
		if (sealed == null || this.removed.contains(now.identity())) {
			this.faults.add(new Fault(Kind.RECORD_ADDED, 0, now.name()));
		}
		else if (!sealed.facts().equals(now.facts())) {
			this.faults.add(changed(room, sealed, now));
		}
		room.damage(now).forEach((damage) -> this.faults.add(damaged(room, now, damage)));
		if (this.faults.size() > before) {
			return;
		}
		if (this.made.contains(now.identity())) {
			this.proven.merge(room.inventory(), 1, Integer::sum);
		}
		else {
			this.before.merge(room.inventory(), 1, Integer::sum);
			if (room.inventory() == Inventory.FIRST) {
				this.older.add(now.name());
			}
		}
	}

	private static Fault changed(ProvenRecords room, Evidence sealed, Evidence now) {
		return new Fault(Kind.RECORD_CHANGED, 0, named(sealed, room.told(sealed, now, true)), "",
				named(sealed, room.told(sealed, now, false)), named(sealed, room.differences(sealed, now)), "");
	}

	private static Fault damaged(ProvenRecords room, Evidence now, Damage damage) {
		String made = room.made(now);
		String told = damage.told(now.name() + (made.isEmpty() ? "" : "（" + made + "）"));
		return new Fault(Kind.BYTES_CHANGED, 0, told, "", told, damage.known(now.name()), damage.digests());
	}

	private static String named(Evidence sealed, List<String> differences) {
		return sealed.name() + "（" + String.join("、", differences) + "）";
	}

	List<Fault> faults() {
		return this.faults;
	}

	Map<String, Acknowledgement> acknowledged() {
		return this.acknowledged;
	}

	AuditVerdict.Proofs proofs() {
		return new AuditVerdict.Proofs(this.proven.getOrDefault(Inventory.FIRST, 0), this.older, taken(Inventory.FIRST),
				new AuditVerdict.Rounds(this.proven.getOrDefault(Inventory.ROUNDS, 0),
						this.before.getOrDefault(Inventory.ROUNDS, 0), taken(Inventory.ROUNDS)));
	}

	private @Nullable Instant taken(Inventory inventory) {
		RecordedAct act = this.inventories.get(inventory);
		return (act != null) ? act.happenedAt() : null;
	}

}
