package jp.tejuncho.edition;

import java.util.List;
import java.util.stream.Collectors;

import jp.tejuncho.audit.StoredTexts.WrongText;

/**
 * データベースの中のガイドラインの文が、取り込んだものと違う.
 *
 * A document of words that nobody published is worse than none.
 */
public final class EditionDamaged extends RuntimeException {

	EditionDamaged(List<WrongText> wrong) {
		super(wrong.stream()
			.map(WrongText::told)
			.collect(Collectors.joining("。", "データベースの中のガイドラインの文が、取り込んだものと違います。", "。")));
	}

}
