package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

import jp.tejuncho.drafting.TextStep;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Wording;

/**
 * だれの言葉かの判定.
 *
 * The example and its errata are the product's, and so is what an offered fix made of
 * such words, through undo and redo. Who types by hand exactly what the product would
 * offer has written no words of their own; who types anything else in the line has, and a
 * fix of it doesn't take that back.
 */
final class WhoseWords {

	private final UsualWords plain;

	private final SingletonSupplier<List<TextStep>> offered;

	/**
	 * The words of one clause.
	 * @param plain what is the same in plain words
	 * @param clause the clause
	 * @param sources which fixes were pressed
	 */
	WhoseWords(UsualWords plain, PlaceId clause, InspectionSources sources) {
		this.plain = plain;
		this.offered = SingletonSupplier.of(() -> sources.offered().get().getOrDefault(clause, List.of()));
	}

	/**
	 * Whose words a line says.
	 * @param key the line
	 * @param phrase what the guideline says there; {@code null} if it has no such line
	 * @param example how the draft prints that without anybody's pen
	 * @param markup what is stored; {@code null} follows the example
	 * @return whose
	 */
	Whose of(String key, @Nullable Phrase phrase, @Nullable Wording example, @Nullable String markup) {
		if (markup == null || phrase == null || example == null) {
			return (markup != null) ? Whose.PERSON : Whose.EXAMPLE;
		}
		if (Markup.read(markup).equals(example)) {
			return Whose.EXAMPLE;
		}
		return (isAlike(phrase, markup) || isOffered(key, phrase, markup)) ? Whose.PRODUCT : Whose.PERSON;
	}

	private boolean isAlike(Phrase phrase, String markup) {
		Wording said = Markup.read(markup);
		return isAlike(phrase.wording(true), said) || isAlike(phrase.wording(false), said);
	}

	// nothing but what would be offered, and nothing that would have to be put right anew
	private boolean isAlike(Wording example, Wording said) {
		if (said.equals(example)) {
			return true;
		}
		List<String> faults = new ArrayList<>(this.plain.faults(said));
		this.plain.faults(example).forEach(faults::remove);
		return faults.isEmpty() && this.plain.of(said).equals(this.plain.of(example));
	}

	private boolean isOffered(String key, Phrase phrase, String markup) {
		Set<String> known = new HashSet<>();
		for (TextStep step : this.offered.obtain()) {
			@Nullable String before = said(step.before(), key);
			@Nullable String after = said(step.after(), key);
			if (after != null && (before == null || known.contains(before) || isAlike(phrase, before))) {
				known.add(after);
			}
		}
		return known.contains(markup);
	}

	private static @Nullable String said(String content, String key) {
		Optional<ClauseText> text = ClauseText.read(content);
		return key.equals(ClauseLines.TITLE) ? text.map(ClauseText::title).orElse(null)
				: text.flatMap((known) -> known.line(key)).map(TextLine::markup).orElse(null);
	}

}
