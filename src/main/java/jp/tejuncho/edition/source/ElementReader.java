package jp.tejuncho.edition.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.Erratum;
import jp.tejuncho.edition.ErratumId;
import jp.tejuncho.edition.Item;
import jp.tejuncho.edition.Requirements;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.yaml.Nearest;
import jp.tejuncho.yaml.StrictMapping;
import jp.tejuncho.yaml.YamlText;
import jp.tejuncho.yaml.YamlValue;

/**
 * Reads the body of a clause.
 */
final class ElementReader {

	private final EditionScope scope;

	private final String clause;

	private final Corrections corrections;

	private final RequirementReader requirements;

	private final TemplateReader templates;

	private final List<Erratum> misplaced = new ArrayList<>();

	ElementReader(EditionScope scope, String clause, Corrections corrections) {
		this.scope = scope;
		this.clause = clause;
		this.corrections = corrections;
		this.requirements = new RequirementReader(scope);
		this.templates = new TemplateReader(scope, corrections);
	}

	/**
	 * The errata that lie in an item's being an item.
	 * @return those read so far
	 */
	List<Erratum> misplaced() {
		return this.misplaced;
	}

	List<Element> read(List<YamlValue> values) {
		List<Element> elements = new ArrayList<>();
		ElementKeys keys = new ElementKeys();
		for (YamlValue value : values) {
			Optional<ElementKind> kind = ElementKind.of(value);
			if (kind.isPresent()) {
				elements.add(read(value, kind.get(), keys.next(kind.get(), value)));
			}
			else {
				this.scope.mistakes()
					.add(value.spot(), "本文の要素の種類が分かりません。",
							"文字列にするか、" + String.join("、", ElementKind.keys()) + "のどれかを書いてください。");
			}
		}
		return elements;
	}

	private Element read(YamlValue value, ElementKind kind, String key) {
		if (value.isText()) {
			return new Element.TextParagraph(key, this.corrections.phrase(value.text()), Requirements.NONE);
		}
		StrictMapping mapping = value.mapping();
		Element element = switch (kind) {
			case PARAGRAPH -> paragraph(mapping, key);
			case ITEMS -> new Element.ItemList(key, items(mapping.list("items"), key, true));
			case LIST -> growingList(mapping.mapping("list"), key);
			case NOTE ->
				new Element.DraftingNote(key, this.corrections.phrase(mapping.text("note")), this.scope.slot(mapping));
			case EXAMPLE -> new Element.Example(key, this.corrections.phrase(mapping.text("example")));
			case BULLETS -> new Element.BulletLines(key, items(mapping.list("bullets"), key, false));
			case TABLE -> this.templates.table(mapping.mapping("table"));
			case FORM -> this.templates.form(mapping.mapping("form"));
			case FIGURE -> this.templates.figure(mapping.mapping("figure"));
		};
		mapping.finish();
		return element;
	}

	private Element paragraph(StrictMapping mapping, String key) {
		shortId(mapping);
		return new Element.TextParagraph(key, this.corrections.phrase(mapping.text("text")),
				this.requirements.read(mapping));
	}

	private void shortId(StrictMapping mapping) {
		YamlText id = mapping.optionalText("id");
		if (id != null && !id.value().matches("[a-z]+(-[a-z]+)*")) {
			this.scope.mistakes().add(id.spot(), "「" + id.value() + "」は識別子にできません。", "小文字の英単語をハイフンでつないでください（番号は使えません）。");
		}
	}

	private Element growingList(StrictMapping mapping, String key) {
		YamlText id = mapping.text("variable");
		Variable variable = this.scope.variables().get(id.value());
		if (id.written() && (variable == null || variable.kind() != Variable.Kind.LIST)) {
			this.scope.mistakes()
				.add(id.spot(), "列挙の変数「" + id.value() + "」がありません。", Nearest.remedy(id.value(),
						this.scope.variables().keySet(), "edition.yamlのvariablesにkind: listの変数を加えてください。"));
		}
		Element list = new Element.GrowingList(key, id.value(), mapping.strings("marks"));
		mapping.finish();
		return list;
	}

	private List<Item> items(List<YamlValue> values, String list, boolean mappings) {
		List<Item> items = new ArrayList<>();
		for (YamlValue value : values) {
			String key = ElementKeys.item(list, items.size() + 1, value);
			items.add((mappings && value.isMapping()) ? item(value.mapping(), key)
					: new Item(key, this.corrections.phrase(value.text()), Requirements.NONE, null));
		}
		for (int index = 1; index < items.size(); index++) {
			if (items.get(index - 1).becomesParagraph() != null && items.get(index).becomesParagraph() == null) {
				this.scope.mistakes()
					.add(values.get(index - 1).spot(), "段落に改める項目が列挙の途中にあります。", "becomes: paragraphは、列挙の最後の項目に書いてください。");
			}
		}
		return items;
	}

	private Item item(StrictMapping mapping, String key) {
		shortId(mapping);
		YamlText text = mapping.text("text");
		Item item = new Item(key, this.corrections.phrase(text), this.requirements.read(mapping),
				becomes(mapping.optionalMapping("erratum"), key, text.value()));
		mapping.finish();
		return item;
	}

	private @Nullable Erratum becomes(@Nullable StrictMapping mapping, String key, String text) {
		if (mapping == null) {
			return null;
		}
		YamlText becomes = mapping.text("becomes");
		if (becomes.written() && !becomes.value().equals("paragraph")) {
			this.scope.mistakes()
				.add(becomes.spot(), "項目を「" + becomes.value() + "」に改めることはできません。", "paragraphに直してください。");
		}
		OptionalInt line = mapping.has("line") ? OptionalInt.of(mapping.number("line")) : OptionalInt.empty();
		Erratum erratum = new Erratum(new ErratumId(this.clause + "#" + key), Erratum.Kind.ITEM_IS_PARAGRAPH, text,
				text, mapping.string("reason"), line, mapping.optionalFlag("confirmed", true));
		mapping.finish();
		this.misplaced.add(erratum);
		return erratum;
	}

}
