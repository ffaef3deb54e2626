package jp.tejuncho.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * 新旧対照表のきまり.
 *
 * @param newOnTheLeft whether the new text stands on the left
 * @param after what the column of the new text is called; empty for 改正案, later 改正後
 * @param before what the column of the old text is called; empty for 現行, later 改正前
 * @param underlined whether what changed is underlined
 * @param noted whether a line above the table explains the underlines
 * @param folded whether what didn't change is left out as （略）
 * @param remarks whether there is a column 備考 for the reasons
 */
@Embeddable
public record ComparisonStyle(@Column(name = "comparison_new_on_left") boolean newOnTheLeft,
		@Column(name = "comparison_after") String after, @Column(name = "comparison_before") String before,
		@Column(name = "comparison_underlined") boolean underlined, @Column(name = "comparison_noted") boolean noted,
		@Column(name = "comparison_folded") boolean folded, @Column(name = "comparison_remarks") boolean remarks) {

	public ComparisonStyle {
		after = after.strip();
		before = before.strip();
	}

	/**
	 * A style of these parts.
	 * @param newOnTheLeft whether the new text stands on the left
	 * @param after the heading of the new text, or empty
	 * @param before the heading of the old text, or empty
	 * @param parts what the table has
	 */
	public ComparisonStyle(boolean newOnTheLeft, String after, String before, Set<Part> parts) {
		this(newOnTheLeft, after, before, parts.contains(Part.UNDERLINE), parts.contains(Part.NOTE),
				parts.contains(Part.FOLDING), parts.contains(Part.REMARKS));
	}

	/**
	 * What the table has.
	 * @return its parts, in the order of the page
	 */
	public List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		for (Part part : Part.values()) {
			boolean there = switch (part) {
				case UNDERLINE -> this.underlined;
				case NOTE -> this.noted;
				case FOLDING -> this.folded;
				case REMARKS -> this.remarks;
			};
			if (there) {
				parts.add(part);
			}
		}
		return parts;
	}

	/**
	 * The sides in words.
	 * @return which text stands where
	 */
	public String side() {
		return side(this.newOnTheLeft);
	}

	/**
	 * The sides in words.
	 * @param newOnTheLeft whether the new text stands on the left
	 * @return which text stands where
	 */
	public static String side(boolean newOnTheLeft) {
		return newOnTheLeft ? "左に新しい文、右に元の文" : "左に元の文、右に新しい文";
	}

	/**
	 * The parts in words.
	 * @return their labels, or that there are none
	 */
	public String partsInWords() {
		return parts().isEmpty() ? "なし" : parts().stream().map(Part::label).collect(Collectors.joining("、"));
	}

	/**
	 * 新旧対照表にあるもの.
	 */
	public enum Part {

		/** 下線. */
		UNDERLINE("変わった部分に下線を引く"),

		/** 注. */
		NOTE("「（下線部分は改正部分）」と表の上に書く"),

		/** 略. */
		FOLDING("変わらない部分を「（略）」とする"),

		/** 備考. */
		REMARKS("改正の理由を書く「備考」の欄を設ける");

		private final String label;

		Part(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
