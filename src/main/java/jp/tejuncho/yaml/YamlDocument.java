package jp.tejuncho.yaml;

import java.io.StringReader;
import java.util.Optional;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * YAMLのファイル.
 *
 * A file as a tree of YAML nodes, read within narrow limits: neither tags nor aliases,
 * nothing that makes a small file large.
 */
public final class YamlDocument {

	private static final int LARGEST = 1_000_000;

	private static final int DEEPEST = 20;

	private final String path;

	private final Mistakes mistakes;

	private YamlDocument(String path, Mistakes mistakes) {
		this.path = path;
		this.mistakes = mistakes;
	}

	/**
	 * Reads a file.
	 * @param path what it is called in mistakes
	 * @param text its content
	 * @param mistakes where is told what is no YAML, or more than is allowed
	 * @return its root, unless it can't be read
	 */
	public static Optional<YamlValue> read(String path, String text, Mistakes mistakes) {
		return new YamlDocument(path, mistakes).read(text);
	}

	private Optional<YamlValue> read(String text) {
		try {
			Yaml yaml = new Yaml(limits());
			int before = this.mistakes.count();
			for (Event event : yaml.parse(new StringReader(text))) {
				refuseTagsAndAliases(event);
			}
			if (this.mistakes.count() > before) {
				return Optional.empty();
			}
			return Optional.of(new YamlValue(this.path, yaml.compose(new StringReader(text)), this.mistakes));
		}
		catch (MarkedYAMLException ex) {
			Mark mark = (ex.getProblemMark() != null) ? ex.getProblemMark() : ex.getContextMark();
			Spot spot = (mark != null) ? Spot.of(this.path, mark) : Spot.top(this.path);
			this.mistakes.add(spot, "YAMLとして読めません（" + ex.getProblem() + "）。", "字下げ、引用符、括弧の対応を確かめてください。");
		}
		catch (YAMLException ex) {
			this.mistakes.add(Spot.top(this.path), "YAMLとして読めません（" + ex.getMessage() + "）。",
					"使えない文字がないか、ファイルが大きすぎないかを確かめてください。");
		}
		return Optional.empty();
	}

	private void refuseTagsAndAliases(Event event) {
		boolean tagged = switch (event) {
			case ScalarEvent scalar -> scalar.getTag() != null;
			case CollectionStartEvent collection -> collection.getTag() != null;
			default -> false;
		};
		boolean anchored = event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null);
		if (tagged || anchored) {
			this.mistakes.add(Spot.of(this.path, event.getStartMark()), "YAMLのタグ（!）、アンカー（&）、別名（*）は使えません。",
					"内容をそのまま書いてください。文字としての記号なら引用符で囲んでください。");
		}
	}

	private static LoaderOptions limits() {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(LARGEST);
		options.setNestingDepthLimit(DEEPEST);
		options.setMaxAliasesForCollections(0);
		options.setAllowDuplicateKeys(false);
		return options;
	}

}
