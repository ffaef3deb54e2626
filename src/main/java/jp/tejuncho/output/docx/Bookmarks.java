package jp.tejuncho.output.docx;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.DocumentWords;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;

/**
 * しおり.
 *
 * Only where a link leads. Word allows 40 letters for a name, so they are counted; the
 * underscore hides them from the writer's own.
 */
final class Bookmarks {

	private final Map<NodeId, Integer> numbers = new LinkedHashMap<>();

	private Bookmarks() {
	}

	static Bookmarks of(Document document, Numbering numbering) {
		Bookmarks bookmarks = new Bookmarks();
		bookmarks.list(document.blocks());
		DocumentWords.forEach(document,
				(_, words) -> words.inlines()
					.stream()
					.filter(Inline.Reference.class::isInstance)
					.map(Inline.Reference.class::cast)
					.forEach((reference) -> numbering.destination(reference).ifPresent(bookmarks::add)));
		return bookmarks;
	}

	/**
	 * Whether the table of contents lists a division.
	 * @param division the division
	 * @return {@code true} if so
	 */
	static boolean isListed(Block.Division division) {
		return division.title() != null && division.level().isListed();
	}

	private void list(List<Block> blocks) {
		for (Block block : blocks) {
			if (block instanceof Block.Division division) {
				if (isListed(division)) {
					add(division.id());
				}
				list(division.blocks());
			}
		}
	}

	private void add(NodeId place) {
		this.numbers.putIfAbsent(place, this.numbers.size() + 1);
	}

	/**
	 * The name of a place.
	 * @param place the place
	 * @return its bookmark, or {@code null} where no link leads to it
	 */
	@Nullable String name(NodeId place) {
		Integer number = this.numbers.get(place);
		return (number != null) ? name(number) : null;
	}

	/**
	 * Marks a place.
	 * @param paragraph what stands there
	 * @param place the place
	 */
	void mark(CTP paragraph, NodeId place) {
		Integer number = this.numbers.get(place);
		if (number != null) {
			BigInteger id = BigInteger.valueOf(number);
			CTBookmark start = paragraph.addNewBookmarkStart();
			start.setId(id);
			start.setName(name(number));
			paragraph.addNewBookmarkEnd().setId(id);
		}
	}

	private static String name(int number) {
		return "_Ref%06d".formatted(number);
	}

}
