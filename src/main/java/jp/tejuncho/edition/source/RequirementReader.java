package jp.tejuncho.edition.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.Condition;
import jp.tejuncho.edition.Question;
import jp.tejuncho.edition.Requirement;
import jp.tejuncho.edition.Requirements;
import jp.tejuncho.yaml.Nearest;
import jp.tejuncho.yaml.StrictMapping;
import jp.tejuncho.yaml.YamlText;

/**
 * Reads {@code applies-when}, {@code mandatory-when} and {@code recommended-when}.
 */
final class RequirementReader {

	private static final int LONGEST_REASON = 40;

	private final EditionScope scope;

	RequirementReader(EditionScope scope) {
		this.scope = scope;
	}

	Requirements read(StrictMapping owner) {
		return new Requirements(read(owner, "applies-when", true, false), read(owner, "mandatory-when", false, true),
				read(owner, "recommended-when", false, false));
	}

	Requirements appliesOnly(StrictMapping owner) {
		return new Requirements(read(owner, "applies-when", true, false), List.of(), List.of());
	}

	private List<Requirement> read(StrictMapping owner, String key, boolean hasOtherwise, boolean answers) {
		StrictMapping mapping = owner.optionalMapping(key);
		if (mapping == null) {
			return List.of();
		}
		Condition condition = condition(mapping.text("condition"));
		String because = reason(mapping.text("because"));
		String otherwise = hasOtherwise ? reason(mapping.text("otherwise")) : null;
		String answersTo = answers ? answersTo(mapping) : null;
		mapping.finish();
		return List.of(new Requirement(condition, because, otherwise, answersTo));
	}

	private @Nullable String answersTo(StrictMapping mapping) {
		YamlText answersTo = mapping.optionalText("answers-to");
		if (answersTo == null) {
			this.scope.mistakes()
				.add(mapping.spot(), "mandatory-whenに「answers-to」がありません。",
						"特定個人情報の適正な取扱いに関するガイドライン別添1のどの項目に応えるかを書いてください。");
			return null;
		}
		return answersTo.value();
	}

	Condition condition(YamlText text) {
		try {
			Condition condition = ConditionParser.parse(text.value());
			if (text.written()) {
				condition.questions().forEach((id) -> requireQuestion(id, text));
			}
			return condition;
		}
		catch (ConditionParser.MalformedCondition ex) {
			this.scope.mistakes()
				.add(text.spotOf(ex.offset()), "条件「" + text.value() + "」が読めません。" + ex.problem(),
						"質問の識別子をand、or、not、括弧でつないでください。");
			return new Condition.Is(text.value());
		}
	}

	private void requireQuestion(String id, YamlText text) {
		if (this.scope.questions().find(id).isEmpty()) {
			List<String> known = this.scope.questions().list().stream().map(Question::id).toList();
			this.scope.mistakes()
				.add(text.spotOf(text.value().indexOf(id)), "条件に、質問にない「" + id + "」があります。",
						Nearest.remedy(id, known, "questions.yamlに質問を加えてください。"));
		}
	}

	private String reason(YamlText text) {
		if (text.value().codePointCount(0, text.value().length()) > LONGEST_REASON) {
			this.scope.mistakes().add(text.spot(), "理由が" + LONGEST_REASON + "字を超えています。", "画面の一行に収まるように短くしてください。");
		}
		return text.value();
	}

}
