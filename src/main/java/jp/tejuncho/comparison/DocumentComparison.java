package jp.tejuncho.comparison;

import java.util.List;

import jp.tejuncho.document.Document;

/**
 * 文書の比較.
 *
 * Numbers are never compared: what only bears another number, or points to a place that
 * does, hasn't changed.
 *
 * @param pieces what both documents hold, the cover first
 */
public record DocumentComparison(List<ComparedPiece> pieces) {

	public DocumentComparison {
		pieces = List.copyOf(pieces);
	}

	/**
	 * Compares two documents.
	 * @param before the document as it was
	 * @param after the document as it is
	 * @return what stayed, went, came and was moved
	 */
	public static DocumentComparison of(Document before, Document after) {
		return new DocumentComparison(ComparedTree.of(ComparedSide.of(before), ComparedSide.of(after)));
	}

	/**
	 * Whether anything but numbers differs.
	 * @return {@code true} if so
	 */
	public boolean isTouched() {
		return this.pieces.stream().anyMatch(ComparedPiece::isTouched);
	}

}
