package jp.tejuncho.drafting.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.edition.Wording;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.ReadableInput;
import jp.tejuncho.platform.SignedInPerson;
import jp.tejuncho.system.Deleted;

/**
 * 印の付いた入力の読み方.
 *
 * The lines of a clause are sent with marks for blanks, references and the house's words.
 */
@Component
class MarkedInput implements ReadableInput {

	private static final Pattern CLAUSE = Pattern
		.compile("/drafts/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/clauses/[^/]+(?:/save)?");

	private static final Pattern MARKED = Pattern.compile("title|text:.*");

	/** Where the draft can't be read any more: the number is not known. */
	private static final String SOMEWHERE = "（参照先）";

	private final Manuscripts manuscripts;

	MarkedInput(Manuscripts manuscripts) {
		this.manuscripts = manuscripts;
	}

	@Override
	public Optional<BinaryOperator<String>> of(String address, SignedInPerson person) {
		Matcher clause = CLAUSE.matcher(address);
		if (!clause.matches()) {
			return Optional.empty();
		}
		Function<Wording, String> plain = plain(new DraftId(UUID.fromString(clause.group(1))), person);
		return Optional.of((field, value) -> MARKED.matcher(field).matches() ? plain.apply(Markup.read(value)) : value);
	}

	private Function<Wording, String> plain(DraftId draft, SignedInPerson person) {
		try {
			if (person instanceof SignedInStaff staff) {
				Manuscript manuscript = this.manuscripts.read(draft, staff);
				return new SentencePieces(manuscript, Numbering.of(Composer.compose(manuscript)),
						new ChapterPages.Overlay(SentChapter.NONE, ChapterPages.Overlay.CLEAN), false)::plain;
			}
		}
		catch (NotFound | Deleted ex) {
			// of another section by now, or away with its draft or its system
		}
		return (wording) -> wording.text((reference) -> SOMEWHERE);
	}

}
