package jp.tejuncho.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tejuncho.text.Numerals;

/**
 * The guideline's text, rebuilt from an edition: every number and mark is computed from
 * its position.
 */
final class VerbatimText {

	private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*- \\d+ -\\s*");

	private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00a0]+");

	private static final int CONTEXT = 30;

	private final StringBuilder text = new StringBuilder();

	private final NavigableMap<Integer, String> places = new TreeMap<>();

	private final Map<String, String> marks = new HashMap<>();

	VerbatimText(Edition edition) {
		numberAll(edition.parts());
		if (edition.head().issued() != null) {
			add("name", edition.name());
			add("issued", edition.head().issued());
		}
		edition.frontMatter().forEach(this::addFrontMatter);
		edition.cover().forEach((line) -> add("cover", line.text()));
		for (Part part : edition.parts()) {
			if (part.title() != null) {
				add(part.id(), mark(part.id()) + part.title());
			}
			part.chapters().forEach(this::addChapter);
		}
		add("history", Objects.requireNonNullElse(edition.history().title(), ""));
		edition.history().events().forEach((event) -> add("history", event.date() + event.event()));
	}

	private void numberAll(List<Part> parts) {
		for (int part = 0; part < parts.size(); part++) {
			this.marks.put(parts.get(part).id(), Numerals.roman(part + 1));
			List<Chapter> chapters = parts.get(part).chapters();
			for (int chapter = 0; chapter < chapters.size(); chapter++) {
				this.marks.put(chapters.get(chapter).id(), Numerals.chapter(chapter + 1));
				List<Section> sections = chapters.get(chapter).sections();
				for (int section = 0; section < sections.size(); section++) {
					this.marks.put(sections.get(section).id(), Numerals.parenthesized(section + 1));
				}
			}
		}
		parts.stream()
			.flatMap((part) -> part.chapters().stream())
			.flatMap((chapter) -> Stream.concat(chapter.body().stream(),
					chapter.sections().stream().flatMap((section) -> section.body().stream())))
			.forEach(this::numberItems);
	}

	private void numberItems(Passage passage) {
		if (passage instanceof Clause clause) {
			for (Element element : clause.body()) {
				if (element instanceof Element.ItemList list) {
					for (int item = 0; item < list.items().size(); item++) {
						this.marks.put(clause.id() + "/" + list.items().get(item).key(), Numerals.circled(item + 1));
					}
				}
			}
		}
	}

	/**
	 * Compares with the source.
	 * @param lines all lines of the source's file
	 * @param source which of them
	 * @return an empty text, or the first difference in words
	 */
	String firstDifference(List<String> lines, Edition.SourceText source) {
		StringBuilder original = new StringBuilder();
		NavigableMap<Integer, Integer> starts = new TreeMap<>();
		for (int line = source.firstLine(); line <= Math.min(source.lastLine(), lines.size()); line++) {
			String letters = lines.get(line - 1);
			if (!PAGE_NUMBER.matcher(letters).matches()) {
				starts.put(original.length(), line);
				original.append(squeeze(letters));
			}
		}
		int at = 0;
		while (at < Math.min(original.length(), this.text.length()) && original.charAt(at) == this.text.charAt(at)) {
			at++;
		}
		if (at == original.length() && at == this.text.length()) {
			return "";
		}
		return "出典%d行目「%s」のところが、%sでは「%s」".formatted(starts.floorEntry(at).getValue(), around(original, at),
				this.places.floorEntry(at).getValue(), around(this.text, at));
	}

	private static String around(CharSequence text, int at) {
		return text.subSequence(Math.max(0, at - CONTEXT), Math.min(text.length(), at)) + "▶"
				+ text.subSequence(Math.min(text.length(), at), Math.min(text.length(), at + CONTEXT));
	}

	private static String squeeze(String letters) {
		return SPACE.matcher(letters).replaceAll("");
	}

	private void addFrontMatter(FrontMatter matter) {
		switch (matter) {
			case FrontMatter.Heading heading -> add("front-matter", "【" + words(heading.text()) + "】");
			case FrontMatter.Text paragraph -> add("front-matter", paragraph.text());
			case FrontMatter.Line line -> add("front-matter", line.text());
			case FrontMatter.Table table -> table.table().phrases().forEach((cell) -> add("front-matter", cell));
		}
	}

	private String mark(String id) {
		return Objects.requireNonNull(this.marks.get(id), () -> id + " has no number");
	}

	private void addChapter(Chapter chapter) {
		add(chapter.id(), mark(chapter.id()) + chapter.title());
		chapter.body().forEach(this::addPassage);
		for (Section section : chapter.sections()) {
			add(section.id(), mark(section.id()) + section.title());
			section.body().forEach(this::addPassage);
		}
	}

	private void addPassage(Passage passage) {
		switch (passage) {
			case SectionNote note -> add(note.id(), "※" + words(note.text()));
			case Clause clause -> {
				if (clause.title() != null) {
					add(clause.id().value(), "・" + words(clause.title()));
				}
				clause.body().forEach((element) -> addElement(clause.id() + "/" + element.key(), element));
			}
		}
	}

	private void addElement(String place, Element element) {
		switch (element) {
			case Element.TextParagraph paragraph -> add(place, paragraph.text());
			case Element.ItemList list -> addNumbered(place, list.items().stream().map((item) -> words(item.text())));
			case Element.GrowingList list -> addNumbered(place, list.marks().stream());
			case Element.DraftingNote note -> add(place, "※" + words(note.text()));
			case Element.Example example -> add(place, "（例）" + words(example.text()));
			case Element.BulletLines bullets -> bullets.phrases().forEach((line) -> add(place, "・" + words(line)));
			case Element.TableTemplate table -> table.phrases().forEach((cell) -> add(place, cell));
			case Element.FormTemplate form -> addForm(place, form);
			case Element.FigureTemplate figure -> addFigure(place, figure);
		}
	}

	private void addNumbered(String place, Stream<String> items) {
		int[] position = { 0 };
		items.forEach((item) -> add(place, Numerals.circled(++position[0]) + item));
	}

	private void addForm(String place, Element.FormTemplate form) {
		int position = 0;
		for (Element.FormRow row : form.rows()) {
			position++;
			add(place, Numerals.chapter(position));
			int lines = row.optionColumns().stream().mapToInt(List::size).max().orElse(0);
			for (int line = 0; line < Math.max(lines, row.labelLines().size()); line++) {
				int index = line;
				add(place, (index < row.labelLines().size()) ? row.labelLines().get(index) : "");
				row.optionColumns()
					.stream()
					.filter((column) -> index < column.size())
					.forEach((column) -> add(place, "・" + column.get(index)));
			}
			if (row.content() != null) {
				add(place, row.content());
			}
		}
	}

	private void addFigure(String place, Element.FigureTemplate figure) {
		Map<String, String> lines = figure.arrows()
			.stream()
			.collect(Collectors.toMap(Element.Arrow::id, (arrow) -> words(arrow.label())));
		Stream.concat(figure.nodes().stream(), Stream.ofNullable(figure.note())).forEach((node) -> {
			for (int line = 1; line <= node.lines().size(); line++) {
				lines.put(node.id() + "/" + line, words(node.lines().get(line - 1)));
			}
		});
		figure.sourceOrder().forEach((line) -> add(place, Objects.requireNonNull(lines.get(line))));
	}

	private void add(String place, Phrase phrase) {
		add(place, words(phrase));
	}

	private void add(String place, String letters) {
		this.places.put(this.text.length(), place);
		this.text.append(squeeze(letters));
	}

	private String words(Phrase phrase) {
		return phrase.wording(false).text(this::label);
	}

	private String label(Fragment.Ref ref) {
		String first = mark(ref.targets().getFirst().value());
		return (ref.targets().size() == 1) ? first : first + "～" + mark(ref.targets().getLast().value());
	}

}
