package jp.tejuncho.platform;

import java.time.Clock;
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

import jp.tejuncho.platform.Evidence.Source;

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

	/** The kind of what says that the inventory was taken. */
	static final String KIND = "inventory";

	static final String COUNT = "count";

	/** Said where a house in use had lost its trail. */
	static final String ANEW = "anew";

	private static final int AN_ENTRY = 25;

	/** The version of the schema that begins with an inventory, in the same start. */
	private static final String SINCE = "30";

	private static final Logger log = LoggerFactory.getLogger(AuditInventory.class);

	private final ObjectProvider<ProvenRecords> records;

	private final ObjectProvider<HouseInUse> rooms;

	private final AuditSealing sealing;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final TransactionTemplate transaction;

	AuditInventory(ObjectProvider<ProvenRecords> records, ObjectProvider<HouseInUse> rooms,
			AuditSealing sealing, AuditTrail trail, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
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
		try {
			this.transaction.executeWithoutResult((_) -> takeOnce());
		}
		catch (DataIntegrityViolationException | PessimisticLockingFailureException ex) {
			if (!isTaken()) {
				throw ex;
			}
		}
	}

	private void takeOnce() {
		if (isTaken()) {
			return;
		}
		this.jdbc.sql("insert into audit_inventory (id, taken_at) values (1, ?)")
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		List<Evidence> all = this.records.orderedStream()
			.flatMap((room) -> room.now().stream())
			.map((one) -> one.from(Source.INVENTORY))
			.toList();
		Map<String, String> facts = new TreeMap<>(Map.of(COUNT, Integer.toString(all.size())));
		if (isLost(all)) {
			log.error("利用者や承認した版があるのに、前の操作の記録がありません。記録が消されたおそれがあります。「改ざんの検査」をして、運用の手引の「検査を通らなかったとき」の通りに調べてください");
			this.trail.record(AuditActor.TEJUNCHO, "操作の記録が失われている", "操作の記録", "利用者や承認した版があるのに、前の操作の記録がない");
			facts.put(ANEW, "true");
		}
		List<Evidence> first = new ArrayList<>();
		first.add(new Evidence(Source.INVENTORY, KIND, KIND, "目録", facts));
		first.addAll(all.subList(0, Math.min(AN_ENTRY, all.size())));
		record(first, all.size());
		for (int i = AN_ENTRY; i < all.size(); i += AN_ENTRY) {
			record(all.subList(i, Math.min(all.size(), i + AN_ENTRY)), all.size());
		}
	}

	// whoever takes the row away must take the entry away too, and that is found
	private boolean isTaken() {
		return count("audit_inventory") > 0
				|| count("audit_entry where evidence like '" + Source.INVENTORY + " " + KIND + "%'") > 0;
	}

	// an older house comes with its trail, and to its first inventory in the start that
	// makes the table of it; an hour is more than that takes
	private boolean isLost(List<Evidence> all) {
		boolean used = !all.isEmpty() || this.rooms.stream().anyMatch(HouseInUse::inUse);
		return used && (count("audit_entry") == 0 || count("\"flyway_schema_history\" where \"version\" = '" + SINCE
				+ "' and \"installed_on\" < current_timestamp - interval '1' hour") > 0);
	}

	private long count(String rows) {
		return this.jdbc.sql("select count(*) from " + rows).query(Long.class).single();
	}

	private void record(List<Evidence> some, int all) {
		this.trail.record(AuditActor.TEJUNCHO, "版と決裁一式の目録に封", "承認した版と決裁一式", "全部で" + all + "件", some);
	}

}
