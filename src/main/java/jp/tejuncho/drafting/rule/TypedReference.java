package jp.tejuncho.drafting.rule;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
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

	private static final Pattern TYPED = Pattern.compile("第([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})章|[（(]([0-9０-９]{1,2})[）)]"
			+ "|((?:上記|下記|前記|次の)?([①-⑳㉑-㉟㊱-㊿])(?:([～〜~－-]|から)([①-⑳㉑-㉟㊱-㊿]))?)"
			+ "|次の(各号)|前項|前条|前記の?とおり|上記の?とおり|前章|前節|(?:上記|前記)(?:の事項|の規定|の各号|の項目)");

	private static final String BEGINNINGS = "第（(上下前次";

	private static final String KANJI = "一二三四五六七八九十";

	/**
	 * Finds them.
	 * @param examination what there is
	 * @param line the line
	 * @return in order
	 */
	static List<TypedReference> in(Examination examination, ExaminedLine line) {
		List<TypedReference> found = new ArrayList<>();
		Matcher matcher = TYPED.matcher(line.letters());
		Targets targets = new Targets(examination, line);
		int at = next(line.letters(), 0);
		while (at < line.letters().length()) {
			matcher.region(at, line.letters().length());
			if (!matcher.lookingAt()) {
				at = next(line.letters(), at + 1);
				continue;
			}
			at = next(line.letters(), matcher.end());
			if (matcher.group(1) != null) {
				found.add(of(matcher, 1, targets.chapter(number(matcher.group(1)))));
			}
			else if (matcher.group(2) != null) {
				found.add(of(matcher, 0, targets.section(number(matcher.group(2)))));
			}
			else if (matcher.group(4) != null) {
				@Nullable String last = matcher.group(6);
				int end = (last != null) ? matcher.end(6) : matcher.end(4);
				found.add(new TypedReference(matcher.group(), matcher.start(), matcher.start(4), end,
						targets.items(matcher.group(4), (last != null) ? last : matcher.group(4))));
			}
			else if (matcher.group(7) != null) {
				found.add(of(matcher, 7, targets.following()));
			}
			else {
				found.add(of(matcher, 0, null));
			}
		}
		return found;
	}

	// most letters can't begin a reference: an expression need not be tried on them
	private static int next(String letters, int from) {
		int at = from;
		while (at < letters.length() && !begins(letters.charAt(at))) {
			at++;
		}
		return at;
	}

	private static boolean begins(char letter) {
		return (letter >= '①' && letter <= '⑳') || (letter >= '㉑' && letter <= '㊿') || BEGINNINGS.indexOf(letter) >= 0;
	}

	private static TypedReference of(Matcher matcher, int group, @Nullable List<String> target) {
		return new TypedReference(matcher.group(), matcher.start(), matcher.start(group), matcher.end(group), target);
	}

	Wording bound(Wording wording) {
		List<Fragment> reference = List.of(new Fragment.Ref(Objects.requireNonNull(this.target), null));
		return Rewriting.replaced(wording, this.from, this.to, reference);
	}

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
	 */
	private record Targets(Examination examination, ExaminedLine line) {

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
			return this.examination.clause(this.line.clause()).map(ExaminedClause::chapter).orElse(null);
		}

		private @Nullable List<String> only(Stream<String> places, String mark) {
			List<String> called = places.filter((place) -> {
				NodeId node = new NodeId(place);
				return this.examination.numbering().contains(node)
						&& this.examination.numbering().mark(node).equals(mark);
			}).toList();
			return (called.size() == 1) ? called : null;
		}

	}

}
