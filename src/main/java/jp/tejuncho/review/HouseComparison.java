package jp.tejuncho.review;

import jp.tejuncho.comparison.ComparisonSettings;
import jp.tejuncho.comparison.ComparisonSettings.Headings;
import jp.tejuncho.comparison.ComparisonSettings.Underline;
import jp.tejuncho.organization.ComparisonStyle;

/**
 * 自庁の新旧対照表の体裁.
 *
 * What the organisation has settled, as the comparison understands it.
 */
public final class HouseComparison {

	private HouseComparison() {
	}

	/**
	 * What the columns are usually called.
	 * @param decided whether the revision is decided; until then the new text is 改正案
	 * @param current whether what it takes the place of is in force; what waits for its
	 * day isn't 現行
	 * @return the headings
	 */
	public static Headings headings(boolean decided, boolean current) {
		if (decided) {
			return Headings.DECIDED;
		}
		return current ? Headings.PROPOSED : new Headings(Headings.PROPOSED.after(), Headings.DECIDED.before());
	}

	/**
	 * How the organisation wants its tables.
	 * @param style what it has settled
	 * @param usual what the columns are called where it has settled nothing
	 * @return the settings
	 */
	public static ComparisonSettings settings(ComparisonStyle style, Headings usual) {
		Headings headings = new Headings(style.after().isEmpty() ? usual.after() : style.after(),
				style.before().isEmpty() ? usual.before() : style.before());
		return new ComparisonSettings(style.newOnTheLeft(), headings,
				style.underlined() ? Underline.BOTH_SIDES : Underline.NONE, style.folded(), style.remarks(),
				style.noted(), false);
	}

}
