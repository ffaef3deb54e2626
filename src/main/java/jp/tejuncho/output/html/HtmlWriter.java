package jp.tejuncho.output.html;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level.Heading;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.output.table.DocumentTables;
import jp.tejuncho.output.table.TableColumns;
import jp.tejuncho.output.text.PlainWords;
import jp.tejuncho.text.Numerals;

/**
 * 画面用の文書を書く者.
 *
 * Neither a script nor a style attribute: the pages' content security policy forbids
 * both.
 */
public final class HtmlWriter {

	private static final int FIRST_HEADING = 2;

	private static final int LAST_HEADING = 6;

	private final Numbering numbering;

	private final PreviewLinks links;

	private final Set<NodeId> told;

	private final HtmlMarkup markup = new HtmlMarkup();

	private final HtmlWords words;

	private final PageStyle style;

	private final DocumentTables tables;

	private HtmlWriter(Document document, PageStyle style, PreviewLinks links) {
		Numbering numbering = Numbering.of(document);
		this.numbering = numbering;
		this.tables = new DocumentTables(document, numbering);
		this.style = style;
		this.links = links;
		this.told = style.gothicForMandatory() ? document.mandatory() : Set.of();
		this.words = new HtmlWords(this.markup, numbering, links);
	}

	/**
	 * The address of a place within the page.
	 * @param place a place of the document
	 * @return the id of its element, without #
	 */
	public static String anchor(NodeId place) {
		return Anchor.of(place);
	}

	/**
	 * Writes a document.
	 * @param document the document
	 * @param style what the house lays down for paper: whether mandatory places are told
	 * from others, and how tables are divided
	 * @param links where what is empty can be filled
	 * @return one article element
	 */
	public static String write(Document document, PageStyle style, PreviewLinks links) {
		HtmlWriter writer = new HtmlWriter(document, style, links);
		writer.markup.open("article", "class", document.head().draft() ? "doc doc-is-draft" : "doc", "lang", "ja")
			.line();
		writer.cover(document.head());
		writer.blocks(document.blocks(), new Depth(FIRST_HEADING, 0));
		return writer.markup.close("article").line().toString();
	}

	private void cover(Document.Head head) {
		this.markup.open("header", "class", "doc-cover").line();
		line("doc-confidentiality", head.confidentiality());
		line("doc-system", head.systemName());
		line("doc-title", head.title());
		line("doc-draft", head.draft() ? "（案）" : "");
		line("doc-version", head.version());
		line("doc-date", head.dateLine());
		line("doc-owner", head.owner());
		line("doc-identity", head.mark());
		this.markup.close("header").line();
	}

	private void line(String cssClass, String text) {
		if (!text.isBlank()) {
			this.markup.element("p", cssClass, text).line();
		}
	}

	private void line(String cssClass, Words words) {
		if (!words.isEmpty()) {
			this.markup.open("p", "class", cssClass);
			this.words.write(PreviewLinks.COVER, words);
			this.markup.close("p").line();
		}
	}

	private void blocks(List<Block> blocks, Depth depth) {
		blocks.forEach((block) -> block(block, depth));
	}

	private void block(Block block, Depth depth) {
		switch (block) {
			case Block.Division division -> division(division, depth);
			case Block.Paragraph paragraph -> paragraph(paragraph);
			case Block.Enumeration enumeration -> items(enumeration.id(), "ol", enumeration.items());
			case Block.Bullets bullets -> items(bullets.id(), "ul", bullets.items());
			case Block.Table table -> table(table, depth);
			case Block.Form form -> form(form);
			case Block.Figure figure -> HtmlFigure.write(this.markup, figure);
		}
	}

	private void division(Block.Division division, Depth depth) {
		String anchor = Anchor.of(division.id());
		String cssClass = "doc-division doc-" + name(division.level().heading());
		Words title = division.title();
		if (title == null) {
			this.markup.open("div", "class", cssClass + " doc-untitled", "id", anchor).line();
			links(division.id(), "条項", Optional.empty());
			blocks(division.blocks(), depth);
			this.markup.close("div").line();
			return;
		}
		String element = "h" + Math.min(depth.heading(), LAST_HEADING);
		this.markup.open("section", "class", cssClass, "id", anchor).line();
		this.markup.open(element, "class", css("doc-heading", division.id()));
		if (!this.numbering.mark(division.id()).isEmpty()) {
			mark(division.id(), division.change());
		}
		this.markup.open("span", "class", "doc-words");
		this.words.write(division.id(), title);
		this.markup.close("span").close(element).line();
		links(division.id(), PlainWords.of(this.numbering, division.id(), title), this.links.ofPage(division.id()));
		blocks(division.blocks(), depth.below(division.level().heading()));
		this.markup.close("section").line();
	}

	private void links(NodeId place, String title, Optional<PreviewLinks.PageLink> page) {
		Optional<String> address = this.links.ofPlace(place);
		if (address.isEmpty() && page.isEmpty()) {
			return;
		}
		this.markup.open("p", "class", "doc-edit");
		page.ifPresent((link) -> {
			this.markup.open("a", "class", "doc-page", "href", link.address(), "target", link.frame());
			this.markup.text(link.page() + "頁").element("span", "doc-hidden", "（" + title + "）をPDFで見る").close("a");
		});
		address.ifPresent((link) -> {
			this.markup.text(page.isPresent() ? " " : "").open("a", "href", link).text(this.links.action());
			this.markup.element("span", "doc-hidden", "（" + title + "）").close("a");
		});
		this.markup.close("p").line();
	}

	private void paragraph(Block.Paragraph paragraph) {
		this.markup.open("p", "class", css("doc-paragraph", paragraph.id()), "id", Anchor.of(paragraph.id()));
		this.words.write(paragraph.id(), paragraph.words());
		this.markup.close("p").line();
	}

	private void items(NodeId id, String list, List<Block.Item> items) {
		this.markup.open(list, "class", "doc-list", "role", "list", "id", Anchor.of(id)).line();
		for (Block.Item item : items) {
			this.markup.open("li", "class", css("doc-item", item.id()), "id", Anchor.of(item.id()));
			mark(item.id(), item.change());
			this.markup.open("span", "class", "doc-words");
			this.words.write(item.id(), item.words());
			this.markup.close("span").close("li").line();
		}
		this.markup.close(list).line();
	}

	private void mark(NodeId place, Inline.@Nullable Change change) {
		this.markup.open("span", "class", "doc-mark");
		this.words.writeMark(this.numbering.mark(place), change);
		this.markup.close("span").text(" ");
	}

	private void table(Block.Table table, Depth depth) {
		openTable(table.id(), table.isFacing() ? "doc-table doc-facing" : "doc-table", table.summary());
		TableColumns columns = this.tables.columns(table,
				TableColumns.Room.of(this.style.letters(), depth.left(), this.style));
		this.markup.open("colgroup");
		for (int percent : percents(table, columns)) {
			this.markup.empty("col", "class", "doc-share-" + Math.max(percent, 1));
		}
		this.markup.close("colgroup").open("thead").open("tr");
		for (Block.Column column : table.columns()) {
			this.markup.open("th", "scope", "col");
			this.words.writeLabel(table.id(), Words.of(column.head()));
			this.markup.close("th");
		}
		this.markup.close("tr").close("thead").open("tbody").line();
		for (int number = 0; number < table.rows().size(); number++) {
			if (table.joined().contains(number)) {
				this.markup.open("tr", "class", "doc-joined");
			}
			else {
				this.markup.open("tr");
			}
			cells(table, number);
			this.markup.close("tr").line();
		}
		closeTable();
	}

	// two that face each other are as wide as they are laid down, whatever stands in them
	private static int[] percents(Block.Table table, TableColumns columns) {
		if (!table.isFacing()) {
			return columns.divide(100);
		}
		int whole = table.columns().stream().mapToInt(Block.Column::share).sum();
		int[] percents = table.columns().stream().mapToInt((column) -> column.share() * 100 / whole).toArray();
		percents[percents.length - 1] += (percents.length > 2) ? 100 - IntStream.of(percents).sum() : 0;
		return percents;
	}

	private void cells(Block.Table table, int number) {
		List<Words> row = table.rows().get(number);
		int last = table.isRemarkedAbove(number) ? row.size() - 1 : row.size();
		int below = number + 1;
		while (below < table.rows().size() && table.isRemarkedAbove(below)) {
			below++;
		}
		for (int i = 0; i < last; i++) {
			boolean spans = i == row.size() - 1 && below > number + 1;
			this.markup.open("td",
					spans ? new String[] { "rowspan", Integer.toString(below - number) } : new String[0]);
			this.words.writeCell(table.id(), row.get(i));
			this.markup.close("td");
		}
	}

	private void form(Block.Form form) {
		openTable(form.id(), "doc-table doc-form", form.summary());
		this.markup.open("tbody").line();
		int number = 0;
		for (Block.FormRow row : form.rows()) {
			number++;
			this.markup.open("tr").open("th", "scope", "row");
			this.markup.element("span", "doc-mark", Numerals.chapter(number)).text(" ");
			this.words.writeLabel(form.id(), Words.of(row.label()));
			this.markup.close("th").open("td");
			for (Words words : row.content()) {
				this.markup.open("p");
				this.words.writeLabel(form.id(), words);
				this.markup.close("p");
			}
			this.markup.close("td").close("tr").line();
		}
		closeTable();
	}

	private void openTable(NodeId id, String cssClass, String summary) {
		this.markup.open("div", "class", "doc-scroll", "id", Anchor.of(id), "role", "group", "aria-label", summary,
				"tabindex", "0");
		this.markup.open("table", "class", css(cssClass, id)).element("caption", "doc-hidden", summary);
	}

	private void closeTable() {
		this.markup.close("tbody").close("table").close("div").line();
	}

	private String css(String cssClass, NodeId place) {
		return this.told.contains(place) ? cssClass + " doc-mandatory" : cssClass;
	}

	private static String name(Heading heading) {
		return switch (heading) {
			case LARGE -> "part";
			case MEDIUM -> "chapter";
			case SMALL -> "section";
			case ENTRY -> "clause";
		};
	}

	/**
	 * 深さ.
	 *
	 * @param heading the next heading's level
	 * @param left how many letters the content is drawn in on paper
	 */
	private record Depth(int heading, int left) {

		Depth below(Heading above) {
			return new Depth(this.heading + 1, switch (above) {
				case LARGE -> 0;
				case MEDIUM -> 1;
				case SMALL -> 2;
				case ENTRY -> 3;
			});
		}

	}

}
