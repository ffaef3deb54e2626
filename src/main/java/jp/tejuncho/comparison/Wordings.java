package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jp.tejuncho.comparison.ComparedPiece.Wording;
import jp.tejuncho.comparison.TextComparison.Kind;
import jp.tejuncho.comparison.TextComparison.Run;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;

/**
 * 語句の対照の作成.
 *
 * References are compared by what they point to, not by the number they print: each
 * stands for one sign in the texts that are compared, and every side prints its own
 * label.
 */
final class Wordings {

	private static final String LINE = "\n";

	private static final String GAP = "　";

	/** The last plane for private use: nobody types it. */
	private static final int FIRST_SIGN = 0x100000;

	private final Map<String, String> signs = new HashMap<>();

	private final Side before;

	private final Side after;

	private Wordings(Numbering before, Numbering after, UnaryOperator<NodeId> placeAfter) {
		this.before = new Side(before, placeAfter);
		this.after = new Side(after, UnaryOperator.identity());
	}

	static List<List<Wording>> of(List<Piece> before, Numbering numbersBefore, List<Piece> after,
			Numbering numbersAfter, UnaryOperator<NodeId> placeAfter) {
		Piece old = before.getFirst();
		Piece now = after.getFirst();
		Wordings wordings = new Wordings(numbersBefore, numbersAfter, placeAfter);
		if (before.size() > 1 || after.size() > 1 || old.cells().size() != now.cells().size()) {
			return List.of(wordings.compare(wordings.before.lines(before), wordings.after.lines(after)));
		}
		List<List<Wording>> cells = new ArrayList<>();
		for (int cell = 0; cell < old.cells().size(); cell++) {
			cells.add(wordings.compare(wordings.before.text(old.place(), old.cells().get(cell)),
					wordings.after.text(now.place(), now.cells().get(cell))));
		}
		return cells;
	}

	static List<List<Wording>> oneSided(Piece piece, Numbering numbering, boolean old) {
		return piece.cells().stream().map((words) -> {
			String text = printed(numbering, piece.place(), words);
			List<Wording> wordings = text.isEmpty() ? List.of()
					: List.of(old ? new Wording(Kind.REMOVED, text, "") : new Wording(Kind.ADDED, "", text));
			return wordings;
		}).toList();
	}

	static String printed(Numbering numbering, NodeId place, Words words) {
		return words.inlines().stream().map((inline) -> switch (inline) {
			case Inline.Break _ -> GAP;
			case Inline.Plain _, Inline.Filled _, Inline.Empty _, Inline.Reference _, Inline.Definition _,
					Inline.Marked _, Inline.Hang _ ->
				numbering.text(new Words(List.of(inline)), place);
		}).collect(Collectors.joining());
	}

	private List<Wording> compare(String old, String now) {
		List<Wording> wordings = new ArrayList<>();
		for (Run run : TextComparison.of(old, now).runs()) {
			switch (run.kind()) {
				case SAME -> wordings
					.add(new Wording(Kind.SAME, this.before.printed(run.text()), this.after.printed(run.text())));
				case REMOVED -> wordings.add(new Wording(Kind.REMOVED, this.before.printed(run.text()), ""));
				case ADDED -> add(wordings, run.text());
			}
		}
		return wordings;
	}

	// a number once typed and now computed looks the same
	private void add(List<Wording> wordings, String text) {
		String printed = this.after.printed(text);
		if (!wordings.isEmpty() && wordings.getLast().kind() == Kind.REMOVED
				&& wordings.getLast().before().equals(printed)) {
			wordings.removeLast();
			wordings.add(Wording.same(printed));
			return;
		}
		wordings.add(new Wording(Kind.ADDED, "", printed));
	}

	private String sign(String target) {
		return this.signs.computeIfAbsent(target, (_) -> Character.toString(FIRST_SIGN + this.signs.size()));
	}

	/**
	 * 一方の文.
	 */
	private final class Side {

		private final Numbering numbering;

		private final UnaryOperator<NodeId> place;

		private final Map<String, String> labels = new HashMap<>();

		Side(Numbering numbering, UnaryOperator<NodeId> place) {
			this.numbering = numbering;
			this.place = place;
		}

		String lines(List<Piece> pieces) {
			return pieces.stream()
				.map((piece) -> piece.cells()
					.stream()
					.map((words) -> text(piece.place(), words))
					.collect(Collectors.joining(GAP)))
				.collect(Collectors.joining(LINE));
		}

		String text(NodeId from, Words words) {
			StringBuilder text = new StringBuilder();
			for (Inline inline : words.inlines()) {
				String printed = Wordings.printed(this.numbering, from, new Words(List.of(inline)));
				if (inline instanceof Inline.Reference reference && reference.words() == null) {
					String sign = sign(reference.targets().stream().map(this.place).toList().toString());
					this.labels.put(sign, printed);
					printed = sign;
				}
				text.append(printed);
			}
			return text.toString();
		}

		String printed(String text) {
			StringBuilder printed = new StringBuilder();
			text.codePoints()
				.mapToObj(Character::toString)
				.forEach((letter) -> printed.append(this.labels.getOrDefault(letter, letter)));
			return printed.toString();
		}

	}

}
