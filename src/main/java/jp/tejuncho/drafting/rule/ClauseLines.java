package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Wording;

/**
 * 条項の印刷する行.
 */
final class ClauseLines {

	/** 見出しの行の名. */
	static final String TITLE = "title";

	private final Manuscript manuscript;

	private final Map<PlaceId, Words> words;

	private final BiFunction<NodeId, Words, String> said;

	private final InspectionSources sources;

	ClauseLines(Manuscript manuscript, Map<PlaceId, Words> words, BiFunction<NodeId, Words, String> said,
			InspectionSources sources) {
		this.manuscript = manuscript;
		this.words = words;
		this.said = said;
		this.sources = sources;
	}

	List<ExaminedLine> of(PlaceId id, @Nullable Clause example, ClauseText text) {
		WhoseWords whose = new WhoseWords(
				new UsualWords(this.sources.usage(), this.manuscript.tailoring().reverted(), example, text), id,
				this.sources);
		List<ExaminedLine> lines = new ArrayList<>();
		@Nullable Phrase title = (example != null) ? example.title() : null;
		add(lines, whose, id, TITLE, ExaminedLine.Kind.TITLE, title, text.title(), id);
		Map<String, Phrase> phrases = (example != null) ? ClauseText.phrases(example) : Map.of();
		Map<String, String> lists = (example != null) ? lists(example) : Map.of();
		for (TextLine line : text.lines()) {
			@Nullable String list = lists.get(line.key());
			PlaceId place = id.child(line.key());
			boolean kept = this.manuscript.keeps(place) && (list == null || this.manuscript.keeps(id.child(list)));
			if (kept && line.kind() != TextLine.Kind.WHOLE) {
				add(lines, whose, id, line.key(), kind(line.kind()), phrases.get(line.key()), line.markup(), place);
			}
		}
		return lines;
	}

	/**
	 * The heading of an added section, also of one that is not printed yet because
	 * nothing stands in it.
	 * @param id the section
	 * @param text what is stored of it
	 * @return the line, nothing if no heading was written
	 */
	Optional<ExaminedLine> heading(PlaceId id, ClauseText text) {
		@Nullable String markup = text.title();
		if (markup == null) {
			return Optional.empty();
		}
		WhoseWords whose = new WhoseWords(
				new UsualWords(this.sources.usage(), this.manuscript.tailoring().reverted(), null, text), id,
				this.sources);
		Wording wording = Markup.read(markup);
		@Nullable Words printed = this.words.get(id);
		String said = (printed != null) ? this.said.apply(id.toNode(), printed) : wording.text();
		return Optional.of(ExaminedLine.of(id, TITLE, ExaminedLine.Kind.TITLE, wording, said,
				whose.of(TITLE, null, null, markup)));
	}

	private void add(List<ExaminedLine> lines, WhoseWords whose, PlaceId clause, String key, ExaminedLine.Kind kind,
			@Nullable Phrase phrase, @Nullable String markup, PlaceId node) {
		@Nullable Words printed = this.words.get(node);
		@Nullable Wording example = (phrase != null) ? phrase.wording(this.manuscript.tailoring().reverted()) : null;
		@Nullable Wording wording = (markup != null) ? Markup.read(markup) : example;
		if (printed != null && wording != null) {
			lines.add(ExaminedLine.of(clause, key, kind, wording, this.said.apply(node.toNode(), printed),
					whose.of(key, phrase, example, markup)));
		}
	}

	private static Map<String, String> lists(Clause clause) {
		Map<String, String> lists = new HashMap<>();
		for (Element element : clause.body()) {
			element.items().forEach((item) -> lists.put(item.key(), element.key()));
		}
		return lists;
	}

	private static ExaminedLine.Kind kind(TextLine.Kind kind) {
		return switch (kind) {
			case PARAGRAPH -> ExaminedLine.Kind.PARAGRAPH;
			case ITEM -> ExaminedLine.Kind.ITEM;
			case BULLET -> ExaminedLine.Kind.BULLET;
			case WHOLE -> throw new IllegalArgumentException("A table is no line");
		};
	}

}
