package jp.tejuncho.usage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
			if (hit.rule().trigger() instanceof UsageRule.Mixed mixed) {
				mixed(mixed, hit, text).ifPresent(found::add);
			}
			else {
				String half = hit.replacement();
				String words = text.substring(hit.start(), hit.end());
				if (half != null && LetterWidthCheck.isMixed(words, half, this.halves)) {
					found.add(UsageCheck.finding(text, hit));
				}
			}
		});
		found.sort(Comparator.comparingInt(UsageFinding::start));
		return found;
	}

	// where two are used as often, either is right and none is offered
	private Optional<UsageFinding> mixed(UsageRule.Mixed mixed, UsageCheck.Hit hit, String text) {
		String words = text.substring(hit.start(), hit.end());
		Map<String, Integer> used = this.uses.getOrDefault(hit.rule().id(), Map.of());
		int most = used.values().stream().mapToInt(Integer::intValue).max().orElse(0);
		List<String> forms = mixed.forms().stream().filter((form) -> used.getOrDefault(form, 0) == most).toList();
		if (forms.size() == 1) {
			String right = forms.getFirst();
			boolean named = UsageCheck.mayBeNamed(text, hit);
			return right.equals(words) ? Optional.empty() : Optional.of(finding(hit, words, right, named ? null : right,
					(named ? "名称の一部でなければ、" : "") + "多い方の「" + right + "」にそろえてください。"));
		}
		String others = mixed.forms()
			.stream()
			.filter((form) -> !form.equals(words) && used.containsKey(form))
			.collect(Collectors.joining("」「"));
		return Optional.of(finding(hit, words, others, null, "どちらを使うかを決めて、そろえてください。"));
	}

	private static UsageFinding finding(UsageCheck.Hit hit, String words, String others, @Nullable String right,
			String remedy) {
		UsageRule rule = hit.rule();
		return new UsageFinding(rule.id(), rule.kind(), hit.start(), hit.end(), words, right,
				"「" + words + "」と「" + others + "」が、一つの文書の中に交ざっています。" + rule.note(), rule.source(), remedy,
				rule.width());
	}

}
