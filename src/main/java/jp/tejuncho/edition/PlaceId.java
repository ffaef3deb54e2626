package jp.tejuncho.edition;

import java.io.Serializable;
import java.util.Optional;

import jakarta.persistence.Embeddable;

import jp.tejuncho.document.NodeId;

/**
 * 位置の識別子.
 *
 * A clause, or a part of one after a slash: an element, an item, a line that was added, a
 * cell. Chapters, sections and notes have one name as clauses do. Any letters are an id:
 * what a person's reference names is kept as it was typed, and the edition or the draft
 * knows whether there is such a place.
 *
 * @param value the id as it is stored, printed into pages and sent back by them
 */
@Embeddable
public record PlaceId(String value) implements Comparable<PlaceId>, Serializable {

	private static final char STEP = '/';

	public PlaceId {
		if (value.isBlank()) {
			throw new IllegalArgumentException("The id of a place must not be blank");
		}
	}

	/**
	 * Reads what a page sent or an older row holds.
	 * @param text any letters
	 * @return the id; nothing if the text names nothing
	 */
	public static Optional<PlaceId> read(String text) {
		return text.isBlank() ? Optional.empty() : Optional.of(new PlaceId(text));
	}

	/**
	 * The place that a node of a document was made of.
	 * @param node the node
	 * @return its place
	 */
	public static PlaceId of(NodeId node) {
		return new PlaceId(node.value());
	}

	/**
	 * The node that a document makes of it.
	 * @return the node, which has the same name
	 */
	public NodeId toNode() {
		return new NodeId(this.value);
	}

	/**
	 * The clause it is or stands in.
	 * @return the id without the part; itself if it is a whole clause, section or chapter
	 */
	public PlaceId clause() {
		int step = step();
		return (step < 0) ? this : new PlaceId(this.value.substring(0, step));
	}

	/**
	 * Whether it is a part of a clause.
	 * @return {@code true} for an element, an item, a line, a cell
	 */
	public boolean isPart() {
		return step() >= 0;
	}

	/**
	 * The name within the clause.
	 * @return the key of an element, an item or a line; empty for a whole clause
	 */
	public String key() {
		int step = step();
		return (step < 0) ? "" : this.value.substring(step + 1);
	}

	/**
	 * A part of it.
	 * @param name how the part is called within it
	 * @return the part
	 */
	public PlaceId child(String name) {
		return new PlaceId(this.value + STEP + name);
	}

	/**
	 * Whether it stands somewhere within another place.
	 * @param other a clause, or a part of one
	 * @return {@code false} for the other place itself
	 */
	public boolean isWithin(PlaceId other) {
		int length = other.value.length();
		return this.value.length() > length && this.value.charAt(length) == STEP && this.value.startsWith(other.value);
	}

	@Override
	public int compareTo(PlaceId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

	// letters that begin with a slash name no clause
	private int step() {
		int step = this.value.indexOf(STEP);
		return (step > 0) ? step : -1;
	}

}
