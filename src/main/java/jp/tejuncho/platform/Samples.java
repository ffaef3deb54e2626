package jp.tejuncho.platform;

import java.util.Comparator;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 見本の出し入れ.
 */
@Component
public class Samples {

	private final ObjectProvider<SampleData> data;

	private final AuditTrail trail;

	Samples(ObjectProvider<SampleData> data, AuditTrail trail) {
		this.data = data;
		this.trail = trail;
	}

	@Transactional
	public void create(AuditActor actor) {
		inOrder().forEach(SampleData::create);
		this.trail.record(actor, "見本を登録", "見本の課・システム・利用者", "");
	}

	@Transactional
	public void remove() {
		inOrder().reversed().forEach(SampleData::remove);
		this.trail.record("見本を削除", "見本の課・システム・利用者", "");
	}

	private List<SampleData> inOrder() {
		return this.data.stream().sorted(Comparator.comparingInt(SampleData::order)).toList();
	}

}
