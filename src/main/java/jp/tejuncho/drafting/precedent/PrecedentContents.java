package jp.tejuncho.drafting.precedent;

import java.util.Collection;
import java.util.UUID;

import org.springframework.stereotype.Component;

import jp.tejuncho.drafting.DraftBelongings;

/**
 * 案に付いている前例.
 */
@Component
class PrecedentContents implements DraftBelongings {

	private final PrecedentRecords records;

	private final PrecedentPoints points;

	PrecedentContents(PrecedentRecords records, PrecedentPoints points) {
		this.records = records;
		this.points = points;
	}

	@Override
	public void forget(Collection<UUID> drafts) {
		this.points.deleteByDrafts(drafts);
		this.records.deleteByDrafts(drafts);
	}

}
