package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.Item;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.Variable;

/**
 * 条項の本文の組立て.
 */
final class ElementComposer {

	private final Manuscript manuscript;

	private final WordsComposer words;

	ElementComposer(Manuscript manuscript, WordsComposer words) {
		this.manuscript = manuscript;
		this.words = words;
	}

	Stream<Block> blocks(Clause clause, Element element) {
		String place = clause.id() + "/" + element.key();
		if (!this.manuscript.keeps(place)) {
			return Stream.empty();
		}
		NodeId id = new NodeId(place);
		return switch (element) {
			case Element.TextParagraph paragraph -> Stream.of(new Block.Paragraph(id, words(paragraph.text())));
			case Element.ItemList list -> items(clause, id, list);
			case Element.GrowingList list -> Stream.of(growing(id, list));
			case Element.BulletLines bullets -> Stream.of(new Block.Bullets(id, items(clause, bullets.lines())));
			case Element.TableTemplate table -> table(id, table);
			case Element.FormTemplate form -> Stream.of(form(id, form));
			case Element.FigureTemplate figure -> slot(figure.slot());
			case Element.DraftingNote _, Element.Example _ -> Stream.empty();
		};
	}

	private Stream<Block> items(Clause clause, NodeId id, Element.ItemList list) {
		List<Block.Item> listed = items(clause, list.listed(Composer.REVERTED));
		Stream<Block> enumeration = listed.isEmpty() ? Stream.empty() : Stream.of(new Block.Enumeration(id, listed));
		Stream<Block> paragraphs = items(clause, list.following(Composer.REVERTED)).stream()
			.map((item) -> new Block.Paragraph(item.id(), item.words()));
		return Stream.concat(enumeration, paragraphs);
	}

	private List<Block.Item> items(Clause clause, List<Item> items) {
		List<Block.Item> kept = new ArrayList<>();
		for (Item item : items) {
			String place = clause.id() + "/" + item.key();
			if (this.manuscript.keeps(place)) {
				kept.add(new Block.Item(new NodeId(place), words(item.text())));
			}
		}
		return kept;
	}

	private Block growing(NodeId id, Element.GrowingList list) {
		Variable variable = this.manuscript.edition().variable(list.variable());
		List<String> entries = this.manuscript.values().list(variable);
		List<Block.Item> items = new ArrayList<>();
		for (String entry : entries) {
			items.add(new Block.Item(id.child(Integer.toString(items.size() + 1)), this.words.filled(variable, entry)));
		}
		if (items.isEmpty()) {
			for (String mark : list.marks()) {
				items.add(
						new Block.Item(id.child(Integer.toString(items.size() + 1)), this.words.empty(variable, mark)));
			}
		}
		return new Block.Enumeration(id, items);
	}

	private Stream<Block> table(NodeId id, Element.TableTemplate table) {
		if (table.slot() != null) {
			return slot(table.slot());
		}
		List<Block.Column> columns = table.heads().stream().map((head) -> new Block.Column(plain(head), 1)).toList();
		List<List<Words>> rows = table.rows().stream().map((row) -> row.stream().map(this::words).toList()).toList();
		return Stream.of(new Block.Table(id, Objects.requireNonNullElse(table.summary(), ""), columns, rows));
	}

	private Block form(NodeId id, Element.FormTemplate form) {
		return new Block.Form(id, form.summary(), form.rows().stream().map(this::row).toList());
	}

	private Block.FormRow row(Element.FormRow row) {
		List<Words> content = new ArrayList<>();
		row.options().forEach((option) -> content.add(Words.of("□ " + option)));
		if (row.content() != null) {
			content.add(words(row.content()));
		}
		if (row.variable() != null) {
			Variable variable = this.manuscript.edition().variable(row.variable());
			this.manuscript.values()
				.of(variable)
				.filter((value) -> !value.isEmpty())
				.ifPresent((value) -> content.add(this.words.filled(variable, value)));
		}
		return new Block.FormRow(row.label(), content);
	}

	private Stream<Block> slot(String name) {
		return this.manuscript.slots().blocks().getOrDefault(name, List.of()).stream();
	}

	private Words words(Phrase phrase) {
		return this.words.compose(phrase.wording(Composer.REVERTED));
	}

	private static String plain(Phrase phrase) {
		return phrase.wording(Composer.REVERTED).text();
	}

}
