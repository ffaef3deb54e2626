package jp.tejuncho.archive;

import jp.tejuncho.document.Document;

/**
 * The tree of a document as it lies in the archive, for tests.
 */
public final class KeptTree {

	private KeptTree() {
	}

	/**
	 * Reads a tree.
	 * @param bytes what is kept
	 * @return the document
	 */
	public static Document read(byte[] bytes) {
		return DocumentJson.read(bytes);
	}

}
