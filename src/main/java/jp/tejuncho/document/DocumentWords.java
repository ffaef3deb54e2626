package jp.tejuncho.document;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * 文書中の文の走査.
 */
public final class DocumentWords {

	private DocumentWords() {
	}

	/**
	 * Visits every piece of text below the head, in reading order.
	 * @param document the document
	 * @param visitor told the place and the text
	 */
	public static void forEach(Document document, BiConsumer<NodeId, Words> visitor) {
		visit(document.blocks(), visitor);
	}

	private static void visit(List<Block> blocks, BiConsumer<NodeId, Words> visitor) {
		for (Block block : blocks) {
			switch (block) {
				case Block.Division division -> {
					if (division.title() != null) {
						visitor.accept(division.id(), division.title());
					}
					visit(division.blocks(), visitor);
				}
				case Block.Paragraph paragraph -> visitor.accept(paragraph.id(), paragraph.words());
				case Block.Enumeration enumeration ->
					enumeration.items().forEach((item) -> visitor.accept(item.id(), item.words()));
				case Block.Bullets bullets ->
					bullets.items().forEach((item) -> visitor.accept(item.id(), item.words()));
				case Block.Table table ->
					table.rows().forEach((row) -> row.forEach((cell) -> visitor.accept(table.id(), cell)));
				case Block.Form form ->
					form.rows().forEach((row) -> row.content().forEach((words) -> visitor.accept(form.id(), words)));
				case Block.Figure _ -> {
				}
			}
		}
	}

}
