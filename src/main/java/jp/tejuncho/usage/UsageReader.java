package jp.tejuncho.usage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.yaml.Mistakes;
import jp.tejuncho.yaml.StrictMapping;
import jp.tejuncho.yaml.YamlDocument;
import jp.tejuncho.yaml.YamlText;
import jp.tejuncho.yaml.YamlValue;

/**
 * Reads the file of rules; whatever is not exactly as it should be is a mistake with its
 * line.
 */
final class UsageReader {

	private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+");

	private static final List<String> TRIGGERS = List.of("wrong", "pattern", "mixed", "width");

	private final Mistakes mistakes;

	private final Map<String, String> sources = new HashMap<>();

	private final Set<String> ids = new HashSet<>();

	private UsageReader(Mistakes mistakes) {
		this.mistakes = mistakes;
	}

	/**
	 * Reads the rules.
	 * @param path what the file is called in messages
	 * @param text its content
	 * @return the rules in order
	 * @throws UsageFileMistaken if something is wrong with them
	 */
	static List<UsageRule> read(String path, String text) {
		Mistakes mistakes = new Mistakes();
		UsageReader reader = new UsageReader(mistakes);
		List<UsageRule> rules = YamlDocument.read(path, text, mistakes)
			.map(YamlValue::mapping)
			.map(reader::rules)
			.orElse(List.of());
		mistakes.throwIfAny(UsageFileMistaken::new);
		return rules;
	}

	private List<UsageRule> rules(StrictMapping file) {
		for (YamlValue value : file.list("sources")) {
			StrictMapping source = value.mapping();
			this.sources.put(source.string("id"), source.string("title"));
			source.finish();
		}
		List<UsageRule> rules = file.list("rules").stream().map(YamlValue::mapping).map(this::rule).toList();
		file.finish();
		return rules;
	}

	private UsageRule rule(StrictMapping rule) {
		UsageRule.Trigger trigger = trigger(rule);
		String right = rule.optionalString("right");
		String remedy = rule.optionalString("remedy");
		if (right == null && remedy == null && !(trigger instanceof UsageRule.Width)
				&& !(trigger instanceof UsageRule.Mixed)) {
			this.mistakes.add(rule.spot(), "直し方がありません。", "「right」か「remedy」のどちらかを書いてください。");
		}
		UsageRule read = new UsageRule(id(rule.text("id")), kind(rule.text("kind")), trigger, right,
				rule.optionalStrings("not-within"), rule.optionalString("unless-with"), source(rule.text("source")),
				orEmpty(rule.optionalString("note")), orEmpty(remedy), rule.optionalFlag("confirmed", true),
				rule.string("example"), rule.string("good"));
		rule.finish();
		return read;
	}

	private String id(YamlText id) {
		if (!ID.matcher(id.value()).matches()) {
			this.mistakes.add(id.spot(), "「" + id.value() + "」は規則の識別子にできません。", "小文字の英単語を「-」と「.」でつないでください。");
		}
		else if (!this.ids.add(id.value())) {
			this.mistakes.add(id.spot(), "識別子「" + id.value() + "」が二つあります。", "どちらかを変えてください。");
		}
		return id.value();
	}

	private String source(YamlText id) {
		String title = this.sources.get(id.value());
		if (title == null && id.written()) {
			this.mistakes.add(id.spot(), "よりどころ「" + id.value() + "」は、sourcesにありません。", "sourcesに加えるか、書き誤りを直してください。");
		}
		return (title != null) ? title : id.value();
	}

	private UsageRule.Trigger trigger(StrictMapping rule) {
		if (TRIGGERS.stream().filter(rule::has).count() != 1) {
			this.mistakes.add(rule.spot(), "何を見つける規則か、決まりません。", "「wrong」「pattern」「mixed」「width」のどれか一つだけを書いてください。");
		}
		String found = rule.anyOf(TRIGGERS);
		return switch (found) {
			case "pattern" -> new UsageRule.Form(pattern(rule.text(found)));
			case "mixed" -> new UsageRule.Mixed(rule.strings(found));
			case "width" -> new UsageRule.Width(width(rule.text(found)));
			case "wrong" -> new UsageRule.Letters(rule.string(found));
			case null, default -> new UsageRule.Letters(YamlText.missing(rule.spot()).value());
		};
	}

	private String pattern(YamlText pattern) {
		try {
			UsagePattern.beginnings(pattern.value());
			Pattern.compile(pattern.value());
		}
		catch (PatternSyntaxException ex) {
			this.mistakes.add(pattern.spot(), "「pattern」を読めません（" + ex.getDescription() + "）。", "正規表現を直してください。");
		}
		catch (IllegalArgumentException ex) {
			this.mistakes.add(pattern.spot(), "「pattern」を使えません。", ex.getMessage() + "。");
		}
		return pattern.value();
	}

	private UsageWidth width(YamlText name) {
		for (UsageWidth width : UsageWidth.values()) {
			if (width != UsageWidth.NONE && width.name().toLowerCase(Locale.ROOT).equals(name.value())) {
				return width;
			}
		}
		this.mistakes.add(name.spot(), "「" + name.value() + "」という幅の規則はありません。", "marks、digits、lettersのどれかを書いてください。");
		return UsageWidth.MARKS;
	}

	private UsageKind kind(YamlText label) {
		for (UsageKind kind : UsageKind.values()) {
			if (kind != UsageKind.HOUSE && kind.label().equals(label.value())) {
				return kind;
			}
		}
		if (label.written()) {
			this.mistakes.add(label.spot(), "「" + label.value() + "」という種類はありません。", "用字など、画面に出る種類の名前を書いてください。");
		}
		return UsageKind.TERM;
	}

	private static String orEmpty(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
