package jp.tejuncho.drafting.rule;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.NodeId;
import jp.tejuncho.drafting.Arrangement;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.Part;
import jp.tejuncho.edition.Wording;
import jp.tejuncho.text.Numerals;

/**
 * 字で書いた参照.
 *
 * @param words the letters
 * @param start where they begin among the line's letters
 * @param from where the number begins that can become a reference
 * @param to where it ends
 * @param target what it means, or {@code null} if that can't be told
 */
record TypedReference(String words, int start, int from, int to, @Nullable List<String> target) {

	private static final Pattern CIRCLED = Pattern.compile("[①-⑳㉑-㉟㊱-㊿]");

	private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+|[一二三四五六七八九十]{1,3}");

	private static final String EACH = "各号";

	private static final String KANJI = "一二三四五六七八九十";

	private static final String MARK = "[（(①-⒇㉑-㊿]";

	// in a value or a cell a mark may belong to a name; said of like a place it doesn't:
	// 「(1)の機器」, 「①及び②に定める」
	private static final Pattern SAID = Pattern
		.compile("(?:の|に(?:定|規定|掲|よ[りる]|示|該当|基づ|係)|で定|から|まで|(?:及び|又は|並びに|若しくは|と|、|・)" + MARK + ")");

	private static final Pattern FREE = Pattern.compile("(?:^|[\\s　、，・「（]|及び|又は|並びに|若しくは|から|[①-⒇㉑-㊿）)]と?)$");

	private static final Pattern LED = Pattern.compile("(?:上記|下記|前記|次の)[^の].*");

	// what stands for the name of another text
	private static final char NAME = '法';

	/**
	 * Finds them.
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
					new Targets(examination, line, isLed(examination, word, letters))))
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

	private static TypedReference of(PositionalWords.Word word, String words, Targets targets) {
		int start = word.start();
		return switch (word.kind()) {
			case CHAPTER -> {
				String number = words.substring(1, words.length() - 1).strip();
				yield NUMBER.matcher(number).matches()
						? new TypedReference(words, start, start + 1, word.end() - 1, targets.chapter(number(number)))
						: new TypedReference(words, start, start, word.end(), null);
			}
			case BRACKETED -> {
				String mark = Normalizer.normalize(words, Normalizer.Form.NFKC);
				yield new TypedReference(words, start, start, word.end(),
						targets.section(number(mark.substring(1, mark.length() - 1))));
			}
			case CIRCLED -> {
				List<MatchResult> marks = CIRCLED.matcher(words).results().toList();
				yield new TypedReference(words, start, start + marks.getFirst().start(), start + marks.getLast().end(),
						targets.items(marks.getFirst().group(), marks.getLast().group()));
			}
			case FOLLOWING ->
				new TypedReference(words, start, start + words.indexOf(EACH), word.end(), targets.following());
			case ALONE -> new TypedReference(words, start, start, word.end(), targets.chapter(number(words)));
			case LEVEL, OTHER -> new TypedReference(words, start, start, word.end(), null);
		};
	}

	Wording bound(Wording wording) {
		List<Fragment> reference = List.of(new Fragment.Ref(Objects.requireNonNull(this.target), null));
		return Rewriting.replaced(wording, this.from, this.to, reference);
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

	/**
	 * What a number can mean in a line.
	 *
	 * @param examination what there is
	 * @param line the line
	 * @param led whether it is counted in what is named before it, which can be any place
	 */
	private record Targets(Examination examination, ExaminedLine line, boolean led) {

		// a chapter of the same part
		@Nullable List<String> chapter(int number) {
			for (Part part : this.examination.manuscript().edition().parts()) {
				boolean here = part.chapters().stream().anyMatch((chapter) -> chapter.equals(own()));
				if (here) {
					return only(part.chapters().stream().map(Chapter::id), Numerals.chapter(Math.max(1, number)));
				}
			}
			return null;
		}

		// a section of the same chapter
		@Nullable List<String> section(int number) {
			@Nullable Chapter chapter = own();
			return (chapter == null || number < 1) ? null : only(
					Arrangement.of(this.examination.manuscript()).sections(chapter).stream().map(Arrangement.Part::id),
					Numerals.parenthesized(number));
		}

		// items of the same clause, from the first to the last
		@Nullable List<String> items(String first, String last) {
			List<String> items = items();
			@Nullable List<String> start = only(items.stream(), first);
			@Nullable List<String> end = only(items.stream(), last);
			if (start == null || end == null || items.indexOf(start.getFirst()) > items.indexOf(end.getFirst())) {
				return null;
			}
			return items.subList(items.indexOf(start.getFirst()), items.indexOf(end.getFirst()) + 1);
		}

		// the items that follow the line
		@Nullable List<String> following() {
			List<ExaminedLine> lines = lines();
			List<String> items = lines.stream()
				.skip(lines.indexOf(this.line) + 1L)
				.takeWhile((next) -> next.kind() == ExaminedLine.Kind.ITEM)
				.map(ExaminedLine::place)
				.toList();
			return items.isEmpty() ? null : items;
		}

		private List<String> items() {
			return lines().stream()
				.filter((other) -> other.kind() == ExaminedLine.Kind.ITEM)
				.map(ExaminedLine::place)
				.toList();
		}

		private List<ExaminedLine> lines() {
			return this.examination.clause(this.line.clause()).map(ExaminedClause::lines).orElse(List.of());
		}

		private @Nullable Chapter own() {
			return this.examination.clause(this.line.clause())
				.map(ExaminedClause::chapter)
				.orElseGet(() -> Arrangement.of(this.examination.manuscript()).chapterOf(this.line.clause()));
		}

		private @Nullable List<String> only(Stream<String> places, String mark) {
			if (this.led) {
				return null;
			}
			List<String> called = places.filter((place) -> {
				NodeId node = new NodeId(place);
				return this.examination.numbering().contains(node)
						&& this.examination.numbering().mark(node).equals(mark);
			}).toList();
			return (called.size() == 1) ? called : null;
		}

	}

}
