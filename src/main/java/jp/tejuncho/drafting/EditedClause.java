package jp.tejuncho.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.NotFound;

/**
 * 直す条項.
 *
 * What is stored of a clause beside what the example says: enough to read a form by,
 * without numbers, for which the whole document has to be composed.
 */
public final class EditedClause {

	private final Manuscript manuscript;

	private final PlaceId place;

	private final @Nullable Clause clause;

	private final ClauseText stored;

	private final Map<String, String> example = new LinkedHashMap<>();

	/**
	 * A clause as it is stored.
	 * @param manuscript the manuscript
	 * @param place a clause of the guideline or an added one
	 * @throws NotFound if the draft has no such clause
	 */
	public EditedClause(Manuscript manuscript, PlaceId place) {
		this.manuscript = manuscript;
		this.place = place;
		this.clause = manuscript.edition().findClause(place).orElse(null);
		if (this.clause == null && manuscript.tailoring().addition(place).isEmpty()) {
			throw new NotFound("条項 " + place);
		}
		this.stored = (this.clause != null) ? manuscript.tailoring().text(this.clause)
				: manuscript.tailoring().text(place).orElse(new ClauseText("", List.of()));
		if (this.clause != null) {
			collectExample(this.clause);
		}
	}

	private void collectExample(Clause clause) {
		if (clause.title() != null) {
			this.example.put("title", markup(clause.title()));
		}
		for (Map.Entry<String, Phrase> line : ClauseText.phrases(clause).entrySet()) {
			this.example.put(line.getKey(), markup(line.getValue()));
		}
	}

	private String markup(Phrase phrase) {
		return Markup.of(phrase.wording(this.manuscript.tailoring().reverted()));
	}

	/**
	 * What a line of the example says.
	 * @param key the line, or {@code title}
	 * @return its markup; empty if the guideline has no such line
	 */
	public String example(String key) {
		return this.example.getOrDefault(key, "");
	}

	public Manuscript manuscript() {
		return this.manuscript;
	}

	public PlaceId place() {
		return this.place;
	}

	public @Nullable Clause clause() {
		return this.clause;
	}

	public ClauseText stored() {
		return this.stored;
	}

	/**
	 * What is decided of a line.
	 * @param key the line
	 * @return the decision; nothing if it follows its clause
	 */
	public Optional<ClauseDecision> decision(String key) {
		return Optional.ofNullable(this.manuscript.decisions().get(this.place.child(key)));
	}

	/**
	 * The line that is printed before another.
	 * @param text the text
	 * @param key a line
	 * @return the printed line before it
	 */
	public Optional<String> previous(ClauseText text, String key) {
		@Nullable String previous = null;
		for (TextLine line : text.lines()) {
			if (line.key().equals(key)) {
				break;
			}
			if (this.manuscript.keeps(this.place.child(line.key()))) {
				previous = line.key();
			}
		}
		return Optional.ofNullable(previous);
	}

}
