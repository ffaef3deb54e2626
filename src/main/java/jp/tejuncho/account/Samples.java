package jp.tejuncho.account;

import java.util.Comparator;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.audit.AuditRecording;
import jp.tejuncho.audit.Evidence;
import jp.tejuncho.audit.ProvenRecords;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.SampleData;

/**
 * 見本の出し入れ.
 */
@Component
public class Samples {

	private final ObjectProvider<SampleData> data;

	private final ObjectProvider<ProvenRecords> records;

	private final AuditRecording trail;

	Samples(ObjectProvider<SampleData> data, ObjectProvider<ProvenRecords> records, AuditRecording trail) {
		this.data = data;
		this.records = records;
		this.trail = trail;
	}

	@Transactional
	public void create(AuditActor actor) {
		inOrder().forEach(SampleData::create);
		this.trail.record(actor, AccountActs.SAMPLES_ADDED, "見本の課・システム・利用者", "");
	}

	@Transactional
	public void remove() {
		List<Evidence> before = proven();
		inOrder().reversed().forEach(SampleData::remove);
		this.trail.record(AccountActs.SAMPLES_REMOVED, "見本の課・システム・利用者", "", Evidence.removed(before, proven()));
	}

	private List<Evidence> proven() {
		return this.records.stream().flatMap((room) -> room.now().stream()).toList();
	}

	private List<SampleData> inOrder() {
		return this.data.stream().sorted(Comparator.comparingInt(SampleData::order)).toList();
	}

}
