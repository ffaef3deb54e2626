package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jp.tejuncho.drafting.body.OwnTable;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;

/**
 * 用語の定義の洗い出し.
 */
final class Definitions {

	private static final Pattern DEFINED = Pattern.compile("以下、?(?:単に、?)?「([^「」]{1,40})」(?:という|と総称|とする)");

	private Definitions() {
	}

	/**
	 * Where terms are defined: by a mark, by 以下「…」という, or in the table.
	 * @param examination what there is
	 * @return in reading order
	 */
	static List<Definition> of(Examination examination) {
		List<Definition> definitions = new ArrayList<>();
		for (ExaminedLine line : examination.lines()) {
			if (line.kind() == ExaminedLine.Kind.CELL) {
				if (line.clause().value().equals(OwnTable.DEFINITIONS.slot()) && line.key().endsWith(".0")) {
					definitions.add(new Definition(line.text().strip(), line.place()));
				}
				continue;
			}
			Set<String> written = new HashSet<>();
			if (line.text().contains("以下")) {
				DEFINED.matcher(line.text()).results().forEach((match) -> {
					written.add(match.group(1));
					definitions.add(new Definition(match.group(1), line.place()));
				});
			}
			for (Fragment fragment : line.wording().fragments()) {
				if (fragment instanceof Fragment.TermDefinition term && written.add(term.words())) {
					definitions.add(new Definition(term.words(), line.place()));
				}
			}
		}
		return definitions;
	}

	/**
	 * 用語の定義.
	 *
	 * @param term the word
	 * @param place where
	 */
	record Definition(String term, PlaceId place) {
	}

}
