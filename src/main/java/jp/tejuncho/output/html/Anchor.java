package jp.tejuncho.output.html;

import jp.tejuncho.document.NodeId;

/**
 * 画面の中の場所の名.
 *
 * A place's id as an HTML id that needs no escaping in a selector or an address; two
 * places never share one.
 */
final class Anchor {

	private Anchor() {
	}

	static String of(NodeId place) {
		StringBuilder anchor = new StringBuilder("doc-");
		place.value().codePoints().forEach((codePoint) -> {
			if ((codePoint >= 'a' && codePoint <= 'z') || (codePoint >= '0' && codePoint <= '9') || codePoint == '-') {
				anchor.appendCodePoint(codePoint);
			}
			else if (codePoint == '.') {
				anchor.append('_');
			}
			else {
				anchor.append('X').append(Integer.toHexString(codePoint)).append('X');
			}
		});
		return anchor.toString();
	}

}
