package jp.tejuncho.output.text;

import java.util.List;
import java.util.stream.Collectors;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Level.Heading;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.text.Numerals;

/**
 * 文字だけの文書を書く者.
 *
 * Made for pasting, searching and comparing, so it holds what is printed and nothing that
 * belongs to the page.
 */
public final class PlainTextWriter {

	private static final String SPACE = "　";

	private final Numbering numbering;

	private final StringBuilder text = new StringBuilder();

	private PlainTextWriter(Numbering numbering) {
		this.numbering = numbering;
	}

	/**
	 * Writes a document.
	 * @param document the document
	 * @return its text, the cover first, each line ended by a line feed
	 */
	public static String write(Document document) {
		PlainTextWriter writer = new PlainTextWriter(Numbering.of(document));
		writer.cover(document.head());
		writer.blocks(document.blocks(), 0);
		return writer.text.toString();
	}

	private void cover(Document.Head head) {
		line(0, head.confidentiality());
		line(0, words(PreviewLinks.COVER, head.systemName()));
		line(0, head.title());
		line(0, head.draft() ? "（案）" : "");
		line(0, head.version());
		line(0, words(PreviewLinks.COVER, head.dateLine()));
		line(0, words(PreviewLinks.COVER, head.owner()));
		line(0, head.mark());
	}

	private void blocks(List<Block> blocks, int depth) {
		blocks.forEach((block) -> block(block, depth));
	}

	private void block(Block block, int depth) {
		switch (block) {
			case Block.Division division -> division(division, depth);
			case Block.Paragraph paragraph -> line(depth + 1, words(paragraph.id(), paragraph.words()));
			case Block.Enumeration enumeration -> items(enumeration.items(), depth + 1);
			case Block.Bullets bullets -> items(bullets.items(), depth + 1);
			case Block.Table table -> table(table, depth);
			case Block.Form form -> form(form, depth);
			case Block.Figure figure -> figure(figure, depth);
		}
	}

	private void division(Block.Division division, int depth) {
		if (division.title() == null) {
			blocks(division.blocks(), depth);
			return;
		}
		if (division.level().isListed()) {
			this.text.append('\n');
		}
		int indent = indent(division.level().heading());
		String mark = this.numbering.mark(division.id());
		String gap = (!division.level().isCounted() || mark.isEmpty()) ? "" : SPACE;
		line(indent, mark + gap + words(division.id(), division.title()));
		blocks(division.blocks(), indent + 1);
	}

	private void items(List<Block.Item> items, int depth) {
		for (Block.Item item : items) {
			String mark = this.numbering.mark(item.id());
			line(depth, mark + ("・".equals(mark) ? "" : SPACE) + words(item.id(), item.words()));
		}
	}

	private void table(Block.Table table, int depth) {
		line(depth, table.columns().stream().map(Block.Column::head).collect(Collectors.joining("\t")));
		for (List<Words> row : table.rows()) {
			line(depth, row.stream().map((cell) -> words(table.id(), cell)).collect(Collectors.joining("\t")));
		}
	}

	private void form(Block.Form form, int depth) {
		int number = 0;
		for (Block.FormRow row : form.rows()) {
			number++;
			String content = row.content()
				.stream()
				.map((words) -> words(form.id(), words))
				.collect(Collectors.joining(SPACE));
			line(depth, Numerals.chapter(number) + SPACE + row.label() + "\t" + content);
		}
	}

	private void figure(Block.Figure figure, int depth) {
		FigureText.lines(figure.drawing()).forEach((words) -> line(depth, words));
		line(depth, figure.title());
		line(depth, figure.alternative().isEmpty() ? "" : "（図の説明　" + figure.alternative() + "）");
	}

	private String words(NodeId place, Words words) {
		return PlainWords.of(this.numbering, place, words);
	}

	private static int indent(Heading heading) {
		return switch (heading) {
			case LARGE, MEDIUM -> 0;
			case SMALL -> 1;
			case ENTRY -> 2;
		};
	}

	private void line(int indent, String words) {
		if (!words.isBlank()) {
			this.text.append(SPACE.repeat(indent)).append(words).append('\n');
		}
	}

}
