package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.tejuncho.comparison.ComparedPiece.Shape;
import jp.tejuncho.comparison.ComparedPiece.State;
import jp.tejuncho.comparison.ComparedPiece.Wording;
import jp.tejuncho.comparison.TextComparison.Kind;
import jp.tejuncho.text.Numerals;
import jp.tejuncho.text.Sentences;

/**
 * 異なる部分のある文.
 *
 * Of one side of a clause or a table: every sentence that differs, in reading order, up
 * to a number that can be read.
 */
final class ChangedSentences {

	private static final int MOST = 5;

	private static final String BETWEEN_CELLS = "　｜　";

	private final boolean before;

	private final List<String> found = new ArrayList<>();

	private ChangedSentences(boolean before) {
		this.before = before;
	}

	static String of(ComparedPiece piece, boolean before) {
		ChangedSentences sentences = new ChangedSentences(before);
		sentences.collect(piece);
		return sentences.said();
	}

	private String said() {
		int more = this.found.size() - MOST;
		String first = this.found.stream().limit(MOST).collect(Collectors.joining("\n"));
		return (more > 0) ? first + "\nほか" + Numerals.chapter(more) + "箇所" : first;
	}

	private void collect(ComparedPiece piece) {
		if (piece.state() == State.STAYED && piece.isReworded()) {
			reworded(piece);
		}
		else if (piece.state() != State.STAYED) {
			add(all(piece));
		}
		piece.pieces()
			.stream()
			.filter(ComparedPiece::isTouched)
			.filter((inner) -> !isHeadOfNewTable(piece, inner))
			.forEach(this::collect);
	}

	// the rows say more than what stands above them
	private static boolean isHeadOfNewTable(ComparedPiece piece, ComparedPiece inner) {
		boolean whole = piece.state() == State.CAME || piece.state() == State.WENT;
		return piece.shape() == Shape.TABLE && whole && piece.pieces().size() > 1
				&& inner.equals(piece.pieces().getFirst()) && inner.marksAfter().stream().allMatch(String::isEmpty)
				&& inner.marksBefore().stream().allMatch(String::isEmpty);
	}

	private void reworded(ComparedPiece piece) {
		if (piece.shape() == Shape.ROW) {
			add(all(piece));
			return;
		}
		StringBuilder text = new StringBuilder();
		List<int[]> changed = new ArrayList<>();
		for (List<Wording> cell : piece.cells()) {
			for (Wording wording : cell) {
				int start = text.length();
				text.append(side(wording));
				if (wording.kind() != Kind.SAME) {
					changed.add(new int[] { start, text.length() });
				}
			}
		}
		// what was added after the last sentence stands in none of the other side
		Map<Integer, String> sentences = new LinkedHashMap<>();
		String whole = text.toString();
		for (int[] place : changed) {
			boolean within = place[0] < place[1] || place[0] < whole.length();
			String sentence = within ? Sentences.around(whole, place[0], place[1]) : "";
			sentences.putIfAbsent(Sentences.begin(whole, place[0]), sentence);
		}
		sentences.values().forEach(this::add);
	}

	private String all(ComparedPiece piece) {
		return piece.cells()
			.stream()
			.map((cell) -> cell.stream().map(this::side).collect(Collectors.joining()))
			.collect(Collectors.joining((piece.shape() == Shape.ROW) ? BETWEEN_CELLS : ""));
	}

	private String side(Wording wording) {
		return this.before ? wording.before() : wording.after();
	}

	private void add(String sentence) {
		String line = sentence.replace('\n', '　').strip();
		if (!line.replace("｜", "").isBlank()) {
			this.found.add(line);
		}
	}

}
