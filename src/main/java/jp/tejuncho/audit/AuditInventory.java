package jp.tejuncho.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.audit.Evidence.Source;
import jp.tejuncho.audit.ProvenRecords.Inventory;
import jp.tejuncho.platform.AuditActor;

/**
 * 目録.
 *
 * What was approved before acts proved anything is sealed as it is found, once, before
 * the first request is answered. Never a second time: whoever could have it taken again
 * could have a forgery sealed. Where the trail itself is gone it is taken once more,
 * since nothing tells what was there, and the entry says so for ever.
 */
@Component
class AuditInventory implements SmartInitializingSingleton {

	static final String COUNT = "count";

	/** Said where a house in use had lost its trail. */
	static final String ANEW = "anew";

	private static final Logger log = LoggerFactory.getLogger(AuditInventory.class);

	private final ObjectProvider<ProvenRecords> records;

	private final ObjectProvider<HouseInUse> rooms;

	private final AuditSealing sealing;

	private final AuditRecording trail;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final TransactionTemplate transaction;

	AuditInventory(ObjectProvider<ProvenRecords> records, ObjectProvider<HouseInUse> rooms, AuditSealing sealing,
			AuditRecording trail, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
		this.records = records;
		this.rooms = rooms;
		this.sealing = sealing;
		this.trail = trail;
		this.jdbc = jdbc;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterSingletonsInstantiated() {
		// what was left is judged before this start writes anything itself
		this.sealing.sealAll();
		boolean lost = false;
		for (Inventory inventory : Inventory.values()) {
			lost = take(inventory, lost);
		}
	}

	private boolean take(Inventory inventory, boolean known) {
		try {
			return Boolean.TRUE.equals(this.transaction.execute((_) -> takeOnce(inventory, known)));
		}
		catch (DataIntegrityViolationException | PessimisticLockingFailureException ex) {
			if (!isTaken(inventory)) {
				throw ex;
			}
			return known;
		}
	}

	// answers whether the trail was found to be lost, which is told once
	private boolean takeOnce(Inventory inventory, boolean known) {
		List<ProvenRecords> kinds = this.records.orderedStream()
			.filter((room) -> room.inventory() == inventory)
			.toList();
		if (isTaken(inventory) || (inventory != Inventory.FIRST && kinds.isEmpty())) {
			return known;
		}
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		if (inventory == Inventory.FIRST) {
			this.jdbc.sql("insert into audit_inventory (id, taken_at) values (1, ?)").param(now).update();
		}
		else {
			this.jdbc.sql("insert into audit_later_inventory (name, taken_at) values (?, ?)")
				.params(inventory.key(), now)
				.update();
		}
		List<Evidence> all = kinds.stream()
			.flatMap((room) -> room.now().stream())
			.map((one) -> one.from(Source.INVENTORY))
			.toList();
		Map<String, String> facts = new TreeMap<>(Map.of(COUNT, Integer.toString(all.size())));
		boolean lost = !known && isLost(inventory, all);
		if (lost) {
			log.error("利用者や承認した版があるのに、前の操作の記録がありません。記録が消されたおそれがあります。「改ざんの検査」をして、運用の手引の「検査を通らなかったとき」の通りに調べてください");
			this.trail.record(AuditActor.TEJUNCHO, AuditActs.LOST, "操作の記録", "利用者や承認した版があるのに、前の操作の記録がない");
			facts.put(ANEW, "true");
		}
		List<Evidence> first = new ArrayList<>();
		first.add(new Evidence(Source.INVENTORY, inventory.key(), inventory.key(), "目録", facts));
		int most = inventory.anEntry();
		first.addAll(all.subList(0, Math.min(most, all.size())));
		record(inventory, first, all.size());
		for (int i = most; i < all.size(); i += most) {
			record(inventory, all.subList(i, Math.min(all.size(), i + most)), all.size());
		}
		return known || lost;
	}

	// whoever takes the row away must take the entry away too, and that is found
	private boolean isTaken(Inventory inventory) {
		String row = (inventory == Inventory.FIRST) ? "audit_inventory"
				: "audit_later_inventory where name = '" + inventory.key() + "'";
		return count(row) > 0
				|| count("audit_entry where evidence like '" + Source.INVENTORY + " " + inventory.key() + "\n%'") > 0;
	}

	// an older house comes with its trail, and to its first inventory in the start that
	// makes the table of it; an hour is more than that takes
	private boolean isLost(Inventory inventory, List<Evidence> all) {
		boolean used = !all.isEmpty() || this.rooms.stream().anyMatch(HouseInUse::inUse);
		return used && (count("audit_entry") == 0 || count("\"flyway_schema_history\" where \"version\" = '"
				+ inventory.since() + "' and \"installed_on\" < current_timestamp - interval '1' hour") > 0);
	}

	private long count(String rows) {
		return this.jdbc.sql("select count(*) from " + rows).query(Long.class).single();
	}

	private void record(Inventory inventory, List<Evidence> some, int all) {
		this.trail.record(AuditActor.TEJUNCHO, inventory.act(), inventory.subject(), "全部で" + all + "件", some);
	}

}
