package jp.tejuncho.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAMLの値.
 *
 * A node of YAML that must turn out to be of a certain kind.
 */
public final class YamlValue {

	private final String path;

	private final Node node;

	private final Mistakes mistakes;

	YamlValue(String path, Node node, Mistakes mistakes) {
		this.path = path;
		this.node = node;
		this.mistakes = mistakes;
	}

	public Spot spot() {
		return Spot.of(this.path, this.node.getStartMark());
	}

	public boolean isText() {
		return this.node instanceof ScalarNode;
	}

	public boolean isMapping() {
		return this.node instanceof MappingNode;
	}

	public boolean isList() {
		return this.node instanceof SequenceNode;
	}

	/**
	 * Looks into a mapping without minding what is wrong with it.
	 * @param key the key
	 * @return its value, if there is one
	 */
	public Optional<YamlValue> peek(String key) {
		if (this.node instanceof MappingNode mapping) {
			for (NodeTuple tuple : mapping.getValue()) {
				if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
					return Optional.of(new YamlValue(this.path, tuple.getValueNode(), this.mistakes));
				}
			}
		}
		return Optional.empty();
	}

	public Optional<YamlText> peekText(String key) {
		return peek(key).filter((value) -> value.node instanceof ScalarNode)
			.map((value) -> new YamlText(((ScalarNode) value.node).getValue(), value.spot(), true));
	}

	public List<YamlValue> peekList(String key) {
		return peek(key).filter(YamlValue::isList).map(YamlValue::list).orElse(List.of());
	}

	public StrictMapping mapping() {
		if (this.node instanceof MappingNode mapping) {
			return StrictMapping.of(this.path, mapping, this.mistakes);
		}
		this.mistakes.add(spot(), "ここには「項目: 値」の組を書きます。", "項目の名前を付けて書き直してください。");
		return StrictMapping.unreadable(spot(), this.mistakes);
	}

	public List<YamlValue> list() {
		if (this.node instanceof SequenceNode sequence) {
			return sequence.getValue().stream().map((value) -> new YamlValue(this.path, value, this.mistakes)).toList();
		}
		this.mistakes.add(spot(), "ここには並びを書きます。", "「- 」で始まる行か、[ ]の中に書いてください。");
		return List.of();
	}

	public YamlText text() {
		if (!(this.node instanceof ScalarNode scalar) || !Tag.STR.equals(scalar.getTag())) {
			this.mistakes.add(spot(), "ここには文字列を書きます。",
					isText() ? "数やはい・いいえと読まれないように、引用符（\"）で囲んでください。" : "一つの文字列に書き直してください。");
			return YamlText.missing(spot());
		}
		boolean quoted = scalar.getScalarStyle() == DumperOptions.ScalarStyle.DOUBLE_QUOTED
				|| scalar.getScalarStyle() == DumperOptions.ScalarStyle.SINGLE_QUOTED;
		YamlText text = new YamlText(scalar.getValue(), quoted ? spot().right(1) : spot(), true);
		if (scalar.getStartMark().getLine() != scalar.getEndMark().getLine()) {
			this.mistakes.add(spot(), "文字列が二行以上に分かれています。", "一行に書いてください（行を分けると、余計な空白が入ります）。");
		}
		else {
			requireCleanLetters(text);
		}
		return text;
	}

	private void requireCleanLetters(YamlText text) {
		String value = text.value();
		if (value.isBlank()) {
			this.mistakes.add(spot(), "文字列が空です。", "内容を書くか、項目ごと消してください。");
		}
		else if (!value.equals(value.strip())) {
			this.mistakes.add(spot(), "文字列の初めか終わりに空白があります。", "空白を消してください。");
		}
		else if (value.codePoints().anyMatch(YamlValue::isUnprintable)) {
			this.mistakes.add(spot(), "文字列に改行や制御文字があります。", "その文字を消してください。");
		}
	}

	private static boolean isUnprintable(int codePoint) {
		return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
	}

	public int number() {
		if (this.node instanceof ScalarNode scalar && scalar.getValue().matches("[1-9][0-9]{0,8}")) {
			return Integer.parseInt(scalar.getValue());
		}
		this.mistakes.add(spot(), "ここには1以上の整数を書きます。", "半角の数字に直してください。");
		return 1;
	}

	public boolean flag() {
		if (this.node instanceof ScalarNode scalar && scalar.getValue().matches("true|false")) {
			return Boolean.parseBoolean(scalar.getValue());
		}
		this.mistakes.add(spot(), "ここにはtrueかfalseを書きます。", "どちらかに直してください。");
		return false;
	}

	public LocalDate date() {
		if (this.node instanceof ScalarNode scalar) {
			try {
				return LocalDate.parse(scalar.getValue());
			}
			catch (DateTimeParseException ex) {
				// Reported below.
			}
		}
		this.mistakes.add(spot(), "ここには日付を書きます。", "「2019-05-30」の形に直してください。");
		return LocalDate.EPOCH;
	}

}
