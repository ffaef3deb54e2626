package jp.tejuncho.drafting.precedent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Tailoring;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.ErratumId;
import jp.tejuncho.edition.Item;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.PlaceId;

/**
 * 条項に書かれていること.
 *
 * What a draft prints of a clause, line by line and in words, whether they are its own or
 * the example's: two drafts are compared by it.
 *
 * @param title the heading as {@link Markup} writes it, empty if there is none
 * @param lines what is printed; only what is no text has no words
 * @param omitted why lines of the example aren't printed, by their keys
 */
public record WrittenClause(String title, List<TextLine> lines, Map<String, String> omitted) {

	public WrittenClause {
		lines = List.copyOf(lines);
		omitted = Map.copyOf(omitted);
	}

	/**
	 * What a draft prints of a clause.
	 * @param clause the clause as the draft's edition has it
	 * @param tailoring what the draft says differently
	 * @param decisions what the draft decided, by place
	 * @return its lines
	 */
	static WrittenClause of(Clause clause, Tailoring tailoring, Map<PlaceId, ClauseDecision> decisions) {
		Set<ErratumId> reverted = tailoring.reverted();
		ClauseText text = tailoring.text(clause);
		Map<String, Phrase> phrases = ClauseText.phrases(clause);
		Map<String, String> omitted = omitted(clause, decisions);
		List<TextLine> lines = new ArrayList<>();
		for (TextLine line : text.lines()) {
			@Nullable Phrase phrase = phrases.get(line.key());
			if (!omitted.containsKey(line.key())) {
				lines.add((line.markup() == null && phrase != null)
						? new TextLine(line.kind(), line.key(), Markup.of(phrase.wording(reverted))) : line);
			}
		}
		String example = (clause.title() != null) ? Markup.of(clause.title().wording(reverted)) : "";
		return new WrittenClause((text.title() != null) ? text.title() : example, lines, omitted);
	}

	/**
	 * What a draft prints of a clause.
	 * @param manuscript the draft
	 * @param clause the clause
	 * @return its lines
	 */
	public static WrittenClause of(Manuscript manuscript, Clause clause) {
		return of(clause, manuscript.tailoring(), manuscript.decisions());
	}

	private static Map<String, String> omitted(Clause clause, Map<PlaceId, ClauseDecision> decisions) {
		Map<String, String> omitted = new LinkedHashMap<>();
		for (Element element : clause.body()) {
			Set<String> lines = new HashSet<>(Set.of(element.key()));
			element.items().stream().map(Item::key).forEach(lines::add);
			@Nullable ClauseDecision whole = decisions.get(clause.id().place().child(element.key()));
			for (String line : lines) {
				@Nullable ClauseDecision own = decisions.get(clause.id().place().child(line));
				if (own != null && own.choice() != Choice.ADOPTED) {
					omitted.put(line, own.reason());
				}
				else if (whole != null && whole.choice() != Choice.ADOPTED) {
					omitted.put(line, whole.reason());
				}
			}
		}
		return omitted;
	}

}
