package jp.tejuncho.review.web;

import java.util.Map;

import jp.tejuncho.comparison.ComparisonDocument;
import jp.tejuncho.comparison.ComparisonSettings;
import jp.tejuncho.comparison.ComparisonTable;
import jp.tejuncho.comparison.DocumentComparison;
import jp.tejuncho.comparison.TrackChanges;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;

/**
 * 比べる二つの文書.
 *
 * @param before the older one
 * @param after the newer one
 * @param comparison what differs
 * @param settings how that is shown
 * @param reasons why it differs
 */
record ComparedPair(Document before, Document after, DocumentComparison comparison, ComparisonSettings settings,
		Map<NodeId, String> reasons) {

	static ComparedPair of(Document before, Document after, ComparisonSettings settings, Map<NodeId, String> reasons) {
		return new ComparedPair(before, after, DocumentComparison.of(before, after), settings, reasons);
	}

	ComparisonTable rows() {
		return ComparisonTable.of(this.comparison, this.settings, this.reasons);
	}

	Document table() {
		return ComparisonDocument.of(rows(), this.after.head().withTitle("新旧対照表"));
	}

	Document marked() {
		return TrackChanges.of(this.before, this.after, this.after.head().withTitle("見え消し"));
	}

}
