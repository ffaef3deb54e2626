package jp.tejuncho.drafting.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.BlankValue;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.edition.Variable;

/**
 * 表、様式、図の組立て.
 */
final class WholeComposer {

	private final Manuscript manuscript;

	private final WordsComposer words;

	WholeComposer(Manuscript manuscript, WordsComposer words) {
		this.manuscript = manuscript;
		this.words = words;
	}

	List<Block> blocks(NodeId id, Element element) {
		return switch (element) {
			case Element.GrowingList list -> List.of(growing(id, list));
			case Element.TableTemplate table -> table(id, table);
			case Element.FormTemplate form -> List.of(form(id, form));
			case Element.FigureTemplate figure -> slot(figure.slot());
			case Element.TextParagraph _, Element.ItemList _, Element.BulletLines _ -> List.of();
			case Element.DraftingNote _, Element.Example _ -> List.of();
		};
	}

	private Block growing(NodeId id, Element.GrowingList list) {
		Variable variable = this.manuscript.variable(list.variable());
		List<String> entries = this.manuscript.values().list(variable);
		List<Block.Item> items = new ArrayList<>();
		for (String entry : entries) {
			items.add(new Block.Item(id.child(Integer.toString(items.size() + 1)), this.words.filled(variable, entry)));
		}
		if (items.isEmpty()) {
			for (int i = 0; i < unfilled(list); i++) {
				String mark = list.marks().get(Math.min(i, list.marks().size() - 1));
				items.add(new Block.Item(id.child(Integer.toString(i + 1)), this.words.empty(variable, mark)));
			}
		}
		return new Block.Enumeration(id, items, this.manuscript.edition().levels().item());
	}

	// the example has as many as the draft it is compared with: filling them is no more
	// than that
	private long unfilled(Element.GrowingList list) {
		BlankValue written = this.manuscript.blanks().get(list.variable());
		long entries = (written != null) ? written.content().lines().filter((line) -> !line.isBlank()).count() : 0;
		return (entries > 0) ? entries : list.marks().size();
	}

	private List<Block> table(NodeId id, Element.TableTemplate table) {
		if (table.slot() != null) {
			return slot(table.slot());
		}
		List<Block.Column> columns = table.heads().stream().map((head) -> new Block.Column(plain(head), 1)).toList();
		List<List<Words>> rows = table.rows().stream().map((row) -> row.stream().map(this::words).toList()).toList();
		return List.of(new Block.Table(id, Objects.requireNonNullElse(table.summary(), ""), columns, rows));
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
			Variable variable = this.manuscript.variable(row.variable());
			this.manuscript.values()
				.of(variable)
				.filter((value) -> !value.isEmpty())
				.ifPresent((value) -> content.add(this.words.filled(variable, value)));
		}
		return new Block.FormRow(row.label(), content);
	}

	private List<Block> slot(String name) {
		return this.manuscript.slots().blocks().getOrDefault(name, List.of());
	}

	private Words words(Phrase phrase) {
		return this.words.compose(phrase.wording(this.manuscript.tailoring().reverted()));
	}

	private String plain(Phrase phrase) {
		return phrase.wording(this.manuscript.tailoring().reverted()).text();
	}

}
