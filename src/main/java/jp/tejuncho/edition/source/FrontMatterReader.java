package jp.tejuncho.edition.source;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.FrontMatter;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.yaml.StrictMapping;
import jp.tejuncho.yaml.YamlText;
import jp.tejuncho.yaml.YamlValue;

/**
 * Reads what stands before the first chapter, and the cover.
 */
final class FrontMatterReader {

	private static final List<String> KINDS = List.of("heading", "text", "line", "table");

	private final EditionScope scope;

	private final WordingParser parser;

	FrontMatterReader(EditionScope scope) {
		this.scope = scope;
		this.parser = WordingParser.of(scope, null);
	}

	List<FrontMatter> frontMatter(List<YamlValue> values) {
		List<FrontMatter> matter = new ArrayList<>();
		for (YamlValue value : values) {
			StrictMapping mapping = value.mapping();
			String kind = mapping.anyOf(KINDS);
			if (kind == null) {
				this.scope.mistakes()
					.add(mapping.spot(), "前書きの要素の種類が分かりません。", String.join("、", KINDS) + "のどれかを書いてください。");
				continue;
			}
			Corrections corrections = Corrections.read(this.scope, "front-matter." + (matter.size() + 1), this.parser,
					mapping);
			matter.add(matter(kind, mapping, corrections));
			corrections.finish();
			mapping.finish();
		}
		return matter;
	}

	private FrontMatter matter(String kind, StrictMapping mapping, Corrections corrections) {
		if (kind.equals("table")) {
			return new FrontMatter.Table(new TemplateReader(this.scope, corrections).table(mapping.mapping("table")));
		}
		Phrase phrase = corrections.phrase(mapping.text(kind));
		return switch (kind) {
			case "heading" -> new FrontMatter.Heading(phrase);
			case "line" -> new FrontMatter.Line(phrase);
			default -> new FrontMatter.Text(phrase);
		};
	}

	List<Edition.CoverLine> cover(List<YamlValue> values) {
		return values.stream().map(this::coverLine).toList();
	}

	private Edition.CoverLine coverLine(YamlValue value) {
		if (value.isText()) {
			return new Edition.CoverLine(phrase(value.text()), false);
		}
		StrictMapping mapping = value.mapping();
		Edition.CoverLine line = new Edition.CoverLine(phrase(mapping.text("text")),
				mapping.optionalFlag("example-only", false));
		mapping.finish();
		return line;
	}

	private Phrase phrase(YamlText text) {
		return Phrase.of(text.value(), List.of(), (_) -> this.parser.parse(text));
	}

	Edition.History history(StrictMapping edition) {
		String title = edition.optionalString("history-title");
		List<Edition.Event> events = new ArrayList<>();
		for (YamlValue value : edition.optionalList("history")) {
			StrictMapping mapping = value.mapping();
			events.add(new Edition.Event(mapping.string("date"), mapping.string("event")));
			mapping.finish();
		}
		return new Edition.History(title, events);
	}

}
