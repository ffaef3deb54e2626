package jp.tejuncho.document;

/**
 * 文書中の位置の識別子.
 *
 * @param value what the source of the document calls this place, for instance a clause
 * id; unique within a document
 */
public record NodeId(String value) {

	public NodeId {
		if (value.isBlank()) {
			throw new IllegalArgumentException("A node id must not be blank");
		}
	}

	public NodeId child(String name) {
		return new NodeId(this.value + "/" + name);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
