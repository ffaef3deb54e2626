package jp.tejuncho.yaml;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * 項目の決まった組.
 *
 * A mapping of which every key must be asked for: what nobody asks for is a mistake.
 */
public final class StrictMapping {

	private final Spot spot;

	private final Mistakes mistakes;

	private final boolean readable;

	private final Map<String, Spot> keys = new LinkedHashMap<>();

	private final Map<String, YamlValue> values = new LinkedHashMap<>();

	private final Set<String> asked = new LinkedHashSet<>();

	private StrictMapping(Spot spot, Mistakes mistakes, boolean readable) {
		this.spot = spot;
		this.mistakes = mistakes;
		this.readable = readable;
	}

	static StrictMapping unreadable(Spot spot, Mistakes mistakes) {
		return new StrictMapping(spot, mistakes, false);
	}

	static StrictMapping of(String path, MappingNode node, Mistakes mistakes) {
		StrictMapping mapping = new StrictMapping(Spot.of(path, node.getStartMark()), mistakes, true);
		for (NodeTuple tuple : node.getValue()) {
			Spot at = Spot.of(path, tuple.getKeyNode().getStartMark());
			String key = (tuple.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "?";
			Spot first = mapping.keys.putIfAbsent(key, at);
			if (first != null) {
				mistakes.add(at, "「" + key + "」が二度書かれています（初めは" + first.line() + "行目）。", "どちらかを消してください。");
			}
			else {
				mapping.values.put(key, new YamlValue(path, tuple.getValueNode(), mistakes));
			}
		}
		return mapping;
	}

	public Spot spot() {
		return this.spot;
	}

	public boolean has(String key) {
		return this.values.containsKey(key);
	}

	public Spot spotOf(String key) {
		return this.keys.getOrDefault(key, this.spot);
	}

	/**
	 * The first of some keys that is written.
	 * @param candidates the keys
	 * @return the key, if one is
	 */
	public @Nullable String anyOf(List<String> candidates) {
		this.asked.addAll(candidates);
		return candidates.stream().filter(this::has).findFirst().orElse(null);
	}

	public YamlText text(String key) {
		return required(key, YamlValue::text, YamlText.missing(this.spot));
	}

	public @Nullable YamlText optionalText(String key) {
		return optional(key, YamlValue::text);
	}

	public @Nullable String optionalString(String key) {
		YamlText text = optionalText(key);
		return (text != null) ? text.value() : null;
	}

	public String string(String key) {
		return text(key).value();
	}

	public int number(String key) {
		return required(key, YamlValue::number, 1);
	}

	public boolean flag(String key) {
		return required(key, YamlValue::flag, Boolean.FALSE);
	}

	public boolean optionalFlag(String key, boolean otherwise) {
		return Objects.requireNonNullElse(optional(key, YamlValue::flag), otherwise);
	}

	public LocalDate date(String key) {
		return required(key, YamlValue::date, LocalDate.EPOCH);
	}

	public StrictMapping mapping(String key) {
		return required(key, YamlValue::mapping, unreadable(this.spot, this.mistakes));
	}

	public @Nullable StrictMapping optionalMapping(String key) {
		return optional(key, YamlValue::mapping);
	}

	public List<YamlValue> list(String key) {
		return required(key, YamlValue::list, List.of());
	}

	public List<YamlValue> optionalList(String key) {
		return Objects.requireNonNullElse(optional(key, YamlValue::list), List.of());
	}

	public List<String> strings(String key) {
		return list(key).stream().map((value) -> value.text().value()).toList();
	}

	public List<String> optionalStrings(String key) {
		return optionalList(key).stream().map((value) -> value.text().value()).toList();
	}

	/**
	 * Reports what nobody asked for.
	 */
	public void finish() {
		this.keys.forEach((key, at) -> {
			if (!this.asked.contains(key)) {
				this.mistakes.add(at, "「" + key + "」という項目はここにはありません。",
						Nearest.remedy(key, this.asked, "消してください。") + "書ける項目は" + String.join("、", this.asked) + "です。");
			}
		});
	}

	private <T> T required(String key, Function<YamlValue, T> reading, T otherwise) {
		T value = optional(key, reading);
		if (value == null && this.readable) {
			this.mistakes.add(this.spot, "「" + key + "」がありません。", "「" + key + "」を書いてください。");
		}
		return (value != null) ? value : otherwise;
	}

	private <T> @Nullable T optional(String key, Function<YamlValue, T> reading) {
		this.asked.add(key);
		YamlValue value = this.values.get(key);
		return (value != null) ? reading.apply(value) : null;
	}

}
