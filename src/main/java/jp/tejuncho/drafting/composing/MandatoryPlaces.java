package jp.tejuncho.drafting.composing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Truth;

/**
 * 必ず定める内容のある場所.
 *
 * What binds a clause binds everything in it, the house's own lines too: a clerk who
 * parts a sentence in two still says in both what must be said. What binds a section or
 * chapter binds its heading and the guideline's clauses, not those a house adds beside
 * them.
 */
final class MandatoryPlaces {

	private final Manuscript manuscript;

	private final Set<NodeId> found = new HashSet<>();

	MandatoryPlaces(Manuscript manuscript) {
		this.manuscript = manuscript;
	}

	/**
	 * Finds them.
	 * @param blocks a document's content
	 * @return headings, paragraphs, lists and their items, tables
	 */
	Set<NodeId> in(List<Block> blocks) {
		blocks(blocks, false);
		return Set.copyOf(this.found);
	}

	private void blocks(List<Block> blocks, boolean bound) {
		blocks.forEach((block) -> block(block, bound || binds(block.id())));
	}

	private void block(Block block, boolean bound) {
		add(block.id(), bound);
		switch (block) {
			case Block.Division division -> blocks(division.blocks(), bound && division.level().isClause());
			case Block.Enumeration enumeration -> items(enumeration.items(), bound);
			case Block.Bullets bullets -> items(bullets.items(), bound);
			case Block.Paragraph _, Block.Table _, Block.Form _, Block.Figure _ -> {
			}
		}
	}

	private void items(List<Block.Item> items, boolean bound) {
		items.forEach((item) -> add(item.id(), bound || binds(item.id())));
	}

	private void add(NodeId id, boolean bound) {
		if (bound) {
			this.found.add(id);
		}
	}

	private boolean binds(NodeId id) {
		Edition edition = this.manuscript.edition();
		return edition.findPlace(PlaceId.of(id))
			.filter((place) -> place.requirements().mandatory(this.manuscript.answers()) == Truth.TRUE)
			.isPresent();
	}

}
