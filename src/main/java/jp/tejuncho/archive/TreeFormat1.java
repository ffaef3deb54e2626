package jp.tejuncho.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * 保存した文書の木の第一の形.
 *
 * The names of these records' components, of their kinds and of their enums are the names
 * in the files of the archive ({@code docs/archive.md}): they stay as they are for ever,
 * whatever becomes of the records of {@code document}. Another shape is another format,
 * beside this one. What files lack that were kept before it was thought of is
 * {@link Nullable} here.
 *
 * @param head cover and margins
 * @param blocks the content in reading order
 * @param format what it looks like on paper
 * @param mandatory the places whose content must not be left out; not written where there
 * are none, as before there were any
 */
@JsonPropertyOrder({ "head", "blocks", "format", "mandatory" })
record TreeFormat1(Head head, List<Block> blocks, @Nullable Paper format,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable Set<Place> mandatory) {

	enum Paper {

		BOOK, PORTRAIT, LANDSCAPE

	}

	enum Depth {

		PART, CHAPTER, SECTION, CLAUSE

	}

	enum Difference {

		ADDED, REMOVED, REVISED

	}

	record Head(Text systemName, String title, Text dateLine, Text owner, String confidentiality, String version,
			boolean draft, LocalDate date, @Nullable String mark) {
	}

	record Place(String value) {
	}

	/**
	 * 文.
	 *
	 * @param inlines its parts
	 * @param empty whether there are none: written since the first file, never read
	 */
	record Text(List<Part> inlines, boolean empty) {
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Division.class, name = "Division"),
			@JsonSubTypes.Type(value = Paragraph.class, name = "Paragraph"),
			@JsonSubTypes.Type(value = Enumeration.class, name = "Enumeration"),
			@JsonSubTypes.Type(value = Bullets.class, name = "Bullets"),
			@JsonSubTypes.Type(value = Table.class, name = "Table"),
			@JsonSubTypes.Type(value = Form.class, name = "Form"),
			@JsonSubTypes.Type(value = Figure.class, name = "Figure") })
	sealed interface Block {

	}

	record Division(Place id, Depth level, @Nullable Text title, List<Block> blocks, boolean branch,
			@Nullable String quoted,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Difference change) implements Block {
	}

	record Paragraph(Place id, Text words) implements Block {
	}

	record Enumeration(Place id, List<Item> items) implements Block {
	}

	record Bullets(Place id, List<Item> items) implements Block {
	}

	record Item(Place id, Text words, boolean branch,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Quoted quoted) {
	}

	record Quoted(String mark, @Nullable Difference change) {
	}

	record Table(Place id, String summary, List<Column> columns, List<List<Text>> rows,
			@Nullable Set<Integer> joined) implements Block {
	}

	record Column(String head, int share) {
	}

	record Form(Place id, String summary, List<FormRow> rows) implements Block {
	}

	record FormRow(String label, List<Text> content) {
	}

	record Figure(Place id, String title, String alternative, Drawing drawing) implements Block {
	}

	record Drawing(double width, double height, List<Shape> shapes) {
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Box.class, name = "Box"),
			@JsonSubTypes.Type(value = Arrow.class, name = "Arrow"),
			@JsonSubTypes.Type(value = Caption.class, name = "Caption") })
	sealed interface Shape {

	}

	record Point(double x, double y) {
	}

	record Box(double x, double y, double width, double height, List<String> lines, boolean grouping) implements Shape {
	}

	record Arrow(List<Point> points, String label, boolean bothWays) implements Shape {
	}

	record Caption(double x, double y, List<String> lines) implements Shape {
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Plain.class, name = "Plain"),
			@JsonSubTypes.Type(value = Filled.class, name = "Filled"),
			@JsonSubTypes.Type(value = Empty.class, name = "Empty"),
			@JsonSubTypes.Type(value = Reference.class, name = "Reference"),
			@JsonSubTypes.Type(value = Definition.class, name = "Definition"),
			@JsonSubTypes.Type(value = Marked.class, name = "Marked"),
			@JsonSubTypes.Type(value = Break.class, name = "Break"),
			@JsonSubTypes.Type(value = Hang.class, name = "Hang") })
	sealed interface Part {

	}

	record Plain(String text) implements Part {
	}

	record Filled(String variable, String value) implements Part {
	}

	record Empty(String variable, String mark, String label) implements Part {
	}

	record Reference(List<Place> targets, @Nullable String words) implements Part {
	}

	record Definition(String term) implements Part {
	}

	record Marked(String text, Difference change) implements Part {
	}

	record Break() implements Part {
	}

	record Hang() implements Part {
	}

}
