package jp.tejuncho.output.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.text.PlainWords;
import jp.tejuncho.text.LetterWidths;
import jp.tejuncho.text.LineBreaking;
import jp.tejuncho.text.WordBreaking;

/**
 * 表の列の割り振り.
 *
 * Paper, Word and screen ask here and get the same. Where the columns together have no
 * room for an address, the letters of the table become smaller, as far as they can be
 * read.
 *
 * @param shares of the columns, together 1
 * @param size of the letters, 1 as usual
 */
public record TableColumns(List<Double> shares, double size) {

	/**
	 * The lines of a table whose rows are no higher: it is a list, and up to half a page
	 * of it is not torn apart; of sentences so much white would look forgotten.
	 */
	public static final int MOST_OF_LOW_ROW = 4;

	/** Between a rule and the letters, in ems. */
	private static final double PADDING = 0.4;

	/** Lest a rounding break what fits. */
	private static final double TRIFLE = 0.1;

	/** So many letters of a heading stay together whatever they are. */
	private static final double WORD_OF_HEADING = 4;

	/** A label that is wider on two lines may have three. */
	private static final double LONG_LINE = 7;

	private static final double SMALLER = 0.95;

	private static final double SMALLEST = 0.8;

	/**
	 * The width of a page on which {@link #SMALLEST} can just be read, in its letters.
	 */
	private static final double USUAL_ROOM = 40;

	/** So small lest another typeface tear an address. */
	private static final double SMALL_FOR_OTHERS = 0.85;

	/** What Latin letters need in Noto, as compared with what is estimated. */
	private static final double IN_NOTO = 0.94;

	public TableColumns {
		shares = List.copyOf(shares);
	}

	/**
	 * Divides tables with the same columns.
	 * @param tables at least one
	 * @param room where they stand
	 * @param numbering the document's numbers
	 * @return their columns
	 */
	static TableColumns of(List<Block.Table> tables, Room room, Numbering numbering) {
		TableColumns fitting = fitting(tables, room, numbering);
		return tables.getFirst().isFacing() ? fitting.facing() : fitting;
	}

	// whoever reads across finds the same words at the same height
	private TableColumns facing() {
		List<Double> alike = new ArrayList<>(this.shares);
		double half = (this.shares.getFirst() + this.shares.get(1)) / 2;
		alike.set(0, half);
		alike.set(1, half);
		return new TableColumns(alike, this.size);
	}

	private static TableColumns fitting(List<Block.Table> tables, Room room, Numbering numbering) {
		double[] plain = widths(plain(tables.getFirst()), room.ems());
		List<Content> contents = new ArrayList<>();
		for (int i = 0; i < plain.length; i++) {
			contents.add(Content.of(tables, i, numbering, room.proportional()));
		}
		// who opens the Word file may have another typeface
		List<ColumnFit.Column> anywhere = contents.stream().map((content) -> content.needs(true, 1)).toList();
		List<ColumnFit.Column> elsewhere = contents.stream().map((content) -> content.needs(true, IN_NOTO)).toList();
		List<ColumnFit.Column> needs = contents.stream()
			.map((content) -> content.needs(room.proportional(), 1))
			.toList();
		double[] usual = ColumnFit.of(plain, needs);
		double[] nothing = new double[plain.length];
		TableColumns fitting = atEase(plain, anywhere, 1).or(() -> atEase(plain, elsewhere, SMALL_FOR_OTHERS))
			.or(() -> whole(plain, anywhere, 1, nothing))
			.or(() -> whole(plain, elsewhere, SMALL_FOR_OTHERS, usual))
			.or(() -> whole(plain, needs, SMALLEST, nothing))
			.or(() -> withLongMail(plain, contents, room))
			.orElseGet(() -> of(usual, 1));
		boolean torn = room.isLarge() && !ColumnFit.isUntorn(fitting.widths(room.ems()), needs);
		return torn ? large(plain, contents, room).orElse(fitting) : fitting;
	}

	private static Optional<TableColumns> atEase(double[] plain, List<ColumnFit.Column> needs, double smallest) {
		return smaller(plain, smallest, (widths) -> ColumnFit.isAtEase(widths, needs), needs);
	}

	// one mail address that finds no room must not part all others
	private static Optional<TableColumns> withLongMail(double[] plain, List<Content> contents, Room room) {
		return contents.stream()
			.flatMap((content) -> content.mailWidths().boxed())
			.distinct()
			.sorted(Comparator.reverseOrder())
			.skip(1)
			.map((widest) -> contents.stream()
				.map((content) -> content.withMail(widest).needs(room.proportional(), 1))
				.toList())
			.flatMap((needs) -> atEase(plain, needs, SMALL_FOR_OTHERS)
				.or(() -> whole(plain, needs, SMALL_FOR_OTHERS, new double[plain.length]))
				.stream())
			.findFirst();
	}

	// letters of a large page may become as small as those of a usual one
	private static Optional<TableColumns> large(double[] plain, List<Content> contents, Room room) {
		double smallest = SMALLEST * room.ems() / USUAL_ROOM;
		List<ColumnFit.Column> needs = contents.stream()
			.map((content) -> content.closely().needs(room.proportional(), 1))
			.toList();
		List<ColumnFit.Column> numbers = contents.stream()
			.map((content) -> content.closely().withMail(0).needs(room.proportional(), 1))
			.toList();
		return smaller(plain, smallest, (widths) -> ColumnFit.isUntorn(widths, needs), needs)
			.or(() -> smaller(plain, smallest, (widths) -> ColumnFit.isWhole(widths, needs), needs))
			.or(() -> smaller(plain, smallest, (widths) -> ColumnFit.isWhole(widths, numbers), numbers));
	}

	private static Optional<TableColumns> smaller(double[] plain, double smallest, Predicate<double[]> enough,
			List<ColumnFit.Column> needs) {
		for (double size = 1; size >= smallest; size *= SMALLER) {
			double[] widths = ColumnFit.of(widths(plain, 1 / size), needs);
			if (enough.test(widths)) {
				return Optional.of(of(widths, size));
			}
		}
		return Optional.empty();
	}

	private double[] widths(double ems) {
		return this.shares.stream().mapToDouble((share) -> share * ems / this.size).toArray();
	}

	// letters become smaller rather than a column of words narrower
	private static Optional<TableColumns> whole(double[] plain, List<ColumnFit.Column> needs, double smallest,
			double[] least) {
		for (double size = 1; size >= smallest; size *= SMALLER) {
			double[] widths = ColumnFit.of(widths(plain, 1 / size), needs);
			if (ColumnFit.isWhole(widths, needs) && IntStream.range(0, widths.length)
				.allMatch((i) -> needs.get(i).address() > 0 || widths[i] > least[i] - TRIFLE)) {
				return Optional.of(of(widths, size));
			}
		}
		return Optional.empty();
	}

	private static double[] widths(double[] plain, double ems) {
		return DoubleStream.of(plain).map((share) -> share * ems).toArray();
	}

	private static TableColumns of(double[] widths, double size) {
		double whole = DoubleStream.of(widths).sum();
		return new TableColumns(Arrays.stream(widths).mapToObj((width) -> width / whole).toList(), size);
	}

	// as the template says
	private static double[] plain(Block.Table table) {
		double[] shares = table.columns().stream().mapToDouble((column) -> Math.max(column.share(), 1)).toArray();
		double whole = DoubleStream.of(shares).sum();
		return DoubleStream.of(shares).map((share) -> share / whole).toArray();
	}

	/**
	 * Divides a length.
	 * @param whole the length
	 * @return parts that are together as long
	 */
	public int[] divide(int whole) {
		int[] parts = new int[this.shares.size()];
		double seen = 0;
		for (int i = 0; i < parts.length; i++) {
			double end = seen + this.shares.get(i);
			parts[i] = (int) (Math.round(end * whole) - Math.round(seen * whole));
			seen = end;
		}
		return parts;
	}

	/**
	 * 表の置き場.
	 *
	 * @param ems its width in letters of the usual table
	 * @param proportional whether Latin letters differ in width
	 */
	public record Room(double ems, boolean proportional) {

		/** Letters of a table are smaller than those of the text. */
		private static final double OF_TEXT = 1.1;

		private static final double ROUNDED = 100;

		public Room {
			// points and twips must not lead to different tables
			ems = Math.round(ems * ROUNDED) / ROUNDED;
		}

		/**
		 * Whether fewer letters than usual have room, because they are large.
		 * @return {@code true} if those of a table may become smaller
		 */
		boolean isLarge() {
			return this.ems < USUAL_ROOM;
		}

		/**
		 * The room on a page.
		 * @param letters letters a line
		 * @param left how many letters it is drawn in
		 * @param style what the house lays down for paper
		 * @return the room
		 */
		public static Room of(double letters, double left, PageStyle style) {
			boolean proportional = switch (style.face()) {
				case UD_MINCHO, UD_GOTHIC -> false;
				case MINCHO, GOTHIC -> true;
			};
			return new Room((letters - left) * OF_TEXT, proportional);
		}

	}

	/**
	 * 列に書いてあること.
	 *
	 * @param head its heading
	 * @param cells its lines
	 * @param proportional whether Latin letters differ in width
	 * @param close whether its heading may break between any words
	 * @param widestMail the widest mail address that stays whole
	 */
	private record Content(String head, List<String> cells, boolean proportional, boolean close, double widestMail) {

		static Content of(List<Block.Table> tables, int column, Numbering numbering, boolean proportional) {
			List<String> cells = new ArrayList<>();
			for (Block.Table table : tables) {
				table.rows().forEach((row) -> cells.addAll(lines(row.get(column), table.id(), numbering)));
			}
			return new Content(tables.getFirst().columns().get(column).head(), cells, proportional, false,
					Double.MAX_VALUE);
		}

		Content closely() {
			return new Content(this.head, this.cells, this.proportional, true, this.widestMail);
		}

		Content withMail(double widest) {
			return new Content(this.head, this.cells, this.proportional, this.close, widest);
		}

		DoubleStream mailWidths() {
			return addresses().filter(Content::isMail).mapToDouble((mail) -> LetterWidths.set(mail, this.proportional));
		}

		private Stream<String> addresses() {
			return this.cells.stream().flatMap((cell) -> LineBreaking.addresses(cell).stream());
		}

		private static boolean isMail(String address) {
			return address.indexOf('@') >= 0;
		}

		private Stream<String> wordsOfHead() {
			Stream<String> parts = Stream.of(this.head.split("[ 　]+", -1));
			return (this.close || isNarrow()) ? parts.flatMap((part) -> WordBreaking.words(part).stream()) : parts;
		}

		// リスト｜No. above 1, 2, 3
		private boolean isNarrow() {
			double cells = widest(this.cells.stream());
			return cells > 0 && cells <= widest(WordBreaking.words(this.head).stream());
		}

		private static List<String> lines(Words words, NodeId place, Numbering numbering) {
			List<String> lines = new ArrayList<>();
			StringBuilder line = new StringBuilder();
			for (Inline inline : words.inlines()) {
				if (inline instanceof Inline.Break) {
					lines.add(line.toString());
					line.setLength(0);
				}
				else {
					line.append((inline instanceof Inline.Marked marked) ? marked.text()
							: PlainWords.of(numbering, place, inline));
				}
			}
			lines.add(line.toString());
			return lines;
		}

		/**
		 * What the column needs.
		 * @param differing whether the Latin letters of its addresses may differ in width
		 * @param share how much of the estimate its addresses need
		 * @return its needs
		 */
		ColumnFit.Column needs(boolean differing, double share) {
			double ofHead = padded(Math.min(WORD_OF_HEADING, widest(wordsOfHead())));
			double drawn = widest(addresses().filter(
					(written) -> !isMail(written) || LetterWidths.set(written, this.proportional) <= this.widestMail),
					differing);
			double address = padded(drawn * share);
			boolean brief = this.cells.stream().allMatch(WordBreaking::isLabel);
			return new ColumnFit.Column(ofHead, address,
					() -> Math.max(address,
							padded(widest(Stream.concat(words(Stream.of(this.head)), this.cells.stream())))),
					() -> padded(widest(words(Stream.concat(Stream.of(this.head), this.cells.stream())))),
					() -> Math.max(address,
							padded(this.cells.stream()
								.filter((cell) -> LineBreaking.addresses(cell).isEmpty())
								.mapToDouble(this::pair)
								.max()
								.orElse(0))),
					brief);
		}

		// 情報システム｜担当者
		private double pair(String label) {
			BitSet places = WordBreaking.opportunities(label);
			double pair = places.stream()
				.mapToDouble((place) -> widest(Stream.of(label.substring(0, place).strip(), label.substring(place))))
				.min()
				.orElseGet(() -> widest(Stream.of(label)));
			return Math.min(pair, Math.max(LONG_LINE, widest(WordBreaking.words(label).stream())));
		}

		// of a heading it is enough that its words stay whole
		private static Stream<String> words(Stream<String> texts) {
			return texts.filter(WordBreaking::isLabel).flatMap((text) -> WordBreaking.words(text).stream());
		}

		private double widest(Stream<String> texts) {
			return widest(texts, this.proportional);
		}

		private static double widest(Stream<String> texts, boolean proportional) {
			return texts.mapToDouble((text) -> LetterWidths.set(text, proportional)).max().orElse(0);
		}

		private static double padded(double ems) {
			return (ems == 0) ? 0 : ems + (2 * PADDING) + TRIFLE;
		}

	}

}
