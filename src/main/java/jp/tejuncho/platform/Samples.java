package jp.tejuncho.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 見本の出し入れ.
 */
@Component
public class Samples {

	private final ObjectProvider<SampleData> data;

	private final ObjectProvider<ProvenRecords> records;

	private final AuditTrail trail;

	Samples(ObjectProvider<SampleData> data, ObjectProvider<ProvenRecords> records, AuditTrail trail) {
		this.data = data;
		this.records = records;
		this.trail = trail;
	}

	@Transactional
	public void create(AuditActor actor) {
		inOrder().forEach(SampleData::create);
		this.trail.record(actor, "見本を登録", "見本の課・システム・利用者", "");
	}

	@Transactional
	public void remove() {
		List<Evidence> gone = new ArrayList<>(proven());
		inOrder().reversed().forEach(SampleData::remove);
		Set<String> left = proven().stream().map(Evidence::identity).collect(Collectors.toSet());
		gone.removeIf((one) -> left.contains(one.identity()));
		this.trail.record("見本を削除", "見本の課・システム・利用者", "", gone.stream().map(Evidence::removed).toList());
	}

	private List<Evidence> proven() {
		return this.records.stream().flatMap((room) -> room.now().stream()).toList();
	}

	private List<SampleData> inOrder() {
		return this.data.stream().sorted(Comparator.comparingInt(SampleData::order)).toList();
	}

}
