package jp.tejuncho.drafting.rule;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.TextStep;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.TextLine;

/**
 * 人が確かめた言葉と、手順帖がそれに代えた言葉.
 *
 * A text was once seen by a person. Each button beside a finding that was pressed on it
 * since gives words that say the same; what a person wrote over them doesn't. So the
 * words that need no new look are known line by line, whatever was taken back or done
 * again in between. Whose words they are says {@link WhoseWords}.
 */
final class KeptWords {

	private static final String EXAMPLE = "\0example";

	private static final String NOTHING = "\0nothing";

	private final UsualWords words;

	private final Map<String, String> seen;

	private final List<String> order;

	private final Map<String, Set<String>> same = new HashMap<>();

	private KeptWords(UsualWords words, String seen) {
		this.words = words;
		this.seen = lines(seen);
		this.order = order(seen);
	}

	/**
	 * The words that a person confirmed and those offered for them.
	 * @param words what is the same in plain words
	 * @param steps how the text of a clause came about, in order
	 * @param at when it was confirmed
	 * @return what needs no new look; nothing if nobody knows what was confirmed
	 */
	static Optional<KeptWords> confirmed(UsualWords words, List<TextStep> steps, Instant at) {
		List<TextStep> later = steps.stream().filter((step) -> step.at().isAfter(at)).toList();
		return later.isEmpty() ? Optional.empty()
				: Optional.of(new KeptWords(words, later.getFirst().before()).read(later));
	}

	private KeptWords read(List<TextStep> steps) {
		for (TextStep step : steps) {
			if (step.offered()) {
				Map<String, String> before = lines(step.before());
				Map<String, String> after = lines(step.after());
				keys(before, after).forEach((key) -> {
					if (of(key).contains(value(before, key))) {
						of(key).add(value(after, key));
					}
				});
			}
		}
		return this;
	}

	private Set<String> of(String key) {
		return this.same.computeIfAbsent(key, (line) -> new HashSet<>(Set.of(value(this.seen, line))));
	}

	/**
	 * Whether a text says what was seen, in the product's words if not in its own: line
	 * by line and in the same order.
	 * @param content the text now
	 * @return {@code true} if nobody has to look at it
	 */
	boolean holds(String content) {
		Map<String, String> now = lines(content);
		boolean told = keys(this.seen, now).stream().allMatch((key) -> of(key).contains(value(now, key)));
		List<String> known = order(content).stream().filter(this.order::contains).toList();
		return told && known.equals(this.order.stream().filter(known::contains).toList());
	}

	private static Set<String> keys(Map<String, String> one, Map<String, String> other) {
		Set<String> keys = new HashSet<>(one.keySet());
		keys.addAll(other.keySet());
		return keys;
	}

	private String value(Map<String, String> lines, String key) {
		@Nullable String known = lines.get(key);
		return (known != null) ? known : said(key, null);
	}

	// an own line without words says nothing, and so does one that isn't there
	private String said(String key, @Nullable String markup) {
		boolean own = key.startsWith(TextLine.OWN);
		if (own) {
			return (markup == null || markup.isBlank()) ? NOTHING : this.words.of(markup);
		}
		return (markup != null) ? this.words.of(markup) : Objects.requireNonNullElse(this.words.example(key), EXAMPLE);
	}

	private Map<String, String> lines(String content) {
		Map<String, String> lines = new HashMap<>();
		ClauseText.read(content).ifPresent((text) -> {
			lines.put(ClauseLines.TITLE, said(ClauseLines.TITLE, text.title()));
			text.lines().forEach((line) -> lines.put(line.key(), said(line.key(), line.markup())));
		});
		return lines;
	}

	private static List<String> order(String content) {
		return ClauseText.read(content)
			.orElse(new ClauseText(null, List.of()))
			.lines()
			.stream()
			.map(TextLine::key)
			.toList();
	}

}
