package jp.tejuncho.edition.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.Element;
import jp.tejuncho.edition.Phrase;
import jp.tejuncho.yaml.Nearest;
import jp.tejuncho.yaml.Spot;
import jp.tejuncho.yaml.StrictMapping;
import jp.tejuncho.yaml.YamlText;
import jp.tejuncho.yaml.YamlValue;

/**
 * Reads tables, forms and figures.
 */
final class TemplateReader {

	private final EditionScope scope;

	private final Corrections corrections;

	private final RequirementReader requirements;

	TemplateReader(EditionScope scope, Corrections corrections) {
		this.scope = scope;
		this.corrections = corrections;
		this.requirements = new RequirementReader(scope);
	}

	Element.TableTemplate table(StrictMapping mapping) {
		String key = mapping.string("id");
		Phrase title = phrase(mapping.optionalText("title"));
		String summary = mapping.optionalString("summary");
		String slot = this.scope.slot(mapping);
		List<Phrase> heads = phrases(mapping.list("heads"));
		List<YamlValue> lines = mapping.list("rows");
		for (YamlValue line : lines) {
			if (line.list().size() != heads.size()) {
				this.scope.mistakes().add(line.spot(), "表の行の欄の数が見出しの" + heads.size() + "欄と違います。", "欄の数をそろえてください。");
			}
		}
		List<List<Phrase>> rows = lines.stream().map((line) -> phrases(line.list())).toList();
		mapping.finish();
		return new Element.TableTemplate(key, title, summary, slot, heads, rows);
	}

	Element.FormTemplate form(StrictMapping mapping) {
		Element.FormTemplate form = new Element.FormTemplate(mapping.string("id"), mapping.string("summary"),
				mapping.list("rows").stream().map((row) -> row(row.mapping())).toList());
		mapping.finish();
		return form;
	}

	private Element.FormRow row(StrictMapping mapping) {
		List<String> label = mapping.has("label-lines") ? mapping.strings("label-lines")
				: List.of(mapping.string("label"));
		List<List<String>> columns = mapping.optionalList("option-columns")
			.stream()
			.map((column) -> column.list().stream().map((option) -> option.text().value()).toList())
			.toList();
		Phrase content = phrase(mapping.optionalText("content"));
		YamlText variable = mapping.optionalText("variable");
		if (variable != null && !this.scope.variables().containsKey(variable.value())) {
			this.scope.mistakes()
				.add(variable.spot(), "変数「" + variable.value() + "」がありません。", Nearest.remedy(variable.value(),
						this.scope.variables().keySet(), "edition.yamlのvariablesに加えてください。"));
		}
		mapping.finish();
		return new Element.FormRow(label, columns, content, (variable != null) ? variable.value() : null);
	}

	Element.FigureTemplate figure(StrictMapping mapping) {
		String key = mapping.string("id");
		String summary = mapping.string("summary");
		String slot = this.scope.slot(mapping);
		List<Element.Node> nodes = mapping.list("nodes").stream().map((node) -> node(node.mapping(), true)).toList();
		Set<String> names = nodes.stream().map(Element.Node::id).collect(Collectors.toSet());
		List<Element.Arrow> arrows = mapping.list("arrows")
			.stream()
			.map((arrow) -> arrow(arrow.mapping(), names))
			.toList();
		StrictMapping noteMapping = mapping.optionalMapping("note");
		Element.Node note = (noteMapping != null) ? node(noteMapping, false) : null;
		Element.FigureTemplate figure = new Element.FigureTemplate(key, summary, (slot != null) ? slot : key, nodes,
				arrows, note, mapping.strings("source-order"));
		requireEveryLineOnce(figure, mapping.spotOf("source-order"));
		mapping.finish();
		return figure;
	}

	private Element.Node node(StrictMapping mapping, boolean mayEnclose) {
		Element.Node node = new Element.Node(mapping.string("id"),
				mapping.list("lines").stream().map((line) -> this.corrections.drawn(line.text())).toList(),
				mayEnclose ? mapping.optionalStrings("members") : List.of(), this.requirements.appliesOnly(mapping));
		mapping.finish();
		return node;
	}

	private Element.Arrow arrow(StrictMapping mapping, Set<String> nodes) {
		YamlText from = mapping.text("from");
		YamlText to = mapping.text("to");
		for (YamlText end : List.of(from, to)) {
			if (end.written() && !nodes.contains(end.value())) {
				this.scope.mistakes()
					.add(end.spot(), "図に「" + end.value() + "」という枠がありません。",
							Nearest.remedy(end.value(), nodes, "nodesに加えてください。"));
			}
		}
		Element.Arrow arrow = new Element.Arrow(mapping.string("id"), from.value(), to.value(),
				this.corrections.drawn(mapping.text("label")), mapping.flag("both-ways"));
		mapping.finish();
		return arrow;
	}

	private void requireEveryLineOnce(Element.FigureTemplate figure, Spot spot) {
		Set<String> expected = new HashSet<>();
		Stream.concat(figure.nodes().stream(), Stream.ofNullable(figure.note())).forEach((node) -> {
			for (int line = 1; line <= node.lines().size(); line++) {
				expected.add(node.id() + "/" + line);
			}
		});
		figure.arrows().forEach((arrow) -> expected.add(arrow.id()));
		List<String> order = figure.sourceOrder();
		if (!expected.equals(Set.copyOf(order)) || order.size() != expected.size()) {
			Set<String> differing = new HashSet<>(expected);
			differing.addAll(order);
			differing.removeIf((line) -> expected.contains(line) && order.indexOf(line) == order.lastIndexOf(line)
					&& order.contains(line));
			this.scope.mistakes()
				.add(spot, "source-orderに、図のすべての行がちょうど一度ずつ並んでいません。",
						differing.stream().sorted().collect(Collectors.joining("、")) + "を確かめてください。");
		}
		Set<String> names = figure.nodes().stream().map(Element.Node::id).collect(Collectors.toSet());
		figure.nodes()
			.stream()
			.flatMap((node) -> node.members().stream())
			.filter((member) -> !names.contains(member))
			.forEach((member) -> this.scope.mistakes()
				.add(spot, "図に「" + member + "」という枠がありません。", Nearest.remedy(member, names, "membersから消してください。")));
	}

	private @Nullable Phrase phrase(@Nullable YamlText text) {
		return (text != null) ? this.corrections.phrase(text) : null;
	}

	private List<Phrase> phrases(List<YamlValue> values) {
		return values.stream().map((value) -> this.corrections.phrase(value.text())).toList();
	}

}
