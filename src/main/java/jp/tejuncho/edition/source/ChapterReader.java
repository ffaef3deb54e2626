package jp.tejuncho.edition.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.ClauseId;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.Erratum;
import jp.tejuncho.edition.Overtaken;
import jp.tejuncho.edition.Passage;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.Requirements;
import jp.tejuncho.edition.Section;
import jp.tejuncho.edition.SectionNote;
import jp.tejuncho.yaml.StrictMapping;
import jp.tejuncho.yaml.YamlText;
import jp.tejuncho.yaml.YamlValue;

/**
 * Reads the file of a chapter.
 */
final class ChapterReader {

	private final EditionScope scope;

	private final RequirementReader requirements;

	ChapterReader(EditionScope scope) {
		this.scope = scope;
		this.requirements = new RequirementReader(scope);
	}

	Chapter read(YamlValue value) {
		StrictMapping mapping = value.mapping();
		String id = id(mapping.text("chapter"));
		Chapter chapter = new Chapter(id, title(mapping.text("title")), this.requirements.read(mapping),
				body(mapping.optionalList("body"), id), sections(mapping.optionalList("sections")));
		mapping.finish();
		if (chapter.body().isEmpty() && chapter.sections().isEmpty()) {
			this.scope.mistakes().add(mapping.spot(), "章に内容がありません。", "bodyかsectionsを書いてください。");
		}
		return chapter;
	}

	private List<Section> sections(List<YamlValue> values) {
		List<Section> sections = new ArrayList<>();
		for (YamlValue value : values) {
			StrictMapping mapping = value.mapping();
			String id = id(mapping.text("id"));
			sections.add(new Section(id, title(mapping.text("title")), this.requirements.read(mapping),
					body(mapping.list("body"), id)));
			mapping.finish();
		}
		return sections;
	}

	private List<Passage> body(List<YamlValue> values, String owner) {
		List<Passage> body = new ArrayList<>();
		int notes = 0;
		for (YamlValue value : values) {
			StrictMapping mapping = value.mapping();
			String kind = mapping.anyOf(List.of("clause", "note"));
			if (Objects.equals(kind, "note")) {
				notes++;
				body.add(note(mapping, owner + "/note" + notes));
			}
			else {
				body.add(clause(mapping));
			}
			mapping.finish();
		}
		return body;
	}

	private SectionNote note(StrictMapping mapping, String id) {
		YamlText text = mapping.text("note");
		Phrase phrase = Phrase.of(text.value(), List.of(), (_) -> WordingParser.of(this.scope, null).parse(text));
		return new SectionNote(id, phrase, this.scope.slot(mapping));
	}

	private Clause clause(StrictMapping mapping) {
		ClauseId id = new ClauseId(id(mapping.text("clause")));
		Corrections corrections = Corrections.read(this.scope, id.value(), WordingParser.of(this.scope, id), mapping);
		Phrase title = Optional.ofNullable(mapping.optionalText("title")).map(corrections::phrase).orElse(null);
		String summary = mapping.optionalString("summary");
		if (title == null && summary == null) {
			this.scope.mistakes().add(mapping.spot(), "条項に題名も要約もありません。", "titleか、題名のない条項ならsummaryを書いてください。");
			summary = id.value();
		}
		Requirements required = this.requirements.read(mapping);
		String slot = this.scope.slot(mapping);
		ElementReader elements = new ElementReader(this.scope, id.value(), corrections);
		List<Element> body = elements.read(mapping.list("body"));
		corrections.finish();
		List<Overtaken> overtaken = corrections.overtaken(mapping);
		List<Erratum> errata = new ArrayList<>(corrections.errata());
		errata.addAll(elements.misplaced());
		return new Clause(id, title, summary, required, body, errata, overtaken, slot);
	}

	private String id(YamlText id) {
		if (!ClauseId.isWellFormed(id.value())) {
			this.scope.mistakes()
				.add(id.spot(), "「" + id.value() + "」は識別子にできません。", "小文字の英単語を「.」か「-」でつないでください（番号は使えません）。");
			return YamlText.missing(id.spot()).value();
		}
		return id.value();
	}

	private String title(YamlText title) {
		if (title.value().matches(".*[{}○].*")) {
			this.scope.mistakes().add(title.spot(), "章や節の題名には、印も空欄も置けません。", "文字だけの題名に直してください。");
		}
		return title.value();
	}

}
