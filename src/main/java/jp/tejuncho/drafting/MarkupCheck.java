package jp.tejuncho.drafting;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.validation.PlainCharacters;

/**
 * 印の付いた文の検査.
 *
 * Refuses what can't be kept or printed; what is only unfinished is a finding.
 */
final class MarkupCheck {

	private static final int MAX_LETTER = 4;

	private final Edition edition;

	private final Tailoring tailoring;

	private final Set<String> house;

	MarkupCheck(Manuscript manuscript) {
		this(manuscript, manuscript.tailoring());
	}

	MarkupCheck(Manuscript manuscript, Tailoring tailoring) {
		this.edition = manuscript.edition();
		this.tailoring = tailoring;
		this.house = manuscript.house().words().keySet();
	}

	/**
	 * What is wrong with a line.
	 * @param field what the line is called
	 * @param markup the line
	 * @return a sentence for the person who wrote it, or nothing
	 */
	Optional<String> complaint(String field, String markup) {
		return PlainCharacters.complaintOf(field, markup, TextLine.MAX_LENGTH, false)
			.or(() -> Markup.read(markup).fragments().stream().flatMap(this::complaints).findFirst());
	}

	private Stream<String> complaints(Fragment fragment) {
		return switch (fragment) {
			case Fragment.Literal _, Fragment.DocumentLink _ -> Stream.empty();
			case Fragment.Blank blank -> blank(blank.variable()).stream();
			case Fragment.Choice choice -> blank(choice.variable()).stream();
			case Fragment.HouseWord word -> this.house.contains(word.id()) ? Stream.empty()
					: Stream.of("自庁の用語「" + word.verbatim() + "」が見つかりません。その部分を文字で書いてください。");
			case Fragment.Ref ref ->
				ref.targets().stream().filter((target) -> !isPlace(target)).map((_) -> "参照先が見つかりません。参照を入れ直してください。");
			case Fragment.TermDefinition term -> this.edition.findTerm(term.term()).isPresent() ? Stream.empty()
					: Stream.of("定義する用語「" + term.words() + "」が見つかりません。その部分を文字で書いてください。");
			case Fragment.Letter letter -> (letter.text().codePointCount(0, letter.text().length()) <= MAX_LETTER)
					? Stream.empty() : Stream.of("記号は一つずつ指定してください。");
		};
	}

	private Optional<String> blank(String variable) {
		if (variable.startsWith(Markup.OWN_BLANK)) {
			return PlainCharacters.complaintOf("空欄の名前", variable.substring(Markup.OWN_BLANK.length()),
					Markup.MAX_BLANK_NAME, false);
		}
		return this.edition.findVariable(variable).isPresent() ? Optional.empty()
				: Optional.of("空欄が見つかりません。空欄を入れ直してください。");
	}

	// a reference may name what is left out or removed: that is a finding, not a mistake
	private boolean isPlace(PlaceId target) {
		PlaceId clause = target.clause();
		if (OwnClause.isOwn(clause)) {
			return this.tailoring.find(Amendment.Kind.ADDITION, clause).isPresent();
		}
		return this.edition.findPlace(target).isPresent()
				|| (target.key().startsWith(TextLine.OWN) && this.edition.findPlace(clause).isPresent());
	}

}
