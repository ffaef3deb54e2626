package jp.tejuncho.drafting.rule;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Wording;

/**
 * 字で書いた参照.
 *
 * @param words the letters
 * @param start where they begin among the line's letters
 * @param from where the number begins that can become a reference
 * @param to where it ends
 * @param targets all it can mean: several where more than one place bears the number,
 * none where that can't be told
 * @param told whether it is a reference without those beside it
 */
record TypedReference(String words, int start, int from, int to, List<List<PlaceId>> targets, boolean told) {

	private static final Pattern CIRCLED = Pattern.compile("[①-⑳㉑-㉟㊱-㊿]");

	private static final Pattern MARKS = Pattern.compile("(?:" + ListLead.WORDS + ")?(?:[（(][^（）()]{1,2}[）)]|[⑴-⒇]|"
			+ CIRCLED + "(?:" + MarkRange.from(CIRCLED.pattern()) + ")?)");

	private static final Pattern RATHER = Pattern.compile(MarkRange.RATHER);

	private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+|[一二三四五六七八九十]{1,3}");

	private static final String EACH = "各号";

	private static final String KANJI = "一二三四五六七八九十";

	private static final String MARK = "[（(①-⒇㉑-㊿]";

	// in a value or a cell a mark may belong to a name; said of like a place it doesn't:
	// 「(1)の機器」, 「①及び②に定める」
	private static final Pattern SAID = Pattern
		.compile("(?:の|に(?:定|規定|掲|よ[りる]|示|該当|基づ|係)|で定|から|より|まで|迄|(?:及び|又は|並びに|若しくは|と|、|・|～|ないし|乃至)" + MARK + ")");

	private static final Pattern FREE = Pattern
		.compile("(?:^|[\\s　、，・「（]|及び|又は|並びに|若しくは|から|ないし|乃至|～|[①-⒇㉑-㊿）)]と?|" + ListLead.WORDS + ")$");

	private static final Pattern LED = Pattern.compile("(?:上記|下記|前記|次の)[^の].*");

	// what stands for the name of another text
	private static final char NAME = '法';

	/**
	 * Finds them, each level by itself.
	 * @param examination what there is
	 * @param line the line
	 * @return in order
	 */
	static List<TypedReference> in(Examination examination, ExaminedLine line) {
		String letters = named(line);
		return PositionalWords.in(letters)
			.stream()
			.filter((word) -> line.kind().holdsMarks() || !isMark(word.kind()) || isSaidOf(line.letters(), word))
			.map((word) -> of(word, line.letters().substring(word.start(), word.end()),
					new ReferenceTargets(examination, line, isLed(examination, word, letters))))
			.toList();
	}

	private static boolean isLed(Examination examination, PositionalWords.Word word, String letters) {
		String before = letters.substring(0, word.start());
		return switch (word.kind()) {
			case CHAPTER -> LedMark.isChapter(before);
			case BRACKETED -> LedMark.is(examination, false, before);
			case CIRCLED -> !LED.matcher(letters.substring(word.start(), word.end())).matches()
					&& LedMark.is(examination, true, before);
			case FOLLOWING, LEVEL, ALONE, OTHER -> false;
		};
	}

	private static boolean isMark(PositionalWords.Kind kind) {
		return kind == PositionalWords.Kind.BRACKETED || kind == PositionalWords.Kind.CIRCLED;
	}

	private static boolean isSaidOf(String letters, PositionalWords.Word word) {
		boolean led = LED.matcher(letters.substring(word.start(), word.end())).matches();
		return led || (FREE.matcher(letters.substring(0, word.start())).find()
				&& SAID.matcher(letters).region(word.end(), letters.length()).lookingAt());
	}

	private static String named(ExaminedLine line) {
		StringBuilder letters = new StringBuilder();
		for (Fragment fragment : line.wording().fragments()) {
			switch (fragment) {
				case Fragment.Literal literal -> letters.append(literal.text());
				case Fragment.HouseWord _, Fragment.DocumentLink _, Fragment.Blank _, Fragment.Choice _ ->
					letters.append(NAME);
				case Fragment.Ref _, Fragment.TermDefinition _, Fragment.Letter _ -> letters.append(ExaminedLine.MARK);
			}
		}
		return letters.toString();
	}

	private static TypedReference of(PositionalWords.Word word, String words, ReferenceTargets targets) {
		int start = word.start();
		return switch (word.kind()) {
			case CHAPTER -> {
				String number = words.substring(1, words.length() - 1).strip();
				yield NUMBER.matcher(number).matches() ? new TypedReference(words, start, start + 1, word.end() - 1,
						targets.chapters(number(number)), true) : plain(words, word, true);
			}
			case BRACKETED ->
				new TypedReference(words, start, start, word.end(), targets.sections(marked(words)), true);
			case CIRCLED -> {
				int first = circled(words).getFirst().start();
				yield new TypedReference(words, start, start + first, word.end(), List.of(), true)
					.ledBy(ListLead.of(words.substring(0, first)), targets);
			}
			case FOLLOWING ->
				new TypedReference(words, start, start + words.indexOf(EACH), word.end(), targets.following(), true);
			case ALONE -> new TypedReference(words, start, start, word.end(), targets.chapters(number(words)), true);
			case LEVEL -> plain(words, word, false);
			case OTHER -> plain(words, word, true);
		};
	}

	/**
	 * What can be told only.
	 * @param words the letters
	 * @param start where they begin
	 * @return it
	 */
	static TypedReference told(String words, int start) {
		return new TypedReference(words, start, start, start + words.length(), List.of(), true);
	}

	private static TypedReference plain(String words, PositionalWords.Word word, boolean told) {
		return new TypedReference(words, word.start(), word.start(), word.end(), List.of(), told);
	}

	/**
	 * The number in a mark.
	 * @param mark (3) or ⑶
	 * @return its number; 0 for (ア), which counts nothing of ours
	 */
	static int marked(String mark) {
		String plain = Normalizer.normalize(mark, Normalizer.Form.NFKC);
		return number(plain.substring(1, plain.length() - 1));
	}

	private static List<MatchResult> circled(String words) {
		return CIRCLED.matcher(words).results().toList();
	}

	/**
	 * Whether it is a mark, or a range of marks, alone.
	 * @return {@code true} if no unit is named
	 */
	boolean isMark() {
		return MARKS.matcher(this.words).matches();
	}

	boolean isCircled() {
		return CIRCLED.matcher(this.words).find();
	}

	/**
	 * The same mark among those that a word leads.
	 * @param lead the word
	 * @param targets what it can mean
	 * @return with what it means there
	 */
	TypedReference ledBy(ListLead lead, ReferenceTargets targets) {
		List<MatchResult> marks = circled(this.words);
		List<List<PlaceId>> meant = marks.isEmpty() ? targets.sections(marked(this.words), lead)
				: targets.items(marks.getFirst().group(), marks.getLast().group(), lead);
		boolean either = RATHER.matcher(this.words).find();
		return new TypedReference(this.words, this.start, this.from, this.to,
				meant.stream()
					.filter((places) -> !either || places.size() > 2)
					.filter((_) -> !MarkRange.isCut(this.words, targets.line().letters().substring(this.to)))
					.toList(),
				this.told);
	}

	/**
	 * What it means where it is one of several.
	 * @param targets the places of those up to it
	 * @return its own, the last of them
	 */
	List<PlaceId> meant(List<PlaceId> targets) {
		return this.targets.stream()
			.filter((places) -> places.size() <= targets.size()
					&& targets.subList(targets.size() - places.size(), targets.size()).equals(places))
			.findFirst()
			.orElse(targets);
	}

	int end() {
		return this.start + this.words.length();
	}

	/**
	 * The line with a reference in the place of the number.
	 * @param wording the line
	 * @param target what it refers to
	 * @return the new wording
	 */
	Wording bound(Wording wording, List<PlaceId> target) {
		return Rewriting.replaced(wording, this.from, this.to, List.of(new Fragment.Ref(target, null)));
	}

	// 0 for ア, which counts nothing of ours
	private static int number(String letters) {
		String plain = Normalizer.normalize(letters, Normalizer.Form.NFKC);
		if (Character.isDigit(plain.charAt(0))) {
			return Integer.parseInt(plain);
		}
		int ten = plain.indexOf('十');
		if (ten < 0) {
			return KANJI.indexOf(plain.charAt(0)) + 1;
		}
		int tens = (ten == 0) ? 1 : KANJI.indexOf(plain.charAt(0)) + 1;
		return tens * 10 + ((ten + 1 < plain.length()) ? KANJI.indexOf(plain.charAt(ten + 1)) + 1 : 0);
	}

}
