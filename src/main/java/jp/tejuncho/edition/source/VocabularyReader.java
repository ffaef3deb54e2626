package jp.tejuncho.edition.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.ClauseId;
import jp.tejuncho.edition.Condition;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.HouseWord;
import jp.tejuncho.edition.Term;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.yaml.Nearest;
import jp.tejuncho.yaml.StrictMapping;
import jp.tejuncho.yaml.YamlText;
import jp.tejuncho.yaml.YamlValue;

/**
 * Reads the words and blanks that edition.yaml declares.
 */
final class VocabularyReader {

	private final EditionScope scope;

	private final RequirementReader conditions;

	VocabularyReader(EditionScope scope) {
		this.scope = scope;
		this.conditions = new RequirementReader(scope);
	}

	Edition.Vocabulary read(StrictMapping edition) {
		edition.list("house").forEach((value) -> house(value.mapping()));
		edition.list("variables").forEach((value) -> variable(value.mapping()));
		edition.list("terms").forEach((value) -> term(value.mapping()));
		return new Edition.Vocabulary(List.copyOf(this.scope.house().values()),
				List.copyOf(this.scope.variables().values()), List.copyOf(this.scope.terms().values()));
	}

	private void house(StrictMapping mapping) {
		YamlText id = mapping.text("id");
		HouseWord word = new HouseWord(id.value(), mapping.string("group"), mapping.string("label"),
				mapping.string("default"), mapping.optionalString("hint"));
		mapping.finish();
		declare(this.scope.house(), id, word, "自庁の用語");
	}

	private void variable(StrictMapping mapping) {
		YamlText id = mapping.text("id");
		String label = mapping.string("label");
		String hint = mapping.string("hint");
		Variable.Kind kind = kind(mapping.text("kind"));
		Variable.Source source = source(mapping.optionalText("from"));
		boolean optional = mapping.optionalFlag("optional", false);
		String example = mapping.string("example");
		List<Variable.Option> options = mapping.optionalList("options").stream().map(this::option).toList();
		if ((kind == Variable.Kind.CHOICE) == options.isEmpty()) {
			this.scope.mistakes()
				.add(mapping.spot(), "変数「" + id.value() + "」の選択肢と種類が合いません。",
						"選択（kind: choice）にだけ、optionsを一つ以上書いてください。");
			kind = options.isEmpty() ? Variable.Kind.TEXT : Variable.Kind.CHOICE;
		}
		mapping.finish();
		declare(this.scope.variables(), id,
				new Variable(id.value(), label, hint, kind, source, optional, example, options), "変数");
	}

	private Variable.Option option(YamlValue value) {
		StrictMapping mapping = value.mapping();
		String text = mapping.string("value");
		YamlText when = mapping.optionalText("when");
		Condition condition = (when != null) ? this.conditions.condition(when) : null;
		String because = (when != null) ? mapping.string("because") : null;
		mapping.finish();
		return new Variable.Option(text, condition, because);
	}

	private Variable.Kind kind(YamlText text) {
		Optional<Variable.Kind> kind = Arrays.stream(Variable.Kind.values())
			.filter((candidate) -> candidate.name().toLowerCase(Locale.ROOT).equals(text.value()))
			.findFirst();
		if (kind.isEmpty() && text.written()) {
			this.scope.mistakes()
				.add(text.spot(), "「" + text.value() + "」という変数の種類はありません。",
						"text、multiline、list、choice、officeのどれかに直してください。");
		}
		return kind.orElse(Variable.Kind.TEXT);
	}

	private Variable.@Nullable Source source(@Nullable YamlText text) {
		if (text == null) {
			return null;
		}
		Optional<Variable.Source> source = Variable.Source.ofCode(text.value());
		if (source.isEmpty()) {
			List<String> codes = Arrays.stream(Variable.Source.values()).map(Variable.Source::code).toList();
			this.scope.mistakes()
				.add(text.spot(), "「" + text.value() + "」という登録事項はありません。",
						Nearest.remedy(text.value(), codes, String.join("、", codes) + "のどれかに直してください。"));
		}
		return source.orElse(null);
	}

	private void term(StrictMapping mapping) {
		YamlText id = mapping.text("id");
		String word = mapping.string("term");
		YamlText definedIn = mapping.optionalText("defined-in");
		ClauseId clause = null;
		if (definedIn != null && ClauseId.isWellFormed(definedIn.value())) {
			clause = new ClauseId(definedIn.value());
			this.scope.promises().put(id.value(), definedIn.spot());
		}
		else if (definedIn != null) {
			this.scope.mistakes()
				.add(definedIn.spot(), "defined-inの「" + definedIn.value() + "」は条項の識別子ではありません。",
						"用語を定義している条項の識別子に直してください。");
		}
		Term term = new Term(id.value(), word, clause, mapping.optionalStrings("not-within"));
		mapping.finish();
		declare(this.scope.terms(), id, term, "用語");
	}

	private <T> void declare(Map<String, T> declared, YamlText id, T value, String what) {
		if (id.written() && declared.putIfAbsent(id.value(), value) != null) {
			this.scope.mistakes().add(id.spot(), what + "「" + id.value() + "」が二つあります。", "どちらかの識別子を変えてください。");
		}
	}

}
