package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Reversal;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.Step;
import jp.tejuncho.platform.EarlierWriter;

/**
 * 元に戻したこと、やり直したことの言い方.
 *
 * Says what was written, not what was meant to be: a line somebody else has changed stays
 * and is named.
 */
final class ReversalWords {

	private static final int MOST_NAMED = 5;

	private final StepWords words;

	private final Reversal reversal;

	ReversalWords(Manuscript manuscript, Reversal reversal) {
		this.words = new StepWords(manuscript);
		this.reversal = reversal;
	}

	/**
	 * What became of it.
	 * @param again whether it was done again
	 * @return sentences
	 */
	String say(boolean again) {
		if (this.reversal.changesNothing()) {
			return again ? "すでに、やり直した後と同じ内容です。変わったものはありません。" : "すでに、元の内容と同じです。変わったものはありません。";
		}
		String done = this.reversal.written().isEmpty() ? "" : written() + (again ? "をやり直しました。" : "を元に戻しました。");
		return done + left(again ? "やり直していません。" : "元に戻していません。");
	}

	private String written() {
		List<Step.Content> written = this.reversal.written();
		int others = written.size() - 1;
		return this.words.subject(written.getFirst()) + ((others > 0) ? "ほか" + others + "件" : "");
	}

	private String left(String stays) {
		Map<String, Set<String>> left = new LinkedHashMap<>();
		for (SaveOutcome.Conflict conflict : this.reversal.outcome().conflicts()) {
			left.computeIfAbsent("、その後に" + conflict.by() + EarlierWriter.where(conflict.by()) + "変えているため、" + stays,
					(_) -> new LinkedHashSet<>())
				.add(subject(conflict.change()));
		}
		for (SaveOutcome.Refusal refusal : this.reversal.outcome().refusals()) {
			left.computeIfAbsent("、" + stays + refusal.message(), (_) -> new LinkedHashSet<>())
				.add(subject(refusal.change()));
		}
		return left.entrySet()
			.stream()
			.map((entry) -> named(entry.getValue()) + "は" + entry.getKey())
			.collect(Collectors.joining());
	}

	private String subject(DraftChange change) {
		return this.reversal.about(change).map(this.words::subject).orElse("一部");
	}

	private static String named(Set<String> subjects) {
		List<String> first = new ArrayList<>(subjects).subList(0, Math.min(MOST_NAMED, subjects.size()));
		int others = subjects.size() - first.size();
		return String.join("、", first) + ((others > 0) ? "ほか" + others + "件" : "");
	}

}
