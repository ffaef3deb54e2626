package jp.tejuncho.drafting.composing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.NumberingStyle;

/**
 * 条項の本文の組立て.
 *
 * Lines become blocks: items side by side become one list.
 */
final class ClauseComposer {

	private final Manuscript manuscript;

	private final WordsComposer words;

	private final WholeComposer wholes;

	ClauseComposer(Manuscript manuscript, WordsComposer words) {
		this.manuscript = manuscript;
		this.words = words;
		this.wholes = new WholeComposer(manuscript, words);
	}

	/**
	 * The blocks of a clause of the guideline.
	 * @param clause the clause
	 * @return its text as tailored
	 */
	List<Block> blocks(Clause clause) {
		return new Body(clause.id().place(), Optional.of(clause), this.manuscript.tailoring().text(clause)).blocks();
	}

	/**
	 * The blocks of an added clause.
	 * @param id the clause
	 * @return its text
	 */
	List<Block> blocks(PlaceId id) {
		return this.manuscript.tailoring()
			.text(id)
			.map((text) -> new Body(id, Optional.empty(), text).blocks())
			.orElse(List.of());
	}

	/**
	 * The lines of one clause on their way to blocks.
	 */
	private final class Body {

		private static final String ABSENT = "（該当なし）";

		private final PlaceId id;

		private final Optional<Clause> clause;

		private final ClauseText text;

		private final Map<String, Phrase> phrases;

		private final Map<String, String> lists = new HashMap<>();

		private final Set<String> taken = new HashSet<>();

		private final List<Block> blocks = new ArrayList<>();

		private final List<Block.Item> items = new ArrayList<>();

		private TextLine.@Nullable Kind open;

		Body(PlaceId id, Optional<Clause> clause, ClauseText text) {
			this.id = id;
			this.clause = clause;
			this.text = text;
			this.phrases = clause.map(ClauseText::phrases).orElse(Map.of());
			clause.ifPresent((example) -> example.body().forEach(this::collectLists));
		}

		private void collectLists(Element element) {
			element.items().forEach((item) -> this.lists.put(item.key(), element.key()));
		}

		List<Block> blocks() {
			for (int i = 0; i < this.text.lines().size(); i++) {
				add(this.text.lines().get(i), i);
			}
			close();
			return this.blocks;
		}

		private void add(TextLine line, int position) {
			PlaceId place = this.id.child(line.key());
			boolean kept = isKept(line, place);
			boolean absent = !kept && line.kind() == TextLine.Kind.ITEM && !line.isOwn()
					&& ClauseComposer.this.manuscript.numbering() == NumberingStyle.KEEP;
			if (!kept && !absent) {
				return;
			}
			if (line.kind() != this.open) {
				close();
			}
			Words said = absent ? Words.of(ABSENT) : words(line);
			NodeId node = place.toNode();
			switch (line.kind()) {
				case PARAGRAPH -> this.blocks.add(new Block.Paragraph(node, said));
				case ITEM, BULLET -> {
					this.open = line.kind();
					this.items.add(new Block.Item(node, said, isBranch(line, position)));
				}
				case WHOLE -> this.clause.flatMap((example) -> element(example, line.key()))
					.ifPresent((element) -> this.blocks.addAll(ClauseComposer.this.wholes.blocks(node, element)));
			}
		}

		private boolean isKept(TextLine line, PlaceId place) {
			boolean list = this.lists.containsKey(line.key())
					&& !ClauseComposer.this.manuscript.keeps(this.id.child(this.lists.get(line.key())));
			return !list && ClauseComposer.this.manuscript.keeps(place);
		}

		private Words words(TextLine line) {
			if (line.markup() != null) {
				return ClauseComposer.this.words.compose(Markup.read(line.markup()));
			}
			@Nullable Phrase phrase = this.phrases.get(line.key());
			return (phrase != null) ? ClauseComposer.this.words
				.compose(phrase.wording(ClauseComposer.this.manuscript.tailoring().reverted())) : Words.NONE;
		}

		private boolean isBranch(TextLine line, int position) {
			return line.isOwn() && ClauseComposer.this.manuscript.numbering() == NumberingStyle.KEEP
					&& this.text.lines()
						.stream()
						.skip(position)
						.takeWhile((next) -> next.kind() == line.kind())
						.anyMatch((next) -> !next.isOwn());
		}

		private void close() {
			if (this.open != null) {
				NodeId list = listId();
				this.blocks.add((this.open == TextLine.Kind.ITEM)
						? new Block.Enumeration(list, this.items,
								ClauseComposer.this.manuscript.edition().levels().item())
						: new Block.Bullets(list, this.items));
				this.items.clear();
				this.open = null;
			}
		}

		private NodeId listId() {
			for (Block.Item item : this.items) {
				@Nullable String list = this.lists.get(PlaceId.of(item.id()).key());
				if (list != null && this.taken.add(list)) {
					return this.id.child(list).toNode();
				}
			}
			return this.items.getFirst().id().child("list");
		}

		private static Optional<Element> element(Clause clause, String key) {
			return clause.body().stream().filter((element) -> Objects.equals(element.key(), key)).findFirst();
		}

	}

}
