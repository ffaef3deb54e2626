package jp.tejuncho.comparison;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.comparison.TextComparison.Kind;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;

/**
 * 対照する部分.
 *
 * A part of the tree both documents make together: in the new order, with what was taken
 * out where it stood.
 *
 * @param shape what it is
 * @param level which division it is; {@code null} for anything else
 * @param state what became of it
 * @param place its place in the new document, or in the old one if it is gone
 * @param marksBefore the marks it bore, one a line: more than one if lines were joined
 * @param marksAfter the marks it bears, one a line: more than one if a line was split
 * @param former where it stood, if its number is another now or it was moved; else empty
 * @param cells its own words: none without a heading, several in the row of a table
 * @param pieces what stands in it
 */
public record ComparedPiece(Shape shape, @Nullable Level level, State state, NodeId place, List<String> marksBefore,
		List<String> marksAfter, String former, List<List<Wording>> cells, List<ComparedPiece> pieces) {

	public ComparedPiece {
		marksBefore = List.copyOf(marksBefore);
		marksAfter = List.copyOf(marksAfter);
		cells = cells.stream().map(List::copyOf).toList();
		pieces = List.copyOf(pieces);
	}

	/**
	 * Whether it is what is decided on as a whole.
	 * @return {@code true} for a clause
	 */
	public boolean isClause() {
		return this.level != null && this.level.isClause();
	}

	boolean isCounted() {
		return this.level != null && this.level.isCounted();
	}

	boolean isOfTheKindOf(ComparedPiece other) {
		return this.shape == other.shape && Objects.equals(this.level, other.level);
	}

	/**
	 * Whether its own words differ.
	 * @return {@code true} if a letter came or went, or a line was split or joined
	 */
	public boolean isReworded() {
		return this.cells.stream().flatMap(List::stream).anyMatch((wording) -> wording.kind() != Kind.SAME);
	}

	/**
	 * Whether anything happened to it or in it.
	 * @return {@code false} if it may be folded away
	 */
	public boolean isTouched() {
		return this.state != State.STAYED || isReworded() || this.pieces.stream().anyMatch(ComparedPiece::isTouched);
	}

	boolean any(Predicate<ComparedPiece> property) {
		return property.test(this) || this.pieces.stream().anyMatch((piece) -> piece.any(property));
	}

	@Nullable String singleMark(boolean before) {
		List<String> marks = before ? this.marksBefore : this.marksAfter;
		return (marks.size() == 1) ? marks.getFirst() : null;
	}

	/**
	 * 対照する部分の種類.
	 */
	public enum Shape {

		/** The document itself. */
		DOCUMENT,

		/** 表紙. */
		COVER,

		/** 見出しのあるまとまり. */
		DIVISION,

		/** 段落. */
		PARAGRAPH,

		/** 項目. */
		ITEM,

		/** 「・」の項目. */
		BULLET,

		/** 表又は様式. */
		TABLE,

		/** 表の行. */
		ROW,

		/** 図. */
		FIGURE;

		/**
		 * Whether it is a sentence of a clause.
		 * @return {@code true} for paragraphs and items
		 */
		public boolean isLine() {
			return this == PARAGRAPH || this == ITEM || this == BULLET;
		}

		/**
		 * Whether it has a heading and holds other pieces.
		 * @return {@code true} for divisions of any level and the cover
		 */
		public boolean isDivision() {
			return this == DIVISION || this == COVER;
		}

	}

	/**
	 * 部分の消長.
	 */
	public enum State {

		/** It is where it was. */
		STAYED,

		/** It stands elsewhere now. */
		MOVED,

		/** It is new. */
		CAME,

		/** It is gone. */
		WENT,

		/** It stood here; where it stands now it is shown as moved. */
		LEFT

	}

	/**
	 * 語句の対照.
	 *
	 * What stayed may still be printed otherwise: a reference to a place whose number is
	 * another now.
	 *
	 * @param kind whether it stayed, went or came
	 * @param before as it was printed, empty if it came
	 * @param after as it is printed, empty if it went
	 */
	public record Wording(Kind kind, String before, String after) {

		static Wording same(String text) {
			return new Wording(Kind.SAME, text, text);
		}

	}

}
