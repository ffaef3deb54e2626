package jp.tejuncho.drafting;

import java.util.Map;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.TextLine;

/**
 * 条項を保存した結果.
 *
 * @param outcome what became of the changes
 * @param typed the text as it was typed, lines that follow the example included
 * @param focus the line the cursor goes to; empty if it goes nowhere
 * @param items what would be items if the pasted list in it were made one, by line; empty
 * where there is no list
 */
public record ClauseSaved(SaveOutcome outcome, ClauseText typed, String focus, Map<String, TextLine> items) {

	public ClauseSaved {
		items = Map.copyOf(items);
	}

}
