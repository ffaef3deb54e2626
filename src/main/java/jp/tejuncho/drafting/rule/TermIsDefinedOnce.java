package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * 用語の定義は一つ.
 */
final class TermIsDefinedOnce implements Rule {

	static final String ID = "term-is-defined-once";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "用語を二度定義している";
	}

	@Override
	public String source() {
		return "文書の中の用語の定義";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		Map<String, Definitions.Definition> first = new HashMap<>();
		List<Finding> findings = new ArrayList<>();
		for (Definitions.Definition definition : Definitions.of(examination)) {
			Definitions.@Nullable Definition before = first.putIfAbsent(definition.term(), definition);
			if (before != null) {
				findings.add(examination.found(this, Severity.WARNING, definition.place())
					.says("「" + definition.term() + "」は、「" + examination.site(before.place()).where() + "」でも定義しています。")
					.remedy("定義を一か所にまとめてください。")
					.about(definition.term() + " " + before.place())
					.finding());
			}
		}
		return findings.stream();
	}

}
