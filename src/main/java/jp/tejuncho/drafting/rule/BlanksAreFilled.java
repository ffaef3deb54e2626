package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jp.tejuncho.document.Inline;

/**
 * 空欄が埋まっている.
 */
final class BlanksAreFilled implements Rule {

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
				if (inline instanceof Inline.Empty empty && seen.add(empty.variable())) {
					findings.add(examination.error(this, Certain.BLANK_EMPTY, clause(printed.place()))
						.says("「" + empty.label() + "」が空欄です。")
						.remedy("「" + empty.label() + "」を記入してください。")
						.about(empty.variable())
						.finding());
				}
			}
		}
		return findings.stream();
	}

	private static String clause(String place) {
		return place.split("/", 2)[0];
	}

}
