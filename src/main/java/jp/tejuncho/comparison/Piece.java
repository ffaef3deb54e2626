package jp.tejuncho.comparison;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.comparison.ComparedPiece.Shape;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;

/**
 * 比べる単位.
 *
 * Lists don't show: an item belongs to the clause, whichever list holds it.
 *
 * @param id what makes it the same on both sides; that of a row only says where it stands
 * @param place the place of the document its words stand in
 * @param shape what it is
 * @param level which division it is; {@code null} for anything else
 * @param mark its printed mark, or empty
 * @param cells its own words: none for what has no heading, several for a row
 * @param pieces what stands in it
 * @param text the letters of its own words
 */
record Piece(NodeId id, NodeId place, Shape shape, @Nullable Level level, String mark, List<Words> cells,
		List<Piece> pieces, String text) {

	Piece {
		cells = List.copyOf(cells);
		pieces = List.copyOf(pieces);
	}

	Piece(NodeId id, NodeId place, Shape shape, String mark, List<Words> cells, List<Piece> pieces, String text) {
		this(id, place, shape, null, mark, cells, pieces, text);
	}

	String wholeText() {
		return this.text + this.pieces.stream().map(Piece::wholeText).collect(Collectors.joining());
	}

	boolean isCounted() {
		return this.level != null && this.level.isCounted();
	}

	// a paragraph made an item is still the same sentence
	boolean mayBecome(Piece other) {
		return (this.shape == other.shape && Objects.equals(this.level, other.level))
				|| (this.shape.isLine() && other.shape.isLine());
	}

}
