package jp.tejuncho.usage;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the file of rules; whatever is not exactly as it should be is a mistake with its
 * line.
 */
final class UsageReader {

	private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+");

	private static final Set<String> KEYS = Set.of("id", "kind", "wrong", "pattern", "mixed", "width", "right",
			"not-within", "unless-with", "source", "note", "remedy", "confirmed", "example", "good");

	private final String path;

	private final List<String> mistakes = new ArrayList<>();

	private final Map<String, String> sources = new HashMap<>();

	private final Set<String> ids = new HashSet<>();

	private UsageReader(String path) {
		this.path = path;
	}

	/**
	 * Reads the rules.
	 * @param path what the file is called in messages
	 * @param text its content
	 * @return the rules in order
	 * @throws UsageFileMistaken if something is wrong with them
	 */
	static List<UsageRule> read(String path, String text) {
		UsageReader reader = new UsageReader(path);
		List<UsageRule> rules = reader.read(text);
		if (!reader.mistakes.isEmpty()) {
			throw new UsageFileMistaken(reader.mistakes);
		}
		return rules;
	}

	private List<UsageRule> read(String text) {
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(0);
		options.setAllowDuplicateKeys(false);
		List<UsageRule> rules = new ArrayList<>();
		try {
			Node root = new Yaml(options).compose(new StringReader(text));
			Map<String, Node> parts = mapping(root, Set.of("sources", "rules"));
			for (Node source : list(parts.get("sources"), root)) {
				Map<String, Node> keys = mapping(source, Set.of("id", "title"));
				this.sources.put(required(keys, "id", source), required(keys, "title", source));
			}
			for (Node rule : list(parts.get("rules"), root)) {
				rules.add(rule(rule));
			}
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			this.mistakes.add(this.path + ":" + line + " YAMLとして読めません（" + ex.getProblem() + "）。");
		}
		return List.copyOf(rules);
	}

	private UsageRule rule(Node node) {
		Map<String, Node> keys = mapping(node, KEYS);
		String id = required(keys, "id", node);
		if (!ID.matcher(id).matches() || !this.ids.add(id)) {
			mistake(node, "「" + id + "」は、規則の識別子の形でないか、二度使われています。");
		}
		String right = optional(keys, "right");
		String remedy = optional(keys, "remedy");
		UsageRule.Trigger trigger = trigger(keys, node);
		if (right == null && remedy == null && !(trigger instanceof UsageRule.Width)
				&& !(trigger instanceof UsageRule.Mixed)) {
			mistake(node, "「right」か「remedy」のどちらかが必要です。");
		}
		String source = required(keys, "source", node);
		if (!this.sources.containsKey(source)) {
			mistake(node, "よりどころ「" + source + "」は、sourcesにありません。");
		}
		String confirmed = optional(keys, "confirmed");
		if (confirmed != null && !confirmed.matches("true|false")) {
			mistake(node, "「confirmed」にはtrueかfalseを書きます。");
		}
		Node notWithin = keys.get("not-within");
		return new UsageRule(id, kind(required(keys, "kind", node), node), trigger, right,
				(notWithin != null) ? list(notWithin, node).stream().map(this::text).toList() : List.of(),
				optional(keys, "unless-with"), this.sources.getOrDefault(source, source), orEmpty(keys, "note"),
				(remedy != null) ? remedy : "", !"false".equals(confirmed), required(keys, "example", node),
				required(keys, "good", node));
	}

	private UsageRule.Trigger trigger(Map<String, Node> keys, Node node) {
		String wrong = optional(keys, "wrong");
		String pattern = optional(keys, "pattern");
		String width = optional(keys, "width");
		Node mixed = keys.get("mixed");
		if (Stream.of(wrong, pattern, width, mixed).filter(Objects::nonNull).count() != 1) {
			mistake(node, "「wrong」「pattern」「mixed」「width」のどれか一つが必要です。");
		}
		if (mixed != null) {
			return new UsageRule.Mixed(list(mixed, node).stream().map(this::text).toList());
		}
		if (width != null) {
			return new UsageRule.Width(width(width, node));
		}
		if (pattern != null) {
			try {
				UsagePattern.beginnings(pattern);
				Pattern.compile(pattern);
			}
			catch (PatternSyntaxException ex) {
				mistake(node, "「pattern」を読めません（" + ex.getDescription() + "）。");
			}
			catch (IllegalArgumentException ex) {
				mistake(node, "「pattern」を使えません。" + ex.getMessage() + "。");
			}
			return new UsageRule.Form(pattern);
		}
		return new UsageRule.Letters((wrong != null) ? wrong : "missing");
	}

	private UsageWidth width(String name, Node node) {
		for (UsageWidth width : UsageWidth.values()) {
			if (width != UsageWidth.NONE && width.name().toLowerCase(Locale.ROOT).equals(name)) {
				return width;
			}
		}
		mistake(node, "「" + name + "」という幅の規則はありません。marks、digits、lettersのどれかです。");
		return UsageWidth.MARKS;
	}

	private UsageKind kind(String label, Node node) {
		for (UsageKind kind : UsageKind.values()) {
			if (kind != UsageKind.HOUSE && kind.label().equals(label)) {
				return kind;
			}
		}
		mistake(node, "「" + label + "」という種類はありません。");
		return UsageKind.TERM;
	}

	private Map<String, Node> mapping(@Nullable Node node, Set<String> known) {
		Map<String, Node> keys = new HashMap<>();
		if (!(node instanceof MappingNode mapping)) {
			mistake(node, "ここには「項目: 値」の組を書きます。");
			return keys;
		}
		for (NodeTuple tuple : mapping.getValue()) {
			String key = text(tuple.getKeyNode());
			if (!known.contains(key)) {
				mistake(tuple.getKeyNode(), "「" + key + "」という項目はここにはありません。");
			}
			else if (keys.put(key, tuple.getValueNode()) != null) {
				mistake(tuple.getKeyNode(), "「" + key + "」が二度書かれています。");
			}
		}
		return keys;
	}

	private List<Node> list(@Nullable Node node, @Nullable Node place) {
		if (node instanceof SequenceNode sequence) {
			return sequence.getValue();
		}
		mistake((node != null) ? node : place, "ここには並びを書きます。");
		return List.of();
	}

	private String required(Map<String, Node> keys, String key, Node node) {
		String value = optional(keys, key);
		if (value == null) {
			mistake(node, "「" + key + "」がありません。");
		}
		return (value != null) ? value : "missing";
	}

	private String orEmpty(Map<String, Node> keys, String key) {
		String value = optional(keys, key);
		return (value != null) ? value : "";
	}

	private @Nullable String optional(Map<String, Node> keys, String key) {
		Node node = keys.get(key);
		return (node != null) ? text(node) : null;
	}

	private String text(Node node) {
		if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
			return scalar.getValue();
		}
		mistake(node, "ここには一つの文字列を書きます。");
		return "missing";
	}

	private void mistake(@Nullable Node node, String sentence) {
		int line = (node != null) ? node.getStartMark().getLine() + 1 : 1;
		this.mistakes.add(this.path + ":" + line + " " + sentence);
	}

}
