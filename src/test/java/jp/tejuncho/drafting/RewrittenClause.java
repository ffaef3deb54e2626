package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Phrase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A clause under a person's pen: whatever isn't touched follows the example.
 */
final class RewrittenClause {

	private final Clause clause;

	private final List<TextLine> lines;

	private @Nullable String title;

	private RewrittenClause(Clause clause) {
		this.clause = clause;
		this.lines = new ArrayList<>(ClauseText.following(clause, Set.of()).lines());
	}

	static RewrittenClause of(Clause clause) {
		return new RewrittenClause(clause);
	}

	RewrittenClause title(String from, String to) {
		this.title = replaced(Objects.requireNonNull(this.clause.title()), from, to);
		return this;
	}

	RewrittenClause change(String key, String from, String to) {
		int at = at(key);
		@Nullable String written = this.lines.get(at).markup();
		String text = (written != null) ? replaced(written, from, to)
				: replaced(Objects.requireNonNull(ClauseText.phrases(this.clause).get(key)), from, to);
		this.lines.set(at, new TextLine(this.lines.get(at).kind(), key, text));
		return this;
	}

	RewrittenClause say(String key, String words) {
		this.lines.set(at(key), new TextLine(this.lines.get(at(key)).kind(), key, words));
		return this;
	}

	RewrittenClause add(String after, TextLine.Kind kind, String key, String words) {
		this.lines.add(at(after) + 1, new TextLine(kind, key, words));
		return this;
	}

	RewrittenClause move(String key, String after) {
		TextLine line = this.lines.remove(at(key));
		this.lines.add(at(after) + 1, line);
		return this;
	}

	String written() {
		return new ClauseText(this.title, this.lines).written();
	}

	private int at(String key) {
		List<String> keys = this.lines.stream().map(TextLine::key).toList();
		assertThat(keys).contains(key);
		return keys.indexOf(key);
	}

	private static String replaced(Phrase phrase, String from, String to) {
		return replaced(Markup.of(phrase.wording(true)), from, to);
	}

	private static String replaced(String text, String from, String to) {
		assertThat(text).contains(from);
		return text.replace(from, to);
	}

}
