package jp.tejuncho.usage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.organization.DigitStyle;
import jp.tejuncho.text.Sentences;

/**
 * 表記の点検.
 *
 * A pure function of a text. Where hits overlap the organisation's own win, then the
 * longest. One pass over the text; what can't begin with the letter there is not tried.
 */
public final class UsageCheck {

	private static final int MOST_LETTERS = 4_000_000;

	private static final int LETTERS_OF_A_FINDING = 200;

	private static final Comparator<Hit> STRONGEST_FIRST = Comparator.comparing(Hit::byHouse)
		.reversed()
		.thenComparing(Comparator.comparingInt(Hit::length).reversed())
		.thenComparingInt(Hit::start);

	private final Map<Character, List<Searched>> searched = new HashMap<>();

	private final Map<Character, List<RightWord>> rightWords = new HashMap<>();

	private final Map<UsageWidth, UsageRule> widths = new EnumMap<>(UsageWidth.class);

	private final DigitCheck digitCheck;

	// most lines of a draft are the guideline's, and between two looks one line changes
	private final LoadingCache<String, Looked> checked = Caffeine.newBuilder()
		.maximumWeight(MOST_LETTERS)
		.weigher((String text, Looked looked) -> text.length() + looked.size() * LETTERS_OF_A_FINDING)
		.build(this::find);

	private int forms;

	private UsageCheck(Collection<UsageRule> rules, DigitStyle style) {
		this.digitCheck = new DigitCheck(style);
		for (UsageRule rule : rules) {
			switch (rule.trigger()) {
				case UsageRule.Letters letters -> search(letters.word().charAt(0), new Searched.Word(rule, letters));
				case UsageRule.Form form -> {
					Searched.Shape shape = Searched.Shape.of(rule, form, this.forms++);
					UsagePattern.beginnings(form.pattern()).forEach((letter) -> search(letter, shape));
				}
				case UsageRule.Mixed mixed -> mixed.forms()
					.forEach((form) -> search(form.charAt(0), new Searched.Word(rule, new UsageRule.Letters(form))));
				case UsageRule.Width width -> this.widths.put(width.width(), rule);
			}
		}
	}

	/**
	 * A check by some rules.
	 * @param rules the rules
	 * @param style how digits are written
	 * @return the check
	 */
	public static UsageCheck of(Collection<UsageRule> rules, DigitStyle style) {
		return new UsageCheck(rules, style);
	}

	/**
	 * A check by the rules that come along and by the organisation's own.
	 * @param rules the rules that come along
	 * @param off ids of the rules the organisation has switched off
	 * @param house what the organisation has laid down
	 * @param style how digits are written
	 * @return the check
	 */
	static UsageCheck of(Collection<UsageRule> rules, Set<String> off, Collection<HouseUsageWords> house,
			DigitStyle style) {
		List<UsageRule> all = new ArrayList<>();
		house.stream().filter((words) -> !words.allows()).map(UsageRule::of).forEach(all::add);
		rules.stream().filter((rule) -> !off.contains(rule.id())).forEach(all::add);
		UsageCheck check = new UsageCheck(all, style);
		house.stream().filter((words) -> !words.right().isEmpty()).forEach((words) -> check.allow(words));
		return check;
	}

	private void search(char first, Searched what) {
		this.searched.computeIfAbsent(first, (_) -> new ArrayList<>(2)).add(what);
	}

	private void allow(HouseUsageWords words) {
		this.rightWords.computeIfAbsent(words.right().charAt(0), (_) -> new ArrayList<>(2))
			.add(new RightWord(words.right(), words.allows()));
	}

	/**
	 * Checks a text that stands alone.
	 * @param text the text
	 * @return what was found, in the order of the text, nothing twice
	 */
	public List<UsageFinding> check(String text) {
		return reading(List.of(text)).check(text);
	}

	/**
	 * Checks texts that are read together, so that what is mixed in them is seen.
	 * @param texts every text of the document
	 * @return the check of each
	 */
	public UsageReading reading(Collection<String> texts) {
		UsageRule letters = this.widths.get(UsageWidth.LETTERS);
		return new UsageReading(this::looked, texts, letters);
	}

	private Looked looked(String text) {
		return this.checked.get(text);
	}

	private Looked find(String text) {
		UsageRule marks = this.widths.get(UsageWidth.MARKS);
		FullWidthText full = FullWidthText.of(text, (marks != null) ? HalfWidthCheck.check(text) : List.of());
		List<RightPlace> right = new ArrayList<>(right(text));
		right(full.text()).stream().map((place) -> place.typed(full)).forEach(right::add);
		List<Hit> words = search(full.text());
		words.removeIf((hit) -> isRight(right, full.typed(hit)));
		List<Hit> certain = strongest(words.stream().filter(Hit::isReplaced).toList());
		List<Hit> hits = new ArrayList<>((marks != null) ? full.joined(certain, marks) : certain);
		words.stream().filter((hit) -> !hit.isReplaced()).map(full::typed).forEach(hits::add);
		addWidths(text, hits);
		hits.removeIf((hit) -> isRight(right, hit));
		return looked(text, hits);
	}

	private static Looked looked(String text, List<Hit> hits) {
		List<Hit> certain = strongest(hits.stream().filter((hit) -> !hit.dependsOnOthers()).toList());
		return new Looked(certain.stream().map((hit) -> finding(text, hit)).toList(),
				hits.stream()
					.filter((hit) -> hit.dependsOnOthers() && certain.stream().noneMatch(hit::overlaps))
					.toList());
	}

	private List<Hit> search(String text) {
		List<Hit> hits = new ArrayList<>();
		@Nullable Matcher[] matchers = new Matcher[this.forms];
		for (int place = 0; place < text.length(); place++) {
			for (Searched what : this.searched.getOrDefault(text.charAt(place), List.of())) {
				Hit hit = what.at(text, place, matchers);
				if (hit != null && !excepted(text, hit)) {
					hits.add(hit);
				}
			}
		}
		return hits;
	}

	private List<RightPlace> right(String text) {
		List<RightPlace> right = new ArrayList<>();
		for (int place = 0; place < text.length() && !this.rightWords.isEmpty(); place++) {
			for (RightWord word : this.rightWords.getOrDefault(text.charAt(place), List.of())) {
				if (text.startsWith(word.word(), place)) {
					right.add(new RightPlace(place, place + word.word().length(), word.forAll()));
				}
			}
		}
		return right;
	}

	private static boolean isRight(List<RightPlace> right, Hit hit) {
		return right.stream().anyMatch((place) -> place.saves(hit));
	}

	private void addWidths(String text, List<Hit> hits) {
		this.widths.forEach((width, rule) -> {
			List<DigitCheck.Miswritten> wrong = switch (width) {
				case DIGITS -> this.digitCheck.check(text);
				case LETTERS -> LetterWidthCheck.full(text);
				case MARKS, NONE -> List.of();
			};
			wrong.stream()
				.filter((found) -> !ProperNames.isOfCompany(text, found.start(), found.end()))
				.forEach((found) -> hits.add(new Hit(rule, found.start(), found.end(), found.right())));
		});
	}

	private static List<Hit> strongest(List<Hit> found) {
		List<Hit> hits = new ArrayList<>(found);
		hits.sort(STRONGEST_FIRST);
		BitSet taken = new BitSet();
		List<Hit> kept = new ArrayList<>();
		for (Hit hit : hits) {
			int next = taken.nextSetBit(hit.start());
			if (next < 0 || next >= hit.end()) {
				taken.set(hit.start(), hit.end());
				kept.add(hit);
			}
		}
		kept.sort(Comparator.comparingInt(Hit::start));
		return kept;
	}

	private static boolean excepted(String text, Hit hit) {
		UsageRule rule = hit.rule();
		String replacement = hit.replacement();
		boolean ofNames = rule.kind() == UsageKind.LOANWORD || rule.trigger() instanceof UsageRule.Mixed;
		if (ofNames && ProperNames.goesOn(text, hit.end())) {
			return true;
		}
		if (rule.trigger() instanceof UsageRule.Mixed mixed
				&& (ProperNames.goesOnAsOffice(text, hit.end()) || mixed.forms()
					.stream()
					.anyMatch((form) -> form.length() > hit.length() && within(text, hit, form)))) {
			return true;
		}
		boolean named = ProperNames.isOfCompany(text, hit.start(), hit.end())
				|| ProperNames.isOfOrdinance(text, hit.end()) || ProperNames.isOfLaw(text, hit.start(), hit.end());
		if ((!hit.byHouse() && named) || LetterWidthCheck.tears(text, hit)) {
			return true;
		}
		if (replacement != null && within(text, hit, replacement)) {
			return true;
		}
		for (String longer : rule.notWithin()) {
			if (within(text, hit, longer)) {
				return true;
			}
		}
		String companion = rule.unlessWith();
		return companion != null && Sentences.around(text, hit.start(), hit.end()).contains(companion);
	}

	private static boolean within(String text, Hit hit, String longer) {
		for (int start = Math.max(0, hit.end() - longer.length()); start <= hit.start(); start++) {
			if (text.startsWith(longer, start)) {
				return true;
			}
		}
		return false;
	}

	static UsageFinding finding(String text, Hit hit) {
		UsageRule rule = hit.rule();
		String found = text.substring(hit.start(), hit.end());
		boolean both = BothWays.has(text, hit);
		String replacement = (both || mayBeNamed(text, hit)) ? null : hit.replacement();
		String sentence = (replacement != null) ? "「" + found + "」は「" + replacement + "」と書きます。"
				: "「" + found + "」と書かれています。";
		String alone = both ? "「" + hit.replacement() + "」と並べて書いてあります。違いをいう文でなければ、書き換えてください。" : remedy(hit);
		String remedy = (replacement != null) ? "「" + replacement + "」に直してください。" : alone;
		return new UsageFinding(rule.id(), rule.kind(), hit.start(), hit.end(), found, replacement,
				sentence + rule.note(), rule.source(), remedy, width(found, hit));
	}

	// ＩＤ is put right with ＡＢＣ, whichever rule knows it
	private static UsageWidth width(String found, Hit hit) {
		String right = hit.replacement();
		boolean narrowed = right != null && !hit.byHouse() && LetterWidthCheck.isNarrowed(found, right);
		return narrowed ? UsageWidth.LETTERS : hit.rule().width();
	}

	// the house has laid down its own words, and half-width letters are no spelling
	static boolean mayBeNamed(String text, Hit hit) {
		return !hit.byHouse() && hit.rule().width() != UsageWidth.MARKS
				&& ProperNames.mayHold(text, hit.start(), hit.end());
	}

	private static String remedy(Hit hit) {
		boolean named = hit.replacement() != null;
		return named ? "名称の一部でなければ、「" + hit.replacement() + "」に直してください。" : hit.rule().remedy();
	}

	/**
	 * Letters a rule has found.
	 *
	 * @param rule the rule
	 * @param start where they begin
	 * @param end where they end
	 * @param replacement what to write instead
	 */
	record Hit(UsageRule rule, int start, int end, @Nullable String replacement) {

		boolean byHouse() {
			return this.rule.kind() == UsageKind.HOUSE;
		}

		int length() {
			return this.end - this.start;
		}

		// nothing by itself: the rest of the document says whether it is something
		boolean dependsOnOthers() {
			return this.rule.trigger() instanceof UsageRule.Mixed || this.rule.width() == UsageWidth.LETTERS;
		}

		boolean isReplaced() {
			return this.replacement != null && !dependsOnOthers();
		}

		boolean overlaps(Hit other) {
			return this.start < other.end && other.start < this.end;
		}

	}

	/**
	 * What one text says by itself.
	 *
	 * @param certain what was found
	 * @param depending what is something only beside other texts
	 */
	record Looked(List<UsageFinding> certain, List<Hit> depending) {

		int size() {
			return this.certain.size() + this.depending.size();
		}

	}

	/**
	 * A word the organisation calls right.
	 *
	 * @param word the word
	 * @param forAll whether its own rules too keep off it
	 */
	private record RightWord(String word, boolean forAll) {

	}

	private record RightPlace(int start, int end, boolean forAll) {

		RightPlace typed(FullWidthText full) {
			return new RightPlace(full.start(this.start), full.end(this.end), this.forAll);
		}

		boolean saves(Hit hit) {
			return this.start <= hit.start() && hit.end() <= this.end && (this.forAll || !hit.byHouse());
		}

	}

	/**
	 * What is looked for at a place.
	 */
	private sealed interface Searched {

		@Nullable Hit at(String text, int place, @Nullable Matcher[] matchers);

		record Word(UsageRule rule, UsageRule.Letters letters) implements Searched {

			@Override
			public @Nullable Hit at(String text, int place, @Nullable Matcher[] matchers) {
				String word = this.letters.word();
				return text.startsWith(word, place)
						? new Hit(this.rule, place, place + word.length(), this.rule.right()) : null;
			}

		}

		record Shape(UsageRule rule, java.util.regex.Pattern pattern, int number) implements Searched {

			static Shape of(UsageRule rule, UsageRule.Form form, int number) {
				return new Shape(rule, java.util.regex.Pattern.compile(form.pattern()), number);
			}

			@Override
			public @Nullable Hit at(String text, int place, @Nullable Matcher[] matchers) {
				Matcher matcher = matchers[this.number];
				if (matcher == null) {
					matcher = this.pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
					matchers[this.number] = matcher;
				}
				matcher.region(place, text.length());
				return matcher.lookingAt() ? new Hit(this.rule, place, matcher.end(), replacement(matcher)) : null;
			}

			private @Nullable String replacement(Matcher matcher) {
				String right = this.rule.right();
				if (right == null || right.indexOf('$') < 0) {
					return right;
				}
				return right.replace("$1", Objects.requireNonNullElse(matcher.group(1), ""));
			}

		}

	}

}
