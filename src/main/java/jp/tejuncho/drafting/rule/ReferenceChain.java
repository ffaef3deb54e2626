package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Wording;

/**
 * 続けて書いた一つの参照.
 *
 * 第２章第１節第３条, 上記(1), 本章(2)①: levels that lead to one place are one reference, whatever
 * each of them is called by itself; and so are the first and the last of a range.
 *
 * @param words the letters of all of them
 * @param start where they begin
 * @param levels each of them, from the outermost
 * @param bound what can become references, each in its place
 * @param targets what they can refer to together: one if that is certain
 */
record ReferenceChain(String words, int start, List<TypedReference> levels, List<TypedReference> bound,
		List<List<PlaceId>> targets) {

	private static final Pattern LINK = Pattern.compile("の|[ 　]?");

	private static final Pattern SECTION = Pattern.compile("[（(][0-9０-９]{1,2}[）)]|[⑴-⒇]");

	private static final Pattern CHAPTER = Pattern.compile("第.*章");

	private static final Pattern OWN = Pattern.compile("(?:本|この)章");

	private static final Pattern ABOVE = Pattern.compile("[上前]記");

	private static final Pattern BELOW = Pattern.compile("[下後]記");

	ReferenceChain {
		levels = List.copyOf(levels);
		bound = List.copyOf(bound);
		targets = List.copyOf(targets);
	}

	ReferenceChain(String words, int start, List<TypedReference> levels, List<TypedReference> bound) {
		this(words, start, levels, bound, targets(bound));
	}

	// several numbers become references only where each can mean one place at most
	private static List<List<PlaceId>> targets(List<TypedReference> bound) {
		if (bound.size() == 1) {
			return bound.getFirst().targets();
		}
		boolean certain = bound.stream().allMatch((one) -> one.targets().size() == 1);
		return certain ? List.of(bound.stream().flatMap((one) -> one.targets().getFirst().stream()).toList())
				: List.of();
	}

	/**
	 * Finds them.
	 * @param examination what there is
	 * @param line the line
	 * @param typed what was found in it, without marks that count the line itself
	 * @return in order
	 */
	static List<ReferenceChain> of(Examination examination, ExaminedLine line, List<TypedReference> typed) {
		List<ReferenceChain> chains = new ArrayList<>();
		List<TypedReference> levels = new ArrayList<>();
		for (TypedReference next : typed) {
			if (!levels.isEmpty() && !continues(levels.getLast(), next, line.letters())) {
				chains.add(chain(examination, line, levels));
				levels.clear();
			}
			levels.add(next);
		}
		if (!levels.isEmpty()) {
			chains.add(chain(examination, line, levels));
		}
		return ReferenceLists.of(examination, line, chains);
	}

	private static boolean continues(TypedReference before, TypedReference next, String letters) {
		String between = letters.substring(before.end(), next.start());
		return LINK.matcher(between).matches() && ReferenceLevel.belongs(next.words(), before.words());
	}

	private static ReferenceChain chain(Examination examination, ExaminedLine line, List<TypedReference> levels) {
		int start = levels.getFirst().start();
		String words = line.letters().substring(start, levels.getLast().end());
		if (levels.size() == 1) {
			return new ReferenceChain(words, start, levels, levels);
		}
		ReferenceTargets targets = new ReferenceTargets(examination, line, false);
		String last = levels.getLast().words();
		boolean section = levels.size() == 2 && SECTION.matcher(last).matches();
		return new ReferenceChain(words, start, levels, List
			.of(section ? section(levels.getFirst(), levels.getLast(), targets) : TypedReference.told(words, start)));
	}

	// a chapter and its section become one reference, which prints both numbers
	private static TypedReference section(TypedReference first, TypedReference last, ReferenceTargets targets) {
		int number = TypedReference.marked(last.words());
		String led = first.words();
		if (CHAPTER.matcher(led).matches()) {
			List<List<PlaceId>> sections = first.targets()
				.stream()
				.flatMap((chapter) -> targets.sections(chapter.getFirst(), number).stream())
				.toList();
			return new TypedReference(led, first.start(), first.start(), last.end(), sections, true);
		}
		if (OWN.matcher(led).matches()) {
			return new TypedReference(led, first.start(), first.start(), last.end(), targets.sections(number), true);
		}
		boolean above = ABOVE.matcher(led).matches();
		List<List<PlaceId>> sections = (above || BELOW.matcher(led).matches()) ? targets.sections(number, above)
				: List.of();
		return new TypedReference(last.words(), last.start(), last.start(), last.end(), sections, true);
	}

	int end() {
		return this.start + this.words.length();
	}

	/**
	 * The line with references in the places of the numbers.
	 * @param wording the line
	 * @param target one of the targets
	 * @return the new wording
	 */
	Wording bound(Wording wording, List<PlaceId> target) {
		Wording bound = wording;
		int end = target.size();
		for (TypedReference one : this.bound.reversed()) {
			List<PlaceId> meant = one.meant(target.subList(0, end));
			bound = one.bound(bound, meant);
			end -= meant.size();
		}
		return bound;
	}

}
