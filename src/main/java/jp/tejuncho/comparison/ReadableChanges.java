package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * 読みやすい違い.
 *
 * The least change is often confetti: two rewritten sentences share の、を and 情報 by chance.
 * What stays between two changes is kept apart only if a reader gains by it.
 */
final class ReadableChanges {

	private static final int SHORT = 2;

	private static final int LONGEST_CHANCE = 8;

	private static final int TOUCHING = 9;

	private final Tokens before;

	private final Tokens after;

	private final int[] lettersBefore;

	private final int[] lettersAfter;

	private List<FacingRange> changes;

	private ReadableChanges(Tokens before, Tokens after) {
		this.before = before;
		this.after = after;
		this.lettersBefore = lettersUpTo(before.words());
		this.lettersAfter = lettersUpTo(after.words());
		this.changes = List.of();
	}

	static ReadableChanges between(Tokens before, Tokens after) {
		ReadableChanges readable = new ReadableChanges(before, after);
		readable.find();
		readable.slide();
		readable.absorb();
		return readable;
	}

	void writeTo(Runs runs) {
		int place = 0;
		for (FacingRange change : this.changes) {
			runs.same(join(this.before.words(), place, change.beforeFrom()));
			WordChange
				.of(join(this.before.words(), change.beforeFrom(), change.beforeTo()),
						join(this.after.words(), change.afterFrom(), change.afterTo()))
				.writeTo(runs);
			place = change.beforeTo();
		}
		runs.same(join(this.before.words(), place, this.before.words().size()));
	}

	// whole sentences first: one that stayed is never torn for a word elsewhere
	private void find() {
		int[] sentences = Alignment.of(this.before.sentences(), this.after.sentences());
		List<FacingRange> found = new ArrayList<>();
		int place = 0;
		int partner = 0;
		for (int sentence = 0; sentence < sentences.length; sentence++) {
			if (sentences[sentence] >= 0) {
				addChanges(new FacingRange(place, this.before.starts().get(sentence), partner,
						this.after.starts().get(sentences[sentence])), found);
				place = this.before.starts().get(sentence + 1);
				partner = this.after.starts().get(sentences[sentence] + 1);
			}
		}
		addChanges(new FacingRange(place, this.before.words().size(), partner, this.after.words().size()), found);
		this.changes = found;
	}

	private void addChanges(FacingRange stretch, List<FacingRange> found) {
		int[] partners = Alignment.of(this.before.words().subList(stretch.beforeFrom(), stretch.beforeTo()),
				this.after.words().subList(stretch.afterFrom(), stretch.afterTo()));
		int place = 0;
		int partner = 0;
		for (int word = 0; word <= partners.length; word++) {
			int next = (word < partners.length) ? partners[word] : stretch.afterLength();
			if (next >= 0) {
				if (word > place || next > partner) {
					found.add(new FacingRange(stretch.beforeFrom() + place, stretch.beforeFrom() + word,
							stretch.afterFrom() + partner, stretch.afterFrom() + next));
				}
				place = word + 1;
				partner = next + 1;
			}
		}
	}

	// what only came or only went may stand at several places: AのBの, のBのA
	private void slide() {
		List<FacingRange> slid = new ArrayList<>();
		int words = this.before.words().size();
		for (int index = 0; index < this.changes.size(); index++) {
			FacingRange change = this.changes.get(index);
			boolean last = index + 1 == this.changes.size();
			int end = (index + 1 < this.changes.size()) ? this.changes.get(index + 1).beforeFrom() : words;
			push(slid, slidWithin(change,
					new Room(change.beforeFrom() - endOf(slid), end - change.beforeTo(), slid.isEmpty(), last)));
		}
		this.changes = slid;
	}

	private static int endOf(List<FacingRange> changes) {
		if (changes.isEmpty()) {
			return 0;
		}
		return changes.getLast().beforeTo();
	}

	private FacingRange slidWithin(FacingRange change, Room room) {
		if (change.beforeLength() == 0) {
			return change.shifted(bestShift(this.after.words(), change.afterFrom(), change.afterTo(), room));
		}
		if (change.afterLength() == 0) {
			return change.shifted(bestShift(this.before.words(), change.beforeFrom(), change.beforeTo(), room));
		}
		return change;
	}

	private static int bestShift(List<String> words, int from, int to, Room room) {
		int shift = 0;
		while (-shift < room.left() && words.get(from + shift - 1).equals(words.get(to + shift - 1))) {
			shift--;
		}
		int best = shift;
		int bestScore = room.score(words, from, to, shift);
		while (shift < room.right() && words.get(from + shift).equals(words.get(to + shift))) {
			shift++;
			int score = room.score(words, from, to, shift);
			if (score >= bestScore) {
				best = shift;
				bestScore = score;
			}
		}
		return best;
	}

	// how well a text may be parted here
	private static int parting(List<String> words, int place) {
		if (place == 0 || place == words.size()) {
			return 6;
		}
		LetterKind left = LetterKind.last(words.get(place - 1));
		LetterKind right = LetterKind.of(words.get(place));
		if (left == LetterKind.NEW_LINE && right != LetterKind.NEW_LINE) {
			return 6;
		}
		if (left == LetterKind.FULL_STOP && right != LetterKind.CLOSING && right != LetterKind.NEW_LINE) {
			return 5;
		}
		if (left == LetterKind.COMMA || right == LetterKind.OPENING || right == LetterKind.NUMBER_MARK) {
			return 4;
		}
		if (left == LetterKind.CLOSING) {
			return 3;
		}
		if (left == LetterKind.HIRAGANA && right != LetterKind.HIRAGANA) {
			return 2;
		}
		return (left != right) ? 1 : 0;
	}

	private static void push(List<FacingRange> changes, FacingRange change) {
		if (!changes.isEmpty() && changes.getLast().beforeTo() == change.beforeFrom()) {
			changes.add(changes.removeLast().through(change));
		}
		else {
			changes.add(change);
		}
	}

	private void absorb() {
		List<FacingRange> kept = new ArrayList<>();
		for (FacingRange change : this.changes) {
			FacingRange right = change;
			while (!kept.isEmpty() && isChance(kept.getLast(), right)) {
				right = kept.removeLast().through(right);
			}
			kept.add(right);
		}
		this.changes = kept;
	}

	// whether what stays between two changes only looks as if it had stayed
	private boolean isChance(FacingRange left, FacingRange right) {
		if (isOneSided(left, right) || isRange(left, right)) {
			return false;
		}
		List<String> between = this.before.words().subList(left.beforeTo(), right.beforeFrom());
		int letters = letters(this.lettersBefore, left.beforeTo(), right.beforeFrom());
		if (letters > LONGEST_CHANCE || between.stream().anyMatch(ReadableChanges::endsSentence)) {
			return false;
		}
		boolean telling = between.stream().anyMatch((word) -> LetterKind.of(word) == LetterKind.OTHER);
		if (letters == 1 || (letters <= SHORT && !telling)) {
			return true;
		}
		int weight = letters;
		if (telling) {
			weight *= 2;
		}
		return weight <= Math.max(Math.min(size(left), size(right)), Math.max(rewritten(left), rewritten(right)) / 4);
	}

	// 午前９時から午後５時まで: each figure is replaced by one, and から stays
	private boolean isRange(FacingRange left, FacingRange right) {
		return left.beforeLength() > 0 && right.beforeLength() > 0 && left.afterLength() > 0 && right.afterLength() > 0
				&& WholeWords.isFigure(this.before.words().get(left.beforeTo() - 1))
				&& WholeWords.isFigure(this.after.words().get(left.afterTo() - 1))
				&& WholeWords.isFigure(this.before.words().get(right.beforeFrom()))
				&& WholeWords.isFigure(this.after.words().get(right.afterFrom()));
	}

	// taking 情報 out and putting it in again would be harder to read than two additions
	private static boolean isOneSided(FacingRange left, FacingRange right) {
		return (left.beforeLength() == 0 && right.beforeLength() == 0)
				|| (left.afterLength() == 0 && right.afterLength() == 0);
	}

	private static boolean endsSentence(String word) {
		LetterKind kind = LetterKind.last(word);
		return kind == LetterKind.FULL_STOP || kind == LetterKind.NEW_LINE;
	}

	private int size(FacingRange change) {
		return Math.max(lettersBefore(change), lettersAfter(change));
	}

	private int rewritten(FacingRange change) {
		return Math.min(lettersBefore(change), lettersAfter(change));
	}

	private int lettersBefore(FacingRange change) {
		return letters(this.lettersBefore, change.beforeFrom(), change.beforeTo());
	}

	private int lettersAfter(FacingRange change) {
		return letters(this.lettersAfter, change.afterFrom(), change.afterTo());
	}

	private static int letters(int[] upTo, int from, int to) {
		return upTo[to] - upTo[from];
	}

	private static int[] lettersUpTo(List<String> words) {
		int[] letters = new int[words.size() + 1];
		for (int word = 0; word < words.size(); word++) {
			letters[word + 1] = letters[word] + Tokens.letters(words.get(word)).size();
		}
		return letters;
	}

	private static String join(List<String> words, int from, int to) {
		return String.join("", words.subList(from, to));
	}

	/**
	 * 動かせる余地.
	 *
	 * @param left how many words stay in front of the change
	 * @param right how many words stay behind it
	 * @param first whether no change is in front of it
	 * @param last whether no change is behind it
	 */
	private record Room(int left, int right, boolean first, boolean last) {

		private int score(List<String> words, int from, int to, int shift) {
			int start = (!this.first && -shift == this.left) ? TOUCHING : parting(words, from + shift);
			int end = (!this.last && shift == this.right) ? TOUCHING : parting(words, to + shift);
			return start + end;
		}

	}

}
