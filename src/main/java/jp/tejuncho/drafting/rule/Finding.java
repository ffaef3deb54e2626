package jp.tejuncho.drafting.rule;

import java.util.List;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.FindingKey;
import jp.tejuncho.edition.PlaceId;

/**
 * 点検の指摘.
 *
 * @param rule the rule that found it
 * @param severity how grave it is
 * @param certain the fact that an error states, {@code null} for everything else
 * @param site where it is
 * @param message what was found, a sentence
 * @param source the law, the guideline … behind it
 * @param remedy what to do, a sentence
 * @param key what identifies it as long as the text stays
 * @param words the letters found if the same letters elsewhere can be put right together,
 * or empty
 * @param group with what else it can be accepted for one reason
 * @param choices what buttons can do, one of which is meant; empty if there is nothing to
 * choose
 * @param fix what a button can do without a choice, or {@code null}
 * @param confirmation what the person may answer, or {@code null}
 * @param dismissed the reason why it is left as it is, or {@code null}
 * @param earlier the reason with which the same word was accepted when its sentence was
 * another one, or {@code null}
 */
public record Finding(String rule, Severity severity, @Nullable Certain certain, Site site, String message,
		String source, String remedy, String key, String words, FindingGroup group, List<Fix> choices,
		@Nullable Fix fix, @Nullable Confirmation confirmation, @Nullable String dismissed, @Nullable String earlier) {

	/** 鍵の長さの上限 (文字). */
	public static final int MAX_KEY = FindingKey.MAX_WITH_SENTENCE;

	public Finding {
		choices = List.copyOf(choices);
		if ((severity == Severity.ERROR) != (certain != null)) {
			throw new IllegalArgumentException("What blocks states a certain fact, and nothing else does: " + rule);
		}
	}

	/**
	 * The clause it belongs to.
	 * @return a clause, a table, the cover or the document
	 */
	public PlaceId clause() {
		return this.site.id();
	}

	public String where() {
		return this.site.where();
	}

	public String href() {
		return this.site.href();
	}

	/**
	 * Which line it is about.
	 * @return the mark and the first words, or empty
	 */
	public String line() {
		return this.site.line();
	}

	public boolean isDismissible() {
		return this.severity != Severity.ERROR;
	}

	/**
	 * Every button there is.
	 * @return the only one, or those to choose from
	 */
	public List<Fix> fixes() {
		return (this.fix != null) ? List.of(this.fix) : this.choices;
	}

	Finding dismissed(String reason) {
		return new Finding(this.rule, this.severity, this.certain, this.site, this.message, this.source, this.remedy,
				this.key, this.words, this.group, this.choices, this.fix, this.confirmation, reason, null);
	}

}
