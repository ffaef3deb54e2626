package jp.tejuncho.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.text.Numerals;

/**
 * 番号付け.
 *
 * Numbers are nowhere stored: they follow from the position in the tree, and what a
 * reference prints follows from the numbers of its targets.
 */
public final class Numbering {

	/** 参照先が文書にないときに印字する語. */
	public static final String MISSING = "〔参照先なし〕";

	private final Map<NodeId, Place> places = new HashMap<>();

	private final List<MissingTarget> missing = new ArrayList<>();

	private Numbering() {
	}

	/**
	 * Numbers a document.
	 * @param document the document
	 * @return its numbers
	 */
	public static Numbering of(Document document) {
		Numbering numbering = new Numbering();
		numbering.number(document.blocks(), null);
		DocumentWords.forEach(document, numbering::collectMissing);
		return numbering;
	}

	/**
	 * The mark printed before a division, an item or a form's row.
	 * @param id the place
	 * @return its mark; empty where the place bears none
	 */
	public String mark(NodeId id) {
		return Objects.requireNonNull(this.places.get(id), () -> id + " is no place of this document").mark();
	}

	/**
	 * Whether the document has this place.
	 * @param id the place
	 * @return {@code true} if so
	 */
	public boolean contains(NodeId id) {
		return this.places.containsKey(id);
	}

	/**
	 * What a reference prints.
	 * @param reference the reference
	 * @param from the place it stands in: a section of the same chapter is called (1),
	 * one of another chapter ２(1)
	 * @return the label; {@link #MISSING} if none of the targets is in the document
	 */
	public String label(Inline.Reference reference, NodeId from) {
		if (reference.words() != null) {
			return reference.words();
		}
		List<Place> targets = reference.targets().stream().map(this.places::get).filter(Objects::nonNull).toList();
		return targets.isEmpty() ? MISSING : ReferenceLabel.of(targets, this.places.get(from));
	}

	/**
	 * The first target that is in the document.
	 * @param reference the reference
	 * @return where a link leads, if anywhere
	 */
	public Optional<NodeId> destination(Inline.Reference reference) {
		return reference.targets().stream().filter(this.places::containsKey).findFirst();
	}

	/**
	 * References that name something the document doesn't have.
	 * @return in reading order; empty when every reference holds
	 */
	public List<MissingTarget> missing() {
		return List.copyOf(this.missing);
	}

	private void collectMissing(NodeId from, Words words) {
		for (Inline inline : words.inlines()) {
			if (inline instanceof Inline.Reference reference) {
				reference.targets()
					.stream()
					.filter((target) -> !this.places.containsKey(target))
					.forEach((target) -> this.missing.add(new MissingTarget(from, target)));
			}
		}
	}

	private void number(List<Block> blocks, @Nullable Place parent) {
		Map<Level, Integer> counters = new EnumMap<>(Level.class);
		for (Block block : blocks) {
			switch (block) {
				case Block.Division division -> {
					String mark = "";
					int position = 0;
					if (division.title() != null) {
						position = counters.merge(division.level(), 1, Integer::sum);
						mark = division.level().mark(position);
					}
					Place place = add(division.id(), mark, position, division.level(), parent);
					number(division.blocks(), place);
				}
				case Block.Enumeration enumeration -> {
					Place list = add(enumeration.id(), "", 0, null, parent);
					int position = 0;
					for (Block.Item item : enumeration.items()) {
						position++;
						add(item.id(), Numerals.circled(position), position, null, list);
					}
				}
				case Block.Bullets bullets -> {
					Place list = add(bullets.id(), "", 0, null, parent);
					bullets.items().forEach((item) -> add(item.id(), "・", 0, null, list));
				}
				case Block.Paragraph _, Block.Table _, Block.Form _, Block.Figure _ ->
					add(block.id(), "", 0, null, parent);
			}
		}
	}

	private Place add(NodeId id, String mark, int position, @Nullable Level level, @Nullable Place parent) {
		Place place = new Place(id, mark, position, level, parent);
		this.places.put(id, place);
		return place;
	}

	/**
	 * 参照先のない参照.
	 *
	 * @param from where the reference stands
	 * @param target what it names
	 */
	public record MissingTarget(NodeId from, NodeId target) {
	}

	/**
	 * A numbered place.
	 *
	 * @param id the place
	 * @param mark its printed mark, or empty
	 * @param position its number among its neighbours, 0 for none
	 * @param level its level if it is a division
	 * @param parent what it stands in
	 */
	record Place(NodeId id, String mark, int position, @Nullable Level level, @Nullable Place parent) {

		boolean follows(Place other) {
			return this.position > 0 && this.position == other.position + 1
					&& Objects.equals(this.parent, other.parent);
		}

		@Nullable Place enclosing(Level wanted) {
			Place place = this;
			while (place != null && place.level != wanted) {
				place = place.parent;
			}
			return place;
		}

	}

}
