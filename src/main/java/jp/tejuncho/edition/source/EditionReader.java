package jp.tejuncho.edition.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.FrontMatter;
import jp.tejuncho.edition.Overtaken;
import jp.tejuncho.edition.Part;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Questions;
import jp.tejuncho.yaml.Mistakes;
import jp.tejuncho.yaml.Spot;
import jp.tejuncho.yaml.StrictMapping;
import jp.tejuncho.yaml.YamlDocument;
import jp.tejuncho.yaml.YamlText;
import jp.tejuncho.yaml.YamlValue;

/**
 * Reads an edition from its files, and reports everything that is wrong with them at
 * once.
 */
public final class EditionReader {

	private static final String EDITION = "edition.yaml";

	private static final String FIRST_LINE = "# yaml-language-server: $schema=";

	private final EditionFiles files;

	private final Mistakes mistakes = new Mistakes();

	private final EditionScope scope;

	private final PlaceScan scan;

	private final Map<String, YamlValue> chapters = new LinkedHashMap<>();

	private EditionReader(EditionFiles files, Questions questions) {
		this.files = files;
		this.scope = new EditionScope(this.mistakes, questions);
		this.scan = new PlaceScan(this.scope.places());
	}

	/**
	 * Reads an edition.
	 * @param files its files
	 * @param questions what its conditions may name
	 * @return the edition
	 * @throws TemplateMistakes if something is wrong with its files
	 */
	public static Edition read(EditionFiles files, Questions questions) {
		return new EditionReader(files, questions).read();
	}

	private Edition read() {
		this.files.files().forEach(this::requireSchema);
		Optional<YamlValue> value = this.files.find(EDITION).flatMap(this::yaml);
		if (value.isEmpty()) {
			this.mistakes.add(Spot.top(this.files.path(EDITION)), "版を読み取れません。", "edition.yamlの内容を確かめてください。");
			this.mistakes.throwIfAny(TemplateMistakes::new);
			throw new IllegalStateException("A mistake was added");
		}
		StrictMapping mapping = value.get().mapping();
		Edition.Head head = head(mapping);
		Edition.Vocabulary vocabulary = new VocabularyReader(this.scope).read(mapping);
		List<Contents> contents = contents(mapping, head.kind());
		contents.forEach((part) -> part.files().forEach(this::load));
		this.chapters.values().forEach(this.scan::chapter);
		requireNoStrangers(contents);
		FrontMatterReader frontMatterReader = new FrontMatterReader(this.scope);
		List<FrontMatter> frontMatter = frontMatterReader.frontMatter(mapping.list("front-matter"));
		List<Edition.CoverLine> cover = frontMatterReader.cover(mapping.optionalList("cover"));
		Edition.History history = frontMatterReader.history(mapping);
		List<Overtaken> overtaken = OvertakenReader.read(mapping, this.mistakes, (_, _) -> {
		});
		mapping.finish();
		List<Part> parts = contents.stream().map(this::part).toList();
		new DefinitionChecks(this.scope).run();
		this.mistakes.throwIfAny(TemplateMistakes::new);
		return new Edition(head, frontMatter, cover, parts, vocabulary, history, overtaken);
	}

	private void requireSchema(TemplateFile file) {
		if (!file.text().startsWith(FIRST_LINE)) {
			this.mistakes.add(Spot.top(file.path()), "一行目に書式（JSON Schema）の場所がありません。",
					"一行目を「" + FIRST_LINE + "…」にしてください。");
		}
	}

	private Edition.Head head(StrictMapping mapping) {
		YamlText id = mapping.text("id");
		YamlText kindCode = mapping.text("kind");
		Optional<DocumentKind> kind = DocumentKind.ofCode(kindCode.value());
		if (id.written() && !id.value().equals(this.files.id().value())) {
			this.mistakes.add(id.spot(), "版の識別子「" + id.value() + "」がフォルダー「" + this.files.id() + "」と違います。",
					"フォルダーの名前とそろえてください。");
		}
		if (kindCode.written() && (kind.isEmpty() || !this.files.id().value().startsWith(kindCode.value() + "/"))) {
			this.mistakes.add(kindCode.spot(), "文書の種類「" + kindCode.value() + "」がフォルダーと合いません。",
					"procedureかresponse-planのうち、フォルダーの名前と同じものにしてください。");
		}
		this.scope.kind(kind.orElse(DocumentKind.PROCEDURE));
		StrictMapping source = mapping.mapping("source");
		Edition.SourceText sourceText = new Edition.SourceText(source.string("file"), source.number("first-line"),
				source.number("last-line"));
		source.finish();
		return new Edition.Head(this.files.id(), this.scope.kind(), mapping.number("sequence"), mapping.string("name"),
				mapping.string("document-title"), mapping.date("dated"), mapping.optionalString("issued"), sourceText,
				new NumberingReader(this.mistakes).read(mapping));
	}

	private List<Contents> contents(StrictMapping mapping, DocumentKind kind) {
		if (mapping.has("chapters")) {
			return List.of(new Contents(kind.code(), null, texts(mapping.list("chapters"))));
		}
		List<Contents> contents = new ArrayList<>();
		List<PlaceId> siblings = new ArrayList<>();
		for (YamlValue value : mapping.list("parts")) {
			StrictMapping part = value.mapping();
			YamlText id = part.text("id");
			this.scope.places().add(id, siblings);
			contents.add(new Contents(id.value(), part.string("title"), texts(part.list("chapters"))));
			part.finish();
		}
		return contents;
	}

	private static List<YamlText> texts(List<YamlValue> values) {
		return values.stream().map(YamlValue::text).toList();
	}

	private Optional<YamlValue> yaml(TemplateFile file) {
		return YamlDocument.read(file.path(), file.text(), this.mistakes);
	}

	private void load(YamlText name) {
		Optional<TemplateFile> file = this.files.find(name.value());
		if (file.isEmpty()) {
			this.mistakes.add(name.spot(), "章のファイル「" + name.value() + "」がありません。", "ファイルを作るか、名前を直してください。");
		}
		else if (this.chapters.containsKey(name.value())) {
			this.mistakes.add(name.spot(), "章のファイル「" + name.value() + "」が二度挙げられています。", "どちらかを消してください。");
		}
		else {
			yaml(file.get()).ifPresentOrElse((value) -> this.chapters.put(name.value(), value),
					this.scope.places()::incomplete);
		}
	}

	private void requireNoStrangers(List<Contents> contents) {
		Set<String> listed = contents.stream()
			.flatMap((part) -> part.files().stream())
			.map((name) -> this.files.path(name.value()))
			.collect(Collectors.toSet());
		for (TemplateFile file : this.files.files()) {
			if (!listed.contains(file.path()) && !file.path().equals(this.files.path(EDITION))) {
				this.mistakes.add(Spot.top(file.path()), "このファイルはedition.yamlに挙げられていません。",
						"edition.yamlのchaptersに加えるか、ファイルを消してください。");
			}
		}
	}

	private Part part(Contents contents) {
		ChapterReader reader = new ChapterReader(this.scope);
		List<Chapter> read = contents.files()
			.stream()
			.map((file) -> this.chapters.get(file.value()))
			.filter(Objects::nonNull)
			.map(reader::read)
			.toList();
		return new Part(contents.id(), contents.title(), read);
	}

	private record Contents(String id, @Nullable String title, List<YamlText> files) {
	}

}
