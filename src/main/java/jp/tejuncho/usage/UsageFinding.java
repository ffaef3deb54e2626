package jp.tejuncho.usage;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * 表記の点検で見つかったこと.
 *
 * @param ruleId the rule, {@code house:…} for the organisation's own
 * @param kind its kind
 * @param start where it begins, in UTF-16 units
 * @param end where it ends
 * @param found the letters there
 * @param replacement what to write instead, if a machine can say
 * @param message what was found, as a sentence
 * @param source where the rule is laid down
 * @param remedy what to do, as a sentence
 * @param width which width it is about, if that is all
 */
public record UsageFinding(String ruleId, UsageKind kind, int start, int end, String found,
		@Nullable String replacement, String message, String source, String remedy, UsageWidth width) {

	private static final Pattern WIDE = Pattern.compile("[Ａ-Ｚａ-ｚ０-９]");

	/**
	 * Whether it is a matter of looks alone, whichever rule found it: ＩＤ and ID.
	 * @return {@code true} if letters and digits become narrow or wide and nothing else
	 * changes
	 */
	public boolean isLooks() {
		String right = this.replacement;
		return this.width.isLooks() || (right != null && WIDE.matcher(this.found + right).find()
				&& narrow(this.found).equals(narrow(right)));
	}

	private static String narrow(String words) {
		return WIDE.matcher(words).replaceAll((wide) -> Normalizer.normalize(wide.group(), Normalizer.Form.NFKC));
	}

	/**
	 * Puts it right.
	 * @param text the text that was checked
	 * @return the text with the replacement; the same text if there is none
	 */
	public String applyTo(String text) {
		return (this.replacement != null) ? text.substring(0, this.start) + this.replacement + text.substring(this.end)
				: text;
	}

}
