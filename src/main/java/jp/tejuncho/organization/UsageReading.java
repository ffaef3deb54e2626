package jp.tejuncho.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * 文書一件の表記の点検.
 *
 * Two ways to write a word are both right as long as a document keeps to one: the one it
 * uses more.
 */
public final class UsageReading {

	private final Function<String, UsageCheck.Looked> looked;

	private final Map<String, Map<String, Integer>> uses = new HashMap<>();

	private final Set<String> halves;

	UsageReading(Function<String, UsageCheck.Looked> looked, Collection<String> texts, @Nullable UsageRule letters) {
		this.looked = looked;
		this.halves = (letters != null) ? LetterWidthCheck.halves(texts) : Set.of();
		for (String text : texts) {
			for (UsageCheck.Hit hit : looked.apply(text).depending()) {
				this.uses.computeIfAbsent(hit.rule().id(), (_) -> new HashMap<>())
					.merge(text.substring(hit.start(), hit.end()), 1, Integer::sum);
			}
		}
	}

	/**
	 * Checks one of the texts.
	 * @param text the text
	 * @return what was found, in the order of the text, nothing twice
	 */
	public List<UsageFinding> check(String text) {
		UsageCheck.Looked alone = this.looked.apply(text);
		if (alone.depending().isEmpty()) {
			return alone.certain();
		}
		List<UsageFinding> found = new ArrayList<>(alone.certain());
		alone.depending().forEach((hit) -> {
			String words = text.substring(hit.start(), hit.end());
			String right = right(hit, words);
			if (!right.equals(words)) {
				found.add(finding(text, hit, right));
			}
		});
		found.sort(Comparator.comparingInt(UsageFinding::start));
		return found;
	}

	private String right(UsageCheck.Hit hit, String words) {
		String half = hit.replacement();
		if (hit.rule().trigger() instanceof UsageRule.Mixed mixed) {
			Map<String, Integer> used = this.uses.getOrDefault(hit.rule().id(), Map.of());
			String most = mixed.forms().getFirst();
			for (String form : mixed.forms()) {
				most = (used.getOrDefault(form, 0) > used.getOrDefault(most, 0)) ? form : most;
			}
			return most;
		}
		return (half != null && LetterWidthCheck.isMixed(half, this.halves)) ? half : words;
	}

	private static UsageFinding finding(String text, UsageCheck.Hit hit, String right) {
		UsageFinding found = UsageCheck.finding(text, new UsageCheck.Hit(hit.rule(), hit.start(), hit.end(), right));
		if (hit.rule().trigger() instanceof UsageRule.Mixed) {
			String mixed = "「" + found.found() + "」と「" + right + "」が、一つの文書の中に交ざっています。" + hit.rule().note();
			return new UsageFinding(found.ruleId(), found.kind(), found.start(), found.end(), found.found(), right,
					mixed, found.source(), "多い方の「" + right + "」にそろえてください。", found.width());
		}
		return found;
	}

}
