package jp.tejuncho.edition.source;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jp.tejuncho.yaml.YamlText;
import jp.tejuncho.yaml.YamlValue;

/**
 * Names the elements of a clause: by their id or by their position among those of their
 * kind.
 */
final class ElementKeys {

	private final Map<ElementKind, Integer> counters = new EnumMap<>(ElementKind.class);

	String next(ElementKind kind, YamlValue element) {
		int position = this.counters.merge(kind, 1, Integer::sum);
		return kind.id(element).map(YamlText::value).orElse(kind.prefix() + position);
	}

	static String item(String list, int position, YamlValue item) {
		Optional<YamlText> id = item.peekText("id");
		return id.map(YamlText::value).orElse(list + "-" + position);
	}

}
