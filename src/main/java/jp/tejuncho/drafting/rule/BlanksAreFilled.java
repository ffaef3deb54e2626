package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jp.tejuncho.document.Inline;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.text.Excerpt;
import jp.tejuncho.text.Placeholders;

/**
 * 空欄が埋まっている.
 */
final class BlanksAreFilled implements Rule {

	private static final int MOST = 20;

	static final String ID = "blanks-are-filled";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "空欄";
	}

	@Override
	public String source() {
		return "ガイドライン 例文の○○";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		Set<String> seen = new HashSet<>();
		List<Finding> findings = new ArrayList<>();
		for (Printed printed : examination.printed()) {
			for (Inline inline : printed.words().inlines()) {
				if (inline instanceof Inline.Filled filled && seen.add(filled.variable() + " " + filled.value())) {
					provisional(examination, printed, filled).ifPresent(findings::add);
				}
				else if (inline instanceof Inline.Empty empty && seen.add(empty.variable())) {
					findings.add(examination.error(this, Certain.BLANK_EMPTY, printed.place().clause())
						.says("「" + empty.label() + "」が空欄です。")
						.remedy("「" + empty.label() + "」を記入してください。")
						.about(empty.variable())
						.finding());
				}
			}
		}
		return findings.stream();
	}

	// what an edition offers is no placeholder; what is registered is put right there
	private Optional<Finding> provisional(Examination examination, Printed printed, Inline.Filled filled) {
		Variable variable = examination.manuscript().variable(filled.variable());
		if (variable.kind() == Variable.Kind.CHOICE) {
			return Optional.empty();
		}
		Optional<String> certain = Placeholders.certain(filled.value());
		PlaceId place = printed.place().clause();
		return certain.map((_) -> examination.error(this, Certain.BLANK_PROVISIONAL, place))
			.or(() -> guessed(variable, filled.value()).map((_) -> examination.found(this, Severity.WARNING, place)))
			.map((found) -> found
				.says("「" + variable.label() + "」に「" + Excerpt.beginning(filled.value(), MOST) + "」と書かれています。"
						+ certain.map((mark) -> "「" + mark + "」は空欄の印なので、まだ記入していない空欄です。").orElse("まだ決まっていない言葉のようです。"))
				.remedy(remedy(variable, certain.isPresent()))
				.about(filled.variable() + " " + filled.value())
				.finding());
	}

	// what is no day or month is told as such
	private static Optional<String> guessed(Variable variable, String value) {
		return (variable.calendar() != Variable.Calendar.NONE) ? Optional.empty() : Placeholders.guessedIn(value);
	}

	private static String remedy(Variable variable, boolean certain) {
		String words = (variable.source() != null) ? "情報システムの登録内容で、「" + variable.label() + "」を印刷する言葉に直してください。"
				: "「" + variable.label() + "」を、印刷する言葉に書き換えてください。";
		return certain ? words : words + "このまま印刷するときは、理由を書いて承知してください。";
	}

}
