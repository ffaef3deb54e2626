package jp.tejuncho.document;

import java.util.ArrayList;
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

	private final Map<Level, Counter> throughout = new HashMap<>();

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
	 * The letters of a sentence, references by their numbers.
	 * @param words the sentence
	 * @param from the place it stands in
	 * @return its letters
	 */
	public String text(Words words, NodeId from) {
		StringBuilder text = new StringBuilder();
		for (Inline inline : words.inlines()) {
			text.append(switch (inline) {
				case Inline.Plain plain -> plain.text();
				case Inline.Filled filled -> filled.value();
				case Inline.Empty empty -> empty.mark();
				case Inline.Reference reference -> label(reference, from);
				case Inline.Definition definition -> definition.term();
				case Inline.Marked marked -> marked.text();
				case Inline.Break _, Inline.Hang _ -> "";
			});
		}
		return text.toString();
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
		Map<Level, Counter> counters = new HashMap<>();
		for (Block block : blocks) {
			switch (block) {
				case Block.Division division -> {
					Counter counter = counters(division.level(), counters).computeIfAbsent(division.level(),
							(_) -> new Counter());
					number(division.blocks(), addDivision(division, counter, parent));
				}
				case Block.Enumeration enumeration -> {
					Place list = add(enumeration.id(), "", 0, null, parent);
					Counter counter = new Counter();
					for (Block.Item item : enumeration.items()) {
						addItem(item, enumeration.counting(), counter, list);
					}
				}
				case Block.Bullets bullets -> {
					Place list = add(bullets.id(), "", 0, null, parent);
					bullets.items().forEach((item) -> {
						Block.Quoted quoted = item.quoted();
						add(item.id(), (quoted != null) ? quoted.mark() : "・", 0, null, list);
					});
				}
				case Block.Paragraph _, Block.Table _, Block.Form _, Block.Figure _ ->
					add(block.id(), "", 0, null, parent);
			}
		}
	}

	private Map<Level, Counter> counters(Level level, Map<Level, Counter> neighbours) {
		return level.counting().throughout() ? this.throughout : neighbours;
	}

	private void addItem(Block.Item item, Counting counting, Counter counter, Place list) {
		if (item.quoted() != null) {
			add(item.id(), item.quoted().mark(), 0, null, list);
			return;
		}
		int position = counter.next(item.branch());
		add(new Place(item.id(), counter.mark(counting.mark()), counter.mark(counting.called()), position, null, "",
				list));
	}

	private Place addDivision(Block.Division division, Counter counter, @Nullable Place parent) {
		if (division.title() == null) {
			return add(division.id(), "", 0, division.level(), parent);
		}
		if (division.quoted() != null) {
			String quoted = division.quoted().mark();
			return add(new Place(division.id(), quoted, quoted, 0, division.level(), plain(division.title()), parent));
		}
		int position = counter.next(division.branch());
		Counting counting = division.level().counting();
		return add(new Place(division.id(), counter.mark(counting.mark()), counter.mark(counting.called()), position,
				division.level(), plain(division.title()), parent));
	}

	private Place add(NodeId id, String mark, int position, @Nullable Level level, @Nullable Place parent) {
		return add(new Place(id, mark, mark, position, level, "", parent));
	}

	private Place add(Place place) {
		this.places.put(place.id(), place);
		return place;
	}

	private static String plain(Words words) {
		StringBuilder text = new StringBuilder();
		for (Inline inline : words.inlines()) {
			text.append(switch (inline) {
				case Inline.Plain plain -> plain.text();
				case Inline.Filled filled -> filled.value();
				case Inline.Empty empty -> empty.mark();
				case Inline.Reference reference -> Objects.requireNonNullElse(reference.words(), "");
				case Inline.Definition definition -> definition.term();
				case Inline.Marked marked -> marked.text();
				case Inline.Break _, Inline.Hang _ -> "";
			});
		}
		return text.toString();
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
	 * @param called what a reference calls it, or empty
	 * @param position its number among its neighbours, 0 for none
	 * @param level its level if it is a division
	 * @param title its heading without the mark, or empty
	 * @param parent what it stands in
	 */
	record Place(NodeId id, String mark, String called, int position, @Nullable Level level, String title,
			@Nullable Place parent) {

		boolean follows(Place other) {
			return this.position > 0 && this.position == other.position + 1 && isCountedWith(other);
		}

		private boolean isCountedWith(Place other) {
			return isCountedThroughout() ? Objects.equals(this.level, other.level)
					: Objects.equals(this.parent, other.parent);
		}

		boolean isCountedThroughout() {
			return this.level != null && this.level.counting().throughout();
		}

		@Nullable Place enclosingDivision() {
			Place place = this.parent;
			while (place != null && place.level == null) {
				place = place.parent;
			}
			return place;
		}

		boolean isClause() {
			return this.level != null && this.level.isClause();
		}

		@Nullable Place enclosingClause() {
			Place place = this;
			while (place != null && !place.isClause()) {
				place = place.parent;
			}
			return place;
		}

		@Nullable Place enclosing(Level wanted) {
			Place place = this;
			while (place != null && !wanted.equals(place.level)) {
				place = place.parent;
			}
			return place;
		}

	}

	/**
	 * Counts neighbours: what is put between two of them branches off the one before.
	 */
	private static final class Counter {

		private int main;

		private int branch;

		int next(boolean branching) {
			this.branch = branching ? this.branch + 1 : 0;
			this.main += branching ? 0 : 1;
			return branching ? 0 : this.main;
		}

		String mark(Mark form) {
			if (this.branch == 0) {
				return form.at(this.main);
			}
			if (this.main == 0) {
				return form.at(1) + "の前" + ((this.branch > 1) ? Numerals.chapter(this.branch) : "");
			}
			return form.at(this.main) + "の" + Numerals.chapter(this.branch + 1);
		}

	}

}
