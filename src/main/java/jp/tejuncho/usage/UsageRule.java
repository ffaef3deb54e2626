package jp.tejuncho.usage;

import java.util.List;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.Basis;

/**
 * 表記の規則.
 *
 * @param id words, unique for ever
 * @param kind 種類
 * @param trigger what it looks for
 * @param right what to write instead, {@code $1} being the first group of a form;
 * {@code null} where no machine can say
 * @param notWithin longer words in which the letters are right
 * @param unlessWith a word that, in the same sentence, makes the letters right
 * @param source where it is laid down, for the person
 * @param note the reason, or which word belongs where; may be empty
 * @param remedy what to do where {@code right} is missing; may be empty
 * @param confirmed whether no doubt is left that the source says so
 * @param example a sentence it finds something in
 * @param good the same sentence put right
 */
public record UsageRule(String id, UsageKind kind, Trigger trigger, @Nullable String right, List<String> notWithin,
		@Nullable String unlessWith, String source, String note, String remedy, boolean confirmed, String example,
		String good) {

	public UsageRule {
		notWithin = List.copyOf(notWithin);
	}

	/**
	 * よりどころ.
	 * @return where it is laid down, in words
	 */
	public String basis() {
		return Basis.of(this.source, "", this.confirmed);
	}

	UsageWidth width() {
		return (this.trigger instanceof Width width) ? width.width() : UsageWidth.NONE;
	}

	/**
	 * A rule of the organisation's own.
	 * @param words what it has laid down, with a word that is wrong
	 * @return the rule
	 */
	static UsageRule of(HouseUsageWords words) {
		boolean replaces = !words.right().isEmpty();
		return new UsageRule("house:" + words.wrong(), UsageKind.HOUSE, new Letters(words.wrong()),
				replaces ? words.right() : null, List.of(), null, "自庁の用字用語", words.note(),
				replaces ? "" : "ほかの語に書き換えてください。", true, words.wrong(), words.right());
	}

	/**
	 * 規則が探すもの.
	 */
	public sealed interface Trigger {

	}

	/**
	 * 語.
	 *
	 * @param word found letter by letter
	 */
	public record Letters(String word) implements Trigger {

	}

	/**
	 * 語の形.
	 *
	 * @param pattern a regular expression without anything unbounded, see
	 * {@link UsagePattern}
	 */
	public record Form(String pattern) implements Trigger {

	}

	/**
	 * 一つの文書の中で交ぜない書き方.
	 *
	 * @param forms ways to write one word, each right by itself; the first where two are
	 * used as often as each other
	 */
	public record Mixed(List<String> forms) implements Trigger {

		public Mixed {
			forms = List.copyOf(forms);
		}

	}

	/**
	 * 文字の幅.
	 *
	 * @param width whose
	 */
	public record Width(UsageWidth width) implements Trigger {

	}

}
