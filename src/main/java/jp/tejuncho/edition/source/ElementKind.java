package jp.tejuncho.edition.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jp.tejuncho.yaml.YamlText;
import jp.tejuncho.yaml.YamlValue;

/**
 * The kinds of elements a clause's body may hold, by the key that shows the kind.
 */
enum ElementKind {

	PARAGRAPH("text", "p"), ITEMS("items", "items"), LIST("list", "list"), NOTE("note", "note"),
	EXAMPLE("example", "example"), BULLETS("bullets", "bullets"), TABLE("table", "table"), FORM("form", "form"),
	FIGURE("figure", "figure");

	private final String key;

	private final String prefix;

	ElementKind(String key, String prefix) {
		this.key = key;
		this.prefix = prefix;
	}

	String key() {
		return this.key;
	}

	String prefix() {
		return this.prefix;
	}

	static List<String> keys() {
		return Arrays.stream(values()).map(ElementKind::key).toList();
	}

	static Optional<ElementKind> of(YamlValue value) {
		if (value.isText()) {
			return Optional.of(PARAGRAPH);
		}
		return Arrays.stream(values()).filter((kind) -> value.peek(kind.key).isPresent()).findFirst();
	}

	/**
	 * The id that is written on an element of this kind.
	 * @param value the element
	 * @return its id, if it has one
	 */
	Optional<YamlText> id(YamlValue value) {
		return switch (this) {
			case PARAGRAPH -> value.peekText("id");
			case TABLE, FORM, FIGURE -> value.peek(this.key).flatMap((inner) -> inner.peekText("id"));
			case ITEMS, LIST, NOTE, EXAMPLE, BULLETS -> Optional.empty();
		};
	}

}
