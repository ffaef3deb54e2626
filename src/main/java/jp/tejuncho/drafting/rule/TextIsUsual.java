package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.Wording;

/**
 * 用字用語が決まりに合っている.
 */
final class TextIsUsual implements Rule {

	static final String ID = "text-is-usual";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "用字用語";
	}

	@Override
	public String source() {
		return "公用文作成の考え方（令和4年1月7日文化審議会建議）";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		return examination.lines().stream().flatMap((line) -> {
			List<WordUsage.Hit> hits = examination.instruments().usage().check(line.letters());
			if (hits.isEmpty()) {
				return Stream.empty();
			}
			Map<String, List<WordUsage.Hit>> byWord = new LinkedHashMap<>();
			hits.forEach((hit) -> byWord
				.computeIfAbsent(line.letters().substring(hit.start(), hit.end()), (_) -> new ArrayList<>())
				.add(hit));
			return byWord.entrySet().stream().map((same) -> finding(examination, line, same.getKey(), same.getValue()));
		});
	}

	private Finding finding(Examination examination, ExaminedLine line, String word, List<WordUsage.Hit> hits) {
		WordUsage.Hit hit = hits.getFirst();
		Found found = examination.found(this, line.rewritten() ? Severity.WARNING : Severity.ADVICE, line.place())
			.says(hit.message())
			.source(hit.source())
			.remedy(hit.remedy())
			.about(word);
		if (hit.replacement() != null && word.indexOf(ExaminedLine.MARK) < 0) {
			found.together(word)
				.fix("「" + hit.replacement() + "」に直す", () -> Rewriting.of(examination, line, replaced(line, hits)));
		}
		return found.finding();
	}

	private static Wording replaced(ExaminedLine line, List<WordUsage.Hit> hits) {
		Wording wording = line.wording();
		for (WordUsage.Hit hit : hits.reversed()) {
			if (hit.replacement() != null) {
				wording = Rewriting.replaced(wording, hit.start(), hit.end(),
						List.of(new Fragment.Literal(hit.replacement())));
			}
		}
		return wording;
	}

}
