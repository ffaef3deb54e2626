package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.ErratumId;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.Overtaken;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.Wording;

/**
 * 手順帖が勧める言葉に揃えた文.
 *
 * 講ずる and 講じる, the words of the guideline and those proposed since: texts that differ
 * only in what the product itself would replace are the same when they are plain.
 */
final class UsualWords {

	private static final int ROUNDS = 3;

	private final WordUsage words;

	private final Set<ErratumId> reverted;

	private final List<Overtaken> overtaken;

	private final Map<String, Phrase> phrases;

	private final @Nullable Phrase title;

	private final SingletonSupplier<WordUsage> usage;

	UsualWords(WordUsage words, Set<ErratumId> reverted, @Nullable Clause example, ClauseText text) {
		this.words = words;
		this.reverted = reverted;
		this.overtaken = (example != null) ? example.overtaken() : List.of();
		this.phrases = (example != null) ? ClauseText.phrases(example) : Map.of();
		this.title = (example != null) ? example.title() : null;
		this.usage = SingletonSupplier.of(() -> usage(text));
	}

	// what only differs where two spellings are mixed is read beside the example
	private WordUsage usage(ClauseText text) {
		List<String> texts = new ArrayList<>();
		text.lines().stream().map(TextLine::markup).forEach((markup) -> {
			if (markup != null) {
				texts.add(letters(Markup.read(markup)));
			}
		});
		this.phrases.values().forEach((phrase) -> texts.add(letters(phrase.wording(true))));
		return this.words.reading(texts);
	}

	/**
	 * What a line has to be put right for, whatever the others say.
	 * @param wording the line
	 * @return the letters, as often as they stand there
	 */
	List<String> faults(Wording wording) {
		String letters = letters(wording);
		return this.words.check(letters).stream().map((hit) -> letters.substring(hit.start(), hit.end())).toList();
	}

	/**
	 * A line of the example.
	 * @param key the line
	 * @return its words; {@code null} if it has none
	 */
	@Nullable String example(String key) {
		@Nullable Phrase phrase = key.equals(ClauseLines.TITLE) ? this.title : this.phrases.get(key);
		return (phrase != null) ? of(phrase.wording(this.reverted)) : null;
	}

	/**
	 * A line that a person wrote.
	 * @param markup the line
	 * @return its words
	 */
	String of(String markup) {
		return of(Markup.read(markup));
	}

	/**
	 * Any line.
	 * @param wording the line
	 * @return its words
	 */
	String of(Wording wording) {
		Wording plain = wording;
		for (Overtaken one : this.overtaken) {
			plain = proposed(plain, one);
		}
		for (int round = 0; round < ROUNDS; round++) {
			Wording usual = usual(plain);
			if (usual.equals(plain)) {
				break;
			}
			plain = usual;
		}
		return Markup.of(plain);
	}

	private static Wording proposed(Wording wording, Overtaken overtaken) {
		@Nullable String proposal = overtaken.proposal();
		int start = letters(wording).indexOf(overtaken.concerns());
		return (proposal == null || start < 0) ? wording
				: Rewriting.replaced(wording, start, start + overtaken.concerns().length(), literal(proposal));
	}

	private Wording usual(Wording wording) {
		Wording usual = wording;
		String letters = letters(wording);
		for (WordUsage.Hit hit : this.usage.obtain().check(letters).reversed()) {
			boolean marked = letters.substring(hit.start(), hit.end()).indexOf(ExaminedLine.MARK) >= 0;
			if (hit.replacement() != null && !marked) {
				usual = Rewriting.replaced(usual, hit.start(), hit.end(), literal(hit.replacement()));
			}
		}
		return usual;
	}

	private static List<Fragment> literal(String letters) {
		return List.of(new Fragment.Literal(letters));
	}

	private static String letters(Wording wording) {
		return ExaminedLine.letters(wording);
	}

}
