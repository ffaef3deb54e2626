package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.Wording;
import jp.tejuncho.text.Sentences;

/**
 * 用字用語が決まりに合っている.
 */
final class TextIsUsual implements Rule {

	static final String ID = "text-is-usual";

	private static final int MOST_NAMED = 5;

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
		List<PrintedWords.PrintedWord> words = PrintedWords.of(examination);
		List<String> texts = new ArrayList<>(examination.lines().stream().map(ExaminedLine::letters).toList());
		words.stream().filter(PrintedWords.PrintedWord::isText).forEach((word) -> texts.add(word.letters()));
		WordUsage usage = examination.sources().usage().reading(texts);
		return Stream.concat(examination.lines().stream().flatMap((line) -> lines(examination, line, usage)),
				words.stream().flatMap((word) -> words(examination, word, usage)));
	}

	private Stream<Finding> lines(Examination examination, ExaminedLine line, WordUsage usage) {
		List<WordUsage.Hit> hits = usage.check(line.letters());
		if (hits.isEmpty()) {
			return Stream.empty();
		}
		Map<String, List<WordUsage.Hit>> same = new LinkedHashMap<>();
		hits.forEach((hit) -> same.computeIfAbsent(group(line.letters(), hit), (_) -> new ArrayList<>()).add(hit));
		return same.values().stream().map((one) -> finding(examination, line, one));
	}

	// what only a person can put right stands apart from what the button changes
	private static String group(String letters, WordUsage.Hit hit) {
		String together = together(letters, hit);
		return (hit.replacement() != null) ? together : together + ExaminedLine.MARK;
	}

	// widths are put right in one go, words word by word
	private static String together(String letters, WordUsage.Hit hit) {
		return hit.together().isEmpty() ? letters.substring(hit.start(), hit.end()) : hit.together();
	}

	private Finding finding(Examination examination, ExaminedLine line, List<WordUsage.Hit> hits) {
		WordUsage.Hit hit = hits.getFirst();
		String together = together(line.letters(), hit);
		boolean width = !hit.together().isEmpty();
		Found found = examination.found(this, severity(line.byPerson(), hit), line.place())
			.says(width ? told(line.letters(), hits) : hit.message())
			.source(hit.source())
			.remedy((width && hit.replacement() != null) ? "「" + together + "」をそろえてください。" : hit.remedy())
			.about(width ? together + found(line.letters(), hits) : together)
			.within(sentences(line.letters(), hits), line);
		boolean replaces = hit.replacement() != null && found(line.letters(), hits).indexOf(ExaminedLine.MARK) < 0;
		if (replaces) {
			found.together(together)
				.fix(width ? "「" + together + "」をそろえる" : "「" + hit.replacement() + "」に直す",
						() -> Rewriting.of(examination, line, replaced(line, hits)));
		}
		return found.finding();
	}

	private static Severity severity(boolean own, WordUsage.Hit hit) {
		return (own && !hit.looks()) ? Severity.WARNING : Severity.ADVICE;
	}

	private static String found(String letters, List<WordUsage.Hit> hits) {
		return hits.stream().map((hit) -> letters.substring(hit.start(), hit.end())).collect(Collectors.joining("」「"));
	}

	private static String sentences(String letters, List<WordUsage.Hit> hits) {
		return hits.stream()
			.map((hit) -> Sentences.around(letters, hit.start(), hit.end()))
			.distinct()
			.collect(Collectors.joining());
	}

	// each word once, as it is written and as it shall be
	private static String told(String letters, List<WordUsage.Hit> hits) {
		Map<String, WordUsage.Hit> words = new LinkedHashMap<>();
		hits.forEach((hit) -> words.putIfAbsent(letters.substring(hit.start(), hit.end()), hit));
		if (words.size() == 1) {
			return hits.getFirst().message();
		}
		if (words.values().stream().allMatch((hit) -> hit.replacement() == null && !hit.together().isEmpty())) {
			return named(words);
		}
		if (words.values().stream().anyMatch((hit) -> hit.replacement() == null)) {
			return words.values().stream().map(WordUsage.Hit::message).collect(Collectors.joining());
		}
		String both = words.entrySet()
			.stream()
			.limit(MOST_NAMED)
			.map((word) -> "「" + word.getKey() + "」は「" + word.getValue().replacement() + "」")
			.collect(Collectors.joining("、"));
		WordUsage.Hit first = hits.getFirst();
		String sentence = "「" + letters.substring(first.start(), first.end()) + "」は「" + first.replacement() + "」と書きます。";
		String reason = first.message().startsWith(sentence) ? first.message().substring(sentence.length()) : "";
		return both + ((words.size() > MOST_NAMED) ? "など、" + words.size() + "種類を書き換えます。" : "と書きます。") + reason;
	}

	private static String named(Map<String, WordUsage.Hit> words) {
		WordUsage.Hit first = words.values().iterator().next();
		String beginning = "「" + words.keySet().iterator().next() + "」";
		String all = "「" + words.keySet().stream().limit(MOST_NAMED).collect(Collectors.joining("」「")) + "」"
				+ ((words.size() > MOST_NAMED) ? "など" : "");
		return first.message().startsWith(beginning) ? all + first.message().substring(beginning.length())
				: first.message();
	}

	// what is written elsewhere is put right there, each value once
	private Stream<Finding> words(Examination examination, PrintedWords.PrintedWord word, WordUsage usage) {
		List<WordUsage.Hit> hits = usage.check(word.letters()).stream().filter(word::counts).toList();
		if (hits.isEmpty()) {
			return Stream.empty();
		}
		boolean looks = hits.stream().allMatch(WordUsage.Hit::looks);
		boolean replaced = hits.stream().allMatch((hit) -> hit.replacement() != null);
		String called = word.kind() + (word.isText() ? word.label() : examination.site(word.place()).where());
		List<String> formerly = hits.stream().map((hit) -> called + found(word.letters(), List.of(hit))).toList();
		Found finding = examination
			.found(this, (word.own() && !looks) ? Severity.WARNING : Severity.ADVICE, word.place())
			.says(word.called() + "：" + told(word.letters(), hits))
			.source(hits.getFirst().source())
			.remedy(word.where() + (replaced ? "で「" + right(word.letters(), hits) + "」に直してください。" : "で直してください。"))
			.href(word.href())
			.about(about(word) + found(word.letters(), hits));
		boolean asBefore = hits.size() == 1 && word.isText();
		return Stream.of((asBefore ? finding : finding.formerly(formerly)).finding());
	}

	// rows move, and what was said of their words stays
	private static String about(PrintedWords.PrintedWord word) {
		return word.kind() + (word.isText() ? word.label() : word.letters());
	}

	private static String right(String letters, List<WordUsage.Hit> hits) {
		StringBuilder right = new StringBuilder(letters);
		hits.reversed().forEach((hit) -> right.replace(hit.start(), hit.end(), String.valueOf(hit.replacement())));
		return right.toString();
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
