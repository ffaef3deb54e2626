package jp.tejuncho.review.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import jp.tejuncho.comparison.ComparisonDocument;
import jp.tejuncho.comparison.ComparisonSettings;
import jp.tejuncho.comparison.ComparisonTable;
import jp.tejuncho.comparison.DocumentComparison;
import jp.tejuncho.comparison.TrackChanges;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.Download;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.Release;

/**
 * 比べる二つの文書.
 *
 * @param before the older one
 * @param after the newer one
 * @param paper what is shown of it
 * @param comparison what differs
 * @param settings how that is shown
 * @param reasons why it differs
 */
record ComparedPair(Document before, Document after, Paper paper, DocumentComparison comparison,
		ComparisonSettings settings, Map<NodeId, String> reasons) {

	static ComparedPair of(Document before, Document after, Paper paper, ComparisonSettings settings,
			Map<NodeId, String> reasons) {
		return new ComparedPair(before, after, paper, DocumentComparison.of(before, after), settings, reasons);
	}

	/**
	 * The table, or the text with its changes.
	 * @return the paper
	 */
	Document document() {
		Document.Head head = this.paper.head().withTitle(this.paper.title());
		return this.paper.marked() ? TrackChanges.of(this.before, this.after, head)
				: ComparisonDocument.of(rows(), head);
	}

	/**
	 * The table for pasting.
	 * @return a line each row, under what it is
	 */
	byte[] text() {
		return rows().text(this.paper.system() + "　" + this.paper.title()).getBytes(StandardCharsets.UTF_8);
	}

	private ComparisonTable rows() {
		return ComparisonTable.of(this.comparison, this.settings, this.reasons);
	}

	/**
	 * What two documents are shown on.
	 *
	 * @param kind which of a system's documents they are
	 * @param system the system's name
	 * @param head what stands above it, but for its title
	 * @param marked whether it is 見え消し and not 新旧対照表
	 * @param versions which versions they are, for the name of the file; empty if the
	 * page names what it compares with
	 */
	record Paper(DocumentKind kind, String system, Document.Head head, boolean marked, String versions) {

		/** The look of an address that shows 見え消し. */
		static final String MARKED = "marked";

		static Paper of(CaseFile file, Document.Head head, String look) {
			return new Paper(file.manuscript().draft().kind(), file.manuscript().system().name(), head,
					MARKED.equals(look), "");
		}

		Paper of(Release before, Release after) {
			return new Paper(this.kind, this.system, this.head, this.marked,
					"（" + before.versionName() + "と" + after.versionName() + "）");
		}

		String title() {
			return this.kind.paper(this.marked ? "見え消し" : "新旧対照表");
		}

		Download file() {
			return Download.of(title() + this.versions, this.system);
		}

	}

}
