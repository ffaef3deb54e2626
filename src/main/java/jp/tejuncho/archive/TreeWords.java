package jp.tejuncho.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import jp.tejuncho.document.DocumentWords;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Words;

/**
 * 文書に出ている言葉.
 *
 * The letters of a kept tree, as they were typed: those of each piece, wherever in the
 * tree it stands, and those of each sentence, for words that go on behind a blank.
 */
public final class TreeWords {

	/** 言葉のない文書. */
	public static final TreeWords NONE = new TreeWords("");

	/** What stands in a tree for the machine. */
	private static final Set<String> UNPRINTED = Set.of("is", "id", "variable", "targets", "mandatory");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String text;

	private TreeWords(String text) {
		this.text = text;
	}

	/**
	 * The words of a kept tree.
	 * @param tree its bytes, of any format
	 * @return its words
	 */
	public static TreeWords of(byte[] tree) {
		StringBuilder text = new StringBuilder();
		collect(JSON.readTree(new String(tree, StandardCharsets.UTF_8)), text);
		DocumentWords.forEach(DocumentJson.read(tree), (_, words) -> text.append(sentence(words)).append('\n'));
		return new TreeWords(text.toString());
	}

	private static void collect(JsonNode node, StringBuilder text) {
		if (node.isString()) {
			text.append(node.stringValue()).append('\n');
		}
		else if (node.isObject()) {
			node.properties()
				.stream()
				.filter((entry) -> !UNPRINTED.contains(entry.getKey()))
				.forEach((entry) -> collect(entry.getValue(), text));
		}
		else {
			node.forEach((one) -> collect(one, text));
		}
	}

	private static String sentence(Words words) {
		StringBuilder sentence = new StringBuilder();
		for (Inline inline : words.inlines()) {
			sentence.append(switch (inline) {
				case Inline.Plain plain -> plain.text();
				case Inline.Filled filled -> filled.value();
				case Inline.Empty empty -> empty.mark();
				default -> "\n";
			});
		}
		return sentence.toString();
	}

	/**
	 * Whether words stand somewhere in the tree.
	 * @param words letters that belong together; none stand nowhere
	 * @return true if they do
	 */
	public boolean hold(String words) {
		return !words.isEmpty() && this.text.contains(words);
	}

	public boolean holdAny(List<String> words) {
		return words.stream().anyMatch(this::hold);
	}

}
